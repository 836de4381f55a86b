import type { ScriptFault } from '@relance/calls/domain';
import { inputProblem, type Language, notAllowed, notPossible, type Said } from '@relance/platform/server';

/** Members of `ScriptVersionResult` and `DoneResult`, other than success. */
export type ScriptRefusal =
  | ReturnType<typeof notAllowed>
  | ReturnType<typeof notPossible>
  | ReturnType<typeof inputProblem>
  | ReturnType<typeof scriptUnsound>;

export function shownFaults(faults: readonly ScriptFault[], language: Language) {
  return faults.map(({ code, nodeId, severity, message }) => ({ code, nodeId, severity, message: message[language] }));
}

export function scriptUnsound(language: Language, faults: readonly ScriptFault[]) {
  const errors = faults.filter(({ severity }) => severity === 'error').length;
  const message =
    language === 'fr'
      ? `${errors} ${errors > 1 ? 'problèmes empêchent' : 'problème empêche'} de soumettre ce script.`
      : `${errors} ${errors > 1 ? 'problems keep' : 'problem keeps'} this script from being submitted.`;
  return { __typename: 'ScriptUnsound' as const, code: 'unsound', message, problems: shownFaults(faults, language) };
}

/** What is no script at all: the first fault, with its field. */
export function noScript(language: Language, [fault]: readonly ScriptFault[]) {
  return inputProblem(language, fault!.code, fault!.message, fault!.field || 'definition');
}

const NOT_POSSIBLE = {
  notNow: {
    fr: 'Cette version n’est pas dans l’état qui le permet.',
    en: 'This version is not in a state that allows it.',
  },
  secondPerson: {
    fr: 'Une deuxième personne décide\u00a0: ni l’auteur, ni qui l’a soumise.',
    en: 'A second person decides: neither its author nor who submitted it.',
  },
  notAuthor: { fr: 'Un brouillon n’est modifié que par son auteur.', en: 'A draft is edited by its author alone.' },
  draftOpen: {
    fr: 'Une version de ce script est déjà en préparation.',
    en: 'A version of this script is being prepared already.',
  },
} as const satisfies Record<string, Said>;

export type ScriptImpossible = keyof typeof NOT_POSSIBLE;

export function scriptImpossible(language: Language, code: ScriptImpossible) {
  return notPossible(language, code, NOT_POSSIBLE[code]);
}

/** The draft was saved meanwhile (another window of the same person): both revisions are named, nothing is lost. */
export function scriptChanged(language: Language, seen: number, stands: number) {
  return notPossible(language, 'script-changed', {
    fr: `Ce brouillon a changé\u00a0: vous avez lu la révision ${seen}, il en est à la révision ${stands}.`,
    en: `This draft has changed: you read revision ${seen}, it is at revision ${stands}.`,
  });
}
