import { invoice, Life } from '../testing/life';

const ITEM = invoice('a', '2026-01-10');

function late(): Life {
  const life = new Life('2026-01-05');
  life.book(ITEM);
  life.until('2026-02-03');
  return life;
}

describe('a credit note after a step', () => {
  it('leaves the rest on the same step, and closes the case when nothing is left', () => {
    const life = late();
    const { stepIndex, stepsTaken, announced } = life.context;
    life.fact({ type: 'CreditNoteBooked', items: [{ ...ITEM, open: 3_000 }], unapplied: [] });
    expect(life.context).toMatchObject({ stepIndex, stepsTaken, announced, items: [{ open: 3_000 }] });
    expect(life.fact({ type: 'CreditNoteBooked', items: [{ ...ITEM, open: 0 }], unapplied: [] })).toContainEqual({
      type: 'cancelPendingDocuments',
      reason: 'paid',
    });
    expect(life.state).toBe('paid');
  });

  it('moves the case to the next invoice, on the step that fits that one', () => {
    const life = late();
    life.book(invoice('b', '2026-01-28'));
    life.fact({ type: 'CreditNoteBooked', items: [{ ...ITEM, open: 0 }], unapplied: [] });
    expect(life.context.carryingItemId).toBe('b');
    life.until('2026-03-10');
    expect(life.written.at(-1)).toBe('2026-03-04 formalNotice');
  });
});

describe('a payment that is booked after its value date', () => {
  const pay = (life: Life, valueOn: string) =>
    life.fact({
      type: 'PaymentAllocated',
      paymentId: 'x',
      received: { minor: 10_000, currency: 'EUR' },
      valueOn,
      items: [{ ...ITEM, open: 0 }],
      unapplied: [],
    });

  it('keeps a promise that is not judged yet, when its value date is in time', () => {
    const life = late();
    life.promise('p', 10_000, '2026-02-05', 2);
    life.until('2026-02-07');
    expect(pay(life, '2026-02-05')[0]).toMatchObject({ type: 'promiseKept' });
  });

  it('does not keep one by money of a later day, and revives none that was broken', () => {
    const life = late();
    life.promise('p', 10_000, '2026-02-05');
    life.until('2026-02-05');
    expect(pay(life, '2026-02-06')).toContainEqual({
      type: 'promiseCancelled',
      promiseId: 'p',
      on: '2026-02-05',
      reason: 'closed',
    });
    const broken = late();
    broken.promise('p', 10_000, '2026-02-05');
    broken.until('2026-02-08');
    expect(pay(broken, '2026-02-05').map(({ type }) => type)).toEqual(['cancelPendingDocuments']);
    expect(broken.context.brokenPromises).toBe(1);
    expect(broken.state).toBe('paid');
  });

  it('leaves what has been written as it is: the case closes on the day it is known', () => {
    const life = late();
    const { written } = life;
    pay(life, '2026-01-09');
    expect(life.state).toBe('paid');
    expect(life.written).toEqual(written);
  });
});
