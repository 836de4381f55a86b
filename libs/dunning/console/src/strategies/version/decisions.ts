import type { StepDecisionInput } from '@relance/platform/console';

/** What becomes of the cases that wait for a step: they stay on the old version, or go to a step of the new one. */
export type Decision = 'stay' | { readonly to: string };
/** By the old version's step; '': the end of its path. A step that is missing is not decided yet. */
export type Decisions = ReadonlyMap<string, Decision>;

interface Mapping {
  readonly fromStep: string | null;
  readonly kind: string;
  readonly cases: number;
}

export const stepId = (step: string | null): string => step ?? '';

export function asInput(decisions: Decisions): StepDecisionInput[] {
  return [...decisions].map(([step, decision]) => ({
    fromStep: step || null,
    toStep: decision === 'stay' ? null : decision.to,
    stay: decision === 'stay',
  }));
}

export interface Outcome {
  readonly stays: number;
  readonly maps: number;
  readonly decided: number;
  /** Without a decision they stay on the old version, and are shown until somebody decides. */
  readonly undecided: number;
}

/** What publishing does to the live cases, with the decisions made so far. */
export function outcomeOf(mappings: readonly Mapping[], decisions: Decisions): Outcome {
  const sum = (some: (mapping: Mapping) => boolean) =>
    mappings.filter(some).reduce((total, { cases }) => total + cases, 0);
  const open = ({ kind }: Mapping) => kind === 'needsDecision';
  const isDecided = ({ fromStep }: Mapping) => decisions.has(stepId(fromStep));
  return {
    stays: sum(({ kind }) => kind === 'stays'),
    maps: sum(({ kind }) => kind === 'mapsTo'),
    decided: sum((one) => open(one) && isDecided(one)),
    undecided: sum((one) => open(one) && !isDecided(one)),
  };
}
