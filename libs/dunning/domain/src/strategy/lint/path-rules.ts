import { type Channel, type StrategyStep, WRITTEN } from '../strategy';
import { problem, type StrategyProblem } from './problem';
import { delayOf, excludeEachOther, isConditional, type LintSubject, pathOf, timetable } from './subject';

/** A repeat that lasts longer has no end worth the name. */
const LONGEST_REPEAT_DAYS = 365;
const REFERRAL_SEVERITY = 5;
/** What is written leaves by itself, a referral is handed over: nobody of the team does it. */
const LEAVES_BY_ITSELF: ReadonlySet<Channel> = new Set([...WRITTEN, 'referral']);

/** Dead ends, loops, order: the path as a path. */
export function pathRules(subject: LintSubject): StrategyProblem[] {
  const path = pathOf(subject.strategy);
  return [
    ...deadEnd(subject),
    ...repeats(subject),
    ...days(subject),
    ...afterReferral(path),
    ...order(path),
    ...path.flatMap(severityAndActor),
  ];
}

function deadEnd({ strategy }: LintSubject): StrategyProblem[] {
  if (strategy.atEnd !== 'wait') return [];
  const path = pathOf(strategy);
  const last = path.at(-1);
  const referredForSure = path.some((step) => step.channel === 'referral' && !isConditional(step));
  return referredForSure ? [] : [problem('deadEnd', last ?? null)];
}

function repeats({ strategy }: LintSubject): StrategyProblem[] {
  const timed = timetable(strategy);
  return timed.flatMap(({ step, day, last }, i) => {
    if (!step.repeat) return [];
    if (step.channel === 'referral') return [problem('repeatedReferral', step)];
    if (last - day > LONGEST_REPEAT_DAYS) return [problem('endlessRepeat', step, { days: last - day })];
    const next = timed.slice(i + 1).find((other) => other.step.severity > step.severity);
    return next && next.step.offsetDays < last
      ? [problem('repeatOutlastsNext', step, { last, next: next.step.key, day: next.step.offsetDays })]
      : [];
  });
}

/** A day that the steps before it, all of which are sure to be taken, never leave free. */
function days({ strategy }: LintSubject): StrategyProblem[] {
  let free = { day: -Infinity, key: '' };
  return pathOf(strategy).flatMap((step) => {
    const day = Math.max(step.offsetDays, free.day + delayOf(step, strategy));
    const before = free.key;
    if (!isConditional(step)) free = { day, key: step.key };
    // what a referral waits for is the notice's to say
    return day > step.offsetDays && step.channel !== 'referral'
      ? [problem('dayNeverKept', step, { planned: step.offsetDays, day, before })]
      : [];
  });
}

function afterReferral(path: readonly StrategyStep[]): StrategyProblem[] {
  return path.flatMap((step, i) => {
    for (const before of path.slice(0, i)) {
      if (before.channel !== 'referral') continue;
      if (!isConditional(before)) return [problem('neverReached', step, { before: before.key })];
      if (isShadowed(step, before)) return [problem('shadowed', step, { before: before.key })];
    }
    return [];
  });
}

/** Everyone who could meet `step` has met the conditions of the referral `before`, as far as they do not change with time. */
function isShadowed({ when }: StrategyStep, { when: before }: StrategyStep): boolean {
  if (!before || before.amount || before.after || before.notAfter || before.channelAvailable) return false;
  return (['debtorKinds', 'languages', 'segments'] as const).every((field) => {
    const [asked, taken]: (readonly string[] | undefined)[] = [when?.[field], before[field]];
    return taken === undefined || (asked !== undefined && asked.every((value) => taken.includes(value)));
  });
}

function order(path: readonly StrategyStep[]): StrategyProblem[] {
  return path.flatMap((step, i) => {
    const before = path.slice(0, i).find((other) => other.severity > step.severity && !excludeEachOther(other, step));
    return before
      ? [
          problem('harsherBeforeMilder', step, {
            severity: step.severity,
            before: before.key,
            harsher: before.severity,
          }),
        ]
      : [];
  });
}

function severityAndActor(step: StrategyStep): StrategyProblem[] {
  const found: StrategyProblem[] = [];
  if ((step.channel === 'referral') !== (step.severity === REFERRAL_SEVERITY))
    found.push(problem('referralSeverity', step));
  if (step.channel === 'call' && step.who === 'automatic') found.push(problem('callNeedsPerson', step));
  if (LEAVES_BY_ITSELF.has(step.channel) && (step.who === 'agent' || step.who === 'pool')) {
    found.push(problem('actorWithoutEffect', step));
  }
  return found;
}
