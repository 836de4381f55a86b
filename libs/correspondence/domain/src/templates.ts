import type { StrategyText, WritingChannel } from '@relance/dunning/domain';

/** Templates of letters and e-mails. */
export const LETTER_TEMPLATES = ['friendly-note', 'reminder', 'second-reminder', 'formal-notice'] as const;
export type LetterTemplate = (typeof LETTER_TEMPLATES)[number];
/** Templates of text messages. */
export const SMS_TEMPLATES = ['sms-note', 'sms-reminder'] as const;
export type SmsTemplate = (typeof SMS_TEMPLATES)[number];
/** What a visitor takes along. */
export const VISIT_TEMPLATES = ['visit-sheet'] as const;

/** Keys of the templates that a strategy's writing steps name. */
export const TEMPLATE_KEYS = [...LETTER_TEMPLATES, ...SMS_TEMPLATES, ...VISIT_TEMPLATES] as const;
export type TemplateKey = (typeof TEMPLATE_KEYS)[number];

const LETTER_CHANNELS: readonly WritingChannel[] = ['email', 'letter', 'registeredLetter'];

/** As strategies may name them. Charges stand in a letter's table, on lines of their own, never for consumers (RULES 1.1 F11). */
export const TEMPLATES: readonly StrategyText[] = TEMPLATE_KEYS.map((key) => ({
  key,
  channels: isLetterTemplate(key) ? LETTER_CHANNELS : isSmsTemplate(key) ? ['sms'] : ['visit'],
  languages: ['fr', 'en'],
  namesFeesTo: isLetterTemplate(key) && key !== 'friendly-note' ? ['business', 'public'] : [],
}));

export function isTemplateKey(key: string): key is TemplateKey {
  return isOneOf(TEMPLATE_KEYS, key);
}

export function isLetterTemplate(key: string): key is LetterTemplate {
  return isOneOf(LETTER_TEMPLATES, key);
}

export function isSmsTemplate(key: string): key is SmsTemplate {
  return isOneOf(SMS_TEMPLATES, key);
}

function isOneOf(keys: readonly string[], key: string): boolean {
  return keys.includes(key);
}
