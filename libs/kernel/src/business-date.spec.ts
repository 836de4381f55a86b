import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import {
  addDays,
  dateInZone,
  dateOfDayNumber,
  dayNumber,
  daysBetween,
  instantAt,
  isBusinessDate,
  timeInZone,
} from './business-date';

describe('a business date', () => {
  it.each(['2027-02-30', '2026-13-01', '2026-00-10', '2026-1-1', '01.02.2026', '', '2025-02-29'])(
    'is not %j',
    (text) => {
      expect(isBusinessDate(text)).toBe(false);
      expect(() => dayNumber(text)).toThrow(RangeError);
    },
  );

  it('counts days without a zone, both ways', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60_000 }), fc.integer({ min: -9_000, max: 9_000 }), (day, step) => {
        const date = dateOfDayNumber(day);
        expect(dayNumber(date)).toBe(day);
        expect(daysBetween(date, addDays(date, step))).toBe(step);
      }),
    );
  });

  it('knows leap years', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2100-02-28', 1)).toBe('2100-03-01');
  });
});

describe('an instant in a zone', () => {
  it('has that zone’s date and wall time', () => {
    expect(dateInZone('2026-11-20T23:30:00.000Z', 'Europe/Paris')).toBe('2026-11-21');
    expect(timeInZone('2026-11-20T23:30:00.000Z', 'Europe/Paris')).toBe('00:30');
  });

  it('skips the missing hour of spring and takes the first of the two hours of autumn', () => {
    expect(instantAt('2027-03-28', '02:30', 'Europe/Paris')).toBe('2027-03-28T01:30:00.000Z');
    expect(instantAt('2026-10-25', '02:30', 'Europe/Paris')).toBe('2026-10-25T00:30:00.000Z');
  });

  it('is what the calendar says, in zones that change their clocks at any hour, by half an hour, or skip a day', () => {
    const zones = [
      'Europe/Paris',
      'Australia/Lord_Howe',
      'America/Caracas',
      'Pacific/Apia',
      'Africa/Casablanca',
      'UTC',
    ];
    // the days about the changes as often as all others: 2007 to 2027
    const changes = zones.flatMap((zone) => {
      const found: [string, number][] = [];
      let at = Temporal.ZonedDateTime.from(`2007-01-01T00:00[${zone}]`).getTimeZoneTransition('next');
      for (; at && at.year < 2028; at = at.getTimeZoneTransition('next')) {
        found.push([zone, Math.floor(at.epochMilliseconds / 86_400_000)]);
      }
      return found;
    });
    const about = fc
      .tuple(fc.constantFrom(...changes), fc.integer({ min: -2, max: 2 }))
      .map(([[zone, day], by]): [string, number] => [zone, day + by]);
    const any = fc.tuple(fc.constantFrom(...zones), fc.integer({ min: 13_514, max: 21_184 }));
    fc.assert(
      fc.property(fc.oneof(about, any), fc.integer({ min: 0, max: 1439 }), ([zone, day], minute) => {
        const date = dateOfDayNumber(day);
        const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
        const plain = Temporal.PlainDate.from(date);
        expect(Date.parse(instantAt(date, time, zone))).toBe(
          plain.toZonedDateTime({ timeZone: zone, plainTime: time }).epochMilliseconds,
        );
        const instant = new Date(day * 86_400_000 + minute * 60_000).toISOString();
        const local = Temporal.Instant.from(instant).toZonedDateTimeISO(zone);
        expect(dateInZone(instant, zone)).toBe(local.toPlainDate().toString());
        expect(timeInZone(instant, zone)).toBe(local.toPlainTime().toString({ smallestUnit: 'minute' }));
      }),
      { numRuns: 3_000 },
    );
  });

  it('is asked of a zone, a date and a time that exist', () => {
    expect(() => instantAt('2026-11-20', '10:00', 'Nowhere/Else')).toThrow(RangeError);
    expect(() => instantAt('2026-11-31', '10:00', 'Europe/Paris')).toThrow(RangeError);
    expect(() => instantAt('2026-11-20', '25:00', 'Europe/Paris')).toThrow(RangeError);
    expect(() => dateInZone('yesterday', 'Europe/Paris')).toThrow(RangeError);
  });

  it('comes back from any wall time outside the missing hour', () => {
    fc.assert(
      fc.property(fc.integer({ min: 20_000, max: 22_000 }), fc.integer({ min: 4, max: 23 }), (day, hour) => {
        const time = `${String(hour).padStart(2, '0')}:15`;
        const instant = instantAt(dateOfDayNumber(day), time, 'Europe/Berlin');
        expect([dateInZone(instant, 'Europe/Berlin'), timeInZone(instant, 'Europe/Berlin')]).toEqual([
          dateOfDayNumber(day),
          time,
        ]);
      }),
    );
  });
});
