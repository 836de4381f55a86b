import type { ScriptText } from './script';

/** A value that a text may name. What is not in this list cannot be spoken. */
export interface ScriptVariable {
  name: string;
  label: ScriptText;
  example: ScriptText;
  /** Spoken when the case has none: a text never has a hole. */
  fallback: ScriptText;
  /** An amount, or what an amount follows from: never before the identity is checked and caller, creditor and purpose are said. */
  showsAmount: boolean;
  /** Tells that somebody is owed something, or who: never to a third person or a machine (RULES 5.3, 5.7 R10). */
  revealsDebt: boolean;
}

type Open = Pick<ScriptVariable, 'showsAmount' | 'revealsDebt'>;
const OPEN: Open = { showsAmount: false, revealsDebt: false };
const DEBT: Open = { showsAmount: false, revealsDebt: true };
const AMOUNT: Open = { showsAmount: true, revealsDebt: true };

type Words = readonly [fr: string, en: string];

function variable(name: string, open: Open, label: Words, example: Words, fallback: Words): ScriptVariable {
  const text = ([fr, en]: Words): ScriptText => ({ fr, en });
  return { name, label: text(label), example: text(example), fallback: text(fallback), ...open };
}

/** Every variable there is. Several amounts, one for each currency, are listed and never summed. */
export const SCRIPT_VARIABLES: readonly ScriptVariable[] = [
  variable(
    'agentName',
    OPEN,
    ['nom de l’agent', 'agent’s name'],
    ['Léa Martin', 'Léa Martin'],
    ['le service clients', 'customer service'],
  ),
  variable(
    'contactName',
    OPEN,
    ['nom de l’interlocuteur', 'contact’s name'],
    ['Anne Morel', 'Anne Morel'],
    ['la personne chargée de la comptabilité', 'the person in charge of accounts'],
  ),
  variable(
    'debtorName',
    OPEN,
    ['nom du client', 'customer’s name'],
    ['Imprimerie Dubois', 'Imprimerie Dubois'],
    ['votre entreprise', 'your company'],
  ),
  variable(
    'callbackPhone',
    OPEN,
    ['numéro où rappeler', 'number to call back'],
    ['04 50 00 00 00', '+33 4 50 00 00 00'],
    ['celui qui s’affiche sur votre téléphone', 'the one shown on your phone'],
  ),
  variable(
    'creditorName',
    DEBT,
    ['nom du créancier', 'creditor’s name'],
    ['Papeteries du Lac', 'Papeteries du Lac'],
    ['votre fournisseur', 'your supplier'],
  ),
  variable(
    'oldestInvoice',
    DEBT,
    ['la facture la plus ancienne, par son numéro', 'the oldest invoice, by its number'],
    ['la facture F-2026-0142', 'invoice F-2026-0142'],
    ['la facture la plus ancienne', 'the oldest invoice'],
  ),
  variable(
    'oldestInvoiceDueOn',
    DEBT,
    ['échéance de la facture la plus ancienne', 'due date of the oldest invoice'],
    ['le 15 octobre 2026', 'on 15 October 2026'],
    ['il y a quelque temps', 'some time ago'],
  ),
  variable(
    'invoiceCount',
    DEBT,
    ['nombre de factures échues', 'number of overdue invoices'],
    ['3 factures', '3 invoices'],
    ['une ou plusieurs factures', 'one or more invoices'],
  ),
  variable(
    'amountOverdue',
    AMOUNT,
    ['montant échu', 'amount overdue'],
    ['1\u202f234,56\u00a0€', '€1,234.56'],
    ['le montant du relevé', 'the amount on the statement'],
  ),
  variable(
    'oldestInvoiceAmount',
    AMOUNT,
    ['montant de la facture la plus ancienne', 'amount of the oldest invoice'],
    ['640,00\u00a0€', '€640.00'],
    ['son montant', 'its amount'],
  ),
  variable(
    'promisedAmount',
    AMOUNT,
    ['montant promis', 'amount promised'],
    ['1\u202f000,00\u00a0€', '€1,000.00'],
    ['la somme convenue', 'the sum agreed'],
  ),
  variable(
    'promisedOn',
    DEBT,
    ['date de la promesse en cours', 'date of the promise that runs'],
    ['le 4 décembre 2026', '4 December 2026'],
    ['la date convenue', 'the date agreed'],
  ),
  variable(
    'brokenPromiseAmount',
    AMOUNT,
    ['montant de la promesse non tenue', 'amount of the broken promise'],
    ['1\u202f000,00\u00a0€', '€1,000.00'],
    ['la somme convenue', 'the sum agreed'],
  ),
  variable(
    'brokenPromiseOn',
    DEBT,
    ['date de la promesse non tenue', 'date of the broken promise'],
    ['le 20 novembre 2026', '20 November 2026'],
    ['la date convenue', 'the date agreed'],
  ),
  variable(
    'latestPromiseOn',
    DEBT,
    ['dernier jour qu’une promesse peut nommer', 'latest day a promise may name'],
    ['le 29 décembre 2026', '29 December 2026'],
    ['à la fin du mois', 'the end of the month'],
  ),
  variable(
    'maxInstalments',
    DEBT,
    ['nombre d’échéances possibles', 'instalments that may be offered'],
    ['3 échéances', '3 instalments'],
    ['plusieurs échéances', 'several instalments'],
  ),
  variable(
    'maxDiscount',
    DEBT,
    ['remise possible', 'discount that may be offered'],
    ['une remise de 2\u00a0%', 'a discount of 2%'],
    ['une remise', 'a discount'],
  ),
  variable(
    'disputedInvoices',
    DEBT,
    ['factures contestées', 'disputed invoices'],
    ['la facture F-2026-0142', 'invoice F-2026-0142'],
    ['la facture contestée', 'the disputed invoice'],
  ),
  variable(
    'disputedSince',
    DEBT,
    ['date de la contestation', 'day the dispute was raised'],
    ['le 12 novembre 2026', 'on 12 November 2026'],
    ['il y a quelque temps', 'some time ago'],
  ),
  variable(
    'ibanEnd',
    DEBT,
    ['fin de l’IBAN du créancier', 'end of the creditor’s IBAN'],
    ['0189', '0189'],
    ['les chiffres indiqués sur la facture', 'the digits shown on the invoice'],
  ),
];

/** By name. */
export const VARIABLE_BY_NAME: ReadonlyMap<string, ScriptVariable> = new Map(
  SCRIPT_VARIABLES.map((each) => [each.name, each]),
);

/** The values of a case, ready to be spoken; a variable that is not there has its fallback. */
export type VariableValues = Readonly<Record<string, ScriptText | undefined>>;

const PLACEHOLDER = /\{([^{}]*)\}/g;

/** Names of the placeholders of a text, in order, known or not. */
export function placeholdersOf(text: string): string[] {
  return [...text.matchAll(PLACEHOLDER)].map(([, name]) => name!.trim());
}

/** Placeholders of both languages that are variables. */
export function variablesOf({ fr, en }: ScriptText): ScriptVariable[] {
  const names = new Set([...placeholdersOf(fr), ...placeholdersOf(en)]);
  return [...names].flatMap((name) => VARIABLE_BY_NAME.get(name) ?? []);
}

/**
 * The text as it is spoken. One pass: what a value holds is never looked at again. A name that is no variable stays as it is
 * written, for the author to see; the linter refuses it.
 */
export function fillText(text: ScriptText, variables: VariableValues, language: 'fr' | 'en'): string {
  return text[language].replace(PLACEHOLDER, (written, name: string) => {
    const known = VARIABLE_BY_NAME.get(name.trim());
    if (!known) return written;
    return variables[known.name]?.[language] || known.fallback[language];
  });
}
