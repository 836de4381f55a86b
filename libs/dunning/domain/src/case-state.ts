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
  /** A fixed sum or cost on top of a late invoice: never carries the case while an invoice does. Absent: an invoice. */
  kind?: 'charge';
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
  /** A plan: its parts in the order of their days; together they are `amount`, the last falls due on `dueOn`. */
  instalments?: InstalmentFact[];
  /** How many of them, from the first on, are kept. */
  instalmentsKept?: number;
  /** A settlement: less than these items owed was accepted for all of them. */
  settles?: SettlementFact;
}

/** What a promise settles. Kept, the rest of the items waits for its waiver and is claimed no more; broken, all of it is owed. */
export interface SettlementFact {
  itemIds: string[];
  /** What is given up: what was open on the items, less the amount. Minor units, 0 < discount. */
  discount: number;
}

/** One part of a plan. Kept when what was received by its day + grace reaches it and all parts before it (RELIABILITY I13). */
export interface InstalmentFact {
  /** From 1 on. */
  number: number;
  minor: number;
  dueOn: BusinessDate;
}

export interface DisputeFact {
  id: string;
  itemIds: string[];
  category: string;
  raisedOn: BusinessDate;
}

export type HoldKind =
  | 'manual'
  | 'alreadyPaid'
  /** The creditor's bank data are too old to say what is still open. */
  | 'staleBankData'
  | 'unappliedCash'
  /** Less was accepted and has come: the rest waits for its waiver. The hold has the promise's id. */
  | 'settlement'
  | 'doNotContact'
  /** A commercial gesture, or a talk that someone else leads. */
  | 'commercial'
  /** A person in difficulty: nobody presses. */
  | 'vulnerability'
  /** The creditor entity is closed. */
  | 'creditorClosed'
  /** The debtor says that a procedure is open: waits for its proof (RULES 6.3). */
  | 'insolvencyAnnounced'
  | 'deceased'
  /** The telephone alone is stopped: what is written goes on. */
  | 'doNotCall';

/** A suppression: dunning waits, with a reason and an end; the case returns by itself where the facts say. */
export interface HoldFact {
  id: string;
  kind: HoldKind;
  reason: string;
  /** First day of the hold; absent: at once. */
  from?: BusinessDate;
  /** Last day of the hold; null: until a person ends it. */
  until: BusinessDate | null;
  /** Only these open items wait; absent: the whole case does. */
  itemIds?: string[];
  /** Placed for the debtor: the same hold stands on each of its cases. */
  debtorWide?: boolean;
  /** Who placed it; absent: the system. */
  placedBy?: string;
}

/** What is known of the debtor that a step's conditions ask for. */
export interface DebtorProfile {
  kind: 'business' | 'public' | 'consumer';
  language: string;
  segment: string | null;
  /** How the debtor can be reached, in the order of `REACHES`. */
  reach: Reach[];
}

export const REACHES = ['email', 'post', 'phone', 'mobile'] as const;
export type Reach = (typeof REACHES)[number];

/** What earlier calls brought, as far as a step's conditions ask for it. */
export const EARLIER_OUTCOMES = ['reached', 'promised', 'promiseBroken', 'refused', 'claimedPaid', 'disputed'] as const;
export type EarlierOutcome = (typeof EARLIER_OUTCOMES)[number];

/** A mandatory step that was written and has not left yet: nothing harsher is done before it has. */
export interface UnsentStep {
  stepKey: string;
  since: BusinessDate;
  /** Why it cannot leave (`noAddress`, `refused`…): a person has to see to it. */
  problem: string | null;
}

/** A step that waits for a person's yes. */
export interface ProposedStep {
  stepKey: string;
  since: BusinessDate;
}

/** A call that is owed: why, and since when. What a person has to do, as long as it is there. */
export interface CallOwed {
  reason: 'step' | 'callback' | 'brokenPromise' | 'claimNotSeen' | 'pathEnded';
  /** The strategy's step that asked for it, and its severity; null for the other reasons. */
  stepKey: string | null;
  severity: number;
  since: BusinessDate;
  /** Anyone of the team may make it (`who: 'pool'`), not only the case's agent. From machine version 3 on. */
  pool?: true;
}

/** An owed call that a person put off. */
export interface Snooze {
  until: Instant;
  reason: string;
}

export interface LegalFileFact {
  id: string;
  stage: 'submitted' | 'accepted';
}

/** A place on the path, and how often its step has been taken already. */
export interface PathPlace {
  stepIndex: number;
  repeats: number;
}

/** Where dunning stood for one carrying invoice: kept so that a bounced payment or an ended dispute puts it back there. */
export interface Chain {
  carryingItemId: string;
  stepIndex: number;
  stepsTaken: { key: string; on: BusinessDate }[];
  announced: number;
  callOwed: CallOwed | null;
  legalFile: LegalFileFact | null;
  repeats: number;
  unsent: UnsentStep | null;
  noticeSentOn: BusinessDate | null;
  resumeAt: PathPlace | null;
}

export interface PromisePayment {
  paymentId: string;
  minor: number;
  /** Known where the parts of a plan ask for it. */
  valueOn?: BusinessDate;
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
  promisePayments: PromisePayment[];
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
  // from machine version 2 on (`upgrade` gives them to older cases)
  /** Null: never told. */
  profile: DebtorProfile | null;
  /** How often the present step has been taken already, when it is one that repeats. */
  repeats: number;
  /** A declined step is not proposed again before that day. */
  postponedUntil: BusinessDate | null;
  unsent: UnsentStep | null;
  /** Day on which the present chain's mandatory notice left. */
  noticeSentOn: BusinessDate | null;
  /** Where the path goes on once the withdrawn mandatory step has been taken again: what came after it is not done twice. */
  resumeAt: PathPlace | null;
  proposal: ProposedStep | null;
  /** Each at most once, in the order of `EARLIER_OUTCOMES`. */
  outcomes: EarlierOutcome[];
  insolvencyKind: InsolvencyKind | null;
  /** The case that took over what was open here: the debtor was merged with another. */
  mergedInto: string | null;
  // from machine version 3 on
  /** Why the owed call waits, where a person put it off: `notBefore` is its end. */
  snoozed: Snooze | null;
}

/** A collective procedure of a firm, or the over-indebtedness of a private person (RULES 5.6, 6.3). */
export type InsolvencyKind = 'collective' | 'overIndebtedness';
