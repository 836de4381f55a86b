import { daysBetween, sumByCurrency } from '@relance/kernel';
import { NOT_LATE, type Letter, type LetterFacts, type LetterTable } from './letter';
import { ENGLISH } from './texts/en';
import { FRENCH } from './texts/fr';
import type { LanguageWords } from './texts/texts';
import { sayAmounts, sayDate, sayIban, sayMoney, sayShortDate, type DocumentLanguage } from './wording';

export const WORDS: Readonly<Record<DocumentLanguage, LanguageWords>> = { fr: FRENCH, en: ENGLISH };

/** The most invoice numbers named as reference of the transfer; past it the customer account's number is asked for. */
const REFERENCES_AT_MOST = 3;

/**
 * Writes a document from its facts: one for each debtor, contact and step, listing every open item with what is open on the
 * day, summed by currency and never across (RULES 5.1 for the formal notice). Errors: as `assertDemandable`.
 */
export function writeLetter(facts: LetterFacts): Letter {
  assertDemandable(facts);
  const words = WORDS[facts.language];
  const demanded = sumByCurrency(facts.items.map((item) => item.open));
  const text = words.templates[facts.template]({
    facts,
    amounts: sayAmounts(demanded, facts.language),
    many: facts.items.filter(({ charge }) => !charge).length > 1,
    onlyCharges: facts.items.every(({ charge }) => charge),
  });
  return {
    language: facts.language,
    subject: text.subject,
    postalMention: facts.channel === 'registeredLetter' ? words.registered : null,
    date: words.dateLine(sayDate(facts.writtenOn, facts.language)),
    references: [
      { label: words.references.account, value: facts.accountNumber },
      { label: words.references.caseNumber, value: facts.caseNumber },
      ...(facts.agentName ? [{ label: words.references.agent, value: facts.agentName }] : []),
    ],
    salutation: words.salutation,
    before: text.before,
    table: tableOf(facts, words),
    payment: paymentOf(facts, words),
    after: [...unappliedOf(facts, words), ...text.after],
    closing: text.closing,
    signature: [words.signature, facts.creditor.name],
    demanded,
  };
}

/** Errors: RangeError when nothing is open, and when a consumer would be asked for a charge (RULES 1.1 F11, L111-8). */
export function assertDemandable({ items, debtor }: Pick<LetterFacts, 'items' | 'debtor'>): void {
  if (items.length === 0) throw new RangeError('a document without an open item demands nothing');
  if (debtor.kind === 'consumer' && items.some(({ charge }) => charge)) {
    throw new RangeError('a consumer is not asked for charges');
  }
}

export function tableOf(
  facts: Pick<LetterFacts, 'language' | 'items' | 'writtenOn'>,
  words: LanguageWords,
): LetterTable {
  const { language } = facts;
  return {
    headings: words.headings,
    rows: facts.items.map((item) => [
      item.charge ? words.charge(item.charge) : item.number,
      sayShortDate(item.issuedOn, language),
      sayShortDate(item.dueOn, language),
      // what comes on top of an invoice is not late itself
      item.charge ? NOT_LATE : words.days(daysBetween(item.dueOn, facts.writtenOn)),
      sayMoney(item.open, language),
    ]),
    totalLabel: words.total,
    totals: sumByCurrency(facts.items.map((item) => item.open)).map((sum) => sayMoney(sum, language)),
  };
}

/** Cash that is not allocated yet, in a sentence: it will be deducted. */
export function unappliedOf(
  { unapplied, language }: Pick<LetterFacts, 'unapplied' | 'language'>,
  words: LanguageWords,
): string[] {
  const received = unapplied.filter(({ minor }) => minor > 0);
  return received.length > 0 ? [words.unapplied(sayAmounts(received, language))] : [];
}

export function paymentOf(
  { creditor, items, accountNumber }: Pick<LetterFacts, 'creditor' | 'items' | 'accountNumber'>,
  words: LanguageWords,
): Letter['payment'] {
  const references = [
    ...new Set(items.map((item) => item.paymentReference ?? item.charge?.invoiceNumber ?? item.number)),
  ];
  const reference = {
    label: words.payment.reference,
    value: references.length <= REFERENCES_AT_MOST ? references.join(', ') : accountNumber,
  };
  if (!creditor.iban) return { title: words.payment.title, lines: [reference], note: words.payment.asInvoiced };
  return {
    title: words.payment.title,
    lines: [
      { label: words.payment.holder, value: creditor.name },
      { label: words.payment.iban, value: sayIban(creditor.iban) },
      ...(creditor.bic ? [{ label: words.payment.bic, value: creditor.bic }] : []),
      reference,
    ],
    note: null,
  };
}
