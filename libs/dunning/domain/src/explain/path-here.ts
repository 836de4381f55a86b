import type { BusinessDate } from '@relance/kernel';
import type { CaseContext } from '../case-state';
import type { Reason } from '../queue-rank';
import { isBarred, nextNotice, nextStep } from '../rules/path';
import type { Strategy, StrategyStep } from '../strategy/strategy';
import { conditionChecks } from './conditions';
import { reason } from './reason';

export type PathStatus = 'taken' | 'next' | 'later' | 'leftOut';

/** A step of the strategy as it stands for the case's carrying invoice. */
export interface PathStepHere {
  key: string;
  channel: StrategyStep['channel'];
  severity: number;
  status: PathStatus;
  on: BusinessDate | null;
  reason: Reason | null;
}

type Standing = Pick<PathStepHere, 'status' | 'on' | 'reason'>;

/** `ahead`: the day each step is taken if nothing else happens. */
export function pathHere(
  context: CaseContext,
  strategy: Strategy,
  ahead: ReadonlyMap<string, BusinessDate>,
): PathStepHere[] {
  return strategy.steps.map((step, index) => {
    const { key, channel, severity } = step;
    const standing =
      step.offsetDays < 0 ? beforeDue(context, strategy, step) : afterDue(context, strategy, { step, index, ahead });
    return { key, channel, severity, ...standing };
  });
}

function beforeDue(context: CaseContext, strategy: Strategy, step: StrategyStep): Standing {
  const notice = nextNotice(context, strategy);
  if (notice?.step.key === step.key) {
    return { status: 'next', on: notice.on, reason: reason('stepAhead', { on: notice.on }) };
  }
  if (context.noticedItemIds.length > 0) return { status: 'taken', on: null, reason: null };
  const later = context.items.some((item) => item.dueOn > context.today);
  return { status: later ? 'later' : 'leftOut', on: null, reason: reason('stepBeforeDue') };
}

interface Place {
  step: StrategyStep;
  index: number;
  ahead: ReadonlyMap<string, BusinessDate>;
}

function afterDue(context: CaseContext, strategy: Strategy, { step, index, ahead }: Place): Standing {
  const times = context.stepsTaken.filter(({ key }) => key === step.key);
  const last = times.at(-1);
  const on = ahead.get(step.key) ?? null;
  const expected = on ? reason('stepAhead', { on }) : reason('stepLater');
  // also one that came after a mandatory step which has to be written again
  if (last && index !== context.stepIndex) {
    return { status: 'taken', on: last.on, reason: reason('stepTaken', { on: last.on, times: times.length }) };
  }
  if (index < context.stepIndex) return { status: 'leftOut', on: null, reason: reason('stepLeftOut') };
  if (index > context.stepIndex || context.carryingItemId === null) return { status: 'later', on, reason: expected };
  const planned = nextStep(context, strategy);
  return { status: 'next', on: on ?? planned?.on ?? null, reason: heldUp(context, step, strategy) ?? expected };
}

/** Why the next step is not taken although its day may have come. */
function heldUp(context: CaseContext, step: StrategyStep, strategy: Strategy): Reason | null {
  const { proposal, unsent } = context;
  if (proposal?.stepKey === step.key) return reason('confirmation', { step: step.key });
  if (unsent && isBarred(context, step, strategy)) {
    return reason('proofOfSending', { step: unsent.stepKey, problem: unsent.problem });
  }
  return conditionChecks(context, step).find(({ passed }) => !passed)?.reason ?? null;
}
