import type { BusinessDate, Money } from '@relance/kernel';
import type { WritingChannel } from '@relance/dunning/domain';
import type { LetterTemplate } from './templates';
import type { DocumentLanguage } from './wording';

/** Days that a formal notice leaves to pay, from its receipt (RULES 5.1: usual 8 to 15). */
export const FORMAL_NOTICE_DAYS = 8;

/** Stands in the column of days late before the due date. */
export const NOT_LATE = '–';

/** Who demands, as a formal notice must identify it (RULES 5.1). */
export interface LetterCreditor {
  name: string;
  country: string;
  address: readonly string[];
  siren: string | null;
  vatNumber: string | null;
  iban: string | null;
  bic: string | null;
  email: string | null;
  phone: string | null;
}

export interface LetterDebtor {
  name: string;
  kind: 'business' | 'public' | 'consumer';
  address: readonly string[];
  siren: string | null;
}

/** An open item as the document demands it: `open` is what is open on the day of writing. */
export interface LetterItem {
  number: string;
  issuedOn: BusinessDate;
  dueOn: BusinessDate;
  open: Money;
  paymentReference: string | null;
  /** A charge on top of a late invoice stands on a line of its own; a consumer is never asked for one (RULES 1.1 F11). */
  charge: ItemCharge | null;
}

export interface ItemCharge {
  /** The fixed sum of 40 EUR for late payment, or costs beyond it (RULES 1.1 F8–F11). */
  kind: 'fixedSum' | 'costs';
  /** Number of the invoice it comes on top of. */
  invoiceNumber: string;
}

/** All that a document is written from; nothing is looked up while writing. */
export interface LetterFacts {
  template: LetterTemplate;
  channel: WritingChannel;
  language: DocumentLanguage;
  writtenOn: BusinessDate;
  creditor: LetterCreditor;
  debtor: LetterDebtor;
  /** Person at the debtor's to whose attention it goes. */
  contactName: string | null;
  accountNumber: string;
  /** `C-000123` */
  caseNumber: string;
  /** The agent in charge, named as the person to talk to. */
  agentName: string | null;
  /** Oldest due date first. */
  items: readonly LetterItem[];
  /** Cash received and not allocated yet, by currency: said, because it will be deducted. */
  unapplied: readonly Money[];
}

/** A document in words, ready to be laid out as a page or as plain text. */
export interface Letter {
  language: DocumentLanguage;
  subject: string;
  /** `Lettre recommandée avec avis de réception`, only on such a letter. */
  postalMention: string | null;
  date: string;
  references: readonly { label: string; value: string }[];
  salutation: string;
  before: readonly string[];
  table: LetterTable;
  /** Title and lines of the box that says how to pay. */
  payment: { title: string; lines: readonly { label: string; value: string }[]; note: string | null };
  after: readonly string[];
  closing: string;
  signature: readonly string[];
  /** What the document demands, one amount for each currency. */
  demanded: readonly Money[];
}

export interface LetterTable {
  headings: readonly [number: string, issued: string, due: string, late: string, open: string];
  rows: readonly (readonly [number: string, issued: string, due: string, late: string, open: string])[];
  totalLabel: string;
  /** One for each currency. */
  totals: readonly string[];
}
