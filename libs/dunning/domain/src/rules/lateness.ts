import { type BusinessDate, daysBetween, type Money, sumByCurrency } from '@relance/kernel';
import type { CaseContext, ItemFact } from '../case-state';

/** Past due from the day after the due date on. */
export function isOverdue(item: ItemFact, today: BusinessDate): boolean {
  return item.dueOn < today;
}

export function isDisputed(context: CaseContext, item: ItemFact): boolean {
  return context.disputes.some((dispute) => dispute.itemIds.includes(item.id));
}

/** What dunning may speak of: overdue and not disputed (a disputed item leaves dunning alone), the oldest first. */
export function claimableItems(context: CaseContext): ItemFact[] {
  return context.items
    .filter((item) => isOverdue(item, context.today) && (context.disputes.length === 0 || !isDisputed(context, item)))
    .sort(byAge);
}

/** The oldest overdue open item not disputed: its lateness is the case's (DESIGN, questions settled). */
export function carryingItem(context: CaseContext): ItemFact | undefined {
  let oldest: ItemFact | undefined;
  for (const item of context.items) {
    if (item.dueOn >= context.today || (oldest && byAge(item, oldest) >= 0)) continue;
    if (context.disputes.length > 0 && isDisputed(context, item)) continue;
    oldest = item;
  }
  return oldest;
}

function byAge(a: ItemFact, b: ItemFact): number {
  if (a.dueOn !== b.dueOn) return a.dueOn < b.dueOn ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** Days past due of the carrying invoice; 0 when nothing carries the case. */
export function daysPastDue(context: CaseContext): number {
  const carrying = carryingItem(context);
  return carrying ? daysBetween(carrying.dueOn, context.today) : 0;
}

export function overdueByCurrency(context: CaseContext): Money[] {
  return sumByCurrency(claimableItems(context).map(({ open, currency }) => ({ minor: open, currency })));
}

/** Cash not yet allocated covers all that is claimable, in each currency apart: then there is nothing to chase. */
export function unappliedCoversOverdue(context: CaseContext): boolean {
  if (context.unapplied.length === 0) return false;
  const overdue = overdueByCurrency(context);
  return (
    overdue.length > 0 &&
    overdue.every((sum) => context.unapplied.some((cash) => cash.currency === sum.currency && cash.minor >= sum.minor))
  );
}
