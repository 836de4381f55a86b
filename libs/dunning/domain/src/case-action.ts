import type { BusinessDate, Instant } from '@relance/kernel';
import type { DisputeFact, PromiseFact } from './case-state';

/** How a step of a strategy that writes reaches the debtor. */
/** `visit` writes the sheet that the visitor takes along. */
export type WritingChannel = 'email' | 'letter' | 'registeredLetter' | 'sms' | 'visit';

/**
 * What the machine wants done, as data: the contexts above register one handler for each type. (Holds need none: they live in
 * the case's context and in its events.) A handler sees the actions of many cases at once, writes
 * set-based in the given transaction, and is called again only when that transaction was rolled back.
 */
export type CaseAction =
  // correspondence
  /** Write to the debtor about these open items (all that are overdue and not disputed; before the due date: those about to fall due). */
  | {
      type: 'issueDocument';
      stepKey: string;
      channel: WritingChannel;
      template: string;
      severity: number;
      itemIds: string[];
    }
  /** What was issued and not yet sent must not go out any more: the facts that asked for it are gone. */
  | { type: 'cancelPendingDocuments'; reason: PendingDocumentsReason }
  /** The fact with that sequence number was undone: what it cancelled is pending again. */
  | { type: 'restorePendingDocuments'; cancelledSeq: number }
  // agreements
  | { type: 'recordPromise'; promise: PromiseFact }
  | { type: 'promiseKept'; promiseId: string; on: BusinessDate }
  /** The day came and the money did not; or a kept promise's payment bounced after its day (kept becomes broken). */
  | { type: 'promiseBroken'; promiseId: string; on: BusinessDate }
  /** `reason`: a code (`undone`, `insolvency`, `referred`, `closed`, `replaced`, …) or the person's own words. */
  | { type: 'promiseCancelled'; promiseId: string; on: BusinessDate; reason: string }
  /** A kept promise whose payment bounced before its day, or one replaced or cancelled by an outcome that was undone. */
  | { type: 'promiseReopened'; promiseId: string }
  /** Where the parts of a plan stand: the first `kept` are kept; `broken` is the number of the one that was not, if any. */
  | { type: 'instalmentsJudged'; promiseId: string; on: BusinessDate; kept: number; broken: number | null }
  /** The promise had been mistyped: what it says now. */
  | { type: 'promiseCorrected'; promise: PromiseFact }
  | { type: 'recordDispute'; dispute: DisputeFact }
  /** `resolution`: a code (`undone`, `itemsClosed`, …) or what the person resolved. */
  | { type: 'disputeEnded'; disputeId: string; on: BusinessDate; resolution: string }
  // legal
  /** `fileId` comes with the fact (`Escalated`) or, at a referral step, is the one the strategy step calls for. */
  | { type: 'openLegalFile'; fileId: string; reason: string }
  | { type: 'legalFileAccepted'; fileId: string; on: BusinessDate }
  | { type: 'legalFileReturned'; fileId: string; on: BusinessDate; reason: string }
  /** The case left legal by the facts (paid, written off, settled) or the escalation was undone. */
  | { type: 'legalFileClosed'; fileId: string; on: BusinessDate; reason: string }
  /** A payment that closed the case bounced: the file stands again as it stood. */
  | { type: 'legalFileReopened'; fileId: string }
  // receivables' contacts, written by calls
  | { type: 'invalidatePhone'; contactId: string | null; phone: string | null }
  /** The wrong-number outcome was undone. */
  | { type: 'restorePhone'; contactId: string | null; phone: string | null };

export type PendingDocumentsReason =
  'paid' | 'held' | 'disputed' | 'promised' | 'referred' | 'insolvent' | 'writtenOff' | 'settled' | 'undone';

export type CaseActionType = CaseAction['type'];
/** Every type there is: the machine's wants, and what must have a handler. */
export const CASE_ACTION_TYPES = [
  'issueDocument',
  'cancelPendingDocuments',
  'restorePendingDocuments',
  'recordPromise',
  'promiseKept',
  'promiseBroken',
  'promiseCancelled',
  'promiseReopened',
  'instalmentsJudged',
  'promiseCorrected',
  'recordDispute',
  'disputeEnded',
  'openLegalFile',
  'legalFileAccepted',
  'legalFileReturned',
  'legalFileClosed',
  'legalFileReopened',
  'invalidatePhone',
  'restorePhone',
] as const satisfies readonly CaseActionType[];

export type CaseActionOf<Type extends CaseActionType> = Extract<CaseAction, { type: Type }>;

/** An action of one case, with the event it came from: what a handler gets. `seq` is that event's number in the case's log. */
export interface EffectOf<Action extends CaseAction> {
  /** The case's id, which is the account's. */
  caseId: string;
  seq: number;
  at: Instant;
  today: BusinessDate;
  /** The person whose act it follows, null when the worker or an import brought the fact. */
  personId: string | null;
  /** The call it came out of, if any. */
  callId: string | null;
  action: Action;
}

/** The effects of those action types. */
export type CaseEffect<Type extends CaseActionType = CaseActionType> = EffectOf<CaseActionOf<Type>>;
