import type { CaseContext, CaseState, HoldFact } from '../case-state';
import { FORMAL_NOTICE } from '../strategy/strategy';
import { carryingItem, isOverdue, unappliedCoversOverdue } from './lateness';

/** The hold that suppresses dunning: the one that lasts longest. */
export function presentHold(context: CaseContext): HoldFact | undefined {
  let longest: HoldFact | undefined;
  for (const hold of context.holds) {
    if (hold.until !== null && hold.until < context.today) continue;
    if (!longest || longest.until === null) longest ??= hold;
    else if (hold.until === null || hold.until > longest.until) longest = hold;
  }
  return longest;
}

/**
 * Where the facts say that a case is. The order is the rule: what is closed is closed, insolvency stops everything, then
 * legal, then suppressions, then what was agreed, and only then the path of dunning.
 */
export function stateByFacts(context: CaseContext): CaseState {
  if (context.items.length === 0) return context.closing;
  if (context.insolventSince !== null) return 'insolvent';
  if (context.legalFile !== null) return context.legalFile.stage === 'accepted' ? 'inLegal' : 'referred';
  if (presentHold(context)) return 'onHold';
  if (context.promise !== null) return 'promised';
  if (unappliedCoversOverdue(context)) return 'onHold';
  if (context.callOwed?.reason === 'callback') return 'callDue';
  if (!carryingItem(context)) {
    return context.items.some((item) => isOverdue(item, context.today)) ? 'disputed' : 'notYetDue';
  }
  if (context.callOwed !== null) return 'callDue';
  return context.announced >= FORMAL_NOTICE ? 'formalNotice' : 'reminding';
}

/** The states in which the strategy's steps are taken. */
export function isOnPath(state: CaseState): boolean {
  return state === 'reminding' || state === 'callDue' || state === 'formalNotice';
}
