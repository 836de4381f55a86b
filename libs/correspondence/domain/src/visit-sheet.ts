import { type BusinessDate, type Money, sumByCurrency } from '@relance/kernel';
import type { LetterDebtor, LetterItem, LetterTable } from './letter';
import { assertDemandable, tableOf, WORDS } from './write-letter';
import { sayDate, sayMoney, sayPhone, sayShortDate, type DocumentLanguage } from './wording';

/** What happened before the visit, as a visitor wants to know it. */
export const VISIT_HISTORY = [
  'NoAnswer',
  'WrongNumber',
  'CallbackAgreed',
  'PromiseMade',
  'PaymentClaimed',
  'DisputeRaised',
  'PaymentRefused',
  'PaymentAllocated',
  'PaymentBounced',
  'StepSent',
] as const;
export type VisitHistoryType = (typeof VISIT_HISTORY)[number];

export interface VisitFacts {
  /** The visitor's: of the creditor's staff. */
  language: DocumentLanguage;
  writtenOn: BusinessDate;
  creditorName: string;
  debtor: LetterDebtor;
  accountNumber: string;
  caseNumber: string;
  agentName: string | null;
  contacts: readonly { name: string; phone: string | null; email: string | null }[];
  items: readonly LetterItem[];
  unapplied: readonly Money[];
  /** The newest first. */
  history: readonly { on: BusinessDate; type: VisitHistoryType; amount: Money | null }[];
}

export interface VisitWords {
  title: string;
  account: string;
  caseNumber: string;
  agent: string;
  address: string;
  noAddress: string;
  contacts: string;
  noContact: string;
  open: string;
  unapplied: string;
  history: string;
  noHistory: string;
  happened: Record<VisitHistoryType, string>;
  report: string;
  reportLines: readonly string[];
}

/** One page that a visitor takes along: where to go, whom to ask for, what is open, what happened, and room for a report. */
export interface VisitSheet {
  language: DocumentLanguage;
  subject: string;
  date: string;
  references: readonly { label: string; value: string }[];
  address: readonly string[];
  contacts: readonly string[];
  table: LetterTable;
  unapplied: readonly Money[];
  history: readonly { on: string; text: string; amount: Money | null }[];
  demanded: readonly Money[];
}

/** Errors: as `assertDemandable`. */
export function writeVisitSheet(facts: VisitFacts): VisitSheet {
  assertDemandable(facts);
  const { language, debtor } = facts;
  const { visit } = WORDS[language];
  return {
    language,
    subject: `${visit.title} – ${debtor.name}`,
    date: sayDate(facts.writtenOn, language),
    references: [
      { label: visit.account, value: facts.accountNumber },
      { label: visit.caseNumber, value: facts.caseNumber },
      ...(facts.agentName ? [{ label: visit.agent, value: facts.agentName }] : []),
    ],
    address: debtor.address.length > 0 ? [debtor.name, ...debtor.address] : [debtor.name, visit.noAddress],
    contacts: facts.contacts.map(({ name, phone, email }) =>
      [name, phone && sayPhone(phone), email].filter(Boolean).join(' · '),
    ),
    table: tableOf(facts, WORDS[language]),
    unapplied: facts.unapplied.filter(({ minor }) => minor > 0),
    history: facts.history.map(({ on, type, amount }) => ({
      on: sayShortDate(on, language),
      text: visit.happened[type],
      amount,
    })),
    demanded: sumByCurrency(facts.items.map(({ open }) => open)),
  };
}

/** The sheet as plain text: what screens show without opening the PDF. */
export function visitText(sheet: VisitSheet): string {
  const { visit, total } = WORDS[sheet.language];
  const rows = sheet.table.rows.map(([number, , due, late, open]) => `- ${[number, due, late, open].join(' · ')}`);
  const happened = sheet.history.map(({ on, text, amount }) =>
    [`- ${on}`, text, ...(amount ? [sayMoney(amount, sheet.language)] : [])].join(' · '),
  );
  return [
    [sheet.subject, sheet.date, ...sheet.references.map(({ label, value }) => `${label} · ${value}`)].join('\n'),
    [visit.address, ...sheet.address].join('\n'),
    [visit.contacts, ...(sheet.contacts.length > 0 ? sheet.contacts : [visit.noContact])].join('\n'),
    [visit.open, ...rows, ...sheet.table.totals.map((sum) => `${total} · ${sum}`)].join('\n'),
    [visit.history, ...(happened.length > 0 ? happened : [visit.noHistory])].join('\n'),
  ].join('\n\n');
}
