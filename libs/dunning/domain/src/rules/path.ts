import { addDays, type BusinessDate, type Instant, workingDayOnOrAfter } from '@relance/kernel';
import type { CaseContext, ItemFact } from '../case-state';
import { FORMAL_NOTICE, NOTICE_PERIOD_DAYS, type Strategy, type StrategyStep } from '../strategy/strategy';
import type { Draft } from './draft';
import { carryingItem, isSuppressed } from './lateness';
import { unmetConditions } from './steps/conditions';
import { plannedInstant } from './steps/window';

export interface PlannedStep {
  step: StrategyStep;
  on: BusinessDate;
  /** When it is taken: the start of that day, or the hour from which the step may be taken. */
  at: Instant;
}

/**
 * The next step for the carrying invoice and when it is taken; undefined when nothing carries the case, the path has ended, or
 * an unsent mandatory step bars the way. `now`: hours of the day that are over by then do not count.
 */
export function nextStep(context: CaseContext, strategy: Strategy, now?: Instant): PlannedStep | undefined {
  const due = dueStep(context, strategy, now);
  return due && { step: due.step, ...plannedInstant(due.step, due.day, context, now) };
}

export interface DueStep {
  step: StrategyStep;
  /** The day that comes, whatever the hours of the step. */
  day: BusinessDate;
}

/** `now` absent: a day that has passed stays what it was, even when today is a day off. */
export function dueStep(context: CaseContext, strategy: Strategy, now?: Instant): DueStep | undefined {
  const carrying = carryingItem(context);
  if (!carrying || hasPathEnded(context, strategy, carrying)) return undefined;
  const step = strategy.steps[context.stepIndex]!;
  if (isBarred(context, step, strategy)) return undefined;
  const delay = delayOf(step, strategy);
  let day = ownDay(context, step, carrying);
  const last = context.stepsTaken.at(-1)?.on;
  for (const contact of [context.lastContactOn, last, context.callOwed?.since]) {
    if (contact && addDays(contact, delay) > day) day = addDays(contact, delay);
  }
  if (step.channel === 'referral' && context.noticeSentOn) {
    const over = addDays(context.noticeSentOn, strategy.noticePeriodDays ?? NOTICE_PERIOD_DAYS);
    if (over > day) day = over;
  }
  if (context.postponedUntil !== null && context.postponedUntil > day) day = context.postponedUntil;
  if (!step.shiftToWorkingDay) return { step, day };
  // a step with hours looks for its working day where it looks for its hour
  if (now !== undefined && !step.window && day < context.today) day = context.today;
  return { step, day: workingDayOnOrAfter(day, context.country) };
}

function ownDay(context: CaseContext, step: StrategyStep, carrying: ItemFact): BusinessDate {
  // a proposal keeps the day it was made on
  if (context.hastened) return context.proposal?.since ?? context.today;
  const last = context.stepsTaken.at(-1)?.on;
  if (context.repeats > 0 && step.repeat && last) return addDays(last, step.repeat.everyDays);
  return addDays(carrying.dueOn, step.offsetDays);
}

/**
 * Past the last step; or only charges are left open, and the next step would be harsher than what was announced, a formal
 * notice or the referral: charges alone bring none of these.
 */
export function hasPathEnded(context: CaseContext, strategy: Strategy, carrying: ItemFact | undefined): boolean {
  const step = strategy.steps[context.stepIndex];
  if (!step) return true;
  if (carrying?.kind !== 'charge') return false;
  return (
    step.channel === 'referral' ||
    step.severity > context.announced ||
    (step.severity >= FORMAL_NOTICE && step.channel !== 'call')
  );
}

/**
 * Before a mandatory step has left nothing else is written, nothing harsher is done, and above all nothing is referred: only calls
 * as mild as itself go on.
 */
export function isBarred({ unsent }: CaseContext, step: StrategyStep, { steps }: Strategy): boolean {
  if (!unsent) return false;
  if (step.channel !== 'call') return true;
  return step.severity > (steps.find(({ key }) => key === unsent.stepKey)?.severity ?? FORMAL_NOTICE);
}

export type PlannedNotice = PlannedStep & { itemIds: string[] };

/** A friendly note before the due date: the items it announces and its day. Only while the due date has not come. */
export function nextNotice(context: CaseContext, strategy: Strategy, now?: Instant): PlannedNotice | undefined {
  if (!(strategy.steps[0]!.offsetDays < 0)) return undefined;
  const upcoming = context.items.filter(
    (item) => item.dueOn > context.today && !context.noticedItemIds.includes(item.id) && !isSuppressed(context, item),
  );
  let soonest: PlannedNotice | undefined;
  for (const step of strategy.steps) {
    if (step.offsetDays >= 0) break;
    for (const item of upcoming) {
      const planned = noticeOf(context, step, item, strategy, now);
      if (planned.on >= item.dueOn || (soonest && soonest.at <= planned.at)) continue;
      // also those whose own note would have to wait for the minimum delay after this one
      const until = addDays(planned.on, delayOf(step, strategy) - step.offsetDays);
      const announced = upcoming.filter((other) => other.dueOn <= until);
      // its day has come and its conditions do not hold: it is left out
      if (planned.on <= context.today && unmetConditions(step, context, announced).length > 0) continue;
      soonest = { step, ...planned, itemIds: announced.map((other) => other.id) };
    }
  }
  return soonest;
}

function noticeOf(context: CaseContext, step: StrategyStep, item: ItemFact, strategy: Strategy, now?: Instant) {
  let day = addDays(item.dueOn, step.offsetDays);
  if (context.lastContactOn) {
    const free = addDays(context.lastContactOn, delayOf(step, strategy));
    if (free > day) day = free;
  }
  if (context.postponedUntil !== null && context.postponedUntil > day) day = context.postponedUntil;
  if (day < context.today) day = context.today;
  if (step.shiftToWorkingDay) day = workingDayOnOrAfter(day, context.country);
  return plannedInstant(step, day, context, now);
}

/** The minimum delay since the last contact is over. */
export function isContactFree({ lastContactOn, today }: CaseContext, step: StrategyStep, strategy: Strategy): boolean {
  return lastContactOn === null || addDays(lastContactOn, delayOf(step, strategy)) <= today;
}

function delayOf(step: StrategyStep, strategy: Strategy): number {
  return step.minimumContactDelayDays ?? strategy.minimumContactDelayDays;
}

/** A refusal advances the path: straight to the next mandatory step (the formal notice), else to the next one, without waiting for its day. */
export function hasten({ context, strategy }: Draft): void {
  const mandatory = strategy.steps.findIndex((step, i) => i >= context.stepIndex && step.mandatory);
  const next = mandatory >= 0 ? mandatory : context.stepIndex + (context.repeats > 0 ? 1 : 0);
  if (next !== context.stepIndex) context.repeats = 0;
  context.stepIndex = next;
  context.hastened = true;
  context.postponedUntil = null;
}
