import fc from 'fast-check';
import { addDays } from '@relance/kernel';
import { invoice, Life } from '../testing/life';

const ITEM = invoice('a', '2026-01-10', 9_000);

function planned(graceDays = 0): Life {
  const life = new Life('2026-01-05');
  life.book(ITEM);
  life.until('2026-01-22');
  life.plan('plan', graceDays, ['2026-01-30', 3_000], ['2026-02-27', 3_000], ['2026-03-31', 3_000]);
  return life;
}

const types = (life: Life) => life.done.map(({ action }) => action.type);

describe('a plan', () => {
  it('is kept part by part, and kept as a whole by the last one', () => {
    const life = planned();
    expect(life.state).toBe('promised');
    expect(life.decision.nextAction).toMatchObject({ why: 'promiseDeadline', at: '2026-01-30T23:00:00.000Z' });
    life.until('2026-01-28');
    expect(life.payPart('p1', ITEM, 3_000)).toEqual([
      { type: 'instalmentsJudged', promiseId: 'plan', on: '2026-01-28', kept: 1, broken: null },
    ]);
    expect(life.decision.nextAction).toMatchObject({ why: 'promiseDeadline', at: '2026-02-27T23:00:00.000Z' });
    life.until('2026-02-20');
    life.payPart('p2', { ...ITEM, open: 6_000 }, 3_000);
    life.until('2026-03-30');
    life.pay('p3', 'a');
    expect(types(life).slice(-3)).toEqual(['instalmentsJudged', 'promiseKept', 'cancelPendingDocuments']);
    expect(life.state).toBe('paid');
  });

  it('is broken by the first part that does not come: the rest ends with it, and the call is the first of all, one level up', () => {
    const life = planned();
    life.until('2026-01-28');
    life.payPart('p1', ITEM, 3_000);
    life.until('2026-03-02');
    expect(life.done.slice(-2).map(({ action }) => action)).toEqual([
      { type: 'instalmentsJudged', promiseId: 'plan', on: '2026-02-28', kept: 1, broken: 2 },
      { type: 'promiseBroken', promiseId: 'plan', on: '2026-02-28' },
    ]);
    expect(life.context.callOwed).toMatchObject({ reason: 'brokenPromise', severity: 3 });
    expect(life.decision.queue?.reasons[0]?.code).toBe('brokenPromise');
  });

  it('asks by its own day of each part what was due until then: money ahead keeps later parts', () => {
    const life = planned();
    life.until('2026-01-28');
    life.payPart('p1', ITEM, 6_000);
    expect(life.context.promise).toMatchObject({ instalmentsKept: 2 });
    expect(life.decision.nextAction).toMatchObject({ at: '2026-03-31T22:00:00.000Z' });
  });

  it('has its part open again when the payment bounces before its day, and is broken when it bounces after', () => {
    const early = planned(5);
    early.until('2026-01-28');
    early.payPart('p1', ITEM, 3_000);
    expect(early.bounce('p1', ITEM)).toContainEqual({
      type: 'instalmentsJudged', promiseId: 'plan', on: '2026-01-28', kept: 0, broken: null,
    }); // prettier-ignore
    expect(early.state).toBe('promised');
    const late = planned();
    late.until('2026-01-28');
    late.payPart('p1', ITEM, 3_000);
    late.until('2026-02-10');
    expect(late.bounce('p1', ITEM).map(({ type }) => type)).toEqual([
      'instalmentsJudged',
      'instalmentsJudged',
      'promiseBroken',
    ]);
  });

  it('is refused when its parts are not its sum, not in order, or only one', () => {
    const life = planned();
    const plan =
      (...parts: [string, number][]) =>
      () =>
        life.plan('x', 0, ...parts);
    expect(plan(['2026-02-01', 3_000])).toThrow('does not take PromiseMade');
    expect(plan(['2026-02-10', 3_000], ['2026-02-01', 3_000])).toThrow('does not take PromiseMade');
    expect(plan(['2026-01-20', 3_000], ['2026-02-01', 3_000])).toThrow('does not take PromiseMade');
    expect(plan(['2026-02-01', 0], ['2026-02-10', 3_000])).toThrow('does not take PromiseMade');
    const instalments = [1, 2].map((number) => ({ number, minor: 100, dueOn: `2026-02-0${number}` }));
    const promise = {
      id: 'x',
      amount: { minor: 300, currency: 'EUR' },
      dueOn: '2026-02-02',
      graceDays: 0,
      instalments,
    };
    const call = { callId: 'c', rightParty: true, reasonForDelay: null } as const;
    expect(() => life.fact({ type: 'PromiseMade', ...call, promise })).toThrow('does not take PromiseMade');
  });

  it('is kept exactly when the money of each day came in time (I13)', () => {
    const payments = fc.array(fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 1, max: 5_000 })), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(payments, (drawn) => {
        const life = planned();
        const start = life.today;
        let open = 9_000;
        const came: { on: string; minor: number }[] = [];
        for (const [days, minor] of [...drawn].sort(([a], [b]) => a - b)) {
          const on = addDays(start, days);
          if (on > life.today) life.until(on);
          const part = Math.min(minor, open);
          if (part === 0) break;
          life.payPart(`p${came.length}`, { ...ITEM, open }, part);
          open -= part;
          came.push({ on, minor: part });
        }
        life.until('2026-06-01');
        const by = (day: string) => came.filter(({ on }) => on <= day).reduce((sum, one) => sum + one.minor, 0);
        const kept = by('2026-01-30') >= 3_000 && by('2026-02-27') >= 6_000 && by('2026-03-31') >= 9_000;
        const ended = life.done.filter(({ action }) => ['promiseKept', 'promiseBroken'].includes(action.type));
        expect(ended.map(({ action }) => action.type)).toEqual([kept ? 'promiseKept' : 'promiseBroken']);
      }),
      { numRuns: 150 },
    );
  });
});
