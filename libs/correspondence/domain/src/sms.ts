import { type Money, sumByCurrency } from '@relance/kernel';
import type { LetterFacts } from './letter';
import type { SmsTemplate } from './templates';
import { assertDemandable, WORDS } from './write-letter';
import { sayAmounts, sayPhone, type DocumentLanguage } from './wording';

/** Three segments of the GSM alphabet: longer texts are not written. */
export const SMS_AT_MOST = 459;

export interface SmsFacts extends Omit<LetterFacts, 'template'> {
  template: SmsTemplate;
}

/** A text message in words. */
export interface Sms {
  language: DocumentLanguage;
  subject: string;
  text: string;
  demanded: readonly Money[];
}

/** What the words of a text message are made of. */
export interface SmsInput {
  creditor: string;
  amounts: string;
  account: string;
  phone: string | null;
  /** How many invoices it is about, and the first one's number. */
  invoices: number;
  first: string;
}

export interface SmsWords {
  subject: string;
  /** The parts in their order; those marked may be left out, the last first, when all of it is too long. */
  parts: (input: SmsInput) => { text: string; optional?: boolean }[];
}

/**
 * Writes a text message: who asks, how much, for what, whom to call. At most 459 characters. Characters that would make it
 * three times as dear (curly quotes, no-break spaces, `ê`) are written plainly. Errors: as `assertDemandable`.
 */
export function writeSms(facts: SmsFacts): Sms {
  assertDemandable(facts);
  const demanded = sumByCurrency(facts.items.map(({ open }) => open));
  const invoices = facts.items.filter(({ charge }) => !charge);
  const words = WORDS[facts.language].sms[facts.template];
  const parts = words.parts({
    creditor: shortened(facts.creditor.name, 60),
    amounts: sayAmounts(demanded, facts.language),
    account: shortened(facts.accountNumber, 30),
    phone: facts.creditor.phone && sayPhone(facts.creditor.phone).replace(/\s/g, ''),
    invoices: invoices.length,
    first: shortened(invoices[0]?.number ?? '', 30),
  });
  return { language: facts.language, subject: words.subject, text: fitted(parts), demanded };
}

function fitted(parts: readonly { text: string; optional?: boolean }[]): string {
  const kept = parts.filter(({ text }) => text !== '');
  for (;;) {
    const text = plainGsm(kept.map((part) => part.text).join(' '));
    const last = kept.findLastIndex((part) => part.optional);
    if (smsLength(text) <= SMS_AT_MOST) return text;
    if (last < 0) return [...text].slice(0, SMS_AT_MOST - 10).join('');
    kept.splice(last, 1);
  }
}

function shortened(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}.`;
}

// GSM 03.38: the basic alphabet, and the characters that count twice
const BASIC = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
const TWICE = new Set('^{}\\[~]|€\f');
const PLAIN: Readonly<Record<string, string>> = {
  '’': "'",
  '‘': "'",
  '“': '"',
  '”': '"',
  '«': '"',
  '»': '"',
  '–': '-',
  '—': '-',
  '…': '...',
  '\u00a0': ' ',
  '\u202f': ' ',
  œ: 'oe',
  Œ: 'OE',
};

/** The text in the GSM alphabet where its letters have a plain form; others stay as they are. */
export function plainGsm(text: string): string {
  let plain = '';
  for (const character of text) {
    if (BASIC.has(character) || TWICE.has(character)) plain += character;
    else {
      const base = PLAIN[character] ?? character.normalize('NFKD').replace(/\p{M}/gu, '');
      plain += [...base].every((one) => BASIC.has(one) || TWICE.has(one)) ? base : character;
    }
  }
  return plain;
}

export type SmsEncoding = 'gsm7' | 'ucs2';

/** What the networks count: a text outside the GSM alphabet is sent in two bytes a character (3GPP TS 23.038). */
export function smsEncoding(text: string): SmsEncoding {
  return [...text].every((character) => BASIC.has(character) || TWICE.has(character)) ? 'gsm7' : 'ucs2';
}

/** Length as the networks count it: septets of GSM-7, or code units of UCS-2. */
export function smsLength(text: string): number {
  if (smsEncoding(text) === 'ucs2') return text.length;
  return [...text].reduce((sum, character) => sum + (TWICE.has(character) ? 2 : 1), 0);
}

/** How many messages it is charged as: 160 then 153 each in GSM-7, 70 then 67 each in UCS-2. 0 for no text. */
export function smsSegments(text: string): number {
  const [one, each] = smsEncoding(text) === 'gsm7' ? [160, 153] : [70, 67];
  const length = smsLength(text);
  return length === 0 ? 0 : length <= one ? 1 : Math.ceil(length / each);
}
