import { PART_WORDS, type ScriptMove } from '@relance/calls/domain';
import type { Language } from '@relance/platform/server';

const ANSWERS = {
  confirmed: ['Identité confirmée', 'Identity confirmed'],
  thirdParty: ['Une autre personne', 'A third person'],
  refused: ['N’a pas voulu le dire', 'Would not say'],
} as const;

/** How a node was left, when it was by an answer or an objection; null: it was only said, or skipped. */
export function moveWords(move: ScriptMove['move'], language: Language): string | null {
  const of = language === 'fr' ? 0 : 1;
  switch (move.kind) {
    case 'verify':
      return ANSWERS[move.answer][of];
    case 'objection': {
      const what = PART_WORDS[move.objection]?.[of] ?? move.objection;
      return language === 'fr' ? `Objection\u00a0: ${what}` : `Objection: ${what}`;
    }
    case 'back':
      return language === 'fr' ? 'Retour à l’étape précédente' : 'Back to the step before';
    default:
      return null;
  }
}
