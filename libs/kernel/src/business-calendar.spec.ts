import { easterSunday, isWorkingDay, weekdayOf, workingDayOnOrAfter } from './business-calendar';
import { addDays } from './business-date';

describe('business calendar', () => {
  it.each([
    [1999, '1999-04-04'],
    [2000, '2000-04-23'],
    [2008, '2008-03-23'],
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2038, '2038-04-25'],
  ])('knows Easter of %i', (year, date) => {
    expect(easterSunday(year)).toBe(date);
  });

  it('has the eleven French public holidays of 2026', () => {
    const days = [
      '2026-01-01',
      '2026-04-06',
      '2026-05-01',
      '2026-05-08',
      '2026-05-14',
      '2026-05-25',
      '2026-07-14',
      '2026-08-15',
      '2026-11-01',
      '2026-11-11',
      '2026-12-25',
    ];
    expect(days.filter((day) => isWorkingDay(day, 'FR'))).toEqual([]);
  });

  it('works on the 14th of July in Germany and on Good Friday in France', () => {
    expect(isWorkingDay('2026-07-14', 'DE')).toBe(true);
    expect(isWorkingDay('2026-04-03', 'FR')).toBe(true);
    expect(isWorkingDay('2026-04-03', 'DE')).toBe(false);
  });

  it('moves a Saturday before a Monday holiday to the Tuesday', () => {
    expect(workingDayOnOrAfter('2026-04-04', 'FR')).toBe('2026-04-07');
    expect(workingDayOnOrAfter('2026-04-07', 'FR')).toBe('2026-04-07');
  });

  it.each([
    [
      2026,
      ['2026-01-01', '2026-04-03', '2026-04-06', '2026-05-04', '2026-05-25', '2026-08-31', '2026-12-25', '2026-12-28'],
    ],
    [
      2027,
      ['2027-01-01', '2027-03-26', '2027-03-29', '2027-05-03', '2027-05-31', '2027-08-30', '2027-12-27', '2027-12-28'],
    ],
    [
      2022,
      ['2022-01-03', '2022-04-15', '2022-04-18', '2022-05-02', '2022-05-30', '2022-08-29', '2022-12-26', '2022-12-27'],
    ],
  ])('knows the days off of England and Wales in %i, substitutes included', (year, expected) => {
    const weekdays: string[] = [];
    for (let date = `${year}-01-01`; date <= `${year}-12-31`; date = addDays(date, 1)) {
      const weekday = weekdayOf(date);
      if (weekday > 0 && weekday < 6 && !isWorkingDay(date, 'GB')) weekdays.push(date);
    }
    expect(weekdays).toEqual(expected);
  });
});
