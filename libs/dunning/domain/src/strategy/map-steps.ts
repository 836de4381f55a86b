import type { Reason } from '../queue-rank';
import { type Strategy, type StrategyStep, WRITTEN } from './strategy';

/**
 * What becomes of the cases that wait for one step of the old path. `stays`: they wait for the same step; `mapsTo`: for another
 * one, and why; `needsDecision`: a person chooses among `choices`, or they stay on the old version.
 */
export interface StepMapping {
  /** Index on the old path of the step they wait for; its length: the end of the path. */
  from: number;
  kind: 'stays' | 'mapsTo' | 'needsDecision';
  /** Index on the new path; its length: the end; null: undecided. */
  to: number | null;
  reason: Reason | null;
  /** Indexes of the new path among which a person may choose. */
  choices: number[];
}

/** A person's word for one `needsDecision`; by keys, null: the end of the path. */
export interface StepDecision {
  fromStep: string | null;
  toStep: string | null;
  stay: boolean;
}

/**
 * Old version to new one, for each index of the old path and its end. A case goes to the step that follows, on the new path, what
 * it has taken on the old one: nothing of the new path is left out and nothing is done twice. It never goes past a mandatory step
 * that has no equal among those taken, and never by itself onto a step harsher than the one it waited for or what was announced.
 */
export function mapSteps(from: Strategy, to: Strategy): StepMapping[] {
  const begins = firstOnPath(to);
  const mappings: StepMapping[] = [];
  for (let i = 0; i <= from.steps.length; i++) {
    mappings.push(i < firstOnPath(from) ? beforeThePath(i, begins) : onThePath(i, from, to, begins));
  }
  return mappings;
}

/** Index of the first step from the due date on: where a case begins when its first invoice is overdue. */
export function firstOnPath({ steps }: Strategy): number {
  const first = steps.findIndex((step) => step.offsetDays >= 0);
  return first < 0 ? steps.length : first;
}

/** A note before the due date waits for no case: whoever becomes overdue begins the new path at its beginning. */
function beforeThePath(from: number, begins: number): StepMapping {
  return { from, kind: 'stays', to: begins, reason: null, choices: [] };
}

function onThePath(from: number, old: Strategy, next: Strategy, begins: number): StepMapping {
  const taken = old.steps.slice(firstOnPath(old), from);
  const waited = old.steps[from];
  const same = waited ? equalOf(waited, old, next) : next.steps.length;
  const after = taken.reduce((furthest, step) => Math.max(furthest, equalOf(step, old, next) + 1), begins);
  const undecided = (code: string, choices: number[]): StepMapping => ({
    from,
    kind: 'needsDecision',
    to: null,
    reason: { code, params: { step: waited?.key ?? null } },
    choices: [...new Set(choices)].sort((a, b) => a - b),
  });
  const owed = next.steps.findIndex(
    (step, i) => i >= begins && i < after && step.mandatory && !isTaken(step, taken, old, next),
  );
  if (owed >= 0) return towards(owed, 'mandatoryFirst');
  if (waited && same >= 0 && same < after) return undecided('orderChanged', [same, after]);
  if (after === next.steps.length && waited && next.atEnd === 'wait') {
    return undecided(
      'pathEnds',
      [...Array(next.steps.length - begins + 1).keys()].map((i) => i + begins),
    );
  }
  return towards(after, waited === undefined ? 'pathGoesOn' : same < 0 ? 'stepGone' : 'stepAdded');

  function towards(to: number, code: string): StepMapping {
    const step = next.steps[to];
    const allowed = Math.max(waited?.severity ?? 0, announcedBy(taken));
    if (step && step.severity > allowed) {
      const milder = next.steps.flatMap(({ severity }, i) => (i >= begins && i < to && severity <= allowed ? [i] : []));
      return undecided('harsher', [...milder, to]);
    }
    if (to === same) return { from, kind: 'stays', to, reason: null, choices: [] };
    const params = { step: waited?.key ?? null, to: step?.key ?? null };
    return { from, kind: 'mapsTo', to, reason: { code: step ? code : 'pathShorter', params }, choices: [] };
  }
}

/** The highest severity announced by these steps; a call announces nothing. */
function announcedBy(steps: readonly StrategyStep[]): number {
  return steps.reduce((highest, step) => (step.channel === 'call' ? highest : Math.max(highest, step.severity)), 0);
}

/** Index of the new step that is the old one: the same key, or, under another key, the same channel, text and severity. -1: none. */
function equalOf(step: StrategyStep, old: Strategy, next: Strategy): number {
  const named = next.steps.findIndex(({ key, offsetDays }) => key === step.key && offsetDays >= 0);
  if (named >= 0) return named;
  const alike = (other: StrategyStep) =>
    other.offsetDays >= 0 &&
    other.channel === step.channel &&
    other.template === step.template &&
    other.severity === step.severity;
  const renamed = next.steps.filter((other) => alike(other) && !old.steps.some(({ key }) => key === other.key));
  return renamed.length === 1 && old.steps.filter(alike).length === 1 ? next.steps.indexOf(renamed[0]!) : -1;
}

/** A mandatory step counts as taken only through one that said as much: as hard, and written when it is written. */
function isTaken(step: StrategyStep, taken: readonly StrategyStep[], old: Strategy, next: Strategy): boolean {
  const index = next.steps.indexOf(step);
  return taken.some(
    (done) =>
      equalOf(done, old, next) === index &&
      done.severity >= step.severity &&
      (done.channel === step.channel || (WRITTEN.has(done.channel) && WRITTEN.has(step.channel))),
  );
}

export interface DecidedSteps {
  /** By index of the old path; null: these cases stay on the old version. */
  steps: (number | null)[];
  /** Keys of the steps that need a decision and got none (null: the end). */
  missing: (string | null)[];
  /** Decisions that were not among the choices, or that nobody asked for. */
  refused: (string | null)[];
}

/** The mapping with a person's decisions in it. */
export function decideSteps(
  from: Strategy,
  to: Strategy,
  mappings: readonly StepMapping[],
  decisions: readonly StepDecision[],
): DecidedSteps {
  const keyOf = (index: number) => from.steps[index]?.key ?? null;
  const decided: DecidedSteps = { steps: [], missing: [], refused: [] };
  for (const mapping of mappings) {
    const decision = decisions.find(({ fromStep }) => fromStep === keyOf(mapping.from));
    if (mapping.kind !== 'needsDecision') {
      decided.steps.push(mapping.to);
      if (decision && !decision.stay) decided.refused.push(decision.fromStep);
      continue;
    }
    if (!decision) decided.missing.push(keyOf(mapping.from));
    const chosen = decision && !decision.stay ? indexOf(decision.toStep, to) : null;
    const allowed = chosen === null || mapping.choices.includes(chosen);
    if (!allowed) decided.refused.push(decision!.fromStep);
    decided.steps.push(allowed ? chosen : null);
  }
  const known = new Set(mappings.map(({ from: index }) => keyOf(index)));
  for (const { fromStep } of decisions) if (!known.has(fromStep)) decided.refused.push(fromStep);
  return decided;
}

function indexOf(key: string | null, { steps }: Strategy): number {
  return key === null ? steps.length : steps.findIndex((step) => step.key === key);
}

/**
 * Indexes for an event, which needs one for every place. Where nobody decided, what follows on the new path what was taken (the
 * furthest of the choices): it still waits for its own day, and nothing is done twice. Cases of a migration that wait there stay
 * behind; their former chains read it, and cases that follow their strategy by themselves.
 */
export function filledSteps(steps: readonly (number | null)[], mappings: readonly StepMapping[]): number[] {
  return mappings.map(({ to, choices }, i) => steps[i] ?? to ?? Math.max(...choices));
}
