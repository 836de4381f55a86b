import type { CaseContext } from '@relance/dunning/domain';
import fc from 'fast-check';
import { rankOf, scoreOf } from './rank';
import type { RankFacts } from './rank-facts';
import { DEFAULT_RANK_WEIGHTS, RANK_CODES, RANK_SCALES, weightFault, weightsOf } from './rank-weights';

/** A Monday, half past ten in Paris. */
const AT = '2026-11-23T09:30:00.000Z';
const WEIGHTS = weightsOf(DEFAULT_RANK_WEIGHTS);
const ITEM = { id: 'i1', number: 'F-1', dueOn: '2026-10-24', open: 100_000, currency: 'EUR' };

function facts(context: Partial<CaseContext> = {}, rest: Partial<RankFacts> = {}): RankFacts {
  const empty = {
    zone: 'Europe/Paris',
    country: 'FR',
    today: '2026-11-23',
    items: [ITEM],
    disputes: [],
    holds: [],
    callOwed: { reason: 'step', stepKey: 'firstCall', severity: 2, since: '2026-11-20' },
    callbackAt: null,
    promise: null,
    brokenPromiseOn: null,
    brokenPromises: 0,
    lastContactOn: '2026-11-23',
    profile: { kind: 'business', language: 'fr', segment: null, reach: [] },
  };
  return {
    context: { ...empty, ...context } as unknown as CaseContext,
    zone: 'Europe/Paris',
    country: 'FR',
    agent: null,
    hours: [],
    oldItems: [],
    pin: null,
    ...rest,
  };
}
const points = (of: RankFacts, at = AT) =>
  Object.fromEntries(rankOf(of, WEIGHTS, at).reasons.map((reason) => [reason.code, reason.points]));
const profile = (change: object) =>
  ({ kind: 'business', language: 'fr', segment: null, reach: [], ...change }) as CaseContext['profile'];
const OLD = { id: 'i1', number: 'F-1', issuedOn: '2024-12-01', dueOn: '2024-12-31', paidOn: null };

describe('the rank of a case', () => {
  it.each<[string, RankFacts, Record<string, number>]>([
    ['a call of the strategy, half way to a formal notice', facts(), { callStep: 10, overdue: 33, oldest: 8 }],
    [
      'a broken promise, whatever else brought the call',
      facts({ brokenPromiseOn: '2026-11-20', brokenPromises: 1 }),
      { brokenPromise: 100, risk: 7, callStep: 10 },
    ],
    ['a callback', facts({ callOwed: { ...facts().context.callOwed!, reason: 'callback' } }), { callback: 90 }],
    [
      'a claim not seen',
      facts({ callOwed: { ...facts().context.callOwed!, reason: 'claimNotSeen' } }),
      { claimNotSeen: 60 },
    ],
    [
      'the end of the path',
      facts({ callOwed: { ...facts().context.callOwed!, reason: 'pathEnded' } }),
      { pathEnded: 45 },
    ],
    ['an amount of ten thousand and more', facts({ items: [{ ...ITEM, open: 9_000_000 }] }), { overdue: 40 }],
    [
      'amounts of two currencies: the larger figure counts, nothing is added up',
      facts({ items: [ITEM, { ...ITEM, id: 'i2', currency: 'USD' }] }),
      { overdue: 33 },
    ],
    [
      'an amount in yen, which has no cents',
      facts({ items: [{ ...ITEM, open: 1_000, currency: 'JPY' }] }),
      { overdue: 33 },
    ],
    ['four months past due and more', facts({ items: [{ ...ITEM, dueOn: '2026-01-01' }] }), { oldest: 30 }],
    ['a debtor to watch', facts({ profile: profile({ segment: 'watch' }) }), { risk: 10 }],
    ['a debtor at risk', facts({ profile: profile({ segment: 'atRisk' }) }), { risk: 20 }],
    ['nobody spoken to yet', facts({ lastContactOn: null }), { neverContacted: 10 }],
    ['two weeks without a word', facts({ lastContactOn: '2026-11-08' }), { lastContact: 5 }],
    [
      'an agent who speaks the language and has the skill',
      facts(
        { profile: profile({ kind: 'public', language: 'en' }) },
        { agent: { languages: ['en'], skills: ['publicBuyers'] } },
      ),
      { speaksLanguage: 5, hasSkill: 10 },
    ],
    [
      'a consumer’s invoice that is soon barred by the cautious count',
      facts({ profile: profile({ kind: 'consumer' }) }, { oldItems: [OLD] }),
      { limitation: 50 },
    ],
    [
      'the same after a part payment: it began anew',
      facts({ profile: profile({ kind: 'consumer' }) }, { oldItems: [{ ...OLD, paidOn: '2026-01-10' }] }),
      { overdue: 33 },
    ],
    [
      'one whose cautious date is over: the due date counts',
      facts({ profile: profile({ kind: 'consumer' }) }, { oldItems: [{ ...OLD, issuedOn: '2024-10-01' }] }),
      { limitation: 47 },
    ],
    [
      'one that is barred both ways adds nothing, and it is said',
      facts(
        { profile: profile({ kind: 'consumer' }) },
        { oldItems: [{ ...OLD, issuedOn: '2024-09-01', dueOn: '2024-10-01' }] },
      ),
      { timeBarred: 0 },
    ],
  ])('%s', (_what, of, expected) => {
    expect(points(of)).toMatchObject(expected);
  });

  it('does not count what is not known', () => {
    expect(Object.keys(points(facts({ profile: null })))).toEqual(['overdue', 'callStep', 'oldest']);
    const between = facts({ profile: profile({}) }, { oldItems: [OLD] });
    expect(points(between)).not.toHaveProperty('limitation');
  });

  it('gives the best hour its points while it lasts, and only where calls told it', () => {
    const hours = [
      { hour: 10, calls: 3, reached: 2 },
      { hour: 14, calls: 4, reached: 0 },
    ];
    const known = facts({}, { hours });
    expect(rankOf(known, WEIGHTS, AT)).toMatchObject({ until: '2026-11-23T11:00:00.000Z' });
    expect(points(known)).toMatchObject({ bestHour: 10 });
    expect(points(known, '2026-11-23T11:00:00.000Z')).not.toHaveProperty('bestHour');
    expect(points(facts({}, { hours: hours.slice(1) }))).not.toHaveProperty('bestHour');
    // in the debtor's time
    expect(points({ ...known, zone: 'America/New_York' })).not.toHaveProperty('bestHour');
  });

  it('puts a pinned case before any other, until the pin ends', () => {
    const pin = { byName: 'Nora', reason: 'The creditor asked', until: '2026-11-23T10:00:00.000Z' };
    const most = facts({
      brokenPromiseOn: '2026-11-20',
      brokenPromises: 9,
      items: [{ ...ITEM, open: 90_000_000, dueOn: '2020-01-01' }],
    });
    const pinned = rankOf(facts({}, { pin }), WEIGHTS, AT);
    expect(pinned.rank).toBeGreaterThan(rankOf(most, WEIGHTS, AT).rank);
    expect(pinned.until).toBe(pin.until);
    expect(rankOf(facts({}, { pin }), WEIGHTS, pin.until)).toMatchObject({ score: rankOf(facts(), WEIGHTS, AT).score });
  });

  it('breaks a tie by the older due date', () => {
    const capped = (dueOn: string) => rankOf(facts({ items: [{ ...ITEM, dueOn }] }), WEIGHTS, AT);
    const [older, younger] = [capped('2025-01-01'), capped('2025-01-02')];
    expect(older.score).toBe(younger.score);
    expect(older.rank).toBeGreaterThan(younger.rank);
  });

  const anyFacts = fc
    .record({
      dueOn: fc
        .integer({ min: 1, max: 28 })
        .chain((day) =>
          fc
            .constantFrom('2024-11', '2025-06', '2026-09', '2026-11')
            .map((m) => `${m}-${String(Math.min(day, m === '2026-11' ? 22 : day)).padStart(2, '0')}`),
        ),
      open: fc.integer({ min: 1, max: 100_000_000 }),
      broken: fc.integer({ min: 0, max: 5 }),
      kind: fc.constantFrom('business', 'public', 'consumer'),
      lastContactOn: fc.constantFrom(null, '2026-11-22', '2026-10-01'),
      hours: fc.array(
        fc.record({
          hour: fc.integer({ min: 8, max: 19 }),
          calls: fc.integer({ min: 1, max: 5 }),
          reached: fc.constantFrom(0, 1),
        }),
        { maxLength: 4 },
      ),
    })
    .map(({ dueOn, open, broken, kind, lastContactOn, hours }) =>
      facts(
        {
          items: [{ ...ITEM, dueOn, open }],
          brokenPromises: broken,
          brokenPromiseOn: broken > 0 ? '2026-11-20' : null,
          profile: profile({ kind }),
          lastContactOn,
        },
        { hours, oldItems: [{ ...OLD, dueOn, issuedOn: dueOn }] },
      ),
    );
  const anyWeights = fc
    .tuple(...RANK_CODES.map(() => fc.integer({ min: 0, max: 100 })))
    .map((all) =>
      weightsOf(RANK_CODES.map((code, i) => ({ code, points: all[i]!, full: RANK_SCALES[code]?.full ?? null }))),
    );

  it('is the sum of its reasons, more points never rank lower, and the order is total', () => {
    fc.assert(
      fc.property(anyFacts, anyFacts, anyWeights, (one, other, weights) => {
        const [a, b] = [rankOf(one, weights, AT), rankOf(other, weights, AT)];
        expect(a.score).toBe(a.reasons.reduce((sum, reason) => sum + reason.points, 0));
        expect(scoreOf(a.rank)).toBe(a.score);
        if (a.score > b.score) expect(a.rank).toBeGreaterThan(b.rank);
        expect(Number.isSafeInteger(a.rank)).toBe(true);
        expect(a.reasons.map((reason) => reason.points)).toEqual(
          a.reasons.map((reason) => reason.points).sort((x, y) => y - x),
        );
      }),
    );
  });

  it('holds until the instant it names', () => {
    fc.assert(
      fc.property(anyFacts, fc.double({ min: 0, max: 1, noNaN: true }), (of, share) => {
        const now = rankOf(of, WEIGHTS, AT);
        const span = Date.parse(now.until) - Date.parse(AT);
        expect(span).toBeGreaterThan(0);
        const later = new Date(Date.parse(AT) + Math.floor(share * (span - 1))).toISOString();
        expect({ ...rankOf(of, WEIGHTS, later), until: null }).toEqual({ ...now, until: null });
      }),
    );
  });

  it('never ranks a case lower for a weight that was raised', () => {
    fc.assert(
      fc.property(anyFacts, anyWeights, fc.constantFrom(...RANK_CODES), (of, weights, code) => {
        const raised = { ...weights, [code]: { ...weights[code], points: 100 } };
        expect(rankOf(of, raised, AT).rank).toBeGreaterThanOrEqual(rankOf(of, weights, AT).rank);
      }),
    );
  });
});

describe('weights that a person wrote', () => {
  const changed = (code: string, change: object) =>
    DEFAULT_RANK_WEIGHTS.map((weight) => (weight.code === code ? { ...weight, ...change } : weight));

  it.each<[string, Parameters<typeof weightFault>[0], string | undefined]>([
    ['those that ship are sound', DEFAULT_RANK_WEIGHTS, undefined],
    ['one is missing', DEFAULT_RANK_WEIGHTS.slice(1), 'missing'],
    ['one is there twice', [...DEFAULT_RANK_WEIGHTS, DEFAULT_RANK_WEIGHTS[0]!], 'twice'],
    ['one is of no reason', [...DEFAULT_RANK_WEIGHTS, { code: 'mood', points: 1 }], 'unknown'],
    ['too many points', changed('overdue', { points: 101 }), 'points'],
    ['half a point', changed('overdue', { points: 0.5 }), 'points'],
    ['a scale that is none', changed('oldest', { full: 0 }), 'full'],
    ['no scale where there must be one', changed('oldest', { full: null }), 'full'],
    ['a scale where there is none', changed('callback', { full: 5 }), 'full'],
    ['a limitation that begins after its end', changed('limitation', { full: 180 }), 'full'],
  ])('%s', (_what, list, fault) => {
    expect(weightFault(list)?.code).toBe(fault);
  });
});
