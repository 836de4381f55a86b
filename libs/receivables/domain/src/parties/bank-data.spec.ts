import { isBankDataStale } from './bank-data';

describe('the age of bank data', () => {
  it.each([
    // as of, days, today, too old?
    ['2026-03-06', 1, '2026-03-06', false],
    ['2026-03-06', 1, '2026-03-08', false],
    ['2026-03-06', 1, '2026-03-09', false],
    ['2026-03-06', 1, '2026-03-10', true],
    ['2026-03-06', 3, '2026-03-11', false],
    ['2026-03-06', 3, '2026-03-12', true],
    // Easter Monday is no working day
    ['2026-04-03', 1, '2026-04-07', false],
    ['2026-04-03', 1, '2026-04-08', true],
  ])('as of %s, at most %i working days: on %s too old is %s', (asOf, days, today, old) => {
    expect(isBankDataStale(asOf, days, today, 'FR')).toBe(old);
  });

  it('is never too old when it is of tomorrow', () => {
    expect(isBankDataStale('2026-03-10', 1, '2026-03-09', 'FR')).toBe(false);
  });
});
