import type { PastContact } from '@relance/calls/domain';
import { instantAt, isBusinessDate, isZone } from '@relance/kernel';

const KINDS = ['attempt', 'conversation', 'inbound'] as const;

/** The wall clock of an instant in a zone, as a field of date and time has it. */
export function wallClock(at: Date, zone: string): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    dateStyle: 'short',
    timeStyle: 'short',
    hourCycle: 'h23',
    timeZone: zone,
  }).formatToParts(at);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`;
}

/** The instant of a field of date and time in a zone; undefined: one of them is none. */
export function atInZone(text: string, zone: string): string | undefined {
  const [date = '', time = ''] = text.trim().split(/[T ]/);
  if (!isZone(zone) || !isBusinessDate(date) || !/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) return undefined;
  return instantAt(date, time, zone);
}

/** One contact a line: `2026-11-20 10:00 attempt`. Undefined: a line is none. */
export function readHistoryLines(text: string, zone: string): PastContact[] | undefined {
  const past: PastContact[] = [];
  for (const line of text.split('\n').map((one) => one.trim())) {
    if (line === '') continue;
    const [date = '', time = '', word = 'attempt'] = line.split(/\s+/);
    const at = atInZone(`${date}T${time}`, zone);
    const kind = KINDS.find((one) => one === word);
    if (!at || !kind) return undefined;
    past.push({ at, kind });
  }
  return past;
}
