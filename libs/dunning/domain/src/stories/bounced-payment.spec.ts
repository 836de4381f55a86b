import { addDays } from '@relance/kernel';
import { invoice, Life } from '../testing/life';

describe('a payment that bounces', () => {
  it('puts the case back where it stood, with its history', () => {
    const life = new Life('2026-01-05');
    const item = invoice('a', '2026-01-10');
    life.book(item);
    life.until('2026-02-03');
    expect(life.state).toBe('callDue');
    const { stepIndex, stepsTaken, announced, callOwed } = life.context;
    life.pay('p', 'a');
    expect(life.state).toBe('paid');
    life.wait(2);
    life.bounce('p', item);
    expect(life.state).toBe('callDue');
    expect(life.context).toMatchObject({ stepIndex, stepsTaken, announced, callOwed });
  });

  it('makes the legal file stand again that the payment had closed', () => {
    const life = new Life('2026-01-05');
    const item = invoice('a', '2026-01-10');
    life.book(item);
    life.until('2026-04-01');
    const fileId = life.context.legalFile!.id;
    life.fact({ type: 'ReferralAccepted', fileId });
    expect(life.state).toBe('inLegal');
    expect(life.pay('p', 'a')).toContainEqual({ type: 'legalFileClosed', fileId, on: '2026-04-01', reason: 'paid' });
    expect(life.bounce('p', item)).toContainEqual({ type: 'legalFileReopened', fileId });
    expect(life.state).toBe('inLegal');
  });

  it('finds the chain again that the one it leaves would push out: nothing is written twice for the invoice', () => {
    const life = new Life('2026-01-05');
    const first = invoice('first', '2025-11-10');
    life.book(first);
    life.until('2026-01-07');
    const { stepIndex, stepsTaken } = life.context;
    expect(stepIndex).toBeGreaterThan(0);
    life.pay('p', 'first');
    // seven more chains are remembered, and the eighth is the one that the bounced payment leaves
    for (let n = 0; n < 8; n++) {
      life.wait(2);
      life.book(invoice(`i${n}`, addDays(life.today, -1)));
      if (n < 7) life.pay(`p${n}`, `i${n}`);
    }
    expect(life.context.formerChains).toHaveLength(8);
    life.bounce('p', first);
    expect(life.context).toMatchObject({ carryingItemId: 'first', stepIndex, stepsTaken });
  });

  it('starts a new invoice afresh, months after the last one was paid', () => {
    const life = new Life('2026-01-05');
    life.book(invoice('a', '2026-01-10'));
    life.until('2026-02-03');
    life.pay('p', 'a');
    life.until('2026-05-04');
    life.book(invoice('b', '2026-05-02'));
    expect(life.context).toMatchObject({ announced: 0, stepsTaken: [] });
    expect(life.state).toBe('reminding');
  });
});
