import { invoice, Life, RIGHT_PARTY } from '../testing/life';

describe('a debtor who refuses to pay', () => {
  it('gets the formal notice after the minimum contact delay, not on its day, and then a last call and legal', () => {
    const life = new Life('2026-01-05');
    life.book(invoice('a', '2026-01-30'));
    life.until('2026-02-10');
    expect(life.state).toBe('callDue');
    life.fact({ type: 'PaymentRefused', ...RIGHT_PARTY, reason: 'too expensive' });
    expect(life.state).toBe('reminding');
    life.until('2026-02-16');
    expect(life.written.at(-1)).toBe('2026-02-16 formalNotice');
    expect(life.state).toBe('formalNotice');
    life.until('2026-03-16');
    expect(life.state).toBe('callDue');
    life.until('2026-03-31');
    expect(life.state).toBe('referred');
  });
});
