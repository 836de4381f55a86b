import {
  addDays,
  dateInZone,
  type Instant,
  instantAt,
  isPublicHoliday,
  timeInZone,
  weekdayOf,
  type Zone,
} from '@relance/kernel';

/** Hours within which a debtor may be called, in the debtor's own time. `from` counts, `to` does not. */
export interface ContactWindow {
  /** 0 is Sunday. */
  weekdays: number[];
  from: string;
  to: string;
}

/** Data, not law: RULES 5.3 knows no statutory hours or counts for collection in France; a dated, editable default. */
export interface ContactPolicy {
  key: string;
  windows: ContactWindow[];
  publicHolidays: 'allowed' | 'forbidden';
  /** Attempts within seven days, today included. */
  attemptsPerWeek: number;
  conversationsPerDay: number;
  /** E-mails and text messages: within the windows of calls (absent), or whenever they are ready. */
  messages?: 'asCalls' | 'anyTime';
}

export const FR_DEFAULT: ContactPolicy = {
  key: 'fr-default',
  windows: [
    { weekdays: [1, 2, 3, 4, 5], from: '08:00', to: '20:00' },
    { weekdays: [6], from: '09:00', to: '18:00' },
  ],
  publicHolidays: 'forbidden',
  attemptsPerWeek: 3,
  conversationsPerDay: 1,
};

/**
 * A call with that debtor, whatever the number or the contact. `inbound`: a conversation that the debtor rang for; it counts as
 * the day's conversation, not as an attempt of the week (RULES 5.7 R3).
 */
export interface PastContact {
  at: Instant;
  kind: 'attempt' | 'conversation' | 'inbound';
}

export type ContactRule = 'hours' | 'day' | 'holiday' | 'attemptsPerWeek' | 'conversationsPerDay';

export interface ContactCheck {
  allowed: boolean;
  /** The rule that forbids it; null when allowed. */
  rule: ContactRule | null;
  /** The first instant at which it is allowed: `at` itself when it is now. */
  nextAllowed: Instant;
  /** Calls made to the debtor in the last seven days, answered or not. */
  attemptsThisWeek: number;
}

const WEEK_MS = 7 * 86_400_000;
/** Longest run of days without a window that is looked through before giving up. */
const HORIZON_DAYS = 60;

/** May this debtor be called at that instant, and if not, by which rule and from when. Pure. */
export function contactCheck(
  policy: ContactPolicy,
  at: Instant,
  zone: Zone,
  country: string,
  history: readonly PastContact[],
): ContactCheck {
  const rule = ruleAgainst(policy, at, zone, country, history);
  const attemptsThisWeek = attemptsWithinWeek(history, at).length;
  if (!rule) return { allowed: true, rule: null, nextAllowed: at, attemptsThisWeek };
  return { allowed: false, rule, nextAllowed: nextAllowed(policy, at, zone, country, history), attemptsThisWeek };
}

/**
 * May a message (e-mail, SMS) reach this debtor at that instant, and if not, from when: days, hours and public holidays of the
 * debtor's own place, as for calls; messages count as no attempt to call (RULES 5.3 knows none of it: the policy is data). Pure.
 */
export function messageHours(policy: ContactPolicy, at: Instant, zone: Zone, country: string): ContactCheck {
  if (policy.messages === 'anyTime') return { allowed: true, rule: null, nextAllowed: at, attemptsThisWeek: 0 };
  return contactCheck(policy, at, zone, country, []);
}

function ruleAgainst(
  policy: ContactPolicy,
  at: Instant,
  zone: Zone,
  country: string,
  history: readonly PastContact[],
): ContactRule | null {
  const date = dateInZone(at, zone);
  const weekday = weekdayOf(date);
  const windows = policy.windows.filter((window) => window.weekdays.includes(weekday));
  if (windows.length === 0) return 'day';
  if (policy.publicHolidays === 'forbidden' && isPublicHoliday(date, country)) return 'holiday';
  const time = timeInZone(at, zone);
  if (!windows.some((window) => window.from <= time && time < window.to)) return 'hours';
  const today = history.filter(
    (past) => past.kind !== 'attempt' && past.at <= at && dateInZone(past.at, zone) === date,
  );
  if (today.length >= policy.conversationsPerDay) return 'conversationsPerDay';
  if (attemptsWithinWeek(history, at).length >= policy.attemptsPerWeek) return 'attemptsPerWeek';
  return null;
}

function attemptsWithinWeek(history: readonly PastContact[], at: Instant): PastContact[] {
  const end = Date.parse(at);
  return history.filter(
    (past) => past.kind !== 'inbound' && Date.parse(past.at) <= end && Date.parse(past.at) > end - WEEK_MS,
  );
}

/** The rules open again only where a window opens or an old attempt leaves the week: those instants are tried in order. */
function nextAllowed(
  policy: ContactPolicy,
  at: Instant,
  zone: Zone,
  country: string,
  history: readonly PastContact[],
): Instant {
  const isAllowed = (instant: Instant): boolean => !ruleAgainst(policy, instant, zone, country, history);
  const freed = history
    .map((past) => new Date(Date.parse(past.at) + WEEK_MS).toISOString())
    .filter((instant) => instant > at)
    .sort();
  let last = at;
  for (const opening of openings(policy, at, zone)) {
    while (freed[0] && freed[0] <= opening) {
      last = freed.shift()!;
      if (isAllowed(last)) return last;
    }
    last = opening;
    if (isAllowed(last)) return last;
  }
  return freed.find(isAllowed) ?? freed.at(-1) ?? last;
}

/** The instants at which a window opens from then on, in order; made only as far as somebody looks. */
function* openings(policy: ContactPolicy, at: Instant, zone: Zone): Generator<Instant> {
  const today = dateInZone(at, zone);
  for (let ahead = 0; ahead <= HORIZON_DAYS; ahead++) {
    const day = addDays(today, ahead);
    const weekday = weekdayOf(day);
    const windows = policy.windows.filter((window) => window.weekdays.includes(weekday));
    const opened = windows.map((window) => instantAt(day, window.from, zone)).sort();
    yield* opened.filter((instant) => instant > at);
  }
}
