import { addDays, type BusinessDate, type Instant, timeInZone, weekdayOf } from '@relance/kernel';
import type { CaseContext } from '../case-state';
import { carryingItem } from '../rules/lateness';
import { isBarred } from '../rules/path';
import { NOTICE_PERIOD_DAYS, type Strategy, type StrategyStep } from '../strategy/strategy';
import { check, type Check, conditionChecks } from './conditions';
import { reason } from './reason';

/** What the next step of the path still waits for, in the order in which it is planned. */
export function stepChecks(context: CaseContext, step: StrategyStep, strategy: Strategy, at: Instant): Check[] {
  const { today, proposal, unsent, postponedUntil } = context;
  return [
    dayCheck(context, step),
    delayCheck(context, step, strategy),
    ...noticePeriodChecks(context, step, strategy),
    ...(postponedUntil === null
      ? []
      : [
          check('notPostponed', postponedUntil <= today, reason('notPostponed'), () =>
            reason('postponed', { on: postponedUntil }),
          ),
        ]),
    ...conditionChecks(context, step),
    ...windowChecks(context, step, at),
    check('confirmed', proposal === null, reason('confirmed'), () =>
      reason('confirmation', { step: proposal!.stepKey }),
    ),
    check('proofOfSending', !isBarred(context, step, strategy), reason('noticeSent'), () =>
      reason('proofOfSending', { step: unsent!.stepKey, problem: unsent!.problem }),
    ),
  ];
}

function dayCheck(context: CaseContext, step: StrategyStep): Check {
  const { today, hastened, repeats, stepsTaken } = context;
  const carrying = carryingItem(context)!;
  const last = stepsTaken.at(-1)?.on;
  const again = repeats > 0 && step.repeat && last ? addDays(last, step.repeat.everyDays) : null;
  const on = hastened ? today : (again ?? addDays(carrying.dueOn, step.offsetDays));
  const params = { step: step.key, on };
  return check('stepDayReached', on <= today, reason('stepDayReached', params), () => reason('stepDayAhead', params));
}

/** Days that have to pass since the last contact or step. */
function delayCheck(context: CaseContext, step: StrategyStep, strategy: Strategy): Check {
  const { today, lastContactOn, stepsTaken } = context;
  const days = step.minimumContactDelayDays ?? strategy.minimumContactDelayDays;
  const last = latest([lastContactOn, stepsTaken.at(-1)?.on ?? null]);
  const on = last === null ? today : addDays(last, days);
  return check('contactDelayOver', on <= today, reason('contactDelayOver', { days }), () =>
    reason('contactDelayRuns', { last, days, on }),
  );
}

function latest(dates: readonly (BusinessDate | null)[]): BusinessDate | null {
  return dates.reduce((a, b) => (a !== null && (b === null || a > b) ? a : b), null);
}

function noticePeriodChecks({ noticeSentOn, today }: CaseContext, step: StrategyStep, strategy: Strategy): Check[] {
  if (step.channel !== 'referral' || noticeSentOn === null) return [];
  const days = strategy.noticePeriodDays ?? NOTICE_PERIOD_DAYS;
  const on = addDays(noticeSentOn, days);
  return [
    check('noticePeriodOver', on <= today, reason('noticePeriodOver'), () =>
      reason('noticePeriodRuns', { sent: noticeSentOn, days, on }),
    ),
  ];
}

function windowChecks({ today, zone }: CaseContext, { key, window }: StrategyStep, at: Instant): Check[] {
  if (!window) return [];
  const time = timeInZone(at, zone);
  const inside = window.days.includes(weekdayOf(today) || 7) && time >= window.from && time < window.to;
  const params = { step: key, days: window.days, from: window.from, to: window.to };
  return [check('insideWindow', inside, reason('insideWindow'), () => reason('outsideWindow', params))];
}
