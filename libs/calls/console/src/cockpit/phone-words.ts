import type { Phone } from './call.client';

const NARROW = '\u202f';

/** A number as people write it: as at home when it is of the reader's side of the border, with its prefix otherwise. */
export function phoneText({ national, international, country }: Phone, home: string): string {
  return (country === home ? national : international).replaceAll(' ', NARROW);
}

/** What time it is there: one, or from the earliest to the latest where the number tells only the country. */
export function timesThere({ localTimes }: Phone): string | undefined {
  return localTimes.length > 0 ? localTimes.join('–') : undefined;
}
