import { currencyDigits, toDecimalString, type BusinessDate, type Money } from '@relance/kernel';

/** Languages in which documents are written: the debtor's. */
export type DocumentLanguage = 'fr' | 'en';

/** No-break spaces: before French double punctuation and a currency sign, and the narrow one between thousands. */
export const NBSP = '\u00a0';
const NARROW = '\u202f';

const SIGNS: Readonly<Record<string, string>> = { EUR: '€', GBP: '£' };
const MONTHS: Readonly<Record<DocumentLanguage, readonly string[]>> = {
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};

/** An amount as its readers write it: `1 234,56 €` in French, `€1,234.56` in English; other currencies by their ISO code. */
export function sayMoney(amount: Money, language: DocumentLanguage): string {
  const [whole = '0', fraction = ''] = toDecimalString({ ...amount, minor: Math.abs(amount.minor) }).split('.');
  const sign = amount.minor < 0 ? (language === 'fr' ? `-${NARROW}` : '-') : '';
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, language === 'fr' ? NARROW : ',');
  const digits =
    currencyDigits(amount.currency) === 0 ? grouped : `${grouped}${language === 'fr' ? ',' : '.'}${fraction}`;
  const currency = SIGNS[amount.currency];
  if (language === 'fr') return `${sign}${digits}${NBSP}${currency ?? amount.currency}`;
  return currency ? `${sign}${currency}${digits}` : `${sign}${amount.currency}${NBSP}${digits}`;
}

/** Amounts of several currencies, named one after the other, never summed together. */
export function sayAmounts(amounts: readonly Money[], language: DocumentLanguage): string {
  return sayList(
    amounts.map((amount) => sayMoney(amount, language)),
    language,
  );
}

export function sayList(parts: readonly string[], language: DocumentLanguage): string {
  const and = language === 'fr' ? ' et ' : ' and ';
  return parts.length < 2 ? (parts[0] ?? '') : parts.slice(0, -1).join(', ') + and + parts.at(-1);
}

/** `1er décembre 2026`, `1 December 2026`. */
export function sayDate(date: BusinessDate, language: DocumentLanguage): string {
  const day = Number(date.slice(8));
  const month = MONTHS[language][Number(date.slice(5, 7)) - 1]!;
  return `${language === 'fr' && day === 1 ? '1er' : day}${NBSP}${month}${NBSP}${date.slice(0, 4)}`;
}

/** In a column: `01/12/2026` in French; `1 Dec 2026` in English, where figures alone would be ambiguous. */
export function sayShortDate(date: BusinessDate, language: DocumentLanguage): string {
  if (language === 'fr') return `${date.slice(8)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;
  return `${Number(date.slice(8))}${NBSP}${MONTHS.en[Number(date.slice(5, 7)) - 1]!.slice(0, 3)}${NBSP}${date.slice(0, 4)}`;
}

/** An IBAN in groups of four, as on paper. */
export function sayIban(iban: string): string {
  return iban.replace(/\s/g, '').replace(/(.{4})(?=.)/g, `$1${NBSP}`);
}

/** `552 100 554`: a SIREN as French readers group it. */
export function saySiren(siren: string): string {
  return siren.replace(/(\d{3})(?=\d)/g, `$1${NBSP}`);
}

/** An E.164 number as it is read: French ones in pairs (`+33 4 50 00 00 00`), others as they are. */
export function sayPhone(phone: string): string {
  const french = /^\+33(\d)(\d{2})(\d{2})(\d{2})(\d{2})$/.exec(phone);
  return french ? ['+33', ...french.slice(1)].join(NBSP) : phone;
}
