import { currencyDigits, dayNumber, type Money } from '@relance/kernel';
import type { CallOwed, CaseContext } from './case-state';
import { FORMAL_NOTICE } from './strategy/strategy';
import { carryingItem, claimableItems, overdueByCurrency } from './rules/lateness';

/** A sentence for people, as data. */
export interface Reason {
  code: string;
  params: Record<string, unknown>;
}

export interface QueuePlace {
  /** Higher is sooner. Does not change with time alone. */
  rank: number;
  /** Why it stands there, the strongest first. */
  reasons: Reason[];
}

const TIER_OF_REASON: Record<Exclude<CallOwed['reason'], 'step'>, number> = {
  brokenPromise: 9,
  callback: 8,
  claimNotSeen: 7,
  pathEnded: 6,
};

const TIER = 100_000_000;
const AMOUNT = 100_000;

/**
 * A case's place among those that can be called now: first why (a broken promise, an agreed callback, a claimed payment that
 * did not come, the end of the path, a call after the formal notice, any other call), then how much (a quarter of a doubling
 * makes a difference; currencies are not converted, the largest counts), then how long.
 */
export function queuePlace(context: CaseContext): QueuePlace {
  const owed = context.callOwed!;
  const overdue = overdueByCurrency(context);
  const oldest = carryingItem(context) ?? context.items[0]!;
  const rank =
    tierOf(owed) * TIER + Math.max(0, ...overdue.map(sizeOf)) * AMOUNT + (AMOUNT - 1 - dayNumber(oldest.dueOn));
  const reasons: Reason[] = [
    whyOwed(owed, context),
    { code: 'overdue', params: { amounts: overdue, items: claimableItems(context).length } },
    { code: 'oldest', params: { number: oldest.number, dueOn: oldest.dueOn } },
  ];
  return { rank, reasons };
}

function tierOf(owed: CallOwed): number {
  if (owed.reason === 'step') return owed.severity >= FORMAL_NOTICE ? 5 : 4;
  return TIER_OF_REASON[owed.reason];
}

function sizeOf({ minor, currency }: Money): number {
  return Math.min(255, Math.floor(4 * Math.log2(1 + minor * 10 ** (2 - currencyDigits(currency)))));
}

/** Why the call is owed, whatever else decides on the case's place. */
export function whyOwed(owed: CallOwed, context: CaseContext): Reason {
  switch (owed.reason) {
    case 'brokenPromise':
      return { code: 'brokenPromise', params: { on: context.brokenPromiseOn, broken: context.brokenPromises } };
    case 'callback':
      return { code: 'callback', params: { at: context.callbackAt } };
    case 'claimNotSeen':
      return { code: 'claimNotSeen', params: { since: owed.since } };
    case 'pathEnded':
      return { code: 'pathEnded', params: { since: owed.since } };
    case 'step':
      return { code: 'callStep', params: { step: owed.stepKey, since: owed.since } };
  }
}
