import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { NavigationEnd, provideRouter, Router } from '@angular/router';
import { DraftStore, Outbox, provideTexts, Texts, Toasts } from '@relance/platform/console';
import { filter, firstValueFrom } from 'rxjs';
import { CallStore } from '../cockpit/call.store';
import { CockpitStore } from '../cockpit/cockpit.store';
import { ScriptStore } from '../script/script.store';
import { OutcomeStore } from './outcome.store';

@Component({ template: '' })
class Blank {}

interface Sent {
  name: string;
  variables: {
    caseId?: string;
    call?: {
      write: { expectedVersion: number; idempotencyKey: string };
      note: string | null;
      inbound: boolean;
      stay?: boolean;
      phone: string | null;
    };
  };
}

/** The server as the browser sees it: answers by the name of the operation, and remembers what was asked. */
class Server {
  readonly sent: Sent[] = [];
  answers: Record<string, (variables: Sent['variables']) => unknown> = {};

  readonly fetch = (_: string, init: { body: string }): Promise<Response> => {
    const { query, variables } = JSON.parse(init.body) as { query: string; variables: Sent['variables'] };
    const name = /(?:query|mutation)\s+(\w+)/.exec(query)![1]!;
    this.sent.push({ name, variables });
    try {
      const data = this.answers[name]!(variables);
      return Promise.resolve({
        status: 200,
        headers: new Headers(),
        json: () => Promise.resolve({ data }),
      } as unknown as Response);
    } catch {
      return Promise.reject(new TypeError('network'));
    }
  };

  calls(name: string): Sent[] {
    return this.sent.filter((one) => one.name === name);
  }
}

const cockpit = (id: string, version: number, allowed = true) => ({
  case: { id, version, state: 'reminding', debtorName: 'Marchand SARL', overdue: [], open: [], why: [], holds: [] },
  contacts: [{ id: 'k1', name: 'H. Marchand', phone: '+33298445566', phoneStatus: 'verified', preferred: true }],
  items: [],
  lease: { holderId: 'a1', holderName: 'Claire', mine: true, until: '2026-11-21T10:00:00Z' },
  contactPermission: { allowed, reason: allowed ? null : { code: 'hours', params: {} } },
  call: null,
  unloggedCalls: [],
  phones: [],
  contactPermissions: [],
  writable: true,
});
const received = (caseId: string) => ({
  moved: {
    __typename: 'CallMoved',
    call: {
      id: 's1',
      version: 2,
      caseId,
      state: 'connected',
      direction: 'inbound',
      startedAt: '2026-11-21T09:50:00.000Z',
    },
  },
});
const logged = (caseId: string) => ({
  logged: {
    __typename: 'OutcomeLogged',
    callId: 'c1',
    seq: 8,
    undoUntil: '2026-11-21T10:00:00Z',
    nextCaseId: 'case-2',
    followUp: true,
    case: { id: caseId, number: 'C-000001', version: 8, state: 'promised', debtorName: 'Marchand SARL' },
  },
});
const promise = { kind: 'promise', minor: 12_000, currency: 'EUR', dueOn: '2026-12-01' } as const;

/** Waits for what goes on by itself. */
async function settled(holds: () => boolean): Promise<boolean> {
  for (let i = 0; i < 50 && !holds(); i++) await new Promise<void>((done) => setTimeout(done));
  return holds();
}

describe('logging an outcome', () => {
  let server: Server;
  let store: OutcomeStore;
  let screen: CockpitStore;
  let version: number;

  beforeEach(async () => {
    localStorage.clear();
    localStorage.setItem('relance.language', 'fr');
    server = new Server();
    version = 7;
    globalThis.fetch = server.fetch as unknown as typeof fetch;
    server.answers = {
      OpenCase: ({ caseId }) => ({ openCase: { __typename: 'CaseOpened', cockpit: cockpit(caseId!, version) } }),
      ReadCockpit: ({ caseId }) => ({ cockpit: cockpit(caseId!, version) }),
      StayOnCase: () => ({ stayOnCase: { lease: null, others: [], requests: [], askedSince: null } }),
      NextPreview: () => ({ nextPreview: null }),
      ReleaseCase: () => ({ releaseCase: { ok: true } }),
      MakePromise: () => logged('case-1'),
      ReceiveCall: ({ caseId }) => received(caseId!),
      AbandonCall: () => ({
        moved: { ...received('case-1').moved, call: { ...received('case-1').moved.call, version: 3, state: 'closed' } },
      }),
      UndoOutcome: () => ({ undoOutcome: { __typename: 'CaseMoved', case: { id: 'case-1', version: 9 } } }),
    };
    TestBed.configureTestingModule({
      providers: [
        provideTexts(),
        provideRouter([
          { path: 'case/:caseId', component: Blank },
          { path: 'day', component: Blank },
        ]),
        CockpitStore,
        CallStore,
        ScriptStore,
        OutcomeStore,
      ],
    });
    store = TestBed.inject(OutcomeStore);
    screen = TestBed.inject(CockpitStore);
    const words = () => import('../i18n/fr.json');
    await TestBed.inject(Texts).addScope('calls', { fr: words, en: () => import('../i18n/en.json') });
    await screen.open('case-1');
    screen.write('Rappelle mardi');
  });

  it('hands over the version seen and the note, then shows the next case', async () => {
    await store.log(promise);
    expect(server.calls('MakePromise')[0]!.variables.call).toMatchObject({
      write: { caseId: 'case-1', expectedVersion: 7 },
      contactId: 'k1',
      phone: '+33298445566',
      note: 'Rappelle mardi',
      rightParty: true,
      inbound: false,
    });
    expect(TestBed.inject(Router).url).toBe('/case/case-2');
    expect(TestBed.inject(DraftStore).read('note.case-1')).toBe('');
  });

  it('goes back to the day when the queue is done', async () => {
    server.answers['MakePromise'] = () => ({ logged: { ...logged('case-1').logged, nextCaseId: null } });
    await store.log(promise);
    expect(TestBed.inject(Router).url).toBe('/day');
  });

  it('keeps the note and shows both sides when somebody was faster, then writes on what it has seen', async () => {
    const theirs = {
      __typename: 'Conflict',
      message: '',
      currentVersion: 8,
      changedBy: 'Karim',
      changedAt: '',
      state: 'onHold',
    };
    server.answers['MakePromise'] = () => ({ logged: theirs });
    version = 8;
    await store.log(promise);
    expect(store.conflict()).toMatchObject({ outcome: promise, theirs: { changedBy: 'Karim' } });
    expect(screen.note()).toBe('Rappelle mardi');

    server.answers['MakePromise'] = () => logged('case-1');
    await store.insist();
    const [first, second] = server.calls('MakePromise').map((one) => one.variables.call!.write);
    expect(second!.expectedVersion).toBe(8);
    expect(second!.idempotencyKey).not.toBe(first!.idempotencyKey);
  });

  describe('when the line is down', () => {
    let outbox: Outbox;
    const sent = () => server.calls('MakePromise').map((one) => one.variables.call!);

    beforeEach(async () => {
      outbox = TestBed.inject(Outbox);
      server.answers['MakePromise'] = () => {
        throw new Error('cut');
      };
      await store.log(promise);
    });

    it('is kept with its note and its key, and the case is no longer written on', () => {
      expect(outbox.entries()).toMatchObject([
        { caseId: 'case-1', debtorName: 'Marchand SARL', note: 'Rappelle mardi', id: sent()[0]!.write.idempotencyKey },
      ]);
      expect([store.refusal(), store.form(), screen.note(), screen.writable()]).toEqual(['', undefined, '', false]);
    });

    it('is the same write when it is sent again, and leases no next case', async () => {
      server.answers['MakePromise'] = () => logged('case-1');
      outbox.insist(outbox.entries()[0]!);
      await expect(settled(() => outbox.entries().length === 0)).resolves.toBe(true);
      const [first, second] = sent();
      expect(second!.write).toEqual(first!.write);
      expect([first!.stay, second!.stay]).toEqual([undefined, true]);
    });

    it('shows both sides when somebody was faster: mine goes on top of theirs, or its note comes back', async () => {
      server.answers['MakePromise'] = () => ({
        logged: {
          __typename: 'Conflict',
          message: 'x',
          currentVersion: 9,
          changedBy: 'Karim',
          changedAt: '',
          state: 'onHold',
        },
      });
      outbox.insist(outbox.entries()[0]!);
      await settled(() => outbox.refused() === 1);
      expect(outbox.entries()[0]!.conflict).toMatchObject({ changedBy: 'Karim', state: 'onHold' });
      outbox.insist(outbox.entries()[0]!);
      await settled(() => sent().length === 3);
      expect(sent()[2]!.write).toEqual({ ...sent()[0]!.write, expectedVersion: 9 });
      await settled(() => outbox.refused() === 1);
      outbox.drop(outbox.entries()[0]!);
      expect([outbox.entries(), TestBed.inject(DraftStore).read('note.case-1')]).toEqual([[], 'Rappelle mardi']);
    });
  });

  it('stays where it is with the words of a refusal', async () => {
    server.answers['MakePromise'] = () => ({
      logged: { __typename: 'InputProblem', message: 'Trop tard.', field: 'dueOn' },
    });
    store.openForm('promise');
    await store.log(promise);
    expect([store.refusal(), store.form(), screen.note()]).toEqual(['Trop tard.', 'promise', 'Rappelle mardi']);
  });

  it('can be taken back: the case comes back with its note', async () => {
    await store.log(promise);
    const toasts = TestBed.inject(Toasts);
    expect(toasts.shown()[0]!.text).toBe('Marchand SARL\u00a0: promesse de 120,00\u00a0€ pour le mar. 1 déc.');
    const arrived = firstValueFrom(
      TestBed.inject(Router).events.pipe(filter((event) => event instanceof NavigationEnd)),
    );
    toasts.undo();
    expect((await arrived).url).toBe('/case/case-1');
    expect(server.calls('UndoOutcome')[0]!.variables).toEqual({ caseId: 'case-1', seq: 8 });
    expect(TestBed.inject(DraftStore).read('note.case-1')).toBe('Rappelle mardi');
  });

  describe('when no call may be made', () => {
    let call: CallStore;

    beforeEach(async () => {
      server.answers['OpenCase'] = ({ caseId }) => ({
        openCase: { __typename: 'CaseOpened', cockpit: cockpit(caseId!, version, false) },
      });
      server.answers['ReadCockpit'] = ({ caseId }) => ({ cockpit: cockpit(caseId!, version, false) });
      server.answers['LogNoAnswer'] = () => logged('case-1');
      await screen.refresh();
      call = TestBed.inject(CallStore);
    });

    it.each(['promise', 'noAnswer', 'escalation'] as const)(
      'says at the key of %s that I logs an incoming call',
      (kind) => {
        store.choose(kind);
        expect(store.form()).toBeUndefined();
        expect(store.refusal()).toContain('appuyez sur I');
        expect(server.calls('LogNoAnswer')).toEqual([]);
      },
    );

    it('takes what a debtor says who rings in, and sends it as such, with no number that we dialled', async () => {
      store.choose('promise');
      call.toggleInbound();
      expect([store.refusal(), call.canDial()]).toEqual(['', false]);
      store.choose('promise');
      expect(store.form()).toBe('promise');
      await store.log(promise);
      expect(server.calls('MakePromise')[0]!.variables.call).toMatchObject({ inbound: true, phone: null });
    });

    it('asks in the menu whether a message was left, where a script ends with somebody else', () => {
      call.toggleInbound();
      store.choose('thirdParty');
      expect(store.form()).toBe('more');
    });

    it('has no “no answer” and no wrong number for an incoming call', () => {
      call.toggleInbound();
      store.choose('noAnswer', true);
      store.choose('wrongNumber');
      expect([store.fits('noAnswer'), store.fits('wrongNumber'), store.fits('dispute')]).toEqual([false, false, true]);
      expect(server.sent.filter(({ name }) => name.startsWith('Log'))).toEqual([]);
    });

    it('is our call again after a second press, and with the next case', () => {
      call.toggleInbound();
      call.toggleInbound();
      expect([call.inbound(), call.blocked()]).toEqual([false, true]);
      call.toggleInbound();
      call.reset();
      expect(call.inbound()).toBe(false);
    });

    it('adds the way to log an incoming call to the server’s refusal', async () => {
      server.answers['MakePromise'] = () => ({
        logged: { __typename: 'ContactNotAllowed', message: 'Hors des heures.', nextAllowedAt: null },
      });
      await store.log(promise);
      expect(store.refusal()).toBe('Hors des heures. Si c’est le débiteur qui appelle, appuyez sur I.');
    });
  });
});
