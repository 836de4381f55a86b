import type { BusinessDate, Instant, Money, Zone } from '@relance/kernel';
import type { HoldFact, ItemFact, PromiseFact } from './case-state';

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
    })
  // the ledger
  | LedgerFact<'InvoiceBooked'>
  | LedgerFact<'CreditNoteBooked'>
  | (LedgerFact<'PaymentAllocated'> & { paymentId: string; received: Money; valueOn: BusinessDate })
  | (LedgerFact<'PaymentBounced'> & { paymentId: string; amount: Money })
  | LedgerFact<'LedgerCorrected'>
  | LedgerFact<'WrittenOff'>
  | LedgerFact<'SettlementPaid'>
  // time: the worker found next_action_at reached. One fact for every kind of waiting: the machine knows what it waited for.
  // `freshId` is for what the decision may create (the legal file of a referral step), so that replay creates the same.
  | (Fact<'TimeReached'> & { freshId: string })
  // calls
  | (CallFact<'NoAnswer'> & { voicemail: boolean; retryAt: Instant })
  | (CallFact<'WrongNumber'> & { contactId: string | null; phone: string | null; retryAt: Instant | null })
  | (CallFact<'CallbackAgreed'> & { callbackAt: Instant })
  | (CallFact<'PromiseMade'> & { promise: Omit<PromiseFact, 'received' | 'madeOn'> })
  | (CallFact<'PaymentClaimed'> & { holdId: string; paidOn: BusinessDate | null; until: BusinessDate })
  | (CallFact<'DisputeRaised'> & { disputeId: string; category: string; itemIds: string[] })
  | (CallFact<'PaymentRefused'> & { reason: string })
  | (CallFact<'Escalated'> & { fileId: string; reason: string })
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
  | (Fact<'InsolvencyOpened'> & { openedOn: BusinessDate })
  | (Fact<'InsolvencyClosed'> & { closedOn: BusinessDate });

export type CaseEventType = CaseEvent['type'];
export type CaseEventOf<Type extends CaseEventType> = Extract<CaseEvent, { type: Type }>;

/** Events as written in `case_event`. */
export interface StoredCaseEvent {
  seq: number;
  event: CaseEvent;
  machineVersion: number;
  strategyVersionId: string;
}
