/**
 * Money: a safe integer of minor units (cents) and an ISO 4217 currency. No float ever holds an amount,
 * and amounts of different currencies never meet in one sum.
 */
export type CurrencyCode = string;

/** Shape of an amount everywhere: in events, in rows, over the wire. `minor` is a safe integer, `currency` ISO 4217. */
export interface Money {
  readonly minor: number;
  readonly currency: CurrencyCode;
}

/** Thrown when amounts of two currencies meet, or an amount leaves the range of exact integers. */
export class MoneyError extends Error {}

/** Digits after the decimal separator, for the currencies that do not have two (ISO 4217). */
const DIGITS: Readonly<Record<string, number>> = {
  BHD: 3,
  BIF: 0,
  CLP: 0,
  DJF: 0,
  GNF: 0,
  IQD: 3,
  ISK: 0,
  JOD: 3,
  JPY: 0,
  KMF: 0,
  KRW: 0,
  KWD: 3,
  LYD: 3,
  OMR: 3,
  PYG: 0,
  RWF: 0,
  TND: 3,
  UGX: 0,
  UYI: 0,
  VND: 0,
  VUV: 0,
  XAF: 0,
  XOF: 0,
  XPF: 0,
};

export function currencyDigits(currency: CurrencyCode): number {
  return DIGITS[currency] ?? 2;
}

/** Is it the shape of an ISO 4217 code: three capital letters. */
export function isCurrencyCode(text: string): boolean {
  return /^[A-Z]{3}$/.test(text);
}

/** Checks that a count of minor units is an exact integer; errors: MoneyError. */
export function assertMinor(minor: number): number {
  if (!Number.isSafeInteger(minor)) throw new MoneyError(`not an exact number of minor units: ${minor}`);
  return minor;
}

export function money(minor: number, currency: CurrencyCode): Money {
  if (!isCurrencyCode(currency)) throw new MoneyError(`not a currency: ${currency}`);
  return { minor: assertMinor(minor), currency };
}

export function addMoney(a: Money, b: Money): Money {
  if (a.currency !== b.currency) throw new MoneyError(`cannot add ${a.currency} and ${b.currency}`);
  return money(a.minor + b.minor, a.currency);
}

/** Sums amounts apart by currency: one entry for each currency met, in alphabetical order. */
export function sumByCurrency(amounts: Iterable<Money>): Money[] {
  const sums = new Map<CurrencyCode, number>();
  for (const { minor, currency } of amounts) sums.set(currency, assertMinor((sums.get(currency) ?? 0) + minor));
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([currency, minor]) => ({ minor, currency }));
}

/** The plain decimal string with the currency's digits: 53423 EUR is "534.23" (CLI.md). */
export function toDecimalString({ minor, currency }: Money): string {
  const digits = currencyDigits(currency);
  const sign = minor < 0 ? '-' : '';
  const text = String(Math.abs(assertMinor(minor))).padStart(digits + 1, '0');
  return digits === 0 ? sign + text : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

/**
 * Reads a plain decimal string ("-1234.5") into minor units, exactly. Returns undefined when it is not a plain decimal, has
 * more digits than the currency (unless they are zeros), or is out of range. Other conventions are normalised before.
 */
export function parseDecimal(text: string, currency: CurrencyCode): number | undefined {
  const match = /^([+-]?)(\d{1,18})(?:\.(\d*))?$/.exec(text.trim());
  if (!match) return undefined;
  const [, sign, whole = '', fraction = ''] = match;
  const digits = currencyDigits(currency);
  if (/[^0]/.test(fraction.slice(digits))) return undefined;
  const minor = Number(whole + fraction.slice(0, digits).padEnd(digits, '0'));
  if (!Number.isSafeInteger(minor)) return undefined;
  return sign === '-' && minor !== 0 ? -minor : minor;
}
