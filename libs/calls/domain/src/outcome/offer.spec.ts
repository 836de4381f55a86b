import { isWorkingDay } from '@relance/kernel';
import { AUTHORITY_DEFAULTS } from './authority';
import { offerOn } from './offer';

describe('what an agent may offer', () => {
  it('names six working days in order, none past the limit', () => {
    for (const today of ['2026-11-20', '2026-12-23', '2027-03-26', '2026-11-21']) {
      const { promiseDates, latestPromiseOn } = offerOn(today, 'FR', AUTHORITY_DEFAULTS[0]!);
      expect(promiseDates).toHaveLength(6);
      expect([...promiseDates].sort()).toEqual(promiseDates);
      for (const date of promiseDates) {
        expect(isWorkingDay(date, 'FR')).toBe(true);
        expect(date > today && date <= latestPromiseOn).toBe(true);
      }
    }
  });

  it('moves a Saturday to the Monday after', () => {
    expect(offerOn('2026-11-20', 'FR', AUTHORITY_DEFAULTS[0]!).promiseDates.slice(0, 3)).toEqual([
      '2026-11-23',
      '2026-11-23',
      '2026-11-27',
    ]);
  });
});
