import type { Instant } from '@relance/kernel';

/** Ways to reach a person that a policy tells apart. The post is none of them: it has no hour and wakes nobody. */
export const CONTACT_CHANNELS = ['call', 'sms', 'email', 'visit'] as const;
export type ContactChannel = (typeof CONTACT_CHANNELS)[number];

/** Whose telephone a number is. `unknown`: nobody said; it is treated as none of the others. */
export const NUMBER_KINDS = ['work', 'mobile', 'home', 'unknown'] as const;
export type NumberKind = (typeof NUMBER_KINDS)[number];

/** Hours within which a debtor may be reached, in the debtor's own time. `from` counts, `to` does not (`24:00`: until midnight). */
export interface ContactWindow {
  /** 0 is Sunday. */
  weekdays: number[];
  from: string;
  to: string;
}

export const LIMIT_COUNTS = ['attempts', 'conversations', 'contacts'] as const;
/**
 * What a limit counts. `attempts`: what we began, answered or not (a call the debtor made is none, RULES 5.7 R3). `conversations`:
 * somebody was spoken to, whoever rang. `contacts`: both.
 */
export type LimitCount = (typeof LIMIT_COUNTS)[number];

/** At most `count` within a stretch of time. */
export interface ContactLimit {
  /** Names the rule in answers and records; unique in its policy. */
  key: string;
  of: LimitCount;
  count: number;
  /** `person`: all that reached the person, whatever the debt. `debt`: what was about that debt (and what names no debt). */
  per: 'person' | 'debt';
  /** `rolling`: `days` times 24 hours back. `calendar`: that many local calendar days, today included. */
  within: { days: number; reckoned: 'rolling' | 'calendar' };
  /** Which channels count together, and are held back together. */
  channels: ContactChannel[];
}

/** After a conversation nobody is reached on those channels for `days` consecutive local days; the conversation's day is day 1. */
export interface ContactWait {
  key: string;
  days: number;
  per: 'person' | 'debt';
  channels: ContactChannel[];
}

/** A channel that needs the person's consent, for one kind of number or for all. */
export interface ConsentNeeded {
  channel: ContactChannel;
  numberKind?: NumberKind;
}

/**
 * When, how often and by which channel a debtor may be reached. Data, not law: RULES 5.3 knows no statutory hours or counts for
 * collection in France; 5.7 and 5.8 do elsewhere. What a person has asked for (cease, do not call, a withdrawn consent) and what
 * the law gives a person (breathing space, counsel) is honoured under every policy, so no policy says it.
 */
export interface ContactPolicy {
  key: string;
  windows: ContactWindow[];
  publicHolidays: 'allowed' | 'forbidden';
  limits: ContactLimit[];
  waits: ContactWait[];
  /** E-mails and text messages: within the windows of calls (absent), or whenever they are ready. */
  messages?: 'asCalls' | 'anyTime';
  /** Numbers at work: called unless the person may not be called there (absent), or never. */
  workNumbers?: 'unlessForbidden' | 'never';
  consent: ConsentNeeded[];
}

/**
 * A contact with that person, whatever the number. `conversation`: an attempt of ours at whose end somebody was spoken to.
 * `inbound`: a conversation that the debtor rang for (RULES 5.7 R3).
 */
export interface PastContact {
  at: Instant;
  kind: 'attempt' | 'conversation' | 'inbound';
  /** Absent: a call. */
  channel?: ContactChannel;
  /** Which debt it was about; absent: unknown, so it counts for every debt. */
  debt?: string | null;
}
