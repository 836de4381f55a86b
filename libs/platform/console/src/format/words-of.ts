import { type DateStyle, formatDate, formatInstant, formatMoney, type Amount } from './format';
import type { Texts } from '../texts/texts.service';

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T/;

const isAmount = (value: unknown): value is Amount =>
  typeof value === 'object' && value !== null && 'minor' in value && 'currency' in value;

/** Parameters as they arrive (amounts, dates, instants, lists) turned into words of the language; `dates`: their style. */
export function wordsOf(params: unknown, texts: Texts, dates?: DateStyle): Record<string, string | number> {
  const words: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(params ?? {})) {
    // One object deep: what a fact carries of a promise or a hold is named as if it were the fact's own.
    const inner = typeof value === 'object' && value !== null && !Array.isArray(value) && !isAmount(value);
    if (inner) Object.assign(words, { ...wordsOf(value, texts, dates), ...words });
    else words[name] = word(value, texts, dates);
  }
  return words;
}

/** Within two months the weekday says more than the year. */
function isNear(date: string): boolean {
  return Math.abs(Date.parse(date) - Date.now()) < 60 * 86_400_000;
}

function word(value: unknown, texts: Texts, dates?: DateStyle): string | number {
  if (isAmount(value)) return formatMoney(value, texts.locale());
  if (Array.isArray(value)) return value.map((one) => word(one, texts, dates)).join(', ');
  if (typeof value === 'number') return value;
  // Of an invoice in a list, its number is what people say.
  if (typeof value === 'object' && value !== null) return 'number' in value ? String(value.number) : '';
  const text = value === null || value === undefined ? '' : String(value);
  if (INSTANT.test(text)) return formatInstant(text, texts.locale(), 'weekday');
  if (DATE.test(text)) return formatDate(text, texts.locale(), dates ?? (isNear(text) ? 'weekday' : 'short'));
  return texts.tOr(`ui.code.${text}`, text);
}
