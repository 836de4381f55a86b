import type { Money, Zone } from '@relance/kernel';
import { currencyDigits } from '@relance/kernel';
import { WORDS } from './words';

/** The languages in which reasons are said. */
export type SentenceLanguage = 'fr' | 'en';

/** Where instants are read when neither the reason nor the reader names a zone. */
const ZONE: Zone = 'Europe/Paris';
/** In the place of what a reason does not say: facts of earlier versions carried less. */
const UNKNOWN = '…';
const LOCALE: Record<SentenceLanguage, string> = { fr: 'fr-FR', en: 'en-GB' };
const DATE: Record<SentenceLanguage, Intl.DateTimeFormatOptions> = {
  fr: { day: '2-digit', month: '2-digit', year: 'numeric' },
  en: { day: 'numeric', month: 'short', year: 'numeric' },
};

const formats = new Map<string, Intl.DateTimeFormat | Intl.NumberFormat>();
function kept<Format extends Intl.DateTimeFormat | Intl.NumberFormat>(key: string, make: () => Format): Format {
  const format = formats.get(key) ?? make();
  formats.set(key, format);
  return format as Format;
}

/** The parameters of a reason, each as words of a language: what sentences are made of. */
export class Said {
  constructor(
    private readonly params: Readonly<Record<string, unknown>>,
    readonly language: SentenceLanguage,
  ) {}

  has(name: string): boolean {
    const value = this.params[name];
    return value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);
  }

  /** Is it exactly that? */
  is(name: string, value: unknown): boolean {
    return this.params[name] === value;
  }

  number(name: string): number {
    const value = this.params[name];
    return Array.isArray(value) ? value.length : Number(value ?? 0);
  }

  /** Of an amount or several, one for each currency: `1 234,56 €`. */
  amount(name: string): string {
    const value = this.params[name];
    const amounts = (Array.isArray(value) ? value : [value]).filter(isMoney);
    return amounts.map((money) => this.money(money)).join(' + ') || '0';
  }

  /** Of a business date, or of an instant with its time unless it is a midnight. */
  day(name: string): string {
    const text = String(this.params[name] ?? UNKNOWN);
    if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return this.date(new Date(`${text}T00:00:00Z`), 'UTC');
    const instant = new Date(text);
    if (Number.isNaN(instant.getTime())) return text;
    const zone = typeof this.params['zone'] === 'string' ? this.params['zone'] : ZONE;
    const time = kept(`time ${zone}`, () => {
      return new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone });
    }).format(instant);
    const day = this.date(instant, zone);
    return time === '00:00' ? day : `${day} ${this.language === 'fr' ? 'à' : 'at'} ${time}`;
  }

  /** A code in its words; what is no known code stands as it is, as a person wrote it. */
  word(name: string): string {
    return this.wordOf(String(this.params[name] ?? UNKNOWN));
  }

  /** One or several codes, numbers, names or amounts. */
  list(name: string): string {
    const value = this.params[name] ?? UNKNOWN;
    const words = (one: unknown) => (isMoney(one) ? this.money(one) : this.wordOf(String(one)));
    return (Array.isArray(value) ? value : [value]).map(words).join(', ');
  }

  plural(name: string, one: string, other: string): string {
    const count = this.number(name);
    const many = this.language === 'fr' ? Math.abs(count) >= 2 : count !== 1;
    return `${kept(`n ${this.language}`, () => new Intl.NumberFormat(LOCALE[this.language])).format(count)} ${many ? other : one}`;
  }

  private wordOf(code: string): string {
    const claimed = /^claimed:(\d{4}-\d{2}-\d{2})$/.exec(code);
    if (claimed) {
      const on = new Said({ on: claimed[1] }, this.language).day('on');
      return `${WORDS[this.language]['claimed']} (${on})`;
    }
    return WORDS[this.language][code] ?? code;
  }

  /** The same at the beginning of a sentence. */
  stepFirst(name: string): string {
    const words = this.step(name);
    return words.charAt(0).toUpperCase() + words.slice(1);
  }

  /** A step by its key: keys are free, so one without words of its own is read as the words it is made of. */
  step(name: string): string {
    return stepWords(String(this.params[name] ?? UNKNOWN), this.language);
  }

  private money({ minor, currency }: Money): string {
    const digits = currencyDigits(currency);
    const text = String(Math.abs(minor)).padStart(digits + 1, '0');
    const decimal = digits > 0 ? `${text.slice(0, -digits)}.${text.slice(-digits)}` : text;
    const format = kept(`money ${this.language} ${currency}`, () => {
      const style = { style: 'currency', currency, currencyDisplay: 'narrowSymbol' } as const;
      return new Intl.NumberFormat(LOCALE[this.language], style);
    });
    return format.format(`${minor < 0 ? '-' : ''}${decimal}` as `${number}`);
  }

  private date(date: Date, zone: Zone): string {
    const options = { ...DATE[this.language], timeZone: zone };
    return kept(`date ${this.language} ${zone}`, () => new Intl.DateTimeFormat(LOCALE[this.language], options)).format(
      date,
    );
  }
}

/** `thirdReminder` is “third reminder” where nothing better is known. */
export function stepWords(key: string, language: SentenceLanguage): string {
  return WORDS[language][key] ?? key.replace(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase();
}

function isMoney(value: unknown): value is Money {
  return typeof value === 'object' && value !== null && 'minor' in value && 'currency' in value;
}
