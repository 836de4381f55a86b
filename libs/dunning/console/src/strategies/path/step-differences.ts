import type { Strategy, StrategyStep } from '@relance/dunning/domain';

export const STEP_FIELDS = [
  'offsetDays',
  'channel',
  'template',
  'who',
  'when',
  'mandatory',
  'severity',
  'minimumContactDelayDays',
  'window',
  'shiftToWorkingDay',
  'repeat',
] as const satisfies readonly Exclude<keyof StrategyStep, 'key'>[];
export type StepField = (typeof STEP_FIELDS)[number];

export const PATH_FIELDS = [
  'minimumContactDelayDays',
  'veryLate',
  'callAttempts',
  'noticePeriodDays',
  'atEnd',
] as const satisfies readonly Exclude<keyof Strategy, 'steps'>[];
export type PathField = (typeof PATH_FIELDS)[number];

/** Days, as `NOTICE_PERIOD_DAYS` of the domain, whose code stays out of the browser. */
export const USUAL_NOTICE_PERIOD = 8;
/** What a path means where it says nothing. */
const USUAL: Partial<Record<PathField, unknown>> = { noticePeriodDays: USUAL_NOTICE_PERIOD, atEnd: 'call' };

export interface StepDifference {
  readonly key: string;
  readonly kind: 'added' | 'removed' | 'changed' | 'same';
  readonly before?: StrategyStep;
  readonly after?: StrategyStep;
  /** Fields whose value differs. */
  readonly fields: readonly StepField[];
  /** It comes in another order than the steps that both have. */
  readonly moved: boolean;
}

export interface Differences {
  /** In the order of the later path; removed steps stand where they stood. */
  readonly steps: readonly StepDifference[];
  readonly path: readonly PathField[];
}

/** Step by step, what the second path does otherwise than the first. */
export function differences(before: Strategy, after: Strategy): Differences {
  const old = new Map(before.steps.map((step) => [step.key, step]));
  const kept = new Set(after.steps.filter((step) => old.has(step.key)).map((step) => step.key));
  const steady = inBothOrders(
    before.steps.map((step) => step.key).filter((key) => kept.has(key)),
    after.steps.map((step) => step.key).filter((key) => kept.has(key)),
  );
  const steps = after.steps.map((step): StepDifference => {
    const was = old.get(step.key);
    if (!was) return { key: step.key, kind: 'added', after: step, fields: [], moved: false };
    const fields = STEP_FIELDS.filter((field) => written(was[field]) !== written(step[field]));
    const moved = !steady.has(step.key);
    const kind = fields.length > 0 || moved ? 'changed' : 'same';
    return { key: step.key, kind, before: was, after: step, fields, moved };
  });
  for (const [index, step] of before.steps.entries()) {
    if (kept.has(step.key)) continue;
    const neighbour = before.steps
      .slice(0, index)
      .map(({ key }) => steps.findIndex((one) => one.key === key))
      .findLast((at) => at >= 0);
    const gone: StepDifference = { key: step.key, kind: 'removed', before: step, fields: [], moved: false };
    steps.splice((neighbour ?? -1) + 1, 0, gone);
  }
  const meant = (path: Strategy, field: PathField): string => written(path[field] ?? USUAL[field]);
  return { steps, path: PATH_FIELDS.filter((field) => meant(before, field) !== meant(after, field)) };
}

export function isDifferent({ steps, path }: Differences): boolean {
  return path.length > 0 || steps.some((step) => step.kind !== 'same');
}

/** A value with its fields in one order: the order in which they were written says nothing. */
function written(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

/** The longest sequence of keys that stands in the same order in both: only the others were moved. */
function inBothOrders(first: readonly string[], second: readonly string[]): Set<string> {
  const longest = first.map(() => second.map((): string[] => []));
  for (const [i, key] of first.entries()) {
    for (const [j, other] of second.entries()) {
      const before = longest[i - 1]?.[j - 1] ?? [];
      const above = longest[i - 1]?.[j] ?? [];
      const left = longest[i]?.[j - 1] ?? [];
      longest[i]![j] = key === other ? [...before, key] : above.length >= left.length ? above : left;
    }
  }
  return new Set(longest.at(-1)?.at(-1) ?? []);
}
