import type { Draft } from './draft';
import { isOnPath, stateByFacts } from './facts-say';
import { claimableItems } from './lateness';
import { nextNotice, nextStep, type PlannedStep } from './path';
import { settle } from './settle';
import { unmetConditions } from './steps/conditions';
import { leaveStep, takeNotice, takeStep } from './steps/take-step';

/**
 * The time the case waited for has come: what time alone ends, ends; then the step whose day has come is taken, or proposed
 * where a person has to say yes. Steps whose conditions do not hold on their day are left out.
 */
export function reachTime(draft: Draft): void {
  const { context, event } = draft;
  if (event.type !== 'TimeReached') return;
  if (event.profile) context.profile = event.profile;
  if (context.notBefore !== null && context.notBefore <= event.at) context.notBefore = null;
  settle(draft);
  if (context.proposal !== null) return;
  const state = stateByFacts(context);
  if (isOnPath(state)) goOn(draft, event.freshId);
  else if (state === 'notYetDue') announce(draft);
}

function goOn(draft: Draft, freshId: string): void {
  const { context, event, strategy } = draft;
  const now = draft.machineVersion >= 2 ? event.at : undefined;
  for (;;) {
    const planned = nextStep(context, strategy, now);
    if (!planned || !hasCome(planned, draft)) return;
    if (unmetConditions(planned.step, context, claimableItems(context)).length > 0) leaveStep(context);
    else if (planned.step.who === 'confirmed') return propose(draft, planned);
    else return takeStep(draft, planned.step, freshId);
  }
}

function announce(draft: Draft): void {
  const planned = nextNotice(draft.context, draft.strategy, draft.event.at);
  if (!planned || !hasCome(planned, draft)) return;
  if (planned.step.who === 'confirmed') propose(draft, planned);
  else takeNotice(draft, planned);
}

function propose({ context }: Draft, { step }: PlannedStep): void {
  context.proposal = { stepKey: step.key, since: context.today };
}

function hasCome({ step, on, at }: PlannedStep, { context, event }: Draft): boolean {
  return on <= context.today && (!step.window || at <= event.at);
}
