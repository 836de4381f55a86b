import { FORMAL_NOTICE_DAYS, NOT_LATE, type LetterFacts } from '../letter';
import { NBSP, sayPhone, saySiren } from '../wording';
import { ENGLISH_SMS, ENGLISH_VISIT } from './short-en';
import type { LanguageWords, WordsInput } from './texts';

const REGARDS = 'Yours faithfully,';
const CROSSED = 'If your payment has crossed with this letter, please accept our thanks and disregard it.';

function contact({ creditor }: LetterFacts): string {
  const ways = [creditor.phone && `on ${sayPhone(creditor.phone)}`, creditor.email && `at ${creditor.email}`].filter(
    Boolean,
  );
  return ways.length ? ` ${ways.join(' or ')}` : '';
}

function inWriting({ creditor }: LetterFacts): string {
  return creditor.email ? `, at ${creditor.email} or by post` : '';
}

function firstInvoice({ items }: LetterFacts): string {
  return items.find(({ charge }) => !charge)?.number ?? '';
}

function stillOwed(amounts: string): string {
  return (
    'Thank you for paying our invoices. The sums below, due because they were paid late, are still to be settled: ' +
    `${amounts} as of today.`
  );
}

function identity(party: { name: string; address: readonly string[]; siren: string | null }): string {
  return [party.name, ...party.address, party.siren && `SIREN ${saySiren(party.siren)}`].filter(Boolean).join(', ');
}

/** Reservation of rights that fits the kind of debtor; a consumer never reads of penalties or fixed sums (RULES 1.1 F11). */
function consequences({ creditor, debtor }: LetterFacts): string[] {
  const french = creditor.country === 'FR';
  const procedure =
    'Should payment not reach us within this period, we shall pass your file to our legal department, which may recover the debt before the competent court without further notice.';
  if (debtor.kind === 'consumer') {
    const interest = french
      ? [
          'Under Article 1344-1 of the French Civil Code, interest at the statutory legal rate runs from this formal notice.',
        ]
      : [];
    return [
      procedure,
      ...interest,
      'If you have difficulties in paying, please talk to us before then: an amicable solution that fits your situation remains possible.',
    ];
  }
  const reserve =
    french && debtor.kind === 'business'
      ? `This notice is given without prejudice to all our other rights, in particular those under Article L.${NBSP}441-10 of the French Commercial Code in case of late payment.`
      : 'This notice is given without prejudice to all our other rights.';
  return [procedure, reserve];
}

function formalNotice({ facts, amounts, many }: WordsInput) {
  const french = facts.creditor.country === 'FR';
  return {
    subject: `FORMAL NOTICE (mise en demeure) to pay ${amounts}`,
    before: [
      `${identity(facts.creditor)}, creditor, hereby gives formal notice to ${identity(facts.debtor)}, to pay ${amounts}, ` +
        `outstanding today under the following ${many ? 'invoices, which are' : 'invoice, which is'} due and unpaid:`,
    ],
    after: [
      `This letter is a formal notice (mise en demeure)${french ? ' within the meaning of Article 1344 of the French Civil Code' : ''}. ` +
        `You have ${FORMAL_NOTICE_DAYS} days from its receipt to pay this sum in full.`,
      ...consequences(facts),
      `If you dispute all or part of this debt, please let us have your reasons in writing within the same period${inWriting(facts)}.`,
    ],
    closing: REGARDS,
  };
}

export const ENGLISH: LanguageWords = {
  templates: {
    'friendly-note': ({ facts, amounts, many }) => ({
      subject: many ? 'Your invoices fall due soon' : `Your invoice ${facts.items[0]?.number ?? ''} falls due soon`,
      before: [
        `This is a friendly note that the ${many ? 'invoices below fall' : 'invoice below falls'} due soon, with ${amounts} still to be paid as of today.`,
      ],
      after: [
        `If anything stands in the way of payment on time (invoice not received, a question, a disagreement), please tell us now${contact(facts)}: we will sort it out with you.`,
        'If your payment is already on its way, please disregard this message.',
      ],
      closing: 'With our thanks and kind regards,',
    }),
    reminder: ({ facts, amounts, many, onlyCharges }) => ({
      subject: onlyCharges
        ? 'Reminder: sums still outstanding'
        : many
          ? 'Reminder: overdue invoices'
          : `Reminder: invoice ${firstInvoice(facts)} is overdue`,
      before: [
        onlyCharges
          ? stillOwed(amounts)
          : `According to our books, the ${many ? 'invoices below have' : 'invoice below has'} fallen due without having been paid in full. ` +
            `The amount outstanding today is ${amounts}.`,
      ],
      after: [
        'We should be grateful for your payment at your earliest convenience.',
        `If there is a particular reason for the delay, please contact us${contact(facts)}: we will look for a solution with you.`,
        CROSSED,
      ],
      closing: REGARDS,
    }),
    'second-reminder': ({ facts, amounts, many, onlyCharges }) => ({
      subject: onlyCharges
        ? 'Second reminder: sums still outstanding'
        : many
          ? 'Second reminder: unpaid invoices'
          : `Second reminder: invoice ${firstInvoice(facts)} is unpaid`,
      before: [
        onlyCharges
          ? stillOwed(amounts)
          : `According to our books, the ${many ? 'invoices below remain' : 'invoice below remains'} unpaid although past ${many ? 'their due dates' : 'its due date'}. ` +
            `The amount outstanding today is ${amounts}.`,
      ],
      after: [
        `We ask you to pay this sum within ${FORMAL_NOTICE_DAYS} days or, if something prevents it, to contact us within that time${contact(facts)}.`,
        ...(facts.debtor.kind === 'consumer'
          ? [
              'If you have difficulties in paying, please talk to us: payment by instalments can be considered with you.',
            ]
          : ['Without news from you, we should have to send you a formal notice.']),
        CROSSED,
      ],
      closing: REGARDS,
    }),
    'formal-notice': formalNotice,
  },
  charge: ({ kind, invoiceNumber }) =>
    `${kind === 'fixedSum' ? 'Fixed sum for late payment' : 'Recovery costs'}, invoice ${invoiceNumber}`,
  sms: ENGLISH_SMS,
  visit: ENGLISH_VISIT,
  salutation: 'Dear Sir or Madam,',
  registered: 'Registered letter with acknowledgement of receipt',
  headings: ['Invoice', 'Issued', 'Due', 'Late', 'Outstanding'],
  total: 'Total outstanding',
  days: (days) => (days > 0 ? `${days}${NBSP}day${days > 1 ? 's' : ''}` : NOT_LATE),
  payment: {
    title: 'To pay by bank transfer',
    holder: 'Account holder',
    iban: 'IBAN',
    bic: 'BIC',
    reference: 'Reference to quote',
    asInvoiced: 'By the means of payment shown on our invoices.',
  },
  references: { account: 'Your customer account', caseNumber: 'Our file', agent: 'Your contact' },
  attention: (name) => `For the attention of ${name}`,
  unapplied: (amounts) =>
    `We have also received ${amounts}, which we are still allocating: it will be deducted from the amount above.`,
  signature: 'Accounts receivable',
  dateLine: (date) => date,
  siren: 'SIREN',
  vat: 'VAT',
  page: (page, pages) => `Page ${page} of ${pages}`,
};
