import { TestBed } from '@angular/core/testing';
import { provideTexts } from '@relance/platform/console';
import { WeightsStore } from './weights.store';

interface Asked {
  weights?: { code: string; points: number }[];
  note?: string;
  id?: string | null;
  expectedVersion?: number | null;
}

const REST_MS = 400;
const version = (id: string, number: number, status: string, points: number, expectedVersion = 1) => ({
  __typename: 'RankWeights',
  id,
  version: number,
  status,
  weights: [{ __typename: 'RankWeight', code: 'overdue', points, full: 1_000_000 }],
  note: '',
  createdByName: null,
  createdAt: '2026-11-01T09:00:00Z',
  inForceSince: status === 'inForce' ? '2026-11-01T09:00:00Z' : null,
  expectedVersion,
});

describe('weights while a lead tries them', () => {
  let store: WeightsStore;
  let asked: { name: string; variables: Asked }[];
  let versions: ReturnType<typeof version>[];
  let answers: Record<string, (variables: Asked) => unknown>;
  const of = (name: string) => asked.filter((one) => one.name === name).map(({ variables }) => variables);
  const points = () => store.weights()[0]?.points;

  beforeEach(async () => {
    jest.useFakeTimers();
    asked = [];
    versions = [version('v1', 1, 'inForce', 40)];
    answers = {
      RankWeightVersions: () => ({ rankWeights: versions }),
      RankedAgents: () => ({
        teams: [{ id: 't1', name: 'Nord', people: [{ id: 'a1', name: 'Léa', role: 'agent' }] }],
      }),
      RankPreview: () => ({ rankPreview: { moved: 3, cases: 20, rows: [] } }),
      DraftRankWeights: ({ weights, id, expectedVersion }) => ({
        draftRankWeights: version(id ?? 'd1', 2, 'draft', weights![0]!.points, (expectedVersion ?? 0) + 1),
      }),
      PublishRankWeights: () => {
        versions = [version('d1', 2, 'inForce', 70), version('v1', 1, 'retired', 40)];
        return { publishRankWeights: versions[0] };
      },
    };
    globalThis.fetch = ((_: string, init: { body: string }) => {
      const { query, variables } = JSON.parse(init.body) as { query: string; variables: Asked };
      const name = /(?:query|mutation)\s+(\w+)/.exec(query)![1]!;
      asked.push({ name, variables });
      const json = () => Promise.resolve({ data: answers[name]!(variables) });
      return Promise.resolve({ status: 200, headers: new Headers(), json } as unknown as Response);
    }) as unknown as typeof fetch;
    TestBed.configureTestingModule({ providers: [provideTexts(), WeightsStore] });
    store = TestBed.inject(WeightsStore);
    await jest.advanceTimersByTimeAsync(0);
  });
  afterEach(() => jest.useRealTimers());

  it('are kept as one draft when the hand rests, and looked at on a queue', async () => {
    store.change('overdue', { points: 60 });
    store.change('overdue', { points: 70 });
    expect([points(), store.pending(), store.changed()]).toEqual([70, true, true]);
    await jest.advanceTimersByTimeAsync(REST_MS);
    expect(of('DraftRankWeights')).toMatchObject([{ id: null, weights: [{ points: 70 }] }]);
    expect(store.preview()).toMatchObject({ moved: 3, cases: 20 });
    store.change('overdue', { points: 80 });
    await jest.advanceTimersByTimeAsync(REST_MS);
    expect(of('DraftRankWeights')[1]).toMatchObject({ id: 'd1', expectedVersion: 1 });
    expect([points(), store.pending()]).toEqual([80, false]);
  });

  it('stay as they were typed when somebody else changed the draft, until theirs is taken', async () => {
    answers['DraftRankWeights'] = () => ({
      draftRankWeights: { __typename: 'NotPossible', message: 'Le brouillon a changé entre-temps.' },
    });
    store.change('overdue', { points: 70 });
    await jest.advanceTimersByTimeAsync(REST_MS);
    expect(store.problem()).toBe('Le brouillon a changé entre-temps.');
    expect(points()).toBe(70);
    versions = [version('d1', 2, 'draft', 55), ...versions];
    await store.takeTheirs();
    expect([points(), store.problem()]).toEqual([55, undefined]);
  });

  it('hold with the note that says why', async () => {
    store.change('overdue', { points: 70 });
    await jest.advanceTimersByTimeAsync(REST_MS);
    expect(await store.publish('Fin d’année')).toBe(true);
    expect(of('DraftRankWeights').at(-1)).toMatchObject({ note: 'Fin d’année', weights: [{ points: 70 }] });
    expect(store.inForce()).toMatchObject({ id: 'd1', version: 2 });
    expect(store.changed()).toBe(false);
    expect(store.history().map(({ status }) => status)).toEqual(['inForce', 'retired']);
  });
});
