import { callbackPresets, instantOf } from './callback-presets';

const times = (now: string, zone = 'Europe/Paris') => callbackPresets(new Date(now), zone).map((preset) => preset.at);

describe('the presets of a callback', () => {
  it('propose an hour, two hours, and working days, in the debtor’s wall time', () => {
    expect(times('2026-11-18T09:02:00Z')).toEqual([
      '2026-11-18T10:15:00.000Z',
      '2026-11-18T11:15:00.000Z',
      '2026-11-19T08:30:00.000Z',
      '2026-11-19T13:30:00.000Z',
      '2026-11-20T08:30:00.000Z',
      '2026-11-23T08:30:00.000Z',
    ]);
  });

  it('never propose the evening, the night or a weekend', () => {
    for (const hour of ['00', '05', '15', '16', '20', '23']) {
      for (const at of times(`2026-11-20T${hour}:40:00Z`)) {
        const wall = new Intl.DateTimeFormat('en-GB', {
          timeZone: 'Europe/Paris',
          weekday: 'short',
          hour: '2-digit',
          hourCycle: 'h23',
        }).formatToParts(new Date(at));
        expect(['Sat', 'Sun']).not.toContain(wall.find((part) => part.type === 'weekday')?.value);
        expect(Number(wall.find((part) => part.type === 'hour')?.value)).toBeGreaterThanOrEqual(9);
        expect(Number(wall.find((part) => part.type === 'hour')?.value)).toBeLessThan(18);
      }
    }
  });

  it('are always six', () => {
    expect(times('2026-11-18T22:00:00Z', 'Pacific/Auckland')).toHaveLength(6);
  });
});

describe('a wall time', () => {
  it('follows summer time', () => {
    expect(instantOf('2026-07-01', '09:30', 'Europe/Paris')).toBe('2026-07-01T07:30:00.000Z');
    expect(instantOf('2026-12-01', '09:30', 'Europe/Paris')).toBe('2026-12-01T08:30:00.000Z');
    expect(instantOf('2026-12-01', '09:30', 'America/New_York')).toBe('2026-12-01T14:30:00.000Z');
  });
});
