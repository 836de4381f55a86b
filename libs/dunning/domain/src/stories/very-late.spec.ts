import { BUSINESS_FR } from '../strategy/default-strategies';
import { invoice, Life } from '../testing/life';

describe('an invoice that is very late on the day it is known', () => {
  it('climbs one step per minimum contact delay, and skips none', () => {
    const life = new Life('2026-02-02');
    life.book(invoice('old', '2025-06-30'));
    life.wait(60);
    expect(life.context.stepsTaken.map(({ on, key }) => `${on} ${key}`)).toEqual([
      '2026-02-02 reminder',
      '2026-02-09 firstCall',
      '2026-02-16 secondReminder',
      '2026-02-23 secondCall',
      '2026-03-02 formalNotice',
      '2026-03-09 lastCall',
      '2026-03-16 referral',
    ]);
  });

  it('starts, where the strategy says so, at the last step whose day has come, but never past the formal notice', () => {
    const life = new Life('2026-02-02', { ...BUSINESS_FR.definition, veryLate: 'jump' });
    life.book(invoice('old', '2025-06-30'));
    life.wait(1);
    expect(life.written).toEqual(['2026-02-02 formalNotice']);
    const later = new Life('2026-02-02', { ...BUSINESS_FR.definition, veryLate: 'jump' });
    later.book(invoice('late', '2026-01-10'));
    later.wait(1);
    expect(later.written).toEqual(['2026-02-02 secondReminder']);
  });
});
