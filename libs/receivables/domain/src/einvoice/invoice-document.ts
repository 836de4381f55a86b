import { parseDecimal, toDecimalString, type BusinessDate, type CurrencyCode } from '@relance/kernel';
import { FileRefused, type ImportWarning } from '../import/import-message';
import type { DocumentKind } from '../import/row-words';
import { checkSiren, checkSiret, checkVatNumber } from '../parties/identifiers';
import type { PartyDetails } from '../parties/party';

/**
 * An EN 16931 invoice or credit note, the same whatever syntax it came in. Amounts in minor units and never negative: what a credit
 * note or a correction takes away is said by `kind`.
 */
export interface InvoiceDocument {
  syntax: 'ubl' | 'cii';
  /** BT-3 */
  typeCode: string;
  kind: DocumentKind;
  /** BT-1 */
  number: string;
  issuedOn: BusinessDate;
  /** BT-9; null when the document does not say: the debtor's terms decide then. */
  dueOn: BusinessDate | null;
  /** BT-20, as written. */
  termsText: string | null;
  currency: CurrencyCode;
  /** BT-112 + BT-114: what the document makes owed. */
  total: number;
  /** BT-113: already paid of it. */
  prepaid: number;
  /** BT-115 */
  amountDue: number;
  /** BT-83 */
  paymentReference: string | null;
  /** BT-10 */
  buyerReference: string | null;
  seller: PartyDetails;
  sellerIban: string | null;
  buyer: PartyDetails;
  warnings: ImportWarning[];
}

/** What a syntax reader finds, as written, before the totals are checked. */
export interface RawInvoice {
  syntax: 'ubl' | 'cii';
  /** A document that says by its own form that it is a credit note (UBL CreditNote). */
  creditNoteForm: boolean;
  minimumProfile: boolean;
  typeCode: string | null;
  number: string | null;
  issued: string | null;
  due: string | null;
  termsText: string | null;
  currency: string | null;
  lines: string | null;
  allowances: string | null;
  charges: string | null;
  net: string | null;
  tax: string | null;
  total: string | null;
  prepaid: string | null;
  rounding: string | null;
  amountDue: string | null;
  paymentReference: string | null;
  buyerReference: string | null;
  seller: RawParty;
  sellerIban: string | null;
  buyer: RawParty;
}

export interface RawParty {
  name: string | null;
  tradingName: string | null;
  identifiers: { id: string; scheme: string | null }[];
  registration: { id: string; scheme: string | null } | null;
  vatNumber: string | null;
  country: string | null;
  street: string | null;
  postalCode: string | null;
  city: string | null;
  contactName: string | null;
  phone: string | null;
  email: string | null;
}

/** UNTDID 1001 codes that EN 16931 counts as credit notes. */
const CREDIT_NOTES: ReadonlySet<string> = new Set([
  '81',
  '83',
  '261',
  '262',
  '296',
  '308',
  '381',
  '396',
  '420',
  '458',
  '502',
  '503',
  '532',
]);
/** Not claims: pro forma and its kin. */
const NO_CLAIM: ReadonlySet<string> = new Set(['325']);

/** Checks an invoice against its own totals and gives its one form. Error: FileRefused naming what is at fault. */
export function invoiceDocument(raw: RawInvoice, dateOf: (text: string) => BusinessDate | undefined): InvoiceDocument {
  const warnings: ImportWarning[] = [];
  const number = required(raw.number, 'invoiceNumber');
  const typeCode = raw.typeCode ?? (raw.creditNoteForm ? '381' : '380');
  if (NO_CLAIM.has(typeCode)) throw new FileRefused('unsupported-type', { type: typeCode }, { field: 'documentKind' });
  const currency = required(raw.currency, 'currency');
  if (!/^[A-Z]{3}$/.test(currency)) throw new FileRefused('bad-currency', { value: currency }, { field: 'currency' });
  const date = (value: string, field: string): BusinessDate => {
    const parsed = dateOf(value);
    if (parsed === undefined) throw new FileRefused('bad-date', { value, order: 'YMD' }, { field });
    return parsed;
  };
  const sums = checkedTotals(raw, number, currency, warnings);
  const creditForm = raw.creditNoteForm || CREDIT_NOTES.has(typeCode);
  if (creditForm && sums.total < 0) throw new FileRefused('negative-credit-note', { number }, { field: 'amount' });
  if (sums.total === 0) throw new FileRefused('zero-amount', {}, { field: 'amount' });
  const sign = sums.total < 0 ? -1 : 1;
  if (sums.prepaid * sign < 0)
    throw new FileRefused('total-mismatch', decimals(sums, number, currency), { field: 'paidAmount' });
  return {
    syntax: raw.syntax,
    typeCode,
    kind: creditForm || sign < 0 ? 'creditNote' : 'invoice',
    number,
    issuedOn: date(required(raw.issued, 'issueDate'), 'issueDate'),
    dueOn: raw.due === null ? null : date(raw.due, 'dueDate'),
    termsText: raw.termsText,
    currency,
    total: sign * sums.total,
    prepaid: sign * sums.prepaid === 0 ? 0 : sign * sums.prepaid,
    amountDue: sign * sums.due === 0 ? 0 : sign * sums.due,
    paymentReference: raw.paymentReference,
    buyerReference: raw.buyerReference,
    seller: partyOf(raw.seller, 'creditor', warnings),
    sellerIban: raw.sellerIban,
    buyer: partyOf(raw.buyer, 'debtorName', warnings),
    warnings,
  };
}

interface Sums {
  total: number;
  prepaid: number;
  rounding: number;
  due: number;
}

/** EN 16931 BR-CO-13, BR-CO-15 and BR-CO-16, exact to the cent. */
function checkedTotals(raw: RawInvoice, number: string, currency: string, warnings: ImportWarning[]): Sums {
  const amount = (value: string | null, field: string): number | null => {
    if (value === null) return null;
    const parsed = parseDecimal(value, currency);
    if (parsed === undefined) throw new FileRefused('bad-amount', { value, currency, mark: '.' }, { field });
    return parsed;
  };
  const text = (minor: number): string => toDecimalString({ minor, currency });
  const total = amount(required(raw.total, 'amount'), 'amount')!;
  const due = amount(required(raw.amountDue, 'amountDue'), 'amountDue')!;
  const stated = amount(raw.prepaid, 'paidAmount');
  const rounding = amount(raw.rounding, 'amount') ?? 0;
  const net = amount(raw.net, 'amount');
  const tax = amount(raw.tax, 'amount');
  const lines = amount(raw.lines, 'amount');
  if (net !== null && tax !== null && net + tax !== total) {
    throw new FileRefused(
      'tax-mismatch',
      { number, net: text(net), tax: text(tax), total: text(total) },
      { field: 'amount' },
    );
  }
  const allowances = amount(raw.allowances, 'amount') ?? 0;
  const charges = amount(raw.charges, 'amount') ?? 0;
  if (lines !== null && net !== null && lines - allowances + charges !== net) {
    throw new FileRefused(
      'net-mismatch',
      { number, lines: text(lines), allowances: text(allowances), charges: text(charges), net: text(net) },
      { field: 'amount' },
    );
  }
  if (total - (stated ?? 0) + rounding === due) return { total: total + rounding, prepaid: stated ?? 0, rounding, due };
  if (raw.minimumProfile && stated === null) {
    warnings.push({ code: 'total-unexplained', params: { total: text(total), due: text(due) } });
    return { total: total + rounding, prepaid: total + rounding - due, rounding, due };
  }
  throw new FileRefused('total-mismatch', decimals({ total, prepaid: stated ?? 0, rounding, due }, number, currency), {
    field: 'amountDue',
  });
}

function decimals(sums: Sums, number: string, currency: string) {
  const text = (minor: number): string => toDecimalString({ minor, currency });
  return {
    number,
    total: text(sums.total),
    prepaid: text(sums.prepaid),
    rounding: text(sums.rounding),
    due: text(sums.due),
  };
}

function required(value: string | null, field: string): string {
  if (value === null) throw new FileRefused('missing-value', {}, { field });
  return value;
}

/** ISO 6523 schemes of French identifiers. */
const SIREN_SCHEME = '0002';
const SIRET_SCHEME = '0009';

function partyOf(raw: RawParty, field: string, warnings: ImportWarning[]): PartyDetails {
  const all = [...(raw.registration ? [raw.registration] : []), ...raw.identifiers];
  const checked = (value: string | null, check: typeof checkSiren): string | null => {
    if (value === null) return null;
    const { valid, compact } = check(value);
    if (!valid) warnings.push({ code: 'identifier-not-valid', params: { value } });
    return valid ? compact : null;
  };
  const siret = checked(all.find((it) => it.scheme === SIRET_SCHEME)?.id ?? null, checkSiret);
  const siren = checked(all.find((it) => it.scheme === SIREN_SCHEME)?.id ?? null, checkSiren);
  return {
    name: required(raw.name ?? raw.tradingName, field),
    accountNumber: raw.identifiers.find((it) => it.scheme === null || it.scheme === '0088')?.id ?? null,
    vatNumber: checked(raw.vatNumber, checkVatNumber),
    siren: siren ?? siret?.slice(0, 9) ?? null,
    siret,
    registration: raw.registration?.id ?? null,
    country: raw.country,
    street: raw.street,
    postalCode: raw.postalCode,
    city: raw.city,
    contactName: raw.contactName,
    phone: raw.phone,
    email: raw.email,
  };
}
