import { type BusinessDate, type Money, toDecimalString } from '@relance/kernel';
import type { ScriptText } from './script';

const LOCALES = { fr: 'fr-FR', en: 'en-GB' } as const;
type Language = keyof typeof LOCALES;

function inBoth(speak: (language: Language) => string): ScriptText {
  return { fr: speak('fr'), en: speak('en') };
}

/** `1 234,56 €` with its no-break spaces, `€1,234.56`; several currencies one after the other, never summed. */
export function spokenMoney(amounts: readonly Money[]): ScriptText | undefined {
  if (amounts.length === 0) return undefined;
  return inBoth((language) =>
    listed(
      amounts.map((money) =>
        new Intl.NumberFormat(LOCALES[language], {
          style: 'currency',
          currency: money.currency,
          currencyDisplay: 'narrowSymbol',
        }).format(toDecimalString(money) as `${number}`),
      ),
      language,
    ),
  );
}

/** `le 1er décembre 2026`, `1 December 2026`; `on`: in English with its preposition, for what happened that day. */
export function spokenDate(date: BusinessDate | null, on: 'on' | 'bare' = 'bare'): ScriptText | undefined {
  if (date === null) return undefined;
  const day = new Date(`${date}T00:00:00Z`);
  return inBoth((language) => {
    const written = new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeZone: 'UTC' }).format(day);
    if (language === 'en') return on === 'on' ? `on ${written}` : written;
    return `le ${written.replace(/^1 /, '1er ')}`;
  });
}

/** Invoices by their numbers: `la facture F-1`, `les factures F-1 et F-2`. */
export function spokenInvoices(numbers: readonly string[]): ScriptText | undefined {
  if (numbers.length === 0) return undefined;
  const one = numbers.length === 1;
  return {
    fr: `${one ? 'la facture' : 'les factures'} ${listed(numbers, 'fr')}`,
    en: `${one ? 'invoice' : 'invoices'} ${listed(numbers, 'en')}`,
  };
}

/** `une facture`, `3 factures`. */
export function spokenCount(count: number): ScriptText | undefined {
  if (count <= 0) return undefined;
  return count === 1
    ? { fr: 'une facture', en: 'one invoice' }
    : { fr: `${count}\u00a0factures`, en: `${count}\u00a0invoices` };
}

/** A French number as it is said, pairs apart; any other as it is dialled from abroad. E.164 in. */
export function spokenPhone(e164: string | null): ScriptText | undefined {
  if (!e164) return undefined;
  const french = /^\+33(\d)(\d{2})(\d{2})(\d{2})(\d{2})$/.exec(e164);
  if (!french) return { fr: e164, en: e164 };
  const [, first, ...pairs] = french;
  return { fr: [`0${first}`, ...pairs].join('\u00a0'), en: [`+33\u00a0${first}`, ...pairs].join('\u00a0') };
}

/** A name that may be spoken: nobody is asked for by a number, which is what an import leaves that names nobody. */
export function spokenName(name: string | null | undefined): ScriptText | undefined {
  const plain = name?.trim() ?? '';
  return /\p{L}/u.test(plain) ? { fr: plain, en: plain } : undefined;
}

function listed(parts: readonly string[], language: Language): string {
  return new Intl.ListFormat(LOCALES[language], { type: 'conjunction' }).format(parts);
}
