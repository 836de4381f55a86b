import { createHmac, timingSafeEqual } from 'node:crypto';

/** How long a signed request is good, before and after its own time. */
export const SIGNATURE_LIFE_MS = 5 * 60_000;

export interface SignedRequest {
  keyId: string | null;
  /** Milliseconds since 1970, as text: part of what is signed. */
  timestamp: string | null;
  /** Hexadecimal HMAC-SHA256. */
  signature: string | null;
  /** The bytes as they came; null: more than is read. */
  body: Buffer | null;
  address: string;
}

/** HMAC-SHA256 over timestamp, a full stop, and the body's bytes. */
export function sign(secret: string, timestamp: string, body: Buffer): string {
  return createHmac('sha256', secret).update(`${timestamp}.`).update(body).digest('hex');
}

/** A secret that no key has: an unknown key takes as long as a known one. */
const NOBODYS = 'nobody has this key';

/** Was it signed with that secret (null: unknown key)? Takes the same time whatever the answer. */
export function isSigned(secret: string | null, { timestamp, signature, body }: SignedRequest): boolean {
  const expected = Buffer.from(sign(secret ?? NOBODYS, timestamp ?? '', body ?? Buffer.alloc(0)), 'hex');
  const given = Buffer.from(/^[0-9a-f]{64}$/i.test(signature ?? '') ? signature! : '0'.repeat(64), 'hex');
  return timingSafeEqual(expected, given) && secret !== null;
}

export function isFresh(timestamp: string | null, now: Date): boolean {
  return /^\d{13}$/.test(timestamp ?? '') && Math.abs(Number(timestamp) - now.getTime()) <= SIGNATURE_LIFE_MS;
}
