import type { Language } from '../parties/party';

/** Values that a sentence names. */
export type MessageParams = Readonly<Record<string, string | number>>;

type Sentences = Readonly<Record<Language, string>>;

/** Every code of a refusal, a warning or a question of an import, as a sentence in both languages; `{name}` is a parameter. */
const SENTENCES = {
  // a row is refused
  'wrong-column-count': {
    fr: 'La ligne a {found} colonnes au lieu de {expected}.',
    en: 'The row has {found} columns instead of {expected}.',
  },
  'bad-encoding': {
    fr: 'La ligne contient des octets illisibles en {encoding}.',
    en: 'The row has bytes that cannot be read as {encoding}.',
  },
  'missing-value': { fr: 'La valeur manque.', en: 'The value is missing.' },
  'too-long': { fr: '«\u00a0{value}…\u00a0» est trop long.', en: '"{value}…" is too long.' },
  'bad-date': { fr: '«\u00a0{value}\u00a0» n’est pas une date ({order}).', en: '"{value}" is not a date ({order}).' },
  'bad-amount': {
    fr: '«\u00a0{value}\u00a0» n’est pas un montant en {currency} (séparateur décimal «\u00a0{mark}\u00a0»).',
    en: '"{value}" is not an amount in {currency} (decimal mark "{mark}").',
  },
  'zero-amount': { fr: 'Le montant est nul\u00a0: rien n’est dû.', en: 'The amount is zero: nothing is owed.' },
  'bad-currency': {
    fr: '«\u00a0{value}\u00a0» n’est pas un code de devise ISO 4217.',
    en: '"{value}" is not an ISO 4217 currency code.',
  },
  'bad-country': {
    fr: '«\u00a0{value}\u00a0» n’est pas un code de pays ISO 3166.',
    en: '"{value}" is not an ISO 3166 country code.',
  },
  'bad-language': { fr: '«\u00a0{value}\u00a0» n’est ni fr ni en.', en: '"{value}" is neither fr nor en.' },
  'bad-debtor-kind': {
    fr: '«\u00a0{value}\u00a0» n’est pas une nature de débiteur connue.',
    en: '"{value}" is not a known kind of debtor.',
  },
  'bad-document-kind': {
    fr: '«\u00a0{value}\u00a0» n’est ni une facture ni un avoir.',
    en: '"{value}" is neither an invoice nor a credit note.',
  },
  'kind-contradicts-sign': {
    fr: 'Le document est une facture mais son montant est négatif.',
    en: 'The document is an invoice but its amount is negative.',
  },
  'bad-siren': { fr: '«\u00a0{value}\u00a0» n’est pas un SIREN valide.', en: '"{value}" is not a valid SIREN.' },
  'bad-siret': { fr: '«\u00a0{value}\u00a0» n’est pas un SIRET valide.', en: '"{value}" is not a valid SIRET.' },
  'bad-vat-number': {
    fr: '«\u00a0{value}\u00a0» n’est pas un numéro de TVA valide.',
    en: '"{value}" is not a valid VAT number.',
  },
  'bad-terms': {
    fr: '«\u00a0{value}\u00a0» n’est pas un délai de paiement connu.',
    en: '"{value}" is not a known payment term.',
  },
  'paid-exceeds-amount': {
    fr: 'Le montant payé dépasse le montant du document.',
    en: 'The paid amount is more than the document’s amount.',
  },
  'paid-in-future': {
    fr: 'Le paiement est daté du {value}, dans le futur.',
    en: 'The payment is dated {value}, in the future.',
  },
  'who-owes': {
    fr: 'Rien ne dit qui doit\u00a0: ni compte, ni nom, ni identifiant.',
    en: 'Nothing says who owes: no account, name or identifier.',
  },
  'already-booked-differently': {
    fr: 'Le document {number} est déjà comptabilisé avec un autre contenu ({field}).',
    en: 'Document {number} is already booked with other content ({field}).',
  },
  'twice-in-file': {
    fr: 'Le document {number} figure deux fois dans le fichier avec un contenu différent.',
    en: 'Document {number} is in the file twice with different content.',
  },
  'account-of-another-debtor': {
    fr: 'Le compte {account} appartient déjà à un autre débiteur ({field}).',
    en: 'Account {account} already belongs to another debtor ({field}).',
  },
  'reversal-unmatched': {
    fr: 'Le rejet de {amount} ne correspond à aucun paiement unique.',
    en: 'The reversal of {amount} matches no single payment.',
  },
  // warnings
  'due-date-from-terms': {
    fr: 'Échéance absente\u00a0: calculée selon les conditions {terms} ({count} document(s)).',
    en: 'No due date: computed from the terms {terms} ({count} document(s)).',
  },
  'terms-text': { fr: 'Le document dit\u00a0: «\u00a0{text}\u00a0».', en: 'The document says: "{text}".' },
  'due-before-issue': {
    fr: 'Échéance antérieure à l’émission ({count} document(s)).',
    en: 'Due before it was issued ({count} document(s)).',
  },
  'bad-phone': {
    fr: 'Téléphone illisible, non repris\u00a0: «\u00a0{value}\u00a0».',
    en: 'Phone number not readable, left out: "{value}".',
  },
  'bad-email': {
    fr: 'Adresse électronique illisible, non reprise\u00a0: «\u00a0{value}\u00a0».',
    en: 'E-mail address not readable, left out: "{value}".',
  },
  'identifier-not-valid': {
    fr: 'L’identifiant «\u00a0{value}\u00a0» du document n’est pas valide\u202f; il n’est pas repris.',
    en: 'The document’s identifier "{value}" is not valid; it is left out.',
  },
  'currency-assumed': { fr: 'Devise absente\u00a0: {currency}.', en: 'No currency: {currency} is used.' },
  'country-assumed': {
    fr: 'Pays absent\u00a0: {country}, langue {language}, fuseau {zone}.',
    en: 'No country: {country}, language {language}, zone {zone}.',
  },
  'debtor-kind-assumed': {
    fr: 'Nature des débiteurs absente\u00a0: {kind}.',
    en: 'No kind of debtor: {kind} is used.',
  },
  'name-from-account': {
    fr: 'Nom absent\u00a0: le numéro de compte en tient lieu.',
    en: 'No name: the account number stands for it.',
  },
  'columns-ignored': { fr: 'Colonnes non reprises\u00a0: {columns}.', en: 'Columns left out: {columns}.' },
  'payment-date-assumed': {
    fr: 'Paiement sans date\u00a0: daté du {value}.',
    en: 'Payment without a date: dated {value}.',
  },
  'creditor-created': {
    fr: 'Créancier {key} créé ({country}, {currency}).',
    en: 'Creditor {key} created ({country}, {currency}).',
  },
  'team-created': {
    fr: 'Équipe «\u00a0{name}\u00a0» créée\u00a0: aucune n’existait.',
    en: 'Team "{name}" created: there was none.',
  },
  'no-agent': {
    fr: 'L’équipe «\u00a0{name}\u00a0» n’a pas d’agent\u00a0: les dossiers attendent dans la réserve.',
    en: 'Team "{name}" has no agent: the cases wait in the pool.',
  },
  'total-unexplained': {
    fr: 'Total {total} et net à payer {due} diffèrent sans explication (profil MINIMUM)\u00a0: le net à payer fait foi, la différence est réputée payée.',
    en: 'Total {total} and amount due {due} differ without an explanation (MINIMUM profile): the amount due is taken, the difference counts as prepaid.',
  },
  'number-reused': {
    fr: 'Le numéro {number} sert déjà à un autre document de ce débiteur, du {date}.',
    en: 'Number {number} already serves another document of this debtor, of {date}.',
  },
  'pending-entries': {
    fr: '{count} mouvement(s) non définitif(s) laissés de côté.',
    en: '{count} entries not yet booked by the bank were left aside.',
  },
  'outgoing-entries': {
    fr: '{count} mouvement(s) sortant(s) sans rapport avec un débiteur laissés de côté.',
    en: '{count} outgoing entries that concern no debtor were left aside.',
  },
  'batch-not-split': {
    fr: 'Un mouvement groupe plusieurs paiements sans montants propres\u00a0: il est pris en une fois.',
    en: 'An entry holds several payments without amounts of their own: it is taken as one.',
  },
  'account-merged': {
    fr: 'Le compte {account} a été fusionné\u00a0: {count} ligne(s) comptabilisée(s) sur le compte {into}.',
    en: 'Account {account} was merged: {count} row(s) booked on account {into}.',
  },
  // the whole file is refused
  'creditor-closed': {
    fr: 'Le créancier {name} est clôturé depuis le {date} ({reason})\u00a0: aucune facture n’est reprise.',
    en: 'Creditor {name} has been closed since {date} ({reason}): no invoice is taken.',
  },
  'unknown-format': { fr: 'Le format du fichier n’est pas reconnu.', en: 'The format of the file is not recognised.' },
  'empty-file': { fr: 'Le fichier est vide.', en: 'The file is empty.' },
  'bad-xml': {
    fr: 'Le fichier n’est pas un XML bien formé\u00a0: {detail}',
    en: 'The file is not well-formed XML: {detail}',
  },
  'xml-doctype': {
    fr: 'Le fichier déclare un DOCTYPE, ce qui n’est pas admis.',
    en: 'The file declares a DOCTYPE, which is not allowed.',
  },
  'not-a-statement': {
    fr: 'C’est un {kind}, pas un relevé\u00a0: ses mouvements reviennent dans le relevé camt.053.',
    en: 'This is {kind}, not a statement: its entries come again in the camt.053 statement.',
  },
  'balance-missing': {
    fr: 'Relevé {statement}\u00a0: pas de solde {which}\u202f; rien ne prouve le total.',
    en: 'Statement {statement}: no {which} balance; nothing proves its total.',
  },
  'balance-currency': {
    fr: 'Relevé {statement}\u00a0: ses soldes et mouvements sont en plusieurs devises ({currencies}).',
    en: 'Statement {statement}: its balances and entries are in several currencies ({currencies}).',
  },
  'balance-mismatch': {
    fr: 'Relevé {statement}\u00a0: {opening} + mouvements {sum} ≠ solde final {closing}.',
    en: 'Statement {statement}: opening {opening} + entries {sum} ≠ closing {closing}.',
  },
  'statement-differs': {
    fr: 'Le relevé {statement} est déjà comptabilisé avec d’autres soldes.',
    en: 'Statement {statement} is already booked with other balances.',
  },
  'batch-mismatch': {
    fr: 'Relevé {statement}\u00a0: les détails d’un mouvement font {sum} au lieu de {amount}.',
    en: 'Statement {statement}: the details of an entry make {sum} instead of {amount}.',
  },
  'total-mismatch': {
    fr: 'Facture {number}\u00a0: {total} − acompte {prepaid} + arrondi {rounding} ≠ net à payer {due}.',
    en: 'Invoice {number}: {total} − prepaid {prepaid} + rounding {rounding} ≠ amount due {due}.',
  },
  'tax-mismatch': {
    fr: 'Facture {number}\u00a0: hors taxe {net} + TVA {tax} ≠ total {total}.',
    en: 'Invoice {number}: net {net} + VAT {tax} ≠ total {total}.',
  },
  'net-mismatch': {
    fr: 'Facture {number}\u00a0: lignes {lines} − remises {allowances} + frais {charges} ≠ hors taxe {net}.',
    en: 'Invoice {number}: lines {lines} − allowances {allowances} + charges {charges} ≠ net {net}.',
  },
  'negative-credit-note': {
    fr: 'L’avoir {number} porte un total négatif.',
    en: 'Credit note {number} has a negative total.',
  },
  'unsupported-type': {
    fr: 'Type de document {type}\u00a0: ce n’est pas une créance.',
    en: 'Document type {type} is not a receivable.',
  },
  'no-invoice-in-pdf': {
    fr: 'Le PDF ne contient pas de facture électronique.',
    en: 'The PDF holds no electronic invoice.',
  },
  'creditor-needed': {
    fr: 'Plusieurs créanciers existent\u00a0: dites lequel.',
    en: 'There are several creditors: say which.',
  },
  'unclosed-quote': { fr: 'Un guillemet ouvert n’est jamais refermé.', en: 'A quote that is opened is never closed.' },
  'missing-heading': {
    fr: 'La colonne «\u00a0{value}\u00a0» n’existe pas dans le fichier.',
    en: 'The file has no column "{value}".',
  },
  // questions
  'ambiguous-encoding': {
    fr: 'Le fichier se lit en deux encodages qui donnent des lettres différentes.',
    en: 'The file can be read in two encodings that give different letters.',
  },
  'unknown-separator': {
    fr: 'Aucun séparateur ne donne un tableau avec des titres.',
    en: 'No separator gives a table with headings.',
  },
  'ambiguous-column': {
    fr: 'Plusieurs colonnes conviennent\u00a0: {candidates}.',
    en: 'Several columns fit: {candidates}.',
  },
  'missing-column': { fr: 'Aucune colonne n’est reconnue pour {field}.', en: 'No column is recognised as {field}.' },
  'ambiguous-date': {
    fr: '«\u00a0{example}\u00a0» se lit dans plusieurs ordres.',
    en: '"{example}" can be read in more than one order.',
  },
  'unreadable-date': {
    fr: '«\u00a0{example}\u00a0» n’est une date dans aucun ordre connu.',
    en: '"{example}" is no date in any known order.',
  },
  'ambiguous-decimal': {
    fr: '«\u00a0{example}\u00a0» se lit avec l’un ou l’autre séparateur décimal.',
    en: '"{example}" can be read with either decimal mark.',
  },
} as const satisfies Record<string, Sentences>;

export type ImportCode = keyof typeof SENTENCES;

/** The sentence of a code in a language, its parameters filled in. */
export function importMessage(code: ImportCode, params: MessageParams, language: Language): string {
  return SENTENCES[code][language].replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''));
}

/** One refused row: line of the file (from 1), the field at fault, why. */
export interface Refusal {
  line: number;
  field: string | null;
  code: ImportCode;
  params: MessageParams;
}

/** Something the import decided by itself and therefore says. */
export interface ImportWarning {
  code: ImportCode;
  params: MessageParams;
  line?: number;
}

/** The whole file is refused and nothing was changed. */
export class FileRefused extends Error {
  constructor(
    readonly code: ImportCode,
    readonly params: MessageParams = {},
    readonly where: { field?: string; line?: number } = {},
  ) {
    super(importMessage(code, params, 'en'));
  }
}
