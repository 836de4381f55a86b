import type { CaseContext } from '../../case-state';
import type { StrategyStep } from '../../strategy/strategy';
import type { Draft } from '../draft';
import { claimableItems } from '../lateness';
import type { PlannedNotice } from '../path';

/** Takes a step: owes the call, hands over to legal, or has it written. `freshId`: the legal file's, if it opens one. */
export function takeStep(draft: Draft, step: StrategyStep, freshId: string): void {
  const { context, actions } = draft;
  passStep(context, step);
  context.stepsTaken = [...context.stepsTaken, { key: step.key, on: context.today }];
  if (step.channel === 'call') {
    if (context.callOwed === null || context.callOwed.reason === 'step') {
      const since = context.callOwed?.since ?? context.today;
      context.callOwed = { reason: 'step', stepKey: step.key, severity: step.severity, since };
      if (step.who === 'pool' && draft.machineVersion >= 3) context.callOwed.pool = true;
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
  if (step.mandatory && draft.machineVersion >= 2) {
    context.unsent = { stepKey: step.key, since: context.today, problem: null };
    context.noticeSentOn = null;
  }
  const { key: stepKey, channel, template, severity } = step;
  const itemIds = claimableItems(context).map((item) => item.id);
  actions.push({ type: 'issueDocument', stepKey, channel, template: template!, severity, itemIds });
}

/** The step is done, once more if it repeats; the path goes on after the last time. */
function passStep(context: CaseContext, step: StrategyStep): void {
  if (step.repeat && context.repeats < step.repeat.times) context.repeats += 1;
  else {
    leaveStep(context);
    resume(context);
  }
  context.hastened = false;
  context.postponedUntil = null;
}

/** The withdrawn step is taken again: the path goes on where it was when that was withdrawn. */
function resume(context: CaseContext): void {
  if (context.resumeAt && context.resumeAt.stepIndex >= context.stepIndex) Object.assign(context, context.resumeAt);
  context.resumeAt = null;
}

/** The path goes on after the present step, taken or not. */
export function leaveStep(context: CaseContext): void {
  context.stepIndex += 1;
  context.repeats = 0;
  context.hastened = false;
  context.postponedUntil = null;
}

export function takeNotice(draft: Draft, { step, itemIds }: PlannedNotice): void {
  const { context, actions } = draft;
  if (step.channel === 'call' || step.channel === 'referral') return;
  leaveNotice(context, itemIds);
  context.lastContactOn = context.today;
  const { key: stepKey, channel, template, severity } = step;
  actions.push({ type: 'issueDocument', stepKey, channel, template: template!, severity, itemIds });
}

/** These items get no note before their due date any more. */
export function leaveNotice(context: CaseContext, itemIds: readonly string[]): void {
  context.noticedItemIds = [...context.noticedItemIds, ...itemIds];
  context.postponedUntil = null;
}
