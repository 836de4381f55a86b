import type { CaseContext, CaseState, Chain, UnsentStep } from '../../case-state';
import type { Strategy, StrategyStep } from '../../strategy/strategy';
import type { Draft } from '../draft';
import { stateByFacts } from '../facts-say';
import { announcedBefore } from '../announced';

type Walked = Pick<
  Chain,
  'stepIndex' | 'stepsTaken' | 'announced' | 'repeats' | 'unsent' | 'noticeSentOn' | 'resumeAt'
>;

/** Problems with which a document is gone, without having left: its step is taken again. */
const GONE: ReadonlySet<string> = new Set(['outdated', 'cancelled']);

/**
 * What became of a step that was written. Of a mandatory one the case remembers whether it has left, for each invoice it was
 * written for; of the others only the history speaks.
 */
export function noteSending(draft: Draft): void {
  const { context, event } = draft;
  if (event.type !== 'StepSent' && event.type !== 'StepNotSent') return;
  if (event.type === 'StepNotSent' && GONE.has(event.problem)) return untake(draft, event.stepKey);
  const step = draft.strategy.steps.find(({ key }) => key === event.stepKey);
  const noted = <W extends Walked>(walked: W): Pick<Chain, 'unsent' | 'noticeSentOn'> | null => {
    const isKnown = walked.unsent?.stepKey === event.stepKey || (step?.mandatory && hasTaken(walked, step));
    if (!isKnown) return null;
    if (event.type === 'StepSent') return { unsent: null, noticeSentOn: walked.noticeSentOn ?? event.sentOn };
    const since = walked.unsent?.since ?? context.today;
    return { unsent: { stepKey: event.stepKey, since, problem: event.problem }, noticeSentOn: null };
  };
  const here = noted(context);
  if (here) Object.assign(context, here);
  else if (event.type === 'StepSent' && step) takeWhatLeft(context, step, event.sentOn, draft.strategy);
  context.formerChains = context.formerChains.map((chain) =>
    chain.unsent?.stepKey === event.stepKey ? { ...chain, ...noted(chain) } : chain,
  );
}

function hasTaken({ stepsTaken }: Walked, step: StrategyStep): boolean {
  return stepsTaken.some(({ key }) => key === step.key);
}

/** It was being sent while the facts took it back: it has left all the same, so the step is taken. */
function takeWhatLeft(context: CaseContext, step: StrategyStep, sentOn: string, { steps }: Strategy): void {
  const last = context.stepsTaken.at(-1);
  if (!step.mandatory || steps[context.stepIndex] !== step || !last || sentOn < last.on) return;
  context.stepsTaken = [...context.stepsTaken, { key: step.key, on: sentOn }];
  context.stepIndex += 1;
  context.announced = Math.max(context.announced, step.severity);
  context.noticeSentOn = sentOn;
  context.proposal = null;
}

/** Entering these, what was issued and not sent goes out no more (`cancelPendingDocuments` of the machine). */
const WITHDRAWING: ReadonlySet<CaseState> = new Set([
  'promised',
  'onHold',
  'referred',
  'insolvent',
  'settled',
  'paid',
  'writtenOff',
]);

/** A mandatory step whose letter the facts have withdrawn was not taken: it is written again when the case is back. */
export function untakeWithdrawn(draft: Draft): void {
  const { context } = draft;
  if (context.unsent === null && !context.formerChains.some((chain) => chain.unsent !== null)) return;
  if (WITHDRAWING.has(stateByFacts(context))) untake(draft);
}

/**
 * Takes back mandatory steps that have not left: that one, or all but those in doubt, which may have left and are never written
 * again by themselves (RELIABILITY T8).
 */
export function untake({ context, strategy }: Draft, stepKey?: string): void {
  const concerns = ({ unsent }: Walked) =>
    unsent !== null && (stepKey === undefined ? unsent.problem !== 'inDoubt' : unsent.stepKey === stepKey);
  if (concerns(context)) Object.assign(context, untaken(context, context.unsent!, strategy));
  if (!context.formerChains.some(concerns)) return;
  context.formerChains = context.formerChains.map((chain) =>
    concerns(chain) ? { ...chain, ...untaken(chain, chain.unsent!, strategy) } : chain,
  );
}

function untaken(walked: Walked, { stepKey }: UnsentStep, strategy: Strategy): Walked {
  const at = walked.stepsTaken.findLastIndex(({ key }) => key === stepKey);
  const stepsTaken = walked.stepsTaken.filter((_, i) => i !== at);
  const own = strategy.steps.findIndex(({ key }) => key === stepKey);
  const isRepeating = own === walked.stepIndex && walked.repeats > 0;
  const stepIndex = Math.min(walked.stepIndex, own >= 0 ? own : firstNotTaken(stepsTaken, strategy));
  // the last of several times: the ones before it stay taken
  const before = own < 0 ? 0 : isRepeating ? walked.repeats - 1 : (strategy.steps[own]!.repeat?.times ?? 0);
  const repeats = stepIndex === own ? before : walked.repeats;
  const announced = Math.min(walked.announced, announcedBefore(stepIndex + (repeats > 0 ? 1 : 0), strategy));
  const isPassed = own >= 0 && (walked.stepIndex > own + 1 || (walked.stepIndex === own + 1 && walked.repeats > 0));
  const resumeAt = isPassed ? { stepIndex: walked.stepIndex, repeats: walked.repeats } : walked.resumeAt;
  return { stepIndex, stepsTaken, announced, repeats, unsent: null, noticeSentOn: null, resumeAt };
}

/** The strategy was changed and does not know the step: the first mandatory one that was not taken stands for it. */
function firstNotTaken(stepsTaken: Chain['stepsTaken'], { steps }: Strategy): number {
  const first = steps.findIndex((step) => step.mandatory && !stepsTaken.some(({ key }) => key === step.key));
  return first < 0 ? steps.length : first;
}
