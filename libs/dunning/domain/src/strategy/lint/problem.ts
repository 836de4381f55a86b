import type { Said } from '../strategy-fault';
import { PROBLEMS, type ProblemCode } from './problem-words';

export type { ProblemCode };

/** What is wrong with a strategy, in words. An `error` forbids publishing; a `warning` asks a person to look. */
export interface StrategyProblem {
  code: string;
  severity: 'error' | 'warning';
  /** Key of the step; null: the whole path. */
  step: string | null;
  /** The rule broken: a row of RULES, or `house`. */
  rule: string;
  message: Said;
}

export type Params = Record<string, string | number>;

export function problem(
  code: ProblemCode,
  step: { key: string } | null,
  params: Params = {},
  severity?: StrategyProblem['severity'],
): StrategyProblem {
  const { severity: usual, rule, fr, en } = PROBLEMS[code];
  return {
    code,
    severity: severity ?? usual,
    step: step?.key ?? null,
    rule,
    message: { fr: filled(fr, params), en: filled(en, params) },
  };
}

function filled(text: string, params: Params): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''));
}
