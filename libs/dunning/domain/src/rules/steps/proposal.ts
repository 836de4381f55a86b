import type { CaseContext } from '../../case-state';
import type { Strategy } from '../../strategy/strategy';
import type { Draft } from '../draft';
import { isOnPath, stateByFacts } from '../facts-say';
import { claimableItems } from '../lateness';
import { dueStep, isContactFree, nextNotice } from '../path';
import { unmetConditions } from './conditions';
import { leaveNotice, leaveStep, takeNotice, takeStep } from './take-step';

/** A person's answer to a proposed step: yes takes it now; no leaves it out, or postpones it to be proposed again. */
export function answerProposal(draft: Draft): void {
  const { context, event, strategy } = draft;
  const notice = stateByFacts(context) === 'notYetDue' ? nextNotice(context, strategy) : undefined;
  const step = notice?.step ?? strategy.steps[context.stepIndex];
  context.proposal = null;
  if (!step) return;
  if (event.type === 'StepConfirmed') {
    if (notice) takeNotice(draft, notice);
    else takeStep(draft, step, event.freshId);
  } else if (event.type === 'StepDeclined') {
    if (!event.skip) context.postponedUntil = event.until;
    else if (notice) leaveNotice(context, notice.itemIds);
    else leaveStep(context);
  }
}

/** Facts that take the case off the path, or off the step that was proposed, take the proposal back. */
export function dropProposal(draft: Draft): void {
  const { context, strategy } = draft;
  if (context.proposal !== null && !isStillDue(context, strategy)) context.proposal = null;
}

/** The proposed step can be taken on the day of the context: the answer does not come too late. */
export function isStillDue(context: CaseContext, strategy: Strategy): boolean {
  const state = stateByFacts(context);
  if (state === 'notYetDue') {
    const notice = nextNotice(context, strategy)?.step;
    return notice?.key === context.proposal!.stepKey && isContactFree(context, notice, strategy);
  }
  const due = isOnPath(state) ? dueStep(context, strategy) : undefined;
  if (due?.step.key !== context.proposal!.stepKey || due.day > context.today) return false;
  return unmetConditions(due.step, context, claimableItems(context)).length === 0;
}
