import { snoozePresets } from './snooze-presets';

const PARIS = 'Europe/Paris';
const at = (instant: string) => snoozePresets(new Date(instant), PARIS).map(({ key, until }) => `${key} ${until}`);

describe('where a snooze may lead', () => {
  it('is always six places at the same digits', () => {
    expect(at('2026-11-17T09:07:00.000Z')).toEqual([
      'hour 2026-11-17T10:15:00.000Z',
      'afternoon 2026-11-17T13:00:00.000Z',
      'tomorrow 2026-11-18T08:00:00.000Z',
      'twoDays 2026-11-19T08:00:00.000Z',
      'nextWeek 2026-11-23T08:00:00.000Z',
      'date ',
    ]);
  });

  it('is the next afternoon once this one has begun', () => {
    expect(at('2026-11-17T12:45:00.000Z')[1]).toBe('nextAfternoon 2026-11-18T13:00:00.000Z');
  });

  it('skips the week-end, and does not call Monday tomorrow', () => {
    const friday = at('2026-11-20T09:00:00.000Z');
    expect(friday[2]).toBe('nextDay 2026-11-23T08:00:00.000Z');
    expect(friday[3]).toBe('twoDays 2026-11-24T08:00:00.000Z');
    expect(friday[4]).toBe('nextWeek 2026-11-23T08:00:00.000Z');
    expect(at('2026-11-22T09:00:00.000Z')[4]).toBe('nextWeek 2026-11-23T08:00:00.000Z');
  });

  it('keeps the wall time when the clocks change', () => {
    expect(at('2026-10-23T09:00:00.000Z')[4]).toBe('nextWeek 2026-10-26T08:00:00.000Z');
    expect(at('2026-10-22T09:00:00.000Z')[2]).toBe('tomorrow 2026-10-23T07:00:00.000Z');
  });

  it('is a week away on a Monday', () => {
    expect(at('2026-11-16T09:00:00.000Z')[4]).toBe('nextWeek 2026-11-23T08:00:00.000Z');
  });
});
