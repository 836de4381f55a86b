/** An amount as it comes over the wire: minor units of an ISO 4217 currency. */
export interface Amount {
  readonly minor: number;
  readonly currency: string;
}

const NARROW = '\u202f';
const formats = new Map<string, Intl.NumberFormat>();
const dates = new Map<string, Intl.DateTimeFormat>();
const regions = new Map<string, Intl.RelativeTimeFormat>();

function numberFormat(locale: string, currency: string): Intl.NumberFormat {
  const id = locale + currency;
  let format = formats.get(id);
  if (!format) {
    format = new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' });
    formats.set(id, format);
  }
  return format;
}

/** Digits after the separator of a currency (ISO 4217). */
export function digitsOf(currency: string): number {
  return numberFormat('en-GB', currency).resolvedOptions().maximumFractionDigits ?? 2;
}

/** The exact decimal text of minor units: 123456 EUR is `1234.56`. No float is involved. */
export function decimalText({ minor, currency }: Amount): `${number}` {
  const digits = digitsOf(currency);
  const text = String(Math.abs(minor)).padStart(digits + 1, '0');
  const sign = minor < 0 ? '-' : '';
  const whole = digits ? `${text.slice(0, -digits)}.${text.slice(-digits)}` : text;
  return `${sign}${whole}` as `${number}`;
}

/** `1 234,56 €` in French, with narrow no-break spaces between thousands; `€1,234.56` in English. */
export function formatMoney(amount: Amount, locale: string): string {
  return numberFormat(locale, amount.currency).format(decimalText(amount));
}

/**
 * Minor units of what a person typed: `1 234,56`, `1234.56`, `1.234,56`, `1,234.56`. One separator is the decimal one when no
 * more digits follow than the currency has; groups of three are thousands, and the decimal sign then is the other one.
 * `undefined` when it is not an amount.
 */
export function readAmount(text: string, currency: string): number | undefined {
  const digits = digitsOf(currency);
  const bare = text.replace(/[\s\u00a0\u202f€$£]/g, '');
  const plain = /^(\d+)(?:[.,](\d*))?$/.exec(bare);
  const grouped = /^(\d{1,3}(?:\.\d{3})+)(?:,(\d*))?$/.exec(bare) ?? /^(\d{1,3}(?:,\d{3})+)(?:\.(\d*))?$/.exec(bare);
  const fits = (match: RegExpExecArray | null) => (match && (match[2] ?? '').length <= digits ? match : null);
  const match = fits(plain) ?? fits(grouped);
  if (!match) return undefined;
  const minor = Number((match[1] ?? '').replace(/[.,]/g, '') + (match[2] ?? '').padEnd(digits, '0'));
  return Number.isSafeInteger(minor) ? minor : undefined;
}

/** The text an amount field starts with, in the reader's decimal convention. */
export function amountText(amount: Amount, locale: string): string {
  const text = decimalText(amount);
  return locale.startsWith('fr') ? text.replace('.', ',') : text;
}

/** A whole number with its groups: `1 148` in French, `1,148` in English. */
export function formatCount(count: number, locale: string): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }).format(count);
}

export type DateStyle = 'short' | 'day' | 'long' | 'weekday' | 'spoken';
const STYLES: Record<DateStyle, Intl.DateTimeFormatOptions> = {
  short: { day: '2-digit', month: '2-digit', year: 'numeric' },
  day: { day: 'numeric', month: 'short' },
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  weekday: { weekday: 'short', day: 'numeric', month: 'short' },
  spoken: { weekday: 'long', day: 'numeric', month: 'long' },
};

function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const id = locale + JSON.stringify(options);
  let format = dates.get(id);
  if (!format) dates.set(id, (format = new Intl.DateTimeFormat(locale, options)));
  return format;
}

/** A business date (`2026-11-21`), which has no zone: it is read and written in UTC so that no day is lost. */
export function formatDate(date: string, locale: string, style: DateStyle = 'short'): string {
  return dateFormat(locale, { ...STYLES[style], timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));
}

/** An instant, in the zone given (the reader's own without one). */
export function formatInstant(instant: string, locale: string, style: DateStyle | 'time', zone?: string): string {
  const time: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };
  const options = style === 'time' ? time : { ...STYLES[style], ...time };
  return dateFormat(locale, { ...options, ...(zone ? { timeZone: zone } : {}) }).format(new Date(instant));
}

/** The calendar date of an instant in a zone. */
export function dateInZone(instant: Date, zone: string): string {
  return dateFormat('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit', timeZone: zone }).format(instant);
}

/** "in 3 days", "yesterday": whole days from today, negative when past. */
export function formatDays(days: number, locale: string): string {
  let format = regions.get(locale);
  if (!format) regions.set(locale, (format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })));
  return format.format(days, 'day');
}

/** `+33612345678` as a person reads it: `06 12 34 56 78` for French numbers, blocks of two to three otherwise. */
export function formatPhone(phone: string): string {
  const french = /^\+33(\d)(\d{2})(\d{2})(\d{2})(\d{2})$/.exec(phone);
  if (french) return `0${french.slice(1).join(NARROW)}`;
  return phone;
}

/** The ageing band of days past due, as the chips name it (UX.md section 7). */
export type AgeBand = 'notDue' | 'd30' | 'd60' | 'd90' | 'late';
export function ageBand(daysPastDue: number): AgeBand {
  if (daysPastDue <= 0) return 'notDue';
  if (daysPastDue <= 30) return 'd30';
  if (daysPastDue <= 60) return 'd60';
  return daysPastDue <= 90 ? 'd90' : 'late';
}
