import { invoice, Life, RIGHT_PARTY } from '../testing/life';

function late(): Life {
  const life = new Life('2026-01-05');
  life.book(invoice('a', '2026-01-10'));
  life.until('2026-01-14');
  return life;
}

describe('a suppressed case', () => {
  it('waits until the hold ends by itself, and returns where the facts say', () => {
    const life = late();
    const hold = { id: 'h', kind: 'manual', reason: 'trade fair', until: '2026-03-01' } as const;
    expect(life.fact({ type: 'HoldPlaced', hold })).toEqual([{ type: 'cancelPendingDocuments', reason: 'held' }]);
    expect(life.state).toBe('onHold');
    expect(life.decision.nextAction).toEqual({ at: '2026-03-01T23:00:00.000Z', why: 'holdEnds' });
    expect(life.until('2026-03-01')).toEqual([]);
    life.until('2026-03-02');
    expect(life.state).toBe('callDue');
  });

  it('waits for a person when the hold has no end', () => {
    const life = late();
    life.fact({ type: 'HoldPlaced', hold: { id: 'h', kind: 'doNotContact', reason: 'asked', until: null } });
    expect(life.decision.waitingFor).toBe('hold');
    life.fact({ type: 'HoldEnded', holdId: 'h', reason: 'over' });
    expect(life.state).toBe('reminding');
  });

  it('is not contacted while cash that is not applied yet covers what is overdue, and says why', () => {
    const life = late();
    life.fact({ type: 'LedgerCorrected', items: [], unapplied: [{ minor: 10_000, currency: 'EUR' }] });
    expect(life.state).toBe('onHold');
    expect(life.decision.waitingFor).toBe('unappliedCash');
    expect(life.until('2026-04-01')).toEqual([]);
    life.fact({ type: 'LedgerCorrected', items: [], unapplied: [{ minor: 9_999, currency: 'EUR' }] });
    expect(life.state).toBe('reminding');
  });

  it('is chased again when another invoice falls due that the cash does not cover', () => {
    const life = late();
    life.book(invoice('b', '2026-02-10', 1));
    life.fact({ type: 'LedgerCorrected', items: [], unapplied: [{ minor: 10_000, currency: 'EUR' }] });
    expect(life.decision.nextAction?.why).toBe('itemFallsDue');
    life.until('2026-02-11');
    expect(life.state).not.toBe('onHold');
  });

  it('does not take cash in another currency for cover', () => {
    const life = late();
    life.fact({ type: 'LedgerCorrected', items: [], unapplied: [{ minor: 99_999, currency: 'USD' }] });
    expect(life.state).toBe('reminding');
  });

  it('calls back when a payment was claimed and did not come', () => {
    const life = late();
    life.fact({ type: 'PaymentClaimed', ...RIGHT_PARTY, holdId: 'h', paidOn: '2026-01-13', until: '2026-01-19' });
    expect(life.state).toBe('onHold');
    life.until('2026-01-20');
    expect(life.state).toBe('callDue');
    expect(life.decision.queue?.reasons[0]?.code).toBe('claimNotSeen');
  });
});
