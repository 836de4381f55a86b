import type { StrategyText } from '@relance/dunning/domain';

/**
 * Scripts that the calls of a strategy may name. Which script is followed is decided by the facts of the case (`situationOf`): none
 * speaks of a formal notice that was not given.
 */
export const CALL_SCRIPTS: readonly StrategyText[] = ['first-call', 'second-call', 'last-call'].map((key) => ({
  key,
  channels: ['call'],
  languages: ['fr', 'en'],
  namesFeesTo: [],
}));
