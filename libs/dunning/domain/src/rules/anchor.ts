import { daysBetween } from '@relance/kernel';
import type { CaseContext, Chain, ItemFact } from '../case-state';
import type { Strategy } from '../strategy/strategy';
import { announcedBefore } from './announced';
import { type Draft, keepChain, presentChain } from './draft';
import { carryingItem, claimableItems } from './lateness';
import { unmetConditions } from './steps/conditions';

/**
 * Puts the case on its carrying invoice. Same invoice: nothing. Another one: where dunning stood for it before (a bounced
 * payment, an ended dispute), else the step that fits it, never further along the path than the case was: so it never falls
 * onto a harsher step, and never jumps over the formal notice. None: the chain of lateness has ended, and is kept.
 */
export function anchor({ context, strategy, machineVersion }: Draft): void {
  const carrying = carryingItem(context);
  if (carrying?.id === context.carryingItemId) return;
  const left = presentChain(context);
  const formerOf = () => context.formerChains.find((chain) => chain.carryingItemId === carrying?.id);
  // looked up before another chain may push it out (version 1 did so afterwards)
  const known = machineVersion >= 2 ? formerOf() : undefined;
  if (left) keepChain(context, left);
  if (!carrying) return standOn(context, null);
  const former = known ?? formerOf();
  if (former) {
    context.formerChains = context.formerChains.filter((chain) => chain !== former);
    standOn(context, former);
  } else if (left) {
    standOn(context, { ...fitting(left, carrying, context, strategy), carryingItemId: carrying.id });
  } else {
    standOn(context, fresh(carrying, context, strategy));
  }
}

/** What a person is owed does not depend on which invoice carries the case. */
const OWED_ANYWAY = ['callback', 'brokenPromise', 'claimNotSeen'];

function standOn(context: CaseContext, chain: Chain | null): void {
  const owed = context.callOwed && OWED_ANYWAY.includes(context.callOwed.reason) ? context.callOwed : null;
  context.carryingItemId = chain?.carryingItemId ?? null;
  context.stepIndex = chain?.stepIndex ?? 0;
  context.stepsTaken = chain?.stepsTaken ?? [];
  context.announced = chain?.announced ?? 0;
  context.callOwed = owed ?? chain?.callOwed ?? null;
  context.repeats = chain?.repeats ?? 0;
  context.unsent = chain?.unsent ?? null;
  context.noticeSentOn = chain?.noticeSentOn ?? null;
  context.resumeAt = chain?.resumeAt ?? null;
  context.postponedUntil = null;
  context.hastened = false;
  if (context.callOwed === null) context.notBefore = null;
}

function fresh(carrying: ItemFact, context: CaseContext, strategy: Strategy): Chain {
  const daysLate = daysBetween(carrying.dueOn, context.today);
  let stepIndex = strategy.steps.findIndex((step) => step.offsetDays >= 0);
  if (stepIndex < 0) stepIndex = strategy.steps.length;
  if (strategy.veryLate === 'jump') stepIndex = jump(stepIndex, daysLate, context, strategy);
  return {
    carryingItemId: carrying.id,
    stepIndex,
    stepsTaken: [],
    announced: 0,
    callOwed: null,
    legalFile: null,
    repeats: 0,
    unsent: null,
    noticeSentOn: null,
    resumeAt: null,
  };
}

/** The last step whose day has come and whose conditions hold, never past a mandatory one. */
function jump(first: number, daysLate: number, context: CaseContext, { steps }: Strategy): number {
  let last = first;
  const claimed = claimableItems(context);
  for (let i = first; i < steps.length && (i === first || steps[i]!.offsetDays <= daysLate); i++) {
    if (unmetConditions(steps[i]!, context, claimed).length === 0) last = i;
    if (steps[i]!.mandatory) break;
  }
  return last;
}

/** The next step whose day has not passed for this invoice, but no further than the path has been walked. */
function fitting(left: Chain, carrying: ItemFact, context: CaseContext, strategy: Strategy): Chain {
  const daysLate = daysBetween(carrying.dueOn, context.today);
  const ahead = strategy.steps.findIndex((step) => step.offsetDays >= Math.max(daysLate, 0));
  const stepIndex = Math.min(left.stepIndex, ahead < 0 ? strategy.steps.length : ahead);
  const announced = Math.min(left.announced, announcedBefore(stepIndex, strategy));
  const callFits = left.callOwed?.reason !== 'step' || stepIndex === left.stepIndex;
  const repeats = stepIndex === left.stepIndex ? left.repeats : 0;
  const sent = noticeStands(left, stepIndex, strategy) ? {} : { unsent: null, noticeSentOn: null };
  return { ...left, stepIndex, announced, repeats, resumeAt: null, ...sent, callOwed: callFits ? left.callOwed : null };
}

/** The mandatory step that was written lies before that place: it counts for this invoice too. */
function noticeStands({ unsent, stepIndex: reached }: Chain, stepIndex: number, { steps }: Strategy): boolean {
  if (stepIndex === reached) return true;
  const written = unsent
    ? steps.findIndex((step) => step.key === unsent.stepKey)
    : steps.findLastIndex((step, i) => i < reached && step.mandatory);
  return written < stepIndex;
}
