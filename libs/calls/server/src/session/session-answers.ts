import { inputProblem, type Language, notPossible, type Said } from '@relance/platform/server';
import type { Lease } from '../lease/lease';
import type { CallView } from './call-view.query';

const UNDERWAY = (call: CallView): Said => ({
  fr: `Un appel est en cours avec ${call.debtorName}\u00a0: raccrochez d’abord.`,
  en: `A call with ${call.debtorName} is going on: hang up first.`,
});
const CHANGED: Said = {
  fr: 'L’appel a changé entre-temps\u00a0: regardez où il en est.',
  en: 'The call has changed meanwhile: see where it stands.',
};
const NOT_POSSIBLE: Said = { fr: 'L’appel n’en est pas là.', en: 'The call is not at that point.' };

/** Why a call did not move: something else happened to it, another one is going on, or it is not there. */
export function callRefused(kind: 'changed' | 'underway' | 'notPossible', call: CallView, language: Language) {
  if (kind === 'changed') return { __typename: 'CallChanged', code: 'call-changed', message: CHANGED[language], call };
  if (kind === 'underway') {
    return { __typename: 'CallUnderway', code: 'call-underway', message: UNDERWAY(call)[language], call };
  }
  return notPossible(language, 'call-state', NOT_POSSIBLE);
}

export function heldByColleague({ holderName, until }: Lease, language: Language) {
  const message = language === 'fr' ? `${holderName} travaille sur ce dossier.` : `${holderName} is on this case.`;
  return { __typename: 'HeldByColleague', code: 'heldByColleague', message, holderName, until };
}

export function keyProblem(key: string, language: Language) {
  if (key.length >= 8 && key.length <= 255) return null;
  const said = { fr: 'De 8 à 255 caractères.', en: 'From 8 to 255 characters.' };
  return inputProblem(language, 'idempotency-key', said, 'idempotencyKey');
}

export function reasonProblem(reason: string, language: Language) {
  const { length } = reason.trim();
  if (length > 0 && length <= 500) return null;
  const said = { fr: 'Dites pourquoi, en peu de mots.', en: 'Say why, in a few words.' };
  return inputProblem(language, 'reason-needed', said, 'reason');
}
