const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
/** Random bytes not used yet, from `next` on: asking for ten at a time costs more than all the rest. */
const random = new Uint8Array(2048);
let next = random.length;

/** UUIDv7 (RFC 9562): 48 bits of Unix milliseconds, then 74 random bits. Sorts by time of creation. */
export function newId(now: number = Date.now()): string {
  if (next + 10 > random.length) {
    crypto.getRandomValues(random);
    next = 0;
  }
  const time = Math.trunc(now).toString(16).padStart(12, '0');
  const hex = (mask = 0xff, mark = 0): string => HEX[(random[next++]! & mask) | mark]!;
  return `${time.slice(0, 8)}-${time.slice(8)}-${hex(0x0f, 0x70)}${hex()}-${hex(0x3f, 0x80)}${hex()}-${hex()}${hex()}${hex()}${hex()}${hex()}${hex()}`;
}

/** No id: lower than every one. Where a list that is read by id begins. */
export const NO_ID = '00000000-0000-0000-0000-000000000000';

export function isId(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(text);
}
