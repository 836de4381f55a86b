import { invoice, Life, RIGHT_PARTY } from '../testing/life';

const ITEM = invoice('a', '2026-01-10');

function late(): Life {
  const life = new Life('2026-01-05');
  life.book(ITEM, invoice('b', '2026-03-10'));
  life.until('2026-01-22');
  return life;
}

const merge = (life: Life, ...closed: string[]) =>
  life.fact({
    type: 'CaseMerged',
    items: life.context.items.filter(({ id }) => closed.includes(id)).map((item) => ({ ...item, open: 0 })),
    unapplied: [],
    intoCaseId: 'kept',
  });

describe('a debtor merged with another', () => {
  it('closes the case: all that was open stands in the kept one', () => {
    const life = late();
    expect(merge(life, 'a', 'b')).toEqual([{ type: 'cancelPendingDocuments', reason: 'paid' }]);
    expect(life.state).toBe('paid');
    expect(life.context).toMatchObject({ mergedInto: 'kept', items: [], callOwed: null });
    expect(life.decision).toMatchObject({ nextAction: null, waitingFor: 'newInvoice' });
    expect(life.until('2026-12-01')).toEqual([]);
  });

  it('also when nothing is open, or what is overdue is covered by cash', () => {
    const empty = new Life('2026-01-05');
    merge(empty);
    expect(empty.context.mergedInto).toBe('kept');
    const covered = late();
    covered.fact({ type: 'LedgerCorrected', items: [], unapplied: [{ minor: 10_000, currency: 'EUR' }] });
    expect(covered.state).toBe('onHold');
    merge(covered, 'a', 'b');
    expect(covered.state).toBe('paid');
  });

  it('takes what opens in the kept case up on its own path', () => {
    const kept = new Life('2026-01-05');
    kept.book(invoice('own', '2026-02-10'));
    kept.until('2026-02-20');
    kept.book(ITEM);
    expect(kept.context.carryingItemId).toBe('a');
    expect(kept.context.stepsTaken.map(({ key }) => key)).toEqual(['reminder', 'firstCall']);
  });

  it.each<[string, (life: Life) => unknown]>([
    ['something stays open', () => null],
    ['a promise', (life) => life.promise('p', 100, '2026-02-20')],
    ['a hold', (life) => life.hold({ id: 'h' })],
    ['a hold that has not begun', (life) => life.hold({ id: 'h', from: '2026-05-01' })],
    ['a dispute', (life) => life.fact({ type: 'DisputeRaised', ...RIGHT_PARTY, disputeId: 'd', category: 'price', itemIds: ['b'] })],
    ['a legal file', (life) => life.fact({ type: 'Escalated', ...RIGHT_PARTY, fileId: 'f', reason: 'x' })],
    ['an insolvency', (life) => life.fact({ type: 'InsolvencyOpened', openedOn: life.today })],
  ])('is refused while %s keeps the case', (what, happens) => {
    const life = late();
    happens(life);
    expect(() => merge(life, 'a', ...(what === 'something stays open' ? [] : ['b']))).toThrow('does not take CaseMerged');
  }); // prettier-ignore
});
