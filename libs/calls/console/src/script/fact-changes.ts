import { VARIABLE_BY_NAME } from '@relance/calls/script';
import type { ScriptCase } from './script-run';

/** What became different while somebody speaks: a fact by its name, or `amounts`, which are named without a figure. */
export type FactChange = string;

/** Names of the facts that differ, and `amounts` when what is spoken of money differs. Days that pass are no news. */
export function changesOf(before: ScriptCase, after: ScriptCase): FactChange[] {
  const [was, is] = [before.facts, after.facts].map((facts) => facts as unknown as Record<string, unknown>) as [
    Record<string, unknown>,
    Record<string, unknown>,
  ];
  const facts = Object.keys(is).filter(
    (name) => was[name] !== is[name] && name !== 'daysPastDue' && name !== 'callAttempts',
  );
  const amounts = Object.keys({ ...before.variables, ...after.variables }).some(
    (name) =>
      VARIABLE_BY_NAME.get(name)?.showsAmount &&
      JSON.stringify(before.variables[name]) !== JSON.stringify(after.variables[name]),
  );
  return amounts ? [...facts, 'amounts'] : facts;
}
