import { isBusinessDate, parseDecimal, type BusinessDate, type CurrencyCode } from '@relance/kernel';

export const DATE_ORDERS = ['YMD', 'DMY', 'MDY'] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];
export type DecimalMark = '.' | ',';

/** Every space that ledgers print between thousands: plain, no-break, narrow no-break, thin, figure. */
const SPACES = /[ \u00a0\u202f\u2009\u2007]/g;

/**
 * A date under a declared order: `3/7/2013`, `03.07.13`, `2013-07-03`, `20130703`, `030713`. A time after it is dropped.
 * Two-digit years are 1980 to 2079. Undefined when it is no date that exists.
 */
export function parseDate(text: string, order: DateOrder): BusinessDate | undefined {
  const bare = text.trim().replace(/[T ]\d{1,2}:\d{2}.*$/, '');
  const parts = datePieces(bare, order);
  if (!parts) return undefined;
  const [first, second, third] = parts;
  const [year, month, day] =
    order === 'YMD' ? [first, second, third] : order === 'DMY' ? [third, second, first] : [third, first, second];
  const fullYear = year.length === 4 ? year : year.length === 2 ? (Number(year) < 80 ? '20' : '19') + year : '';
  const date = `${fullYear}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isBusinessDate(date) ? date : undefined;
}

function datePieces(text: string, order: DateOrder): [string, string, string] | undefined {
  const separated = /^(\d{1,4})([-/. ])(\d{1,2})\2(\d{1,4})$/.exec(text);
  if (separated) return [separated[1]!, separated[3]!, separated[4]!];
  if (!/^(\d{6}|\d{8})$/.test(text)) return undefined;
  const yearDigits = text.length - 4;
  return order === 'YMD'
    ? [text.slice(0, yearDigits), text.slice(yearDigits, yearDigits + 2), text.slice(yearDigits + 2)]
    : [text.slice(0, 2), text.slice(2, 4), text.slice(4)];
}

/**
 * An amount under a declared decimal mark, to minor units. Thousands may be parted by spaces of any kind, apostrophes or the other
 * mark, in proper groups only; the sign may stand before, after, or as parentheses; the currency's own sign or code may stand
 * beside it. Undefined when it is not an amount or has more digits than the currency: nothing is rounded.
 */
export function parseAmount(text: string, mark: DecimalMark, currency: CurrencyCode): number | undefined {
  let bare = text
    .replace(SPACES, ' ')
    .replace(/\u2212/g, '-')
    .trim();
  let negative = false;
  if (/^\(.*\)$/.test(bare)) {
    negative = true;
    bare = bare.slice(1, -1).trim();
  }
  bare = withoutCurrency(bare, currency);
  const signed = /^(-|\+)?\s*(.*?)\s*(-)?$/.exec(bare);
  if (!signed || (signed[1] && signed[3])) return undefined;
  if (signed[1] === '-' || signed[3]) negative = !negative;
  const plain = plainDecimal(withoutCurrency(signed[2]!, currency), mark);
  const minor = plain === undefined ? undefined : parseDecimal(plain, currency);
  return minor === undefined ? undefined : negative && minor !== 0 ? -minor : minor;
}

const SIGNS: Readonly<Record<string, string>> = { EUR: '€', USD: '$', GBP: '£' };

function withoutCurrency(text: string, currency: CurrencyCode): string {
  for (const sign of [SIGNS[currency], currency]) {
    if (sign && text.startsWith(sign)) return text.slice(sign.length).trim();
    if (sign && text.endsWith(sign)) return text.slice(0, -sign.length).trim();
  }
  return text;
}

function plainDecimal(text: string, mark: DecimalMark): string | undefined {
  if (/^\d+$/.test(text)) return text;
  const pattern =
    mark === ','
      ? /^(\d{1,3}(?:([ '’.])\d{3}(?:\2\d{3})*)?|\d+)(?:,(\d*))?$/
      : /^(\d{1,3}(?:([ '’,])\d{3}(?:\2\d{3})*)?|\d+)(?:\.(\d*))?$/;
  const match = pattern.exec(text);
  if (!match) return undefined;
  return `${match[1]!.replace(/[^\d]/g, '')}.${match[3] ?? ''}`;
}
