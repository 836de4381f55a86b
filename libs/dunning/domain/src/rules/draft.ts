import type { CaseAction } from '../case-action';
import type { CaseEvent } from '../case-event';
import type { CaseContext, Chain } from '../case-state';
import type { Strategy } from '../strategy/strategy';

/** A decision being made: the rules change `context` (never what it holds) and say what is wanted. */
export interface Draft {
  context: CaseContext;
  readonly event: CaseEvent;
  readonly strategy: Strategy;
  /** The version that the fact is or was decided by: what an older one did is done again when its log is replayed. */
  readonly machineVersion: number;
  /** The case before the fact. */
  readonly before: CaseContext;
  readonly actions: CaseAction[];
}

/** As many invoices back as a bounced payment can put the case; older ones start a new chain. */
const CHAINS_KEPT = 8;

/** The present chain of lateness, or null when nothing carries the case. */
export function presentChain({ carryingItemId, ...context }: CaseContext): Chain | null {
  if (carryingItemId === null) return null;
  const { stepIndex, stepsTaken, announced, callOwed, legalFile, repeats, unsent, noticeSentOn, resumeAt } = context;
  return {
    carryingItemId,
    stepIndex,
    stepsTaken,
    announced,
    callOwed,
    legalFile,
    repeats,
    unsent,
    noticeSentOn,
    resumeAt,
  };
}

export function keepChain(context: CaseContext, chain: Chain): void {
  context.formerChains = [
    ...context.formerChains.filter((other) => other.carryingItemId !== chain.carryingItemId),
    chain,
  ].slice(-CHAINS_KEPT);
}
