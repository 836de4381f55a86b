import type { StrategyFault } from '../strategy-fault';
import { conditionRules } from './condition-rules';
import { lawRules } from './law-rules';
import { pathRules } from './path-rules';
import type { StrategyProblem } from './problem';
import type { LintSubject } from './subject';
import { textRules } from './text-rules';

export type { LintSubject } from './subject';
export type { ProblemCode, StrategyProblem } from './problem';
export { PROBLEMS } from './problem-words';

/** What is wrong with a strategy, in the order of its steps, errors first. Pure. */
export function lint(subject: LintSubject): StrategyProblem[] {
  const place = new Map(subject.strategy.steps.map(({ key }, i) => [key, i]));
  const at = ({ step }: StrategyProblem) => (step === null ? -1 : (place.get(step) ?? -1));
  return [pathRules, conditionRules, lawRules, textRules]
    .flatMap((rules) => rules(subject))
    .sort((a, b) => a.severity.localeCompare(b.severity) || at(a) - at(b));
}

/** Faults that keep data from being a strategy, as problems of its path. */
export function problemsOf(faults: readonly StrategyFault[]): StrategyProblem[] {
  return faults.map(({ code, step, message }) => ({ code, severity: 'error', step, rule: 'house', message }));
}

export function hasErrors(problems: readonly StrategyProblem[]): boolean {
  return problems.some(({ severity }) => severity === 'error');
}
