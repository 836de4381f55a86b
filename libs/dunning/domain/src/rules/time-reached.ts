import type { Draft } from './draft';
import { isOnPath, stateByFacts } from './facts-say';
import { nextNotice, nextStep, takeNotice, takeStep } from './path';
import { settle } from './settle';

/** The time the case waited for has come: what time alone ends, ends; then the step whose day has come is taken. */
export function reachTime(draft: Draft): void {
  const { context, event, strategy } = draft;
  if (event.type !== 'TimeReached') return;
  if (context.notBefore !== null && context.notBefore <= event.at) context.notBefore = null;
  settle(draft);
  const state = stateByFacts(context);
  if (isOnPath(state)) {
    const planned = nextStep(context, strategy);
    if (planned) takeStep(draft, planned, event.freshId);
  } else if (state === 'notYetDue') {
    const notice = nextNotice(context, strategy);
    if (notice) takeNotice(draft, notice);
  }
}
