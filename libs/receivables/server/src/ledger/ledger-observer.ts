import type { BusinessDate, Instant, Money } from '@relance/kernel';
import type { Tx } from '@relance/platform/server';

/**
 * What happened to the ledger of one account, told in the transaction that booked it. `itemIds` are the documents whose open amount
 * changed. A bulk import tells one change of a kind for each account, not one for each document.
 */
export type LedgerChange = {
  accountId: string;
  /** The instant of the decision (the injected clock's), not the booking date. */
  at: Instant;
  itemIds: string[];
} & (
  | { kind: 'invoiceBooked' | 'creditNoteBooked' | 'ledgerCorrected' | 'writtenOff' | 'settlementPaid' }
  /** Money came in, or money already there was allocated (`itemIds` empty: it stays unapplied). */
  | { kind: 'paymentAllocated'; paymentId: string; received: Money; valueOn: BusinessDate }
  | { kind: 'paymentBounced'; paymentId: string; amount: Money }
  /** Charges were given up by name. */
  | { kind: 'chargeWaived'; reason: string }
  /** The debtor was merged with another who owes the same creditor: `itemIds` are open on that account now, under new ids. */
  | { kind: 'accountMerged'; intoAccountId: string }
);

/** Why an account cannot be merged into another now. `holder`: the colleague who has its case open. */
export interface MergeHindrance {
  accountId: string;
  code: 'promise' | 'dispute' | 'legalFile' | 'insolvency' | 'hold' | 'held';
  holder?: string;
}

/** A customer account that has just been made; its case belongs to that team and agent (null: the pool). */
export interface OpenedAccount {
  accountId: string;
  teamId: string | null;
  agentId: string | null;
  zone: string;
  debtorKind: 'business' | 'public' | 'consumer';
  at: Instant;
}

/**
 * Receivables tells, and never calls dunning: the composition root binds dunning's implementation to this token. The methods are
 * set-based and called with up to some thousands of rows; accounts come in the order of their ids.
 */
export abstract class LedgerObserver {
  /** Called before any change of those accounts is told. */
  abstract accountsOpened(tx: Tx, accounts: readonly OpenedAccount[]): Promise<void>;
  abstract ledgerChanged(tx: Tx, changes: readonly LedgerChange[]): Promise<void>;
  /** What on the cases of these accounts has to be settled before they can be merged into others. */
  abstract hindrances(tx: Tx, accountIds: readonly string[]): Promise<MergeHindrance[]>;
}
