import { type BusinessDate, daysBetween, type Money, sumByCurrency } from '@relance/kernel';
import type { CaseContext, HoldFact, ItemFact } from '../case-state';

/** Past due from the day after the due date on. */
export function isOverdue(item: ItemFact, today: BusinessDate): boolean {
  return item.dueOn < today;
}

export function isDisputed(context: CaseContext, item: ItemFact): boolean {
  return context.disputes.some((dispute) => dispute.itemIds.includes(item.id));
}

/** Whether a hold has begun and is not over. */
export function isInEffect(hold: HoldFact, today: BusinessDate): boolean {
  return (hold.from === undefined || hold.from <= today) && (hold.until === null || hold.until >= today);
}

/** A hold that stops the telephone and nothing else. */
export function isForPhone(hold: HoldFact): boolean {
  return hold.kind === 'doNotCall';
}

/** The debtor wants no calls: only what is written goes on. */
export function isPhoneStopped({ holds, today }: CaseContext): boolean {
  return holds.some((hold) => isForPhone(hold) && isInEffect(hold, today));
}

/** A hold on some items only that lets this one wait. */
export function holdOn(context: CaseContext, item: ItemFact): HoldFact | undefined {
  return context.holds.find((hold) => hold.itemIds?.includes(item.id) && isInEffect(hold, context.today));
}

/** Disputed, or on hold by itself: it leaves dunning alone. */
export function isSuppressed(context: CaseContext, item: ItemFact): boolean {
  return (
    (context.disputes.length > 0 && isDisputed(context, item)) ||
    (context.holds.length > 0 && holdOn(context, item) !== undefined)
  );
}

/** What dunning may speak of: overdue, not disputed and not on hold (such an item leaves dunning alone), the oldest first. */
export function claimableItems(context: CaseContext): ItemFact[] {
  return context.items.filter((item) => isOverdue(item, context.today) && !isSuppressed(context, item)).sort(byAge);
}

/**
 * The oldest overdue open invoice neither disputed nor on hold: its lateness is the case's (DESIGN, questions settled). A charge
 * carries the case only where no invoice does.
 */
export function carryingItem(context: CaseContext): ItemFact | undefined {
  let oldest: ItemFact | undefined;
  for (const item of context.items) {
    if (item.dueOn >= context.today || (oldest && !carriesBefore(item, oldest)) || isSuppressed(context, item))
      continue;
    oldest = item;
  }
  return oldest;
}

function carriesBefore(a: ItemFact, b: ItemFact): boolean {
  return a.kind === b.kind ? byAge(a, b) < 0 : b.kind === 'charge';
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
  return sumOf(claimableItems(context));
}

function sumOf(items: readonly ItemFact[]): Money[] {
  return sumByCurrency(items.map(({ open, currency }) => ({ minor: open, currency })));
}

/**
 * Cash not yet allocated covers all that is claimable, in each currency apart: then there is nothing to chase. Charges do not
 * count beside an invoice: the invoices are paid first.
 */
export function unappliedCoversOverdue(context: CaseContext): boolean {
  if (context.unapplied.length === 0) return false;
  const claimable = claimableItems(context);
  const invoices = claimable.filter((item) => item.kind !== 'charge');
  const overdue = sumOf(invoices.length > 0 ? invoices : claimable);
  return (
    overdue.length > 0 &&
    overdue.every((sum) => context.unapplied.some((cash) => cash.currency === sum.currency && cash.minor >= sum.minor))
  );
}
