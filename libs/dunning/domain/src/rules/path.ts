import { addDays, type BusinessDate, workingDayOnOrAfter } from '@relance/kernel';
import type { CaseContext } from '../case-state';
import type { Strategy, StrategyStep } from '../strategy/strategy';
import type { Draft } from './draft';
import { carryingItem, claimableItems, isDisputed } from './lateness';

export interface PlannedStep {
  step: StrategyStep;
  on: BusinessDate;
}

/** The next step for the carrying invoice and its day; undefined when nothing carries the case or the path has ended. */
export function nextStep(context: CaseContext, strategy: Strategy): PlannedStep | undefined {
  const carrying = carryingItem(context);
  const step = strategy.steps[context.stepIndex];
  if (!carrying || !step) return undefined;
  const delay = strategy.minimumContactDelayDays;
  let on = context.hastened ? context.today : addDays(carrying.dueOn, step.offsetDays);
  const last = context.stepsTaken.at(-1)?.on;
  for (const contact of [context.lastContactOn, last, context.callOwed?.since]) {
    if (contact && addDays(contact, delay) > on) on = addDays(contact, delay);
  }
  return { step, on: step.shiftToWorkingDay ? workingDayOnOrAfter(on, context.country) : on };
}

/** A friendly note before the due date: the items it announces and its day. Only while the due date has not come. */
export function nextNotice(
  context: CaseContext,
  strategy: Strategy,
): (PlannedStep & { itemIds: string[] }) | undefined {
  const upcoming = context.items.filter(
    (item) => item.dueOn > context.today && !context.noticedItemIds.includes(item.id) && !isDisputed(context, item),
  );
  let soonest: (PlannedStep & { itemIds: string[] }) | undefined;
  for (const step of strategy.steps) {
    if (step.offsetDays >= 0) break;
    for (const item of upcoming) {
      let on = addDays(item.dueOn, step.offsetDays);
      if (context.lastContactOn) {
        const free = addDays(context.lastContactOn, strategy.minimumContactDelayDays);
        if (free > on) on = free;
      }
      if (on < context.today) on = context.today;
      if (step.shiftToWorkingDay) on = workingDayOnOrAfter(on, context.country);
      if (on >= item.dueOn || (soonest && soonest.on <= on)) continue;
      // also those whose own note would have to wait for the minimum delay after this one
      const until = addDays(on, strategy.minimumContactDelayDays - step.offsetDays);
      soonest = { step, on, itemIds: upcoming.filter((other) => other.dueOn <= until).map((other) => other.id) };
    }
  }
  return soonest;
}

/** Takes the step whose day has come: one at a time. */
export function takeStep(draft: Draft, { step, on }: PlannedStep, freshId: string): void {
  const { context, actions } = draft;
  if (on > context.today) return;
  context.stepIndex += 1;
  context.stepsTaken = [...context.stepsTaken, { key: step.key, on: context.today }];
  context.hastened = false;
  if (step.channel === 'call') {
    if (context.callOwed === null || context.callOwed.reason === 'step') {
      const since = context.callOwed?.since ?? context.today;
      context.callOwed = { reason: 'step', stepKey: step.key, severity: step.severity, since };
    }
    context.callAttempts = 0;
    return;
  }
  context.announced = Math.max(context.announced, step.severity);
  if (step.channel === 'referral') {
    context.legalFile = { id: freshId, stage: 'submitted' };
    actions.push({ type: 'openLegalFile', fileId: freshId, reason: step.key });
    return;
  }
  context.lastContactOn = context.today;
  const { key: stepKey, channel, template, severity } = step;
  const itemIds = claimableItems(context).map((item) => item.id);
  actions.push({ type: 'issueDocument', stepKey, channel, template: template!, severity, itemIds });
}

export function takeNotice(draft: Draft, { step, on, itemIds }: PlannedStep & { itemIds: string[] }): void {
  const { context, actions } = draft;
  if (on > context.today || step.channel === 'call' || step.channel === 'referral') return;
  context.noticedItemIds = [...context.noticedItemIds, ...itemIds];
  context.lastContactOn = context.today;
  const { key: stepKey, channel, template, severity } = step;
  actions.push({ type: 'issueDocument', stepKey, channel, template: template!, severity, itemIds });
}

/** A refusal advances the path: straight to the next mandatory step (the formal notice), else to the next one, without waiting for its day. */
export function hasten({ context, strategy }: Draft): void {
  const mandatory = strategy.steps.findIndex((step, i) => i >= context.stepIndex && step.mandatory);
  if (mandatory >= 0) context.stepIndex = mandatory;
  context.hastened = true;
}
