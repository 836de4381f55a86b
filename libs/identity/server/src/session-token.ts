import { createHash, randomBytes } from 'node:crypto';
import { parse, serialize } from 'cookie';

export const SESSION_COOKIE = 'relance_session';

/** 256 random bits: it cannot be guessed, and the database holds only its hash. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

export function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

export function tokenIn(cookieHeader: string | undefined): string | null {
  const token = cookieHeader ? parse(cookieHeader)[SESSION_COOKIE] : undefined;
  return token && /^[\w-]{43}$/.test(token) ? token : null;
}

/** `token` null: the cookie goes. `secure`: the request came over https. */
export function sessionCookie(token: string | null, secure: boolean): string {
  return serialize(SESSION_COOKIE, token ?? '', {
    httpOnly: true,
    sameSite: 'strict',
    path: '/',
    secure,
    ...(token ? {} : { maxAge: 0 }),
  });
}
