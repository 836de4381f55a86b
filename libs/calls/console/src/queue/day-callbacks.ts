import { dateInZone } from '@relance/platform/console';

interface Callback {
  readonly at: string;
}

/** Where the person sits: the day of a callback is the day of their own clock. */
export const ownZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Those of today and those that were due before. */
export function untilToday<Of extends Callback>(callbacks: readonly Of[], now: Date, zone = ownZone()): Of[] {
  const today = dateInZone(now, zone);
  return callbacks.filter(({ at }) => dateInZone(new Date(at), zone) <= today);
}

/** How many there are on the next day after today that has any, and which day. */
export function nextCallbacks(
  callbacks: readonly Callback[],
  now: Date,
  zone = ownZone(),
): { readonly on: string; readonly count: number; readonly tomorrow: boolean } | undefined {
  const today = dateInZone(now, zone);
  const days = callbacks.map(({ at }) => dateInZone(new Date(at), zone)).filter((day) => day > today);
  const on = days.sort()[0];
  if (on === undefined) return undefined;
  const tomorrow = dateInZone(new Date(Date.parse(`${today}T12:00:00Z`) + 86_400_000), 'UTC');
  return { on, count: days.filter((day) => day === on).length, tomorrow: on === tomorrow };
}
