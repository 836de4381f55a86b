import type { Money } from '@relance/kernel';
import type { ItemFact } from '../case-state';
import type { Draft } from './draft';
import { countPayment, uncountPayment } from './promise';

interface Booked {
  items: ItemFact[];
  unapplied: Money[];
}

/** Takes over what is open now on each document named; what is not open any more leaves. */
export function book(draft: Draft): void {
  const { context } = draft;
  const { items, unapplied } = draft.event as unknown as Booked;
  const changed = new Map(items.map((item) => [item.id, item]));
  const kept = context.items.filter((item) => !changed.has(item.id));
  const open = items.filter((item) => item.open > 0);
  if (items.length > 0) context.items = [...kept, ...open];
  context.unapplied = unapplied.filter((cash) => cash.minor > 0);
  const { event, before } = draft;
  if (event.type === 'CaseMerged') context.mergedInto = event.intoCaseId;
  // a debt of its own: what calls brought about the last one does not tell of this one
  if (event.type === 'InvoiceBooked' && before.items.length === 0 && open.length > 0) context.outcomes = [];
}

export function bookPayment(draft: Draft): void {
  const { event } = draft;
  if (event.type !== 'PaymentAllocated') return;
  countPayment(draft, event.paymentId, event.received, event.valueOn);
  book(draft);
}

/**
 * The items are open again. A file that was closed by the payment stands again as it stood; `settle` puts the case back on the
 * carrying invoice, and with it on the step where it was.
 */
export function bookBounce(draft: Draft): void {
  const { context, event, actions } = draft;
  if (event.type !== 'PaymentBounced') return;
  book(draft);
  uncountPayment(draft, event.paymentId);
  // what was accepted for them has not come after all
  const back = new Set(event.items.map(({ id }) => id));
  context.holds = context.holds.filter(
    ({ kind, itemIds }) => kind !== 'settlement' || !itemIds?.some((id) => back.has(id)),
  );
  if (context.legalFile !== null) return;
  const chain = context.formerChains.findLast(
    ({ carryingItemId, legalFile }) => legalFile !== null && context.items.some((item) => item.id === carryingItemId),
  );
  if (!chain?.legalFile) return;
  context.legalFile = chain.legalFile;
  context.formerChains = context.formerChains.map((other) => (other === chain ? { ...other, legalFile: null } : other));
  actions.push({ type: 'legalFileReopened', fileId: context.legalFile.id });
}
