import { invoice, Life } from '../testing/life';

describe('a part payment', () => {
  it('leaves the rest in dunning, on the same step', () => {
    const life = new Life('2026-01-05');
    const item = invoice('a', '2026-01-15', 10_000);
    life.book(item);
    life.until('2026-01-27');
    expect(life.state).toBe('callDue');
    life.payPart('p', item, 9_999);
    expect(life.state).toBe('callDue');
    expect(life.context.items).toEqual([{ ...item, open: 1 }]);
    expect(life.decision.queue?.reasons[1]).toEqual({
      code: 'overdue',
      params: { amounts: [{ minor: 1, currency: 'EUR' }], items: 1 },
    });
  });
});
