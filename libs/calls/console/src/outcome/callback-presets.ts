import { dateInZone } from '@relance/platform/console';

export interface CallbackPreset {
  readonly key: string;
  /** ISO instant. */
  readonly at: string;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const OPENS = 9;
const CLOSES = 18;

/** Hours that the zone is ahead of UTC at that instant, in milliseconds. */
function offsetAt(instant: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).formatToParts(instant);
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value);
  const wall = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
  return wall - Math.floor(instant / 1000) * 1000;
}

/** The instant of a wall time in a zone. Where summer time skips it, the later reading. */
export function instantOf(date: string, time: string, zone: string): string {
  const wall = Date.parse(`${date}T${time}:00Z`);
  const first = wall - offsetAt(wall, zone);
  return new Date(wall - offsetAt(first, zone)).toISOString();
}

function hourIn(instant: number, zone: string): number {
  return new Date(instant + offsetAt(instant, zone)).getUTCHours();
}

/** The next day after `date` that is not a Saturday or Sunday, `count` times. */
export function workingDay(date: string, count: number): string {
  let day = Date.parse(`${date}T00:00:00Z`);
  for (let left = count; left > 0;) {
    day += DAY;
    const weekday = new Date(day).getUTCDay();
    if (weekday !== 0 && weekday !== 6) left--;
  }
  return new Date(day).toISOString().slice(0, 10);
}

/**
 * Presets 1 to 6 of the callback form, in the debtor's wall time. Those of today that would ring outside office hours are left
 * out and the rest move up, so that one key never proposes a call at night.
 */
export function callbackPresets(now: Date, zone: string): CallbackPreset[] {
  const quarter = 15 * 60_000;
  const soon = Math.ceil(now.getTime() / quarter) * quarter;
  const today = dateInZone(now, zone);
  const presets: CallbackPreset[] = [];
  for (const hours of [1, 2]) {
    const at = soon + hours * HOUR;
    const hour = hourIn(at, zone);
    if (dateInZone(new Date(at), zone) === today && hour >= OPENS && hour < CLOSES) {
      presets.push({ key: `in${hours}`, at: new Date(at).toISOString() });
    }
  }
  for (const [days, time] of [
    [1, '09:30'],
    [1, '14:30'],
    [2, '09:30'],
    [3, '09:30'],
    [5, '09:30'],
    [10, '09:30'],
  ] as const) {
    presets.push({ key: 'day', at: instantOf(workingDay(today, days), time, zone) });
  }
  return presets.slice(0, 6);
}
