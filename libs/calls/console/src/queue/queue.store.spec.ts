import { TestBed } from '@angular/core/testing';
import { provideTexts, Texts, Toasts } from '@relance/platform/console';
import type { QueueRow } from './queue.client';
import { QueueStore } from './queue.store';

interface Sent {
  name: string;
  variables: { cases?: { caseId: string; expectedVersion: number }[]; until?: string; reason?: string; token?: string };
}

/** The server as the browser sees it: answers by the name of the operation, and remembers what was asked. */
class Server {
  readonly sent: Sent[] = [];
  answers: Record<string, (variables: Sent['variables']) => unknown> = {};

  readonly fetch = (_: string, init: { body: string }): Promise<Response> => {
    const { query, variables } = JSON.parse(init.body) as { query: string; variables: Sent['variables'] };
    const name = /(?:query|mutation)\s+(\w+)/.exec(query)![1]!;
    this.sent.push({ name, variables });
    const answer = this.answers[name];
    if (!answer) return Promise.reject(new TypeError('network'));
    const data = answer(variables);
    const response = { status: 200, headers: new Headers(), json: () => Promise.resolve({ data }) };
    return Promise.resolve(response as unknown as Response);
  };

  calls(name: string): Sent[] {
    return this.sent.filter((one) => one.name === name);
  }
}

const row = (id: string, version = 3) => ({ caseId: id, debtorName: `Debtor ${id}`, version }) as QueueRow;
const MONDAY = '2026-11-23T08:00:00.000Z';

describe('putting calls off', () => {
  let server: Server;
  let store: QueueStore;
  let waiting: QueueRow[];
  const shown = () => store.rows()?.map(({ caseId }) => caseId);

  beforeEach(async () => {
    localStorage.setItem('relance.language', 'fr');
    server = new Server();
    globalThis.fetch = server.fetch as unknown as typeof fetch;
    waiting = ['a', 'b', 'c', 'd'].map((id) => row(id));
    server.answers = {
      Queue: () => ({ queue: { rows: waiting, nextCursor: null } }),
      SnoozeCases: ({ cases }) => {
        waiting = waiting.filter(({ caseId }) => !cases!.some((one) => one.caseId === caseId));
        return { snoozeCases: { __typename: 'Snoozed', done: cases!.length, token: 't1', refused: [] } };
      },
      UnsnoozeCases: () => {
        waiting = ['a', 'b', 'c', 'd'].map((id) => row(id, 4));
        return { unsnoozeCases: { __typename: 'Done' } };
      },
    };
    TestBed.configureTestingModule({ providers: [provideTexts(), QueueStore] });
    await TestBed.inject(Texts).addScope('queue', { fr: () => import('./fr.json'), en: () => import('./en.json') });
    store = TestBed.inject(QueueStore);
    await store.load();
  });

  it('takes them out of the list at once, before the server has answered', async () => {
    store.select(new Set(['a', 'c']));
    const done = store.snooze(store.selected(), MONDAY, 'Demande du client');
    expect(shown()).toEqual(['b', 'd']);
    expect(store.selected()).toEqual([]);
    await done;
    expect(shown()).toEqual(['b', 'd']);
    expect(server.calls('SnoozeCases')[0]!.variables).toEqual({
      cases: [
        { caseId: 'a', expectedVersion: 3 },
        { caseId: 'c', expectedVersion: 3 },
      ],
      until: MONDAY,
      reason: 'Demande du client',
    });
  });

  it('is taken back by the toast', async () => {
    await store.snooze([row('a')], MONDAY, 'x');
    const toasts = TestBed.inject(Toasts);
    expect(toasts.shown()[0]!.text).toMatch(/^1 appel reporté.*lun\. 23 nov/);
    toasts.undo();
    await new Promise((done) => setTimeout(done));
    expect(server.calls('UnsnoozeCases')[0]!.variables).toEqual({ token: 't1' });
    expect(shown()).toEqual(['a', 'b', 'c', 'd']);
  });

  it('gives back those the server refuses, each with its reason in words', async () => {
    server.answers['SnoozeCases'] = () => {
      waiting = waiting.filter(({ caseId }) => caseId !== 'a');
      const refused = [{ caseId: 'b', debtorName: 'Debtor b', message: 'Ouvert par Léa.' }];
      return { snoozeCases: { __typename: 'Snoozed', done: 1, token: 't1', refused } };
    };
    await store.snooze([row('a'), row('b')], MONDAY, 'x');
    expect(shown()).toEqual(['b', 'c', 'd']);
    expect(store.refusals()).toEqual(['Debtor b\u00a0: Ouvert par Léa.']);
  });

  it('gives back all of them when it was refused as a whole, or the line is cut', async () => {
    server.answers['SnoozeCases'] = () => ({
      snoozeCases: { __typename: 'NotAllowed', message: 'Réservé à l’agent du dossier.' },
    });
    await store.snooze([row('a')], MONDAY, 'x');
    expect(shown()).toEqual(['a', 'b', 'c', 'd']);
    expect(store.refusals()).toEqual(['Réservé à l’agent du dossier.']);
    delete server.answers['SnoozeCases'];
    await store.snooze([row('b')], MONDAY, 'x');
    expect(shown()).toEqual(['a', 'b', 'c', 'd']);
    expect(store.refusals()[0]).toMatch(/\S/);
  });

  it('uses the version that was read last', async () => {
    store.select(new Set(['a']));
    waiting = waiting.map(({ caseId }) => row(caseId, 9));
    await store.load();
    expect(store.selected().map(({ version }) => version)).toEqual([9]);
  });
});
