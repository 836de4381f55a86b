import { invoice, Life, RIGHT_PARTY } from '../testing/life';

function promised(minor = 10_000, graceDays = 0): Life {
  const life = new Life('2026-01-05');
  life.book(invoice('a', '2026-01-10'));
  life.until('2026-01-22');
  life.promise('promise', minor, '2026-01-30', graceDays);
  return life;
}

describe('a promise to pay', () => {
  it('stops dunning until its day, and is kept by the payment', () => {
    const life = promised();
    expect(life.state).toBe('promised');
    expect(life.until('2026-01-29')).toEqual([]);
    expect(life.pay('p', 'a')[0]).toEqual({ type: 'promiseKept', promiseId: 'promise', on: '2026-01-29' });
    expect(life.state).toBe('paid');
  });

  it('is kept by part payments that reach it, and dunning goes on for the rest', () => {
    const life = promised(6_000);
    life.until('2026-01-26');
    life.payPart('p', invoice('a', '2026-01-10'), 4_000);
    expect(life.state).toBe('promised');
    life.payPart('q', invoice('a', '2026-01-10', 6_000), 2_000);
    expect(life.done.at(-1)?.action).toMatchObject({ type: 'promiseKept' });
    expect(life.state).toBe('reminding');
  });

  it('when broken is tomorrow’s first call: on the next working day, above all others', () => {
    const life = promised(); // the 30th is a Friday
    life.until('2026-02-01');
    expect(life.state).toBe('callDue');
    expect(life.decision.queue).toBeNull();
    expect(life.done.at(-1)).toEqual({
      on: '2026-01-31',
      action: { type: 'promiseBroken', promiseId: 'promise', on: '2026-01-31' },
    });
    life.until('2026-02-02');
    expect(life.decision.queue?.reasons[0]).toEqual({ code: 'brokenPromise', params: { on: '2026-01-31', broken: 1 } });
    const other = new Life('2026-01-05');
    other.book(invoice('large', '2025-01-10', 900_000_000_00));
    other.until('2026-01-14');
    expect(life.decision.queue!.rank).toBeGreaterThan(other.decision.queue!.rank);
  });

  it('has its days of grace', () => {
    const life = promised(10_000, 3);
    life.until('2026-02-02');
    expect(life.state).toBe('promised');
    life.pay('p', 'a');
    expect(life.done.some(({ action }) => action.type === 'promiseKept')).toBe(true);
  });

  it('is not kept by money of a later value date, nor revived by a late file', () => {
    const life = promised();
    life.until('2026-01-30');
    const late = { type: 'PaymentAllocated', paymentId: 'p', received: { minor: 10_000, currency: 'EUR' } } as const;
    life.fact({ ...late, valueOn: '2026-02-02', items: [{ ...invoice('a', '2026-01-10'), open: 1 }], unapplied: [] });
    expect(life.state).toBe('promised');
    life.until('2026-01-31');
    expect(life.done.at(-1)?.action.type).toBe('promiseBroken');
  });

  it('is broken again when the payment that kept it bounces after its day, and open again before it', () => {
    const item = invoice('a', '2026-01-10');
    const before = promised();
    before.pay('p', 'a');
    before.wait(1);
    expect(before.bounce('p', item)).toEqual([
      { type: 'promiseReopened', promiseId: 'promise' },
      { type: 'cancelPendingDocuments', reason: 'promised' },
    ]);
    expect(before.state).toBe('promised');
    const after = promised();
    after.pay('p', 'a');
    after.wait(14);
    expect(after.bounce('p', item)).toEqual([{ type: 'promiseBroken', promiseId: 'promise', on: '2026-02-05' }]);
    expect(after.state).toBe('callDue');
  });

  it('stays kept when one payment bounces and the others that came in time are enough', () => {
    const life = promised(6_000);
    const item = invoice('a', '2026-01-10');
    life.payPart('first', item, 6_000);
    expect(life.done.at(-1)?.action.type).toBe('promiseKept');
    life.payPart('second', { ...item, open: 4_000 }, 4_000);
    life.book(invoice('b', '2026-01-12', 6_000));
    life.pay('third', 'b');
    life.wait(1);
    expect(life.bounce('first', { ...item, open: 6_000 }).map(({ type }) => type)).not.toContain('promiseReopened');
    expect(life.context).toMatchObject({ promise: null, keptPromise: { received: 10_000 } });
    expect(life.wait(30).map(({ type }) => type)).not.toContain('promiseBroken');
  });

  it('is cancelled by insolvency, which stops everything', () => {
    const life = promised();
    const actions = life.fact({ type: 'InsolvencyOpened', openedOn: '2026-01-21' });
    expect(actions[0]).toMatchObject({ type: 'promiseCancelled', reason: 'insolvency' });
    expect(life.state).toBe('insolvent');
    expect(life.until('2026-06-01')).toEqual([]);
    life.fact({ type: 'InsolvencyClosed', closedOn: '2026-06-01' });
    expect(life.state).toBe('reminding');
  });

  it('is replaced by a new one', () => {
    const life = promised();
    const actions = life.promise('second', 5_000, '2026-02-10');
    expect(actions.map(({ type }) => type)).toEqual(['promiseCancelled', 'recordPromise']);
  });

  it('is refused without an amount, for a day gone by, or in a currency that is not owed', () => {
    const life = promised();
    const make = (minor: number, currency: string, dueOn: string) => () =>
      life.fact({
        type: 'PromiseMade',
        ...RIGHT_PARTY,
        promise: { id: 'x', amount: { minor, currency }, dueOn, graceDays: 0 },
      });
    expect(make(0, 'EUR', '2026-02-02')).toThrow('does not take PromiseMade');
    expect(make(100, 'EUR', '2026-01-21')).toThrow('does not take PromiseMade');
    expect(make(100, 'USD', '2026-02-02')).toThrow('does not take PromiseMade');
  });
});
