import { invoice, Life } from '../testing/life';

const ITEM = invoice('a', '2026-01-10', 10_000);

/** 90 were accepted for 100, until the end of January. */
function settled(): Life {
  const life = new Life('2026-01-05');
  life.book(ITEM);
  life.until('2026-01-22');
  life.settlement('s', 9_000, '2026-01-30', 'a');
  return life;
}

describe('a settlement', () => {
  it('paid in time leaves the rest alone until it is waived, and the case ends as settled', () => {
    const life = settled();
    expect(life.state).toBe('promised');
    life.until('2026-01-28');
    expect(life.payPart('p', ITEM, 9_000)).toContainEqual({ type: 'promiseKept', promiseId: 's', on: '2026-01-28' });
    expect(life.state).toBe('onHold');
    expect(life.context.holds).toEqual([
      { id: 's', kind: 'settlement', reason: 'paidAsAgreed', until: null, itemIds: ['a'] },
    ]);
    const written = () => life.done.filter(({ action }) => action.type === 'issueDocument').length;
    const before = written();
    life.until('2026-06-01');
    expect([life.state, written()]).toEqual(['onHold', before]);
    life.fact({ type: 'SettlementPaid', items: [{ ...ITEM, open: 0 }], unapplied: [] });
    expect(life.state).toBe('settled');
    expect(life.context.holds).toEqual([]);
  });

  it('leaves alone what it settles and nothing else', () => {
    const life = settled();
    life.until('2026-01-28');
    life.payPart('p', ITEM, 9_000);
    life.book(invoice('b', '2026-01-29', 5_000));
    life.until('2026-02-20');
    expect(life.state).not.toBe('onHold');
    expect(life.context.carryingItemId).toBe('b');
  });

  it('not paid in time is a broken promise, and all of it is owed', () => {
    const life = settled();
    life.payPart('p', ITEM, 8_999);
    life.until('2026-02-02');
    expect(life.done.at(-1)?.action).toEqual({ type: 'promiseBroken', promiseId: 's', on: '2026-01-31' });
    expect(life.context).toMatchObject({ holds: [], carryingItemId: 'a', callOwed: { reason: 'brokenPromise' } });
  });

  it('whose payment bounces is open again before its day, broken after it, and what was given up is claimed', () => {
    const early = settled();
    early.until('2026-01-28');
    early.payPart('p', ITEM, 9_000);
    early.bounce('p', ITEM);
    expect(early.state).toBe('promised');
    expect(early.context.holds).toEqual([]);
    early.payPart('q', ITEM, 9_000);
    expect(early.state).toBe('onHold');
    const late = settled();
    late.until('2026-01-28');
    late.payPart('p', ITEM, 9_000);
    late.until('2026-02-10');
    expect(late.bounce('p', ITEM)).toContainEqual({ type: 'promiseBroken', promiseId: 's', on: '2026-02-10' });
    expect(late.context).toMatchObject({ holds: [], carryingItemId: 'a' });
  });

  it('whose payment bounces after another promise was made is claimed all the same', () => {
    const life = settled();
    life.until('2026-01-28');
    life.payPart('p', ITEM, 9_000);
    life.book(invoice('b', '2026-01-29', 5_000));
    life.until('2026-02-03');
    life.promise('later', 5_000, '2026-02-20');
    life.bounce('p', ITEM);
    expect(life.context.holds).toEqual([]);
    life.until('2026-02-25');
    expect(life.context.carryingItemId).toBe('a');
  });

  it('is claimed again when a person ends the wait', () => {
    const life = settled();
    life.until('2026-01-28');
    life.payPart('p', ITEM, 9_000);
    life.fact({ type: 'HoldEnded', holdId: 's', reason: 'not agreed by the creditor' });
    expect(life.context.carryingItemId).toBe('a');
    expect(life.state).not.toBe('onHold');
  });

  it('corrected keeps what it settles, for the discount that is left', () => {
    const life = settled();
    const seq = life.log.at(-1)!.seq;
    const promise = (minor: number) => ({ promise: { amount: { minor, currency: 'EUR' }, dueOn: '2026-01-30' } });
    life.correct(seq, promise(9_500));
    expect(life.context.promise).toMatchObject({
      amount: { minor: 9_500 },
      settles: { itemIds: ['a'], discount: 500 },
    });
    expect(() => life.correct(seq, promise(10_000))).toThrow('does not take OutcomeCorrected');
  });

  it('is refused when amount and discount are not what is open on its items', () => {
    const life = new Life('2026-01-05');
    life.book(ITEM);
    life.until('2026-01-22');
    const call = { callId: 'c', rightParty: true, reasonForDelay: null } as const;
    const made = (minor: number, discount: number, itemIds = ['a']) =>
      life.fact({
        type: 'PromiseMade',
        ...call,
        promise: {
          id: 'x',
          amount: { minor, currency: 'EUR' },
          dueOn: '2026-01-30',
          graceDays: 0,
          settles: { itemIds, discount },
        },
      });
    for (const wrong of [() => made(9_000, 999), () => made(10_000, 0), () => made(9_000, 1_000, ['a', 'unknown'])])
      expect(wrong).toThrow('does not take PromiseMade');
    made(9_000, 1_000);
  });
});
