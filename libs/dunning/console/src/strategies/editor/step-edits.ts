import type { Channel, Strategy, StrategyStep } from '@relance/dunning/domain';

/** An edited path, and the step that is selected afterwards. */
export interface Edited {
  readonly strategy: Strategy;
  readonly selected: number;
}

/** A template or script, and the channels it can be used for. */
export interface TextOfChannels {
  readonly key: string;
  readonly channels: readonly string[];
}

const REFERRAL_SEVERITY = 5;

function keyLike(strategy: Strategy, stem: string): string {
  const taken = new Set(strategy.steps.map((step) => step.key));
  if (!taken.has(stem)) return stem;
  let number = 2;
  while (taken.has(stem + number)) number++;
  return stem + number;
}

function withSteps(strategy: Strategy, steps: StrategyStep[], key: string): Edited {
  return { strategy: { ...strategy, steps }, selected: steps.findIndex((step) => step.key === key) };
}

/** A new reminder after a step, on its day; before it when it hands the case over, for nothing comes after that. */
export function addStep(strategy: Strategy, after: number, texts: readonly TextOfChannels[]): Edited {
  const neighbour = strategy.steps[after];
  const at = neighbour?.channel === 'referral' ? after : after + 1;
  const before = strategy.steps[at - 1] ?? neighbour;
  const step: StrategyStep = {
    key: keyLike(strategy, 'reminder'),
    offsetDays: before?.offsetDays ?? 0,
    channel: 'email',
    template: textFor('email', 'reminder', texts),
    mandatory: false,
    severity: before?.severity ?? 1,
    shiftToWorkingDay: true,
  };
  return withSteps(strategy, strategy.steps.toSpliced(at, 0, step), step.key);
}

export function duplicateStep(strategy: Strategy, index: number): Edited {
  const step = strategy.steps[index];
  if (!step) return { strategy, selected: index };
  const copy = { ...step, key: keyLike(strategy, step.key.replace(/\d+$/, '')) };
  return withSteps(strategy, strategy.steps.toSpliced(index + 1, 0, copy), copy.key);
}

/** The last step stays: a path has at least one. */
export function removeStep(strategy: Strategy, index: number): Edited {
  if (strategy.steps.length < 2) return { strategy, selected: index };
  const steps = strategy.steps.toSpliced(index, 1);
  return { strategy: { ...strategy, steps }, selected: Math.min(index, steps.length - 1) };
}

/** Changes places with its neighbour; the days of the line stay where they are. */
export function moveStep(strategy: Strategy, index: number, by: -1 | 1): Edited {
  const step = strategy.steps[index];
  const other = strategy.steps[index + by];
  if (!step || !other) return { strategy, selected: index };
  const steps = [...strategy.steps];
  steps[index + by] = { ...step, offsetDays: other.offsetDays };
  steps[index] = { ...other, offsetDays: step.offsetDays };
  return { strategy: { ...strategy, steps }, selected: index + by };
}

/** Another day moves the step along the line; among steps of one day, the order stays. `undefined` takes a field away. */
export function changeStep(strategy: Strategy, index: number, change: Partial<StrategyStep>): Edited {
  const step = strategy.steps[index];
  if (!step) return { strategy, selected: index };
  const next = withoutAbsent({ ...step, ...change });
  const steps = strategy.steps.with(index, next);
  steps.sort((a, b) => a.offsetDays - b.offsetDays);
  return withSteps(strategy, steps, next.key);
}

/** The wished text when the channel can say it, or one that it can. */
function textFor(channel: Channel, wished: string, texts: readonly TextOfChannels[]): string {
  const suitable = texts.filter(({ channels }) => channels.includes(channel)).map(({ key }) => key);
  return suitable.includes(wished) ? wished : (suitable[0] ?? wished);
}

/** What goes with the channel: its kind of text, and of a referral its severity. */
export function withChannel(
  step: StrategyStep,
  channel: Channel,
  texts: readonly TextOfChannels[],
): Partial<StrategyStep> {
  const change: Partial<StrategyStep> = { channel };
  if (channel === 'referral') return { ...change, template: null, severity: REFERRAL_SEVERITY, who: undefined };
  const template = textFor(channel, step.template ?? step.key, texts);
  if (template !== step.template) change.template = template;
  if (step.channel === 'referral') change.severity = REFERRAL_SEVERITY - 1;
  return change;
}

export function changePath(strategy: Strategy, change: Partial<Omit<Strategy, 'steps'>>): Strategy {
  return withoutAbsent({ ...strategy, ...change });
}

/** Conditions, or a step, without the fields that ask for nothing. */
export function withoutAbsent<Some extends object>(some: Some): Some {
  return Object.fromEntries(Object.entries(some).filter(([, value]) => value !== undefined)) as Some;
}
