import type { LiveEventMap } from '@relance/platform/live';
import type { Cockpit } from '../cockpit/cockpit.client';

interface Money {
  readonly minor: number;
  readonly currency: string;
}

/** Something others did to the case while it is open here, as data: the words are `calls.news.<code>`. */
export interface CaseNews {
  readonly code: 'payment' | 'bounced' | 'note' | 'hold' | 'holdEnded' | 'dispute' | 'promise' | 'moved';
  /** Null: nobody (the bank, the worker). */
  readonly by: string | null;
  readonly amount?: Money;
  /** A business date. */
  readonly day?: string | null;
  /** Reason, category, text of a note; for `moved` the type of the event. */
  readonly what?: string;
}

export type Moved = Pick<LiveEventMap['case.moved'], 'eventType' | 'byName'>;

/** Money says itself what came (`payment.booked`): its fact on the case adds nothing. */
const SAID_BY_MONEY: ReadonlySet<string> = new Set(['PaymentAllocated', 'PaymentBounced']);

/**
 * What a fact of the case changed, as seen in the cockpit before and after; none: there is nothing to say. `money`: a payment was
 * told meanwhile, and one that pays no invoice yet is a corrected ledger to the case.
 */
export function newsOf(
  { eventType, byName: by }: Moved,
  before: Cockpit | undefined,
  after: Cockpit,
  money = false,
): CaseNews | undefined {
  if (SAID_BY_MONEY.has(eventType) || (money && eventType === 'LedgerCorrected')) return undefined;
  const isNew = <T extends { id: string }>(known: readonly T[] | undefined) => {
    const ids = new Set(known?.map(({ id }) => id));
    return ({ id }: T) => !ids.has(id);
  };
  if (eventType === 'DisputeRaised') {
    const dispute = after.openDisputes.find(isNew(before?.openDisputes));
    if (dispute) return { code: 'dispute', by, what: dispute.category, amount: dispute.amounts[0] };
  }
  if (eventType === 'HoldPlaced') {
    const hold = after.case.holds.find(isNew(before?.case.holds));
    if (hold) return { code: 'hold', by, what: hold.reason, day: hold.until };
  }
  if (eventType === 'HoldEnded') return { code: 'holdEnded', by };
  if (eventType === 'PromiseMade' && after.lastPromise && after.lastPromise.id !== before?.lastPromise?.id) {
    return { code: 'promise', by, amount: after.lastPromise.amount, day: after.lastPromise.dueOn };
  }
  return { code: 'moved', by, what: eventType };
}

export function newsOfMoney({ minor, currency, bounced, byName }: LiveEventMap['payment.booked']): CaseNews {
  return { code: bounced ? 'bounced' : 'payment', by: byName, amount: { minor, currency } };
}

export function newsOfNote(by: string, cockpit: Cockpit): CaseNews {
  return { code: 'note', by, what: cockpit.lastNote?.text ?? '' };
}
