import type { BusinessDate, Zone } from '@relance/kernel';
import { dateInZone, type Instant } from '@relance/kernel';
import type { ContactChannel, ContactPolicy, NumberKind } from './contact-policy';

/** What a person asked for, and what the law gives them, as it is known when a contact is asked about. All absent: nothing. */
export interface ContactStanding {
  /** A written request to stop (RULES 5.7 R6), and since when. */
  ceasedOn?: BusinessDate | null;
  /** Somebody represents the person: only they may be reached (RULES 5.7 R6). */
  represented?: boolean;
  /** First and last day without any contact about the debt; no last day: until it is known (RULES 5.8). */
  breathingSpace?: { from: BusinessDate; until: BusinessDate | null } | null;
  /** The contact does not want to be called, at any number. */
  doNotCall?: boolean;
  /** The contact may not be reached at work (RULES 5.7 R5). */
  notAtWork?: boolean;
  consent?: Partial<Record<ContactChannel, 'given' | 'withdrawn'>>;
}

/** What is asked: absent, a call to a number of unknown kind, about no debt in particular, to somebody of whom nothing is known. */
export interface ContactAsked extends ContactStanding {
  channel?: ContactChannel | 'post';
  numberKind?: NumberKind;
  debt?: string | null;
  /** The one who is reached is the one who represents the person. */
  representative?: boolean;
  /** The person agreed to be called then: limits and waits do not stand against it (RULES 5.7 R4), hours do. */
  agreed?: boolean;
}

export type StandingRule =
  | 'ceased'
  | 'represented'
  | 'breathingSpace'
  | 'doNotCall'
  | 'notAtWork'
  | 'workNumber'
  | 'consentWithdrawn'
  | 'consent';

/** The rule of the person's standing that forbids a contact at that instant; null: none. Pure. */
export function standingAgainst(
  policy: ContactPolicy,
  at: Instant,
  zones: readonly Zone[],
  asked: ContactAsked,
): StandingRule | null {
  const on = (test: (date: BusinessDate) => boolean) => zones.some((zone) => test(dateInZone(at, zone)));
  const { ceasedOn, breathingSpace, channel = 'call', numberKind = 'unknown' } = asked;
  if (ceasedOn && on((date) => date >= ceasedOn)) return 'ceased';
  if (asked.represented && !asked.representative) return 'represented';
  if (breathingSpace) {
    const { from, until } = breathingSpace;
    if (on((date) => date >= from && (until === null || date <= until))) return 'breathingSpace';
  }
  if (channel === 'post') return null;
  if (asked.consent?.[channel] === 'withdrawn') return 'consentWithdrawn';
  const needed = policy.consent.some(
    (one) => one.channel === channel && (one.numberKind === undefined || one.numberKind === numberKind),
  );
  if (needed && asked.consent?.[channel] !== 'given') return 'consent';
  if (channel !== 'call') return null;
  if (asked.doNotCall) return 'doNotCall';
  if (numberKind !== 'work') return null;
  if (policy.workNumbers === 'never') return 'workNumber';
  return asked.notAtWork ? 'notAtWork' : null;
}
