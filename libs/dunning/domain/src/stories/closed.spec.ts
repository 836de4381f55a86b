import { invoice, Life } from '../testing/life';

describe('a case that is closed', () => {
  const item = invoice('a', '2026-01-10');
  it.each([
    ['WrittenOff', 'writtenOff'],
    ['SettlementPaid', 'settled'],
    ['CreditNoteBooked', 'paid'],
  ] as const)('by %s is %s, and comes back with the next invoice', (type, state) => {
    const life = new Life('2026-01-05');
    life.book(item);
    life.until('2026-01-20');
    life.fact({ type, items: [{ ...item, open: 0 }], unapplied: [] });
    expect(life.state).toBe(state);
    expect(life.decision).toMatchObject({ nextAction: null, waitingFor: 'newInvoice', queue: null });
    life.book(invoice('b', '2026-03-10'));
    expect(life.state).toBe('notYetDue');
  });

  it('does not take what needs a debt', () => {
    const life = new Life('2026-01-05');
    expect(life.state).toBe('paid');
    expect(() => life.promise('p', 100, '2026-02-01')).toThrow('a case in paid does not take PromiseMade');
  });
});
