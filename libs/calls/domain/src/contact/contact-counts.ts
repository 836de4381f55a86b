import { addDays, dateInZone, type Instant, type Zone } from '@relance/kernel';
import type { ContactChannel, ContactLimit, ContactPolicy, ContactWait, PastContact } from './contact-policy';
import type { ContactAsked } from './contact-standing';

export const DAY_MS = 86_400_000;

/** How much of a limit is used at an instant. */
export function usedOf(
  limit: ContactLimit,
  at: Instant,
  zone: Zone,
  history: readonly PastContact[],
  debt: string | null,
): number {
  let used = 0;
  for (const past of history) {
    if (past.at <= at && counts(limit, past, debt) && isWithin(limit, past.at, at, zone)) used++;
  }
  return used;
}

/** The first limit that is used up, or the first wait that is not over; null: none. */
export function countAgainst(
  policy: ContactPolicy,
  at: Instant,
  zone: Zone,
  history: readonly PastContact[],
  asked: ContactAsked,
): string | null {
  const { channel = 'call', debt = null } = asked;
  if (asked.agreed || channel === 'post') return null;
  const wait = policy.waits.find((one) => includes(one, channel) && waits(one, at, zone, history, debt));
  if (wait) return wait.key;
  const limit = policy.limits.find(
    (one) => includes(one, channel) && (one.count === 0 || usedOf(one, at, zone, history, debt) >= one.count),
  );
  return limit?.key ?? null;
}

/** The instants at which an old contact leaves a rolling stretch: only then can such a limit open again. */
export function freedAfter(policy: ContactPolicy, at: Instant, history: readonly PastContact[]): Instant[] {
  const stretches = new Set(
    policy.limits.filter(({ within }) => within.reckoned === 'rolling').map(({ within }) => within.days),
  );
  return history
    .flatMap((past) => [...stretches].map((days) => new Date(Date.parse(past.at) + days * DAY_MS).toISOString()))
    .filter((instant) => instant > at);
}

/** Days after which nothing of the past counts any more. */
export function memoryDays({ limits, waits }: ContactPolicy): number {
  return Math.max(1, ...limits.map(({ within }) => within.days), ...waits.map(({ days }) => days));
}

function includes({ channels }: ContactLimit | ContactWait, channel: ContactChannel): boolean {
  return channels.includes(channel);
}

function counts({ of, per, channels }: ContactLimit, past: PastContact, debt: string | null): boolean {
  if (of === 'attempts' && past.kind === 'inbound') return false;
  if (of === 'conversations' && past.kind === 'attempt') return false;
  return channels.includes(past.channel ?? 'call') && (per === 'person' || isAbout(past, debt));
}

function isAbout(past: PastContact, debt: string | null): boolean {
  return debt === null || !past.debt || past.debt === debt;
}

function isWithin({ within }: ContactLimit, past: Instant, at: Instant, zone: Zone): boolean {
  if (within.reckoned === 'rolling') return Date.parse(past) > Date.parse(at) - within.days * DAY_MS;
  return dateInZone(past, zone) > addDays(dateInZone(at, zone), -within.days);
}

/** A conversation on day 1 keeps the person alone up to and including day `days` (RULES 5.7 R2). */
function waits(
  { days, per }: ContactWait,
  at: Instant,
  zone: Zone,
  history: readonly PastContact[],
  debt: string | null,
): boolean {
  const first = addDays(dateInZone(at, zone), 1 - days);
  return history.some(
    (past) =>
      past.kind !== 'attempt' &&
      past.at <= at &&
      (per === 'person' || isAbout(past, debt)) &&
      dateInZone(past.at, zone) >= first,
  );
}
