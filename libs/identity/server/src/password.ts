import { hash, verify } from '@node-rs/argon2';
import type { Said } from '@relance/platform/server';
import { COMMON_PASSWORDS } from './common-passwords';

/** argon2id with the least that RELIABILITY 6 asks for: 19 MiB, two passes, one lane. */
const ARGON2ID = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Of a password nobody has: an unknown login takes the same time as a known one. */
const NOBODY = hash(crypto.randomUUID(), ARGON2ID);

export const PASSWORD_LENGTH = { least: 8, most: 128 } as const;

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'), ARGON2ID);
}

/** `stored` null (no such person, or none set): false, after the time that a check takes. */
export async function passwordFits(stored: string | null, password: string): Promise<boolean> {
  const fits = await verify(stored ?? (await NOBODY), password.normalize('NFC').slice(0, PASSWORD_LENGTH.most + 1));
  return fits && stored !== null;
}

/** Why a new password is refused; null: it is taken. No rules of composition: length, and not one that everybody tries. */
export function passwordProblem(password: string, login: string): { code: string; said: Said } | null {
  const length = [...password].length;
  if (length < PASSWORD_LENGTH.least) {
    return { code: 'password-short', said: { fr: 'Au moins 8 caractères.', en: 'At least 8 characters.' } };
  }
  if (length > PASSWORD_LENGTH.most) {
    return { code: 'password-long', said: { fr: 'Au plus 128 caractères.', en: 'At most 128 characters.' } };
  }
  const plain = password.toLowerCase();
  if (COMMON_PASSWORDS.has(plain) || plain === login.toLowerCase() || /^(.)\1+$/.test(plain)) {
    return {
      code: 'password-common',
      said: {
        fr: 'Ce mot de passe est parmi les premiers essayés.',
        en: 'That password is among the first to be tried.',
      },
    };
  }
  return null;
}
