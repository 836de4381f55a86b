import { type CaseContext, EARLIER_OUTCOMES, type EarlierOutcome } from '../case-state';

/** Remembers what a call brought, for the conditions of later steps: each once, in one order. */
export function noteOutcome(context: CaseContext, outcome: EarlierOutcome): void {
  if (context.outcomes.includes(outcome)) return;
  context.outcomes = EARLIER_OUTCOMES.filter((one) => one === outcome || context.outcomes.includes(one));
}
