import type { ItemCharge, LetterFacts } from '../letter';
import type { SmsWords } from '../sms';
import type { SmsTemplate } from '../templates';
import type { VisitWords } from '../visit-sheet';

/** The words of one template: what stands before the table of items, and after it. */
export interface TemplateWords {
  subject: string;
  before: string[];
  after: string[];
  closing: string;
}

/** What every template of a language gets: facts, and the phrases made of them. */
export interface WordsInput {
  facts: LetterFacts;
  /** Amounts demanded, in words: `1 200,00 € et 300,00 £`. */
  amounts: string;
  many: boolean;
  /** Invoices are paid; what is still asked for is what came on top of them. */
  onlyCharges: boolean;
}

/** All the words of a language. Templates are ours, typed; no text of a user is ever interpreted. */
export interface LanguageWords {
  templates: Record<LetterFacts['template'], (input: WordsInput) => TemplateWords>;
  /** A charge as its line in the table names it. */
  charge: (charge: ItemCharge) => string;
  sms: Record<SmsTemplate, SmsWords>;
  visit: VisitWords;
  salutation: string;
  registered: string;
  headings: readonly [string, string, string, string, string];
  total: string;
  days: (days: number) => string;
  payment: {
    title: string;
    holder: string;
    iban: string;
    bic: string;
    reference: string;
    asInvoiced: string;
  };
  references: { account: string; caseNumber: string; agent: string };
  attention: (name: string) => string;
  unapplied: (amounts: string) => string;
  signature: string;
  dateLine: (date: string) => string;
  siren: string;
  vat: string;
  page: (page: number, pages: number) => string;
}
