import { invoice, Life } from '../testing/life';

function promised(): Life {
  const life = new Life('2026-01-05');
  life.book(invoice('a', '2026-01-10'));
  life.until('2026-01-22');
  life.promise('promise', 10_000, '2026-01-30');
  life.until('2026-01-29');
  life.hold({ id: 'stale', kind: 'staleBankData', reason: 'none since 26 January' });
  return life;
}

const fresh = { type: 'HoldEnded', holdId: 'stale', reason: 'bank data of today' } as const;

describe('bank data that are too old', () => {
  it('stop all contact', () => {
    const life = new Life('2026-01-05');
    life.book(invoice('a', '2026-01-10'));
    life.until('2026-01-12');
    life.hold({ id: 'stale', kind: 'staleBankData', reason: 'old' });
    expect(life.until('2026-03-01')).toEqual([]);
    expect(life.decision).toMatchObject({ nextAction: null, waitingFor: 'hold' });
    life.fact(fresh);
    life.wait(1);
    expect(life.written.at(-1)).toBe('2026-03-02 reminder');
  });

  it('break no promise: it is judged when they are fresh again', () => {
    const life = promised();
    expect(life.until('2026-02-10')).toEqual([]);
    expect(life.context.promise?.id).toBe('promise');
    expect(life.decision.waitingFor).toBe('hold');
    expect(life.fact(fresh)).toEqual([{ type: 'promiseBroken', promiseId: 'promise', on: '2026-02-10' }]);
    expect(life.state).toBe('callDue');
  });

  it('keep a promise by money that had come in time, though it is booked late', () => {
    const life = promised();
    life.until('2026-02-10');
    const item = invoice('a', '2026-01-10');
    const actions = life.fact({
      type: 'PaymentAllocated',
      paymentId: 'x',
      received: { minor: 10_000, currency: 'EUR' },
      valueOn: '2026-01-30',
      items: [{ ...item, open: 0 }],
      unapplied: [],
    });
    expect(actions[0]).toEqual({ type: 'promiseKept', promiseId: 'promise', on: '2026-02-10' });
    expect(life.fact(fresh)).toEqual([]);
    expect(life.state).toBe('paid');
  });

  it('other holds judge a promise on its day', () => {
    const life = promised();
    life.fact(fresh);
    life.hold({ id: 'manual' });
    expect(life.until('2026-02-01')).toContainEqual({ type: 'promiseBroken', promiseId: 'promise', on: '2026-01-31' });
    expect(life.state).toBe('onHold');
  });
});
