import type { StrategyFault, StrategyProblem } from '@relance/dunning/domain';
import {
  inputProblem,
  type Language,
  notAllowed,
  notPossible,
  type OutboxRow,
  type Said,
} from '@relance/platform/server';
import { shownProblems } from './strategy-linter';

/** Members of `StrategyResult` and `DoneResult`, other than success. */
export type Refusal =
  | ReturnType<typeof notAllowed>
  | ReturnType<typeof notPossible>
  | ReturnType<typeof inputProblem>
  | ReturnType<typeof unsound>
  | ReturnType<typeof decisionsMissing>;

export const DONE = { __typename: 'Done' as const, ok: true };

export function unsound(language: Language, problems: readonly StrategyProblem[]) {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const message =
    language === 'fr'
      ? `${errors} ${errors > 1 ? 'problèmes empêchent' : 'problème empêche'} de publier ce scénario.`
      : `${errors} ${errors > 1 ? 'problems keep' : 'problem keeps'} this strategy from being published.`;
  return {
    __typename: 'StrategyUnsound' as const,
    code: 'unsound',
    message,
    problems: shownProblems(problems, language),
  };
}

export function decisionsMissing(language: Language, steps: readonly (string | null)[]) {
  const message =
    language === 'fr'
      ? 'Des dossiers en cours attendent une décision\u00a0: où vont-ils\u202f?'
      : 'Live cases need a decision: where do they go?';
  // the end of a path has no key
  return {
    __typename: 'DecisionsMissing' as const,
    code: 'decisionsMissing',
    message,
    steps: steps.map((key) => key ?? ''),
  };
}

export function faulty(language: Language, [fault]: readonly StrategyFault[]) {
  return inputProblem(language, fault!.code, fault!.message, fault!.field || 'definition');
}

/** Sentences of what is not possible. */
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
    fr: 'Une version de ce scénario est déjà en préparation.',
    en: 'A version of this strategy is being prepared already.',
  },
  neverPublished: { fr: 'Ce scénario n’est pas publié.', en: 'This strategy is not published.' },
  lastDefault: {
    fr: 'C’est le dernier scénario pour ces débiteurs\u00a0: publiez ou attribuez-en un autre d’abord.',
    en: 'It is the last strategy for these debtors: publish or assign another one first.',
  },
  inUse: {
    fr: 'Elle est attribuée ou à l’essai\u00a0: mettez-y fin d’abord.',
    en: 'It is assigned or on trial: end that first.',
  },
  alreadyAssigned: {
    fr: 'Un scénario est déjà attribué exactement à cela\u00a0: mettez-y fin d’abord.',
    en: 'A strategy is assigned to exactly that already: end that first.',
  },
  trialRunning: { fr: 'Une comparaison de ce scénario est en cours.', en: 'A trial of this strategy is running.' },
  ended: { fr: 'C’est déjà terminé.', en: 'It has ended already.' },
  sameVersion: { fr: 'Ces dossiers sont déjà sur cette version.', en: 'These cases are on that version already.' },
} as const satisfies Record<string, Said>;

export type Impossible = keyof typeof NOT_POSSIBLE;

export function impossible(language: Language, code: Impossible) {
  return notPossible(language, code, NOT_POSSIBLE[code]);
}

/** For every admin's screen. */
export function strategyChanged(strategyId: string | null): OutboxRow {
  return { topic: 'strategy.changed', payload: { strategyId }, audience: { admin: true } };
}
