/** A snooze of several cases: its key, and the cases that took it. */
export interface Snoozing {
  key: string;
  caseIds: string[];
}

const ID_BYTES = 16;

/** What takes a snooze back: names it and its cases, proves nothing. */
export function writeToken({ key, caseIds }: Snoozing): string {
  return Buffer.from([key, ...caseIds].map((id) => id.replaceAll('-', '')).join(''), 'hex').toString('base64url');
}

/** Null: not one that this server wrote. */
export function readToken(token: string): Snoozing | null {
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.length < 2 * ID_BYTES || bytes.length % ID_BYTES !== 0 || bytes.toString('base64url') !== token)
    return null;
  const ids: string[] = [];
  for (let at = 0; at < bytes.length; at += ID_BYTES) {
    const hex = bytes.subarray(at, at + ID_BYTES).toString('hex');
    ids.push(hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-'));
  }
  const [key, ...caseIds] = ids;
  return { key: key!, caseIds };
}
