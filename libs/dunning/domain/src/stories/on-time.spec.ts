import { invoice, Life } from '../testing/life';

describe('a debtor who pays on time', () => {
  it('gets one friendly note before the due date and nothing else', () => {
    const life = new Life('2026-01-05');
    life.book(invoice('a', '2026-02-04'));
    expect(life.state).toBe('notYetDue');
    life.until('2026-02-04');
    life.pay('p', 'a');
    expect(life.state).toBe('paid');
    expect(life.decision.waitingFor).toBe('newInvoice');
    life.until('2026-06-01');
    expect(life.written).toEqual(['2026-01-30 friendlyNote']);
  });

  it('gets one note for the invoices that fall due together', () => {
    const life = new Life('2026-01-05');
    life.book(invoice('a', '2026-02-04'), invoice('b', '2026-02-03'), invoice('c', '2026-03-20'));
    const [note] = life.until('2026-02-02');
    expect(note).toMatchObject({ type: 'issueDocument', stepKey: 'friendlyNote', itemIds: ['a', 'b'] });
  });
});
