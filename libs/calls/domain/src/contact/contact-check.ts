import {
  dateInZone,
  type Instant,
  instantAt,
  isPublicHoliday,
  timeInZone,
  weekdayOf,
  type Zone,
} from '@relance/kernel';
import { countAgainst, DAY_MS, freedAfter, memoryDays } from './contact-counts';
import { openingsAfter } from './contact-openings';
import type { ContactPolicy, PastContact } from './contact-policy';
import { type ContactAsked, standingAgainst } from './contact-standing';

/**
 * The rule that forbids a contact: `hours`, `day`, `holiday`, one of `StandingRule`, or the key of one of the policy's own limits
 * and waits.
 */
export type ContactRule = string;

export interface ContactCheck {
  allowed: boolean;
  /** The first rule that forbids it; null when allowed. */
  rule: ContactRule | null;
  /** The first instant from then on at which it is allowed: `at` itself when it is. Null: never, or not before a person decides. */
  nextAllowed: Instant | null;
  /** Calls made to the debtor in the last seven days, answered or not. */
  attemptsThisWeek: number;
}

const WEEK_MS = 7 * DAY_MS;
/** A year shows every weekday, holiday and clock there is: what is not allowed in one never is. */
const YEAR = 370;

/**
 * May this person be contacted at that instant, and if not, by which rule and from when. `zone`: one, or all that the person may be
 * in; then only what is allowed in every one of them is (RULES 5.7 R5). `country`: whose public holidays. `history`: that one
 * person's, whatever the number, contact, debt or creditor. Pure.
 */
export function contactCheck(
  policy: ContactPolicy,
  at: Instant,
  zone: Zone | readonly Zone[],
  country: string,
  history: readonly PastContact[],
  asked: ContactAsked = {},
): ContactCheck {
  const zones = typeof zone === 'string' ? [zone] : zone;
  const attemptsThisWeek = callsWithinWeek(history, at);
  const ruleAt = (instant: Instant) => ruleAgainst(policy, instant, zones, country, history, asked);
  const rule = ruleAt(at);
  if (!rule) return { allowed: true, rule, nextAllowed: at, attemptsThisWeek };
  return {
    allowed: false,
    rule,
    nextAllowed: nextAllowed(policy, at, zones, history, asked, ruleAt),
    attemptsThisWeek,
  };
}

/**
 * May a message (e-mail, SMS) reach this debtor at that instant, and if not, from when: days, hours and public holidays of the
 * debtor's own place, as for calls, unless the policy lets messages go at any time. Pure.
 */
export function messageHours(
  policy: ContactPolicy,
  at: Instant,
  zone: Zone | readonly Zone[],
  country: string,
): ContactCheck {
  return contactCheck(policy, at, zone, country, [], { channel: 'email', consent: { email: 'given' } });
}

/** Every rule that stands against a contact at that instant, in the order in which they are asked. */
export function rulesAgainst(
  policy: ContactPolicy,
  at: Instant,
  zones: readonly Zone[],
  country: string,
  history: readonly PastContact[],
  asked: ContactAsked,
): ContactRule[] {
  const alone = { ...policy, limits: [], waits: [] };
  return [
    standingAgainst(policy, at, zones, asked),
    first(zones, (zone) => timeAgainst(policy, at, zone, country, asked)),
    ...policy.waits.map((wait) =>
      first(zones, (zone) => countAgainst({ ...alone, waits: [wait] }, at, zone, history, asked)),
    ),
    ...policy.limits.map((limit) =>
      first(zones, (zone) => countAgainst({ ...alone, limits: [limit] }, at, zone, history, asked)),
    ),
  ].filter((rule) => rule !== null);
}

function ruleAgainst(
  policy: ContactPolicy,
  at: Instant,
  zones: readonly Zone[],
  country: string,
  history: readonly PastContact[],
  asked: ContactAsked,
): ContactRule | null {
  return (
    standingAgainst(policy, at, zones, asked) ??
    first(zones, (zone) => timeAgainst(policy, at, zone, country, asked)) ??
    first(zones, (zone) => countAgainst(policy, at, zone, history, asked))
  );
}

function timeAgainst(
  policy: ContactPolicy,
  at: Instant,
  zone: Zone,
  country: string,
  { channel = 'call' }: ContactAsked,
): ContactRule | null {
  if (channel === 'post') return null;
  if (policy.messages === 'anyTime' && (channel === 'email' || channel === 'sms')) return null;
  const date = dateInZone(at, zone);
  const weekday = weekdayOf(date);
  const windows = policy.windows.filter((window) => window.weekdays.includes(weekday));
  if (windows.length === 0) return 'day';
  if (policy.publicHolidays === 'forbidden' && isPublicHoliday(date, country)) return 'holiday';
  const time = timeInZone(at, zone);
  return windows.some((window) => window.from <= time && time < window.to) ? null : 'hours';
}

/** Rules open again only at certain instants: those are tried in order. */
function nextAllowed(
  policy: ContactPolicy,
  at: Instant,
  zones: readonly Zone[],
  history: readonly PastContact[],
  asked: ContactAsked,
  ruleAt: (instant: Instant) => ContactRule | null,
): Instant | null {
  const space = asked.breathingSpace;
  const spaceEnds = space?.until ? instantAt(space.until, '00:00', zones[0]!) : at;
  const last = [at, spaceEnds, ...history.map((past) => past.at)].reduce((one, other) => (one > other ? one : other));
  const days = Math.ceil((Date.parse(last) - Date.parse(at)) / DAY_MS) + memoryDays(policy) + YEAR;
  for (const opening of openingsAfter(policy.windows, at, zones, freedAfter(policy, at, history), days)) {
    const rule = ruleAt(opening);
    if (!rule) return opening;
    if (isForGood(rule, asked)) return null;
  }
  return null;
}

/** Nothing but a person's decision ends those: there is no use in looking ahead. */
function isForGood(rule: ContactRule, { breathingSpace }: ContactAsked): boolean {
  if (rule === 'breathingSpace') return breathingSpace?.until === null;
  return FOR_GOOD.has(rule);
}

const FOR_GOOD = new Set<string>([
  'ceased',
  'represented',
  'doNotCall',
  'notAtWork',
  'workNumber',
  'consentWithdrawn',
  'consent',
]);

function first(zones: readonly Zone[], ask: (zone: Zone) => ContactRule | null): ContactRule | null {
  for (const zone of zones) {
    const rule = ask(zone);
    if (rule) return rule;
  }
  return null;
}

function callsWithinWeek(history: readonly PastContact[], at: Instant): number {
  const end = Date.parse(at);
  let calls = 0;
  for (const past of history) {
    const time = Date.parse(past.at);
    if (past.kind !== 'inbound' && (past.channel ?? 'call') === 'call' && time <= end && time > end - WEEK_MS) calls++;
  }
  return calls;
}
