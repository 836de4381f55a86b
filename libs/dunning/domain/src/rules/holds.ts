import type { HoldFact } from '../case-state';
import type { Draft } from './draft';
import { untake } from './steps/sending';

/** A payment that was claimed: the debtor says it has been paid. */
export function isClaim(hold: HoldFact): boolean {
  return hold.kind === 'alreadyPaid';
}

/**
 * A hold ends by itself after its last day, and one on some items when none of these is open any more. A payment that was claimed
 * and has not come by then is a call to make.
 */
export function endHolds({ context }: Draft): void {
  if (context.holds.length === 0) return;
  const isOpen = (id: string) => context.items.some((item) => item.id === id);
  const left = context.holds.filter(
    ({ until, itemIds }) => (until === null || until >= context.today) && (!itemIds || itemIds.some(isOpen)),
  );
  if (left.length === context.holds.length) return;
  const claimEnded = context.holds.some((hold) => isClaim(hold) && !left.includes(hold));
  context.holds = left;
  if (claimEnded && !left.some(isClaim)) {
    context.callOwed ??= { reason: 'claimNotSeen', stepKey: null, severity: 3, since: context.today };
  }
}

/** Holds on some items whose first day has come: the state may stay, but what was written of these items goes out no more. */
export function beginHolds(draft: Draft): void {
  const { context, before } = draft;
  for (const hold of context.holds) {
    if (hold.from !== undefined && hold.from > before.today && hold.from <= context.today)
      withdrawHeldItems(draft, hold);
  }
}

/** A hold on the whole case does so by the state it brings. */
export function withdrawHeldItems(draft: Draft, hold: HoldFact): void {
  if (!hold.itemIds) return;
  draft.actions.push({ type: 'cancelPendingDocuments', reason: 'held' });
  untake(draft);
}
