import type { CaseContext } from '@relance/dunning/domain';
import type { BusinessDate, Instant, Zone } from '@relance/kernel';

/** What decides on a case's place in the queue. Parts that are not known give no points. */
export interface RankFacts {
  context: CaseContext;
  /** Where the debtor is: the hours of its day. */
  zone: Zone;
  country: string;
  /** Whose case it is; null: nobody's, or not asked. */
  agent: AgentFacts | null;
  /** Earlier calls by the hour of the debtor's day. */
  hours: readonly HourTally[];
  /** Invoices old enough for their limitation to matter. */
  oldItems: readonly OldItem[];
  pin: PinFact | null;
}

export interface AgentFacts {
  /** ISO 639-1; that of the person's screens among them. */
  languages: readonly string[];
  skills: readonly string[];
}

/** Calls made within one hour of the debtor's day, and how many reached the right person. */
export interface HourTally {
  /** 0 to 23. */
  hour: number;
  calls: number;
  reached: number;
}

export interface OldItem {
  id: string;
  number: string;
  issuedOn: BusinessDate;
  dueOn: BusinessDate;
  /** Last part payment that was not taken back. */
  paidOn: BusinessDate | null;
}

/** A lead wants the case called first. */
export interface PinFact {
  byName: string;
  reason: string;
  until: Instant;
}
