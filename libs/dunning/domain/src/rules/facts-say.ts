import type { CaseContext, CaseState, HoldFact } from '../case-state';
import { FORMAL_NOTICE } from '../strategy/strategy';
import {
  carryingItem,
  holdOn,
  isDisputed,
  isForPhone,
  isInEffect,
  isOverdue,
  unappliedCoversOverdue,
} from './lateness';

/** The hold that suppresses the whole case: of those in effect the one that lasts longest. */
export function presentHold(context: CaseContext): HoldFact | undefined {
  let longest: HoldFact | undefined;
  for (const hold of context.holds) {
    if (hold.itemIds || isForPhone(hold) || !isInEffect(hold, context.today)) continue;
    if (!longest || longest.until === null) longest ??= hold;
    else if (hold.until === null || hold.until > longest.until) longest = hold;
  }
  return longest;
}

/** The hold for which dunning waits: on the whole case, or on an overdue item where nothing else carries the case. */
export function suppressingHold(context: CaseContext): HoldFact | undefined {
  const present = presentHold(context);
  if (present || context.holds.length === 0 || carryingItem(context)) return present;
  const held = context.items.find((item) => isOverdue(item, context.today) && !isDisputed(context, item));
  return held && holdOn(context, held);
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
    if (suppressingHold(context)) return 'onHold';
    return context.items.some((item) => isOverdue(item, context.today)) ? 'disputed' : 'notYetDue';
  }
  if (context.callOwed !== null) return 'callDue';
  return context.announced >= FORMAL_NOTICE ? 'formalNotice' : 'reminding';
}

/** The states in which the strategy's steps are taken. */
export function isOnPath(state: CaseState): boolean {
  return state === 'reminding' || state === 'callDue' || state === 'formalNotice';
}
