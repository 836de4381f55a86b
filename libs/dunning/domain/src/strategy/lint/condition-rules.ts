import type { StrategyStep } from '../strategy';
import { problem, type StrategyProblem } from './problem';
import { impliedOutcomes, type LintSubject } from './subject';

const SATURDAY = 6;

/** Steps that can never fire, and conditions that nobody meets. */
export function conditionRules(subject: LintSubject): StrategyProblem[] {
  const { steps } = subject.strategy;
  return steps.flatMap((step, i) => [
    ...amount(step),
    ...outcomes(step, steps.slice(0, i)),
    ...whom(step, subject),
    ...window(step),
    ...beforeDue(step, steps.slice(0, i)),
    ...(step.mandatory && step.when ? [problem('conditionalMandatory', step)] : []),
  ]);
}

function amount(step: StrategyStep): StrategyProblem[] {
  const { atLeastMinor, belowMinor } = step.when?.amount ?? {};
  if (belowMinor === undefined || belowMinor > (atLeastMinor ?? 0)) return [];
  return [problem('amountEmpty', step, { least: atLeastMinor ?? 0, below: belowMinor })];
}

function outcomes(step: StrategyStep, before: readonly StrategyStep[]): StrategyProblem[] {
  const { after, notAfter = [] } = step.when ?? {};
  if (!after) return [];
  const possible = after.filter((outcome) => !impliedOutcomes(outcome).some((implied) => notAfter.includes(implied)));
  if (possible.length === 0) return [problem('outcomesContradict', step)];
  return before.some(({ channel }) => channel === 'call') ? [] : [problem('outcomeWithoutCall', step)];
}

function whom(step: StrategyStep, { debtorKinds, vocabulary }: LintSubject): StrategyProblem[] {
  const { debtorKinds: kinds, languages, segments } = step.when ?? {};
  const found: StrategyProblem[] = [];
  if (kinds && debtorKinds.length > 0 && !kinds.some((kind) => debtorKinds.includes(kind))) {
    found.push(problem('kindsNever', step, { kinds: kinds.join(', ') }));
  }
  if (languages && vocabulary && !languages.some((language) => vocabulary.languages.includes(language))) {
    found.push(problem('languageUnknown', step, { values: languages.join(', ') }));
  }
  if (segments && vocabulary?.segments && !segments.some((segment) => vocabulary.segments?.includes(segment))) {
    found.push(problem('segmentUnknown', step, { values: segments.join(', ') }));
  }
  return found;
}

function window(step: StrategyStep): StrategyProblem[] {
  const noWorkingDay = step.window?.days.every((day) => day >= SATURDAY);
  return step.shiftToWorkingDay && noWorkingDay ? [problem('windowNoWorkingDay', step)] : [];
}

function beforeDue(step: StrategyStep, before: readonly StrategyStep[]): StrategyProblem[] {
  if (step.offsetDays >= 0) return [];
  const found: StrategyProblem[] = [];
  const first = before.find((other) => other.offsetDays < 0 && !other.when);
  if (first) found.push(problem('secondNotice', step, { before: first.key }));
  if (step.mandatory) found.push(problem('mandatoryBeforeDue', step));
  if (step.severity > 1) found.push(problem('harshBeforeDue', step));
  return found;
}
