import type { StepDecisionInput } from '@relance/platform/console';

/** Step of the new version for the cases that wait for a step of the old one, by that step; '': the end of its path. */
export type Decisions = ReadonlyMap<string, string>;

interface Mapping {
  readonly fromStep: string | null;
  readonly kind: string;
  readonly cases: number;
}

export const stepId = (step: string | null): string => step ?? '';

const isOpen = ({ kind }: Mapping): boolean => kind === 'needsDecision';

/** One decision for each step that needs one: where nobody decided, the cases stay on the old version. */
export function asInput(mappings: readonly Mapping[], decisions: Decisions): StepDecisionInput[] {
  return mappings.filter(isOpen).map(({ fromStep }) => {
    const toStep = decisions.get(stepId(fromStep)) ?? null;
    return { fromStep, toStep, stay: toStep === null };
  });
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
  const isDecided = ({ fromStep }: Mapping) => decisions.has(stepId(fromStep));
  return {
    stays: sum(({ kind }) => kind === 'stays'),
    maps: sum(({ kind }) => kind === 'mapsTo'),
    decided: sum((one) => isOpen(one) && isDecided(one)),
    undecided: sum((one) => isOpen(one) && !isDecided(one)),
  };
}
