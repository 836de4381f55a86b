import type { CaseEffect } from '@relance/dunning/domain';

/**
 * The effects of many cases in rounds: the first of each case, then the second of each, and so on. Within a round every case
 * appears once, so a handler may write it set-based and still keep each case's order.
 */
export function effectWaves<Effect extends CaseEffect>(effects: readonly Effect[]): Effect[][] {
  const waves: Effect[][] = [];
  const taken = new Map<string, number>();
  for (const effect of effects) {
    const wave = taken.get(effect.caseId) ?? 0;
    taken.set(effect.caseId, wave + 1);
    (waves[wave] ??= []).push(effect);
  }
  return waves;
}

/** Those of one action type, with that type. */
export function effectsOfType<Type extends CaseEffect['action']['type']>(
  effects: readonly CaseEffect[],
  type: Type,
): CaseEffect<Type>[] {
  return effects.filter((effect): effect is CaseEffect<Type> => effect.action.type === type);
}
