import type { BusinessDate, Instant, Money, Zone } from '@relance/kernel';
import type { DebtorProfile, HoldFact, InsolvencyKind, ItemFact, PromiseFact } from './case-state';
import type { Correction } from './correction';

/**
 * The facts that move a case, in the past tense. Each carries all that the decision needs (no look-ups), and `at`, the instant
 * it happened; `today` is that instant's date in the creditor's zone. Stored as written, in a gapless sequence for each case.
 */
interface Fact<Type extends string> {
  type: Type;
  at: Instant;
  today: BusinessDate;
}

/** `items`: the documents this fact changed, with what is open on each now (0: closed). `unapplied`: all of it, now. */
interface LedgerFact<Type extends string> extends Fact<Type> {
  items: ItemFact[];
  unapplied: Money[];
}

export type ReasonForDelay = 'forgotten' | 'cashDifficulty' | 'disagreement' | 'internalProcess' | 'other';

interface CallFact<Type extends string> extends Fact<Type> {
  callId: string;
  /** A conversation took place with the person responsible (RPC). */
  rightParty: boolean;
  reasonForDelay: ReasonForDelay | null;
}

export type CaseEvent =
  | (Fact<'CaseOpened'> & {
      zone: Zone;
      /** Of the creditor, ISO 3166-1: its working days. */
      country: string;
      /** From machine version 2 on. */
      profile?: DebtorProfile;
    })
  // the ledger
  | LedgerFact<'InvoiceBooked'>
  | LedgerFact<'CreditNoteBooked'>
  | (LedgerFact<'PaymentAllocated'> & { paymentId: string; received: Money; valueOn: BusinessDate })
  | (LedgerFact<'PaymentBounced'> & { paymentId: string; amount: Money })
  | LedgerFact<'LedgerCorrected'>
  | LedgerFact<'WrittenOff'>
  | LedgerFact<'SettlementPaid'>
  /** Charges given up by name; `items` are those charges. */
  | (LedgerFact<'ChargeWaived'> & { reason: string })
  /** The debtor was merged with another who owes the same creditor: all that was open here stands there. */
  | (LedgerFact<'CaseMerged'> & { intoCaseId: string })
  // time: the worker found next_action_at reached. One fact for every kind of waiting: the machine knows what it waited for.
  // `freshId` is for what the decision may create (the legal file of a referral step), so that replay creates the same.
  /** `profile`: only when it is not the one the case knows. */
  | (Fact<'TimeReached'> & { freshId: string; profile?: DebtorProfile })
  // calls
  | (CallFact<'NoAnswer'> & { voicemail: boolean; retryAt: Instant })
  | (CallFact<'WrongNumber'> & { contactId: string | null; phone: string | null; retryAt: Instant | null })
  | (CallFact<'CallbackAgreed'> & { callbackAt: Instant })
  | (CallFact<'PromiseMade'> & { promise: Omit<PromiseFact, 'received' | 'madeOn' | 'instalmentsKept'> })
  | (CallFact<'PaymentClaimed'> & { holdId: string; paidOn: BusinessDate | null; until: BusinessDate })
  | (CallFact<'DisputeRaised'> & { disputeId: string; category: string; itemIds: string[] })
  | (CallFact<'PaymentRefused'> & { reason: string })
  | (CallFact<'Escalated'> & { fileId: string; reason: string })
  /** Somebody else answered: nothing was told, another try at `retryAt`. From machine version 3 on, as the facts below. */
  | (CallFact<'ThirdPartyReached'> & { messageLeft: boolean; retryAt: Instant })
  /** What was said on the telephone stops dunning, or the telephone alone (RULES 5.6, 6.3). */
  | (CallFact<'StopReported'> & { hold: HoldFact })
  /** A person put the owed call off. Taken back as an outcome is. */
  | (Fact<'CallSnoozed'> & { until: Instant; reason: string })
  /** The outcome with that sequence number was mistyped: the case goes on as if it had been logged as it was. */
  | (Fact<'OutcomeCorrected'> & { correctedSeq: number; correction: Correction; reason: string })
  /** The outcome with that sequence number was taken back by the agent who logged it; the case stands as before it. */
  | (Fact<'OutcomeUndone'> & { undoneSeq: number })
  // agreements
  | (Fact<'DisputeResolved'> & { disputeId: string; resolution: string })
  | (Fact<'PromiseCancelled'> & { promiseId: string; reason: string })
  // suppressions
  | (Fact<'HoldPlaced'> & { hold: HoldFact })
  | (Fact<'HoldEnded'> & { holdId: string; reason: string })
  // legal
  | (Fact<'ReferralAccepted'> & { fileId: string })
  | (Fact<'ReferralReturned'> & { fileId: string; reason: string })
  /** `kind` absent: a collective procedure. */
  | (Fact<'InsolvencyOpened'> & { openedOn: BusinessDate; kind?: InsolvencyKind })
  | (Fact<'InsolvencyClosed'> & { closedOn: BusinessDate })
  // what became of a step
  /** A person said yes to a proposed step; `freshId` as in `TimeReached`. */
  | (Fact<'StepConfirmed'> & { stepKey: string; freshId: string })
  /** A person said no: it is left out (`skip`, never a mandatory one), or proposed again from `until` on. */
  | (Fact<'StepDeclined'> & { stepKey: string; reason: string; skip: boolean; until: BusinessDate | null })
  /** What a step wrote has left: sent by us, or posted, handed over, done by a person. */
  | (Fact<'StepSent'> & { stepKey: string; channel: string; sentOn: BusinessDate })
  /** It could not leave, and a person has to see to it: `noAddress`, `refused`, `bounced`, `inDoubt`. */
  | (Fact<'StepNotSent'> & { stepKey: string; channel: string; problem: string })
  // versions
  /**
   * The case goes on by another strategy version (the event is stored under the new one). `steps`: for each index of the old
   * path, its end included, the index on the new one.
   */
  | (Fact<'StrategyMigrated'> & { fromVersionId: string; toVersionId: string; why: string; steps: number[] })
  /** The case goes on by another version of the machine. */
  | (Fact<'MachineMigrated'> & { from: number; to: number });

export type CaseEventType = CaseEvent['type'];
export type CaseEventOf<Type extends CaseEventType> = Extract<CaseEvent, { type: Type }>;

/** Events as written in `case_event`. */
export interface StoredCaseEvent {
  seq: number;
  event: CaseEvent;
  machineVersion: number;
  strategyVersionId: string;
}
