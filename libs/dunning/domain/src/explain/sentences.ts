import type { Reason } from '../queue-rank';
import { Said, type SentenceLanguage } from './said';
import { EN } from './sentences.en';
import { FR, type Sentence, typesetFrench } from './sentences.fr';

export type ReasonCode = keyof typeof FR;
export const REASON_CODES = Object.keys(FR) as ReasonCode[];

/**
 * A reason in words. The one source of what screens and the operator's command say: queue, header, why here, why not. A code
 * without a sentence stands as it is.
 */
export function sayReason({ code, params }: Reason, language: SentenceLanguage = 'en'): string {
  const sentence = (language === 'fr' ? FR : (EN as Record<string, Sentence>))[code as ReasonCode] as
    Sentence | undefined;
  if (!sentence) return code;
  const words = sentence(new Said(params, language));
  return language === 'fr' ? typesetFrench(words) : words;
}
