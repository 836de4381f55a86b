import { TestBed } from '@angular/core/testing';
import { provideTexts, Toasts } from '@relance/platform/console';
import { PortfolioStore } from './portfolio.store';

interface Asked {
  caseIds?: string[];
  toAgentId?: string | null;
}

const row = (caseId: string, agentId: string | null) => ({ caseId, agentId, overdue: [] });

describe('cases that a lead moves', () => {
  let store: PortfolioStore;
  let toasts: Toasts;
  let moves: Asked[];
  let lists: number;
  let slow: Promise<unknown>;
  let refusal: string | undefined;

  beforeEach(async () => {
    moves = [];
    lists = 0;
    slow = Promise.resolve();
    refusal = undefined;
    const answers: Record<string, (variables: Asked) => unknown> = {
      CaseList: () => ({ caseList: { rows: [row('1', 'anna'), row('2', null), row('3', 'karim')], nextCursor: null } }),
      Loads: () => ({ floor: [{ agents: [{ personId: 'karim', name: 'Karim', casesHeld: 1 }] }] }),
      MoveCases: (variables) => {
        if (refusal) return { moveCases: { __typename: 'NotAllowed', code: 'team', message: refusal } };
        moves.push(variables);
        return { moveCases: { __typename: 'CasesMoved', moved: variables.caseIds!.length, skipped: 0 } };
      },
    };
    globalThis.fetch = (async (_: string, init: { body: string }) => {
      const { query, variables } = JSON.parse(init.body) as { query: string; variables: Asked };
      const name = /(?:query|mutation)\s+(\w+)/.exec(query)![1]!;
      const data = answers[name]!(variables);
      if (name === 'CaseList') {
        lists += 1;
        await slow;
      }
      return { status: 200, headers: new Headers(), json: () => Promise.resolve({ data }) } as unknown as Response;
    }) as unknown as typeof fetch;
    TestBed.configureTestingModule({ providers: [provideTexts(), PortfolioStore] });
    store = TestBed.inject(PortfolioStore);
    toasts = TestBed.inject(Toasts);
    await store.load();
    store.select(new Set(['1', '2', '3']));
  });

  it('are moved before the list is read again, so that the key of the toast finds no dialogue in its way', async () => {
    slow = new Promise(() => undefined);
    expect(await store.move('karim')).toBe(true);
    expect(lists).toBe(2);
    expect(store.selection().size).toBe(0);
    expect(toasts.shown()).toHaveLength(1);
  }, 5000);

  it('go back to whom each belonged', async () => {
    await store.move('karim');
    toasts.undo();
    await new Promise((done) => setTimeout(done));
    expect(moves).toEqual([
      { caseIds: ['1', '2'], toAgentId: 'karim' },
      { caseIds: ['1'], toAgentId: 'anna' },
      { caseIds: ['2'], toAgentId: null },
    ]);
  });

  it('stay selected where the server refuses, and its words are shown', async () => {
    refusal = 'Not your team.';
    expect(await store.move('karim')).toBe(false);
    expect(store.selection().size).toBe(3);
    expect(store.moving.problem()).toBe(refusal);
    expect(toasts.shown()).toEqual([]);
  });
});
