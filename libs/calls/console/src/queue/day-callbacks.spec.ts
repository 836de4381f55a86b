import { nextCallbacks, untilToday } from './day-callbacks';

const PARIS = 'Europe/Paris';
const now = new Date('2026-11-17T09:00:00.000Z');
const at = (...instants: string[]) => instants.map((one) => ({ at: one }));

describe('callbacks of a day', () => {
  it('are due today, or were before', () => {
    const callbacks = at('2026-11-16T15:00:00.000Z', '2026-11-17T22:30:00.000Z', '2026-11-17T23:30:00.000Z');
    expect(untilToday(callbacks, now, PARIS)).toEqual(callbacks.slice(0, 2));
  });

  it('are counted for the next day that has any', () => {
    const callbacks = at('2026-11-17T15:00:00.000Z', '2026-11-18T08:00:00.000Z', '2026-11-18T09:00:00.000Z');
    expect(nextCallbacks(callbacks, now, PARIS)).toEqual({ on: '2026-11-18', count: 2, tomorrow: true });
    expect(nextCallbacks(at('2026-11-20T08:00:00.000Z'), now, PARIS)).toEqual({
      on: '2026-11-20',
      count: 1,
      tomorrow: false,
    });
    expect(nextCallbacks(callbacks.slice(0, 1), now, PARIS)).toBeUndefined();
  });
});
