import { isCurrencyCode, type BusinessDate, type CurrencyCode } from '@relance/kernel';
import type { CsvMapping, LedgerField } from '../csv/csv-mapping';
import type { CsvRecord } from '../csv/csv-records';
import { parseAmount, parseDate } from '../csv/csv-values';
import { checkSiren, checkSiret, checkVatNumber } from '../parties/identifiers';
import type { DebtorKind, Language } from '../parties/party';
import { toE164 } from '../parties/phone';
import { readSegment } from '../parties/segment';
import { readTerms } from '../terms/payment-terms';
import { documentKindOf, debtorKindOf, type DocumentKind } from './row-words';
import { FileRefused, type ImportCode, type ImportWarning, type MessageParams, type Refusal } from './import-message';

/** One document of a customer ledger, read and checked. Null: the file does not say. Amounts in minor units, positive. */
export interface LedgerRow {
  line: number;
  accountNumber: string | null;
  debtorName: string | null;
  debtorKind: DebtorKind | null;
  segment: string | null;
  siren: string | null;
  siret: string | null;
  vatNumber: string | null;
  language: Language | null;
  country: string | null;
  street: string | null;
  postalCode: string | null;
  city: string | null;
  contactName: string | null;
  contactRole: string | null;
  contactPhone: string | null;
  /** Can an SMS reach that number? */
  contactMobile: boolean;
  contactEmail: string | null;
  kind: DocumentKind;
  number: string;
  issuedOn: BusinessDate;
  dueOn: BusinessDate | null;
  terms: string | null;
  amount: number;
  currency: CurrencyCode;
  /** What the ledger says was paid of it; null when it says nothing, or not how much. */
  paid: number | null;
  /** The day it was settled in full, or the day of the paid amount when there is one. */
  settledOn: BusinessDate | null;
  paymentReference: string | null;
}

export interface RowContext {
  /** Currency and country when the row does not say. */
  currency: CurrencyCode;
  country: string;
  /** No payment can be dated after it. */
  today: BusinessDate;
  warn(warning: ImportWarning): void;
}

const LONGEST = 300;
const MOST_DATES = 20_000;
const MOST_PHONES = 20_000;

type ReadPhone = Pick<LedgerRow, 'contactPhone' | 'contactMobile'>;
const NO_PHONE: ReadPhone = { contactPhone: null, contactMobile: false };

class RowFault extends Error {
  constructor(
    readonly code: ImportCode,
    readonly field: LedgerField | null,
    readonly params: MessageParams = {},
  ) {
    super(code);
  }
}

/** Reads records by a declared mapping; made once for a file. Error: FileRefused `missing-heading` when a declared column is not there. */
export class LedgerRowReader {
  private readonly index: Partial<Record<LedgerField, number>> = {};
  private readonly width: number;
  private readonly dates = new Map<string, BusinessDate>();
  private readonly phones = new Map<string, ReadPhone>();

  constructor(
    private readonly mapping: CsvMapping,
    headings: readonly string[],
    private readonly context: RowContext,
  ) {
    this.width = headings.length;
    const names = headings.map((it) => it.trim());
    for (const [field, column] of Object.entries(mapping.columns) as [LedgerField, string | number][]) {
      const at = typeof column === 'number' ? column - 1 : names.indexOf(column);
      if (at < 0 || at >= names.length) throw new FileRefused('missing-heading', { value: column }, { field });
      this.index[field] = at;
    }
  }

  read(record: CsvRecord): LedgerRow | Refusal {
    try {
      return this.row(record);
    } catch (fault) {
      if (!(fault instanceof RowFault)) throw fault;
      return { line: record.line, field: fault.field, code: fault.code, params: fault.params };
    }
  }

  private row({ line, cells }: CsvRecord): LedgerRow {
    const { mapping, context } = this;
    if (
      cells.length !== this.width &&
      (cells.length < this.width || cells.slice(this.width).some((it) => it.trim() !== ''))
    ) {
      throw new RowFault('wrong-column-count', null, { found: cells.length, expected: this.width });
    }
    const text = (field: LedgerField): string | null => {
      const at = this.index[field];
      if (at === undefined) return null;
      const value = cells[at]!.trim();
      if (value === '') return null;
      if (value.length > LONGEST) throw new RowFault('too-long', field, { value: value.slice(0, 40) });
      if (value.includes('\ufffd')) throw new RowFault('bad-encoding', field, { encoding: mapping.encoding });
      return value;
    };
    const date = (field: LedgerField): BusinessDate | null => {
      const value = text(field);
      if (value === null) return null;
      const parsed = this.dateOf(value);
      if (parsed === undefined) throw new RowFault('bad-date', field, { value, order: mapping.dateOrder });
      return parsed;
    };
    const currency = text('currency')?.toUpperCase() ?? mapping.defaults.currency ?? context.currency;
    if (!isCurrencyCode(currency)) throw new RowFault('bad-currency', 'currency', { value: currency });
    const amountOf = (field: LedgerField): number | null => {
      const value = text(field);
      if (value === null) return null;
      const parsed = parseAmount(value, mapping.decimal, currency);
      if (parsed === undefined) throw new RowFault('bad-amount', field, { value, currency, mark: mapping.decimal });
      return parsed;
    };
    const signed = amountOf('amount');
    if (signed === null) throw new RowFault('missing-value', 'amount');
    if (signed === 0) throw new RowFault('zero-amount', 'amount');
    const kind = this.kind(text('documentKind'), signed);
    const number = text('invoiceNumber');
    if (number === null) throw new RowFault('missing-value', 'invoiceNumber');
    const issuedOn = date('issueDate');
    if (issuedOn === null) throw new RowFault('missing-value', 'issueDate');
    const amount = Math.abs(signed);
    const paidSigned = amountOf('paidAmount');
    const paid = paidSigned === null ? null : Math.abs(paidSigned);
    if (paid !== null && paid > amount) throw new RowFault('paid-exceeds-amount', 'paidAmount');
    const settledOn = date('settledDate');
    if (settledOn !== null && settledOn > context.today)
      throw new RowFault('paid-in-future', 'settledDate', { value: settledOn });
    return {
      line,
      ...this.debtor(text, line),
      kind,
      number,
      issuedOn,
      dueOn: date('dueDate'),
      terms: this.terms(text('terms')),
      amount,
      currency,
      paid,
      settledOn,
      paymentReference: text('paymentReference'),
    };
  }

  /** A ledger names few days many times: each is read once. */
  private dateOf(value: string): BusinessDate | undefined {
    const known = this.dates.get(value);
    if (known !== undefined) return known;
    const parsed = parseDate(value, this.mapping.dateOrder);
    if (parsed !== undefined && this.dates.size < MOST_DATES) this.dates.set(value, parsed);
    return parsed;
  }

  private kind(word: string | null, amount: number): DocumentKind {
    if (word === null) return amount < 0 ? 'creditNote' : 'invoice';
    const kind = documentKindOf(word);
    if (kind === undefined) throw new RowFault('bad-document-kind', 'documentKind', { value: word });
    if (kind === 'invoice' && amount < 0) throw new RowFault('kind-contradicts-sign', 'amount');
    return kind;
  }

  private terms(value: string | null): string | null {
    if (value === null) return this.mapping.defaults.terms ?? null;
    const terms = readTerms(value);
    if (terms === undefined) throw new RowFault('bad-terms', 'terms', { value });
    return terms;
  }

  private segment(value: string | null): string | null {
    const segment = value === null ? null : readSegment(value);
    if (segment === undefined) throw new RowFault('too-long', 'segment', { value: value!.slice(0, 40) });
    return segment;
  }

  private debtor(text: (field: LedgerField) => string | null, line: number) {
    const { defaults } = this.mapping;
    const identifier = (
      field: 'siren' | 'siret' | 'vatNumber',
      code: ImportCode,
      check: typeof checkSiren,
    ): string | null => {
      const value = text(field);
      if (value === null) return null;
      const { valid, compact } = check(value);
      if (!valid) throw new RowFault(code, field, { value });
      return compact;
    };
    const accountNumber = text('accountNumber');
    const debtorName = text('debtorName');
    const siren = identifier('siren', 'bad-siren', checkSiren);
    const siret = identifier('siret', 'bad-siret', checkSiret);
    const vatNumber = identifier('vatNumber', 'bad-vat-number', checkVatNumber);
    if (!accountNumber && !debtorName && !siren && !siret && !vatNumber)
      throw new RowFault('who-owes', 'accountNumber');
    const country = text('country')?.toUpperCase() ?? defaults.country ?? null;
    if (country !== null && !/^[A-Z]{2}$/.test(country))
      throw new RowFault('bad-country', 'country', { value: country });
    const spoken = text('language')?.toLowerCase().slice(0, 2) ?? defaults.language ?? null;
    if (spoken !== null && spoken !== 'fr' && spoken !== 'en')
      throw new RowFault('bad-language', 'language', { value: spoken });
    const kindWord = text('debtorKind');
    const debtorKind = kindWord === null ? (defaults.debtorKind ?? null) : debtorKindOf(kindWord);
    if (debtorKind === undefined) throw new RowFault('bad-debtor-kind', 'debtorKind', { value: kindWord ?? '' });
    const language: Language | null = spoken;
    return {
      accountNumber,
      debtorName,
      debtorKind,
      segment: this.segment(text('segment')),
      siren: siren ?? siret?.slice(0, 9) ?? null,
      siret,
      vatNumber,
      language,
      country,
      street: text('street'),
      postalCode: text('postalCode'),
      city: text('city'),
      contactName: text('contactName'),
      contactRole: text('contactRole'),
      ...this.phone(text('contactPhone'), country ?? this.context.country, line),
      contactEmail: this.email(text('contactEmail'), line),
    };
  }

  /** A number nobody can dial must not stop an invoice: it is left out and said. One that many rows name is read once. */
  private phone(value: string | null, country: string, line: number): ReadPhone {
    if (value === null) return NO_PHONE;
    const key = `${country} ${value}`;
    let phone = this.phones.get(key);
    if (!phone) {
      const read = toE164(value, country);
      phone = read ? { contactPhone: read.e164, contactMobile: read.mobile } : NO_PHONE;
      if (this.phones.size < MOST_PHONES) this.phones.set(key, phone);
    }
    if (phone === NO_PHONE) this.context.warn({ code: 'bad-phone', params: { value }, line });
    return phone;
  }

  private email(value: string | null, line: number): string | null {
    if (value === null || /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>.]+$/.test(value)) return value;
    this.context.warn({ code: 'bad-email', params: { value }, line });
    return null;
  }
}

export function isRefusal(it: LedgerRow | Refusal): it is Refusal {
  return 'code' in it;
}
