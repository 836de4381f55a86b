import { invoice, Life, RIGHT_PARTY } from '../testing/life';

const dispute = (id: string, ...itemIds: string[]) =>
  ({ type: 'DisputeRaised', ...RIGHT_PARTY, disputeId: id, category: 'quality', itemIds }) as const;

describe('a disputed item', () => {
  it('leaves dunning alone while the other invoices stay in it, and is not written about', () => {
    const life = new Life('2026-01-05');
    life.book(invoice('a', '2026-01-10'), invoice('b', '2026-01-20'));
    life.until('2026-01-22');
    const actions = life.fact(dispute('d', 'a'));
    expect(actions.map(({ type }) => type)).toEqual(['recordDispute', 'cancelPendingDocuments']);
    expect(life.context.carryingItemId).toBe('b');
    const written = life.until('2026-02-20').filter((action) => action.type === 'issueDocument');
    expect(written.map(({ itemIds }) => itemIds)).toEqual([['b'], ['b']]);
  });

  it('takes the case out of dunning when all that is overdue is disputed, and puts it back where it stood', () => {
    const life = new Life('2026-01-05');
    life.book(invoice('a', '2026-01-10'));
    life.until('2026-02-03');
    const { stepIndex } = life.context;
    life.fact(dispute('d', 'a'));
    expect(life.state).toBe('disputed');
    expect(life.decision.waitingFor).toBe('dispute');
    life.until('2026-03-03');
    expect(life.fact({ type: 'DisputeResolved', disputeId: 'd', resolution: 'unfounded' })).toEqual([
      { type: 'disputeEnded', disputeId: 'd', on: '2026-03-03', resolution: 'unfounded' },
    ]);
    expect(life.state).toBe('reminding');
    expect(life.context.stepIndex).toBe(stepIndex);
  });

  it('ends by itself when a credit note closes the item', () => {
    const life = new Life('2026-01-05');
    const item = invoice('a', '2026-01-10');
    life.book(item);
    life.until('2026-02-03');
    life.fact(dispute('d', 'a'));
    const actions = life.fact({ type: 'CreditNoteBooked', items: [{ ...item, open: 0 }], unapplied: [] });
    expect(actions[0]).toEqual({ type: 'disputeEnded', disputeId: 'd', on: '2026-02-03', resolution: 'itemsClosed' });
    expect(life.state).toBe('paid');
  });

  it('is refused for an item that is not open, or disputed already', () => {
    const life = new Life('2026-01-05');
    life.book(invoice('a', '2026-01-10'));
    expect(() => life.fact(dispute('d', 'other'))).toThrow('does not take DisputeRaised');
    life.fact(dispute('d', 'a'));
    expect(() => life.fact(dispute('e', 'a'))).toThrow('does not take DisputeRaised');
  });
});
