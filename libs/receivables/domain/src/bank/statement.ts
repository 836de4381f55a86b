import { isBusinessDate, type BusinessDate, type CurrencyCode } from '@relance/kernel';
import type { ImportWarning } from '../import/import-message';

/** Money that came in, as the bank tells it. */
export interface Receipt {
  /** The bank's own reference, or the statement and the entry's place in it: the same in every copy of the file. */
  bankReference: string;
  /** Minor units, positive, in the statement's currency. */
  amount: number;
  bookedOn: BusinessDate;
  valueOn: BusinessDate;
  remitterName: string | null;
  remitterIban: string | null;
  /** Structured creditor references (RF, national), as written. */
  structuredReferences: string[];
  endToEndId: string | null;
  /** Unstructured remittance text, blocks joined by a space. */
  text: string | null;
  /** Place of the entry in the file, from 1. */
  ordinal: number;
}

/** An earlier receipt that the bank took back (bounced cheque, returned direct debit). */
export interface Reversal extends Receipt {
  /** The bank's reference of the receipt taken back, when it says. */
  originalReference: string | null;
  reason: string | null;
}

/** One statement whose opening balance and entries give its closing balance: that has been checked (RELIABILITY I4). */
export interface BankStatement {
  /** IBAN, or the bank's own account number. */
  account: string;
  accountName: string | null;
  number: string;
  currency: CurrencyCode;
  fromOn: BusinessDate | null;
  toOn: BusinessDate;
  opening: number;
  closing: number;
  /** Entries the bank has booked, in and out. */
  entries: number;
  receipts: Receipt[];
  reversals: Reversal[];
  outgoing: number;
  warnings: ImportWarning[];
}

/** What names a statement among all of an account. */
export interface StatementKey {
  number: string;
  account: string;
  currency: string;
  toOn: BusinessDate;
}

/** The calendar date a bank wrote, as written: its own zone is the one it counts days in. */
export function dateOf(value: string | null): BusinessDate | null {
  const date = value?.slice(0, 10) ?? '';
  return isBusinessDate(date) ? date : null;
}
