import type { BusinessDate, Instant, Money, Zone } from '@relance/kernel';

/**
 * The states of a dunning case (docs/domain.md). One case for each debtor and creditor entity; it never ends for good:
 * `paid` comes back when a new invoice falls due or a payment bounces.
 */
export const CASE_STATES = [
  'notYetDue',
  'reminding',
  'callDue',
  'promised',
  'disputed',
  'onHold',
  'formalNotice',
  'referred',
  'inLegal',
  'insolvent',
  'settled',
  'paid',
  'writtenOff',
] as const;
export type CaseState = (typeof CASE_STATES)[number];

/** An open document of the account as the case knows it. `open` in minor units, 0 < open. */
export interface ItemFact {
  id: string;
  number: string;
  dueOn: BusinessDate;
  open: number;
  currency: string;
}

/** A promise that is still open. Kept when what was received since `madeOn` reaches `amount` by `dueOn` + `graceDays`. */
export interface PromiseFact {
  id: string;
  amount: Money;
  dueOn: BusinessDate;
  graceDays: number;
  madeOn: BusinessDate;
  /** What has been received in that currency since the promise was made, minor units. */
  received: number;
}

export interface DisputeFact {
  id: string;
  itemIds: string[];
  category: string;
  raisedOn: BusinessDate;
}

/** A suppression: dunning waits, with a reason and an end. */
export interface HoldFact {
  id: string;
  kind: 'manual' | 'alreadyPaid' | 'staleBankData' | 'unappliedCash' | 'doNotContact';
  reason: string;
  /** Last day of the hold; null: until a person ends it. */
  until: BusinessDate | null;
}

/** A call that is owed: why, and since when. What a person has to do, as long as it is there. */
export interface CallOwed {
  reason: 'step' | 'callback' | 'brokenPromise' | 'claimNotSeen' | 'pathEnded';
  /** The strategy's step that asked for it, and its severity; null for the other reasons. */
  stepKey: string | null;
  severity: number;
  since: BusinessDate;
}

export interface LegalFileFact {
  id: string;
  stage: 'submitted' | 'accepted';
}

/** Where dunning stood for one carrying invoice: kept so that a bounced payment or an ended dispute puts it back there. */
export interface Chain {
  carryingItemId: string;
  stepIndex: number;
  stepsTaken: { key: string; on: BusinessDate }[];
  announced: number;
  callOwed: CallOwed | null;
  legalFile: LegalFileFact | null;
}

/** What the guards of the machine need, and no more. Built from events alone: replay gives it again. */
export interface CaseContext {
  /** Zone of the creditor: "day N past due" starts there. */
  zone: Zone;
  /** Country of the creditor: its working days. */
  country: string;
  /** Date in the zone of the last event. */
  today: BusinessDate;
  items: ItemFact[];
  /** Cash received and not allocated, by currency. */
  unapplied: Money[];
  promise: PromiseFact | null;
  /** The payments counted in `promise.received`, or in `keptPromise.received` once it is kept. */
  promisePayments: { paymentId: string; minor: number }[];
  /** The last promise that was kept: a bounced payment takes that back. */
  keptPromise: PromiseFact | null;
  disputes: DisputeFact[];
  holds: HoldFact[];
  callOwed: CallOwed | null;
  /** Agreed time of the next call, if one was agreed. */
  callbackAt: Instant | null;
  legalFile: LegalFileFact | null;
  /** How the last open item was closed; says which of the three closed states it is while nothing is open. */
  closing: 'paid' | 'settled' | 'writtenOff';
  /** Index in the strategy of the next step to take for the present carrying invoice. */
  stepIndex: number;
  /** Keys of the steps already taken in this chain of lateness, with their day. */
  stepsTaken: { key: string; on: BusinessDate }[];
  /** The highest severity already announced for the present carrying invoice (strategy step's `severity`). */
  announced: number;
  carryingItemId: string | null;
  /** A refusal brought the next step forward: it does not wait for its day past due. */
  hastened: boolean;
  /** Items already announced before their due date. */
  noticedItemIds: string[];
  formerChains: Chain[];
  lastContactOn: BusinessDate | null;
  callAttempts: number;
  brokenPromises: number;
  /** Day a promise broke and no one has spoken to the debtor since. */
  brokenPromiseOn: BusinessDate | null;
  insolventSince: BusinessDate | null;
  /** An instant before which the owed call is not to be made (retry after no answer, agreed callback, next working day). */
  notBefore: Instant | null;
}
