import type { Instant, Zone } from '@relance/kernel';
import { usedOf } from './contact-counts';
import type { ContactChannel, ContactLimit, ContactPolicy, PastContact } from './contact-policy';

/** A limit and what of it is used now. */
export interface ContactBudget extends ContactLimit {
  used: number;
}

/** The limits that a contact by that channel would draw on, in the policy's order; in several possible zones the fullest counts. Pure. */
export function budgetsOf(
  policy: ContactPolicy,
  at: Instant,
  zones: readonly Zone[],
  history: readonly PastContact[],
  channel: ContactChannel,
  debt: string | null,
): ContactBudget[] {
  return policy.limits
    .filter(({ channels }) => channels.includes(channel))
    .map((limit) => ({ ...limit, used: Math.max(...zones.map((zone) => usedOf(limit, at, zone, history, debt))) }));
}
