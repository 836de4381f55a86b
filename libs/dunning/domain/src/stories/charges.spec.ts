import { charge, invoice, Life, RIGHT_PARTY } from '../testing/life';

const ITEM = invoice('a', '2026-01-10');
const COSTS = charge('c', '2026-01-10');

/** An invoice and its fixed sum; the invoice is paid on that day. */
function principalPaid(on: string): Life {
  const life = new Life('2026-01-05');
  life.book(ITEM);
  life.until('2026-01-12');
  life.book(COSTS);
  life.until(on);
  life.pay('p', 'a');
  return life;
}

describe('charges', () => {
  it('never carry the case while an invoice does, however much younger that is', () => {
    const life = new Life('2026-01-05');
    life.book(charge('c', '2025-12-01'), ITEM);
    life.until('2026-01-14');
    expect(life.context.carryingItemId).toBe('a');
    expect(life.done.findLast(({ action }) => action.type === 'issueDocument')?.action).toMatchObject({
      itemIds: ['c', 'a'],
    });
  });

  it('stay open after the principal is paid, and nothing harsher than what was announced is done for them', () => {
    const life = principalPaid('2026-02-03');
    expect(life.context).toMatchObject({ carryingItemId: 'c', announced: 3 });
    life.until('2026-12-01');
    expect(life.context.items).toEqual([COSTS]);
    expect(life.written.filter((one) => one > '2026-02-03')).toEqual([]);
    expect(life.state).toBe('callDue');
  });

  it('may have their own reminder, as mild as the last', () => {
    const life = principalPaid('2026-01-14');
    expect(life.context).toMatchObject({ carryingItemId: 'c', announced: 1 });
    life.until('2026-12-01');
    expect(life.context.stepsTaken.map(({ key }) => key)).toEqual(['reminder']);
    expect(life.context.callOwed?.reason).toBe('pathEnded');
  });

  it('bring no formal notice and no referral alone, though the notice was given for the invoice', () => {
    const life = principalPaid('2026-02-27');
    expect(life.state).toBe('callDue');
    life.until('2027-03-01');
    expect(life.context.legalFile).toBeNull();
    expect(() => life.fact({ type: 'Escalated', ...RIGHT_PARTY, fileId: 'f', reason: 'x' })).toThrow(
      'does not take Escalated',
    );
  });

  it('do not keep the next invoice from its whole path, the formal notice included', () => {
    const life = principalPaid('2026-02-03');
    life.until('2026-03-01');
    life.book(invoice('b', '2026-03-02'));
    life.until('2026-07-01');
    expect(life.context.stepsTaken.map(({ key }) => key)).toContain('formalNotice');
    expect(life.state).toBe('referred');
  });

  it('close the case when they are waived by name, and only charges can be', () => {
    const life = principalPaid('2026-02-03');
    const waive = (item: typeof ITEM) =>
      life.fact({ type: 'ChargeWaived', items: [{ ...item, open: 0 }], unapplied: [], reason: 'goodwill' });
    expect(waive(COSTS)).toEqual([{ type: 'cancelPendingDocuments', reason: 'paid' }]);
    expect(life.state).toBe('paid');
    const other = new Life('2026-01-05');
    other.book(ITEM, COSTS);
    const waiveThere = (items: (typeof ITEM)[]) => () =>
      other.fact({ type: 'ChargeWaived', items, unapplied: [], reason: 'goodwill' });
    expect(waiveThere([{ ...ITEM, open: 0 }])).toThrow('does not take ChargeWaived');
    expect(waiveThere([])).toThrow('does not take ChargeWaived');
    waiveThere([{ ...COSTS, open: 1_000 }])();
    expect(other.context.items).toEqual([ITEM, { ...COSTS, open: 1_000 }]);
  });

  it('are not asked for while unapplied cash covers the invoices', () => {
    const life = new Life('2026-01-05');
    life.book(ITEM, COSTS);
    life.until('2026-01-12');
    life.fact({ type: 'LedgerCorrected', items: [], unapplied: [{ minor: 10_000, currency: 'EUR' }] });
    expect(life.state).toBe('onHold');
    life.pay('p', 'a');
    life.fact({ type: 'LedgerCorrected', items: [], unapplied: [{ minor: 3_999, currency: 'EUR' }] });
    expect(life.state).not.toBe('onHold');
  });
});
