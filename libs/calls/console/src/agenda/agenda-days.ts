import { dateInZone, type AgendaQuery } from '@relance/platform/console';

export type AgendaEntry = AgendaQuery['agenda'][number];

export interface AgendaDay {
  readonly on: string;
  readonly entries: readonly AgendaEntry[];
}

/** Where the hand is: a day and one of its entries; -1: the day itself, which has none. */
export interface Spot {
  readonly day: number;
  readonly entry: number;
}

const DAY = 86_400_000;

export const addDays = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);

/** Monday of the week of that day. */
export const mondayOf = (date: string): string => addDays(date, -((new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7));

/** The entries by day, each day in order of time, what takes all day first. */
export function daysOf(entries: readonly AgendaEntry[], from: string, count: number, zone: string): AgendaDay[] {
  return Array.from({ length: count }, (_, index) => {
    const on = addDays(from, index);
    return { on, entries: entries.filter((entry) => dateInZone(new Date(entry.at), zone) === on).sort(byTime) };
  });
}

function byTime(a: AgendaEntry, b: AgendaEntry): number {
  return Number(b.allDay) - Number(a.allDay) || a.at.localeCompare(b.at) || a.debtorName.localeCompare(b.debtorName);
}

/** Over, and nothing came of it: a callback nobody made, a promise that was not kept. A snooze that ended is in the queue again. */
export function isLate(entry: AgendaEntry, now: Date, zone: string): boolean {
  if (entry.kind === 'snooze') return false;
  if (entry.status === 'broken' || entry.status === 'late') return true;
  if (entry.status !== 'open') return false;
  const today = dateInZone(now, zone);
  if (entry.allDay || entry.kind === 'promise') return dateInZone(new Date(entry.at), zone) < today;
  return Date.parse(entry.at) < now.getTime();
}

/** The place an arrow leads to; `undefined`: out of the days that are shown, by that many. */
export function moved(
  days: readonly AgendaDay[],
  spot: Spot,
  key: string,
): Spot | { readonly out: 1 | -1 } | undefined {
  const entries = days[spot.day]?.entries.length ?? 0;
  const landing = (day: number, entry = Math.max(spot.entry, 0)): Spot => ({
    day,
    entry: Math.min(entry, (days[day]?.entries.length ?? 0) - 1),
  });
  switch (key) {
    case 'ArrowDown':
      return landing(spot.day, Math.min(spot.entry + 1, entries - 1));
    case 'ArrowUp':
      return landing(spot.day, Math.max(spot.entry - 1, 0));
    case 'ArrowRight':
      return spot.day + 1 < days.length ? landing(spot.day + 1) : { out: 1 };
    case 'ArrowLeft':
      return spot.day > 0 ? landing(spot.day - 1) : { out: -1 };
    case 'Home':
      return landing(spot.day, 0);
    case 'End':
      return landing(spot.day, entries - 1);
    default:
      return undefined;
  }
}
