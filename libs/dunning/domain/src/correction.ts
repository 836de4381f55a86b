import type { BusinessDate, Instant, Money } from '@relance/kernel';
import type { CaseEvent, ReasonForDelay } from './case-event';
import type { InstalmentFact, SettlementFact } from './case-state';

/** What was mistyped in an outcome, as it should have been. What is absent was right. */
export interface Correction {
  /** Of a promise; a plan keeps the number of its parts. */
  promise?: { amount: Money; dueOn: BusinessDate; instalments?: InstalmentFact[] };
  callbackAt?: Instant;
  rightParty?: boolean;
  reasonForDelay?: ReasonForDelay | null;
}

/** The fact as it should have been logged; null when the correction speaks of what that fact does not have. */
export function corrected(event: CaseEvent, correction: Correction): CaseEvent | null {
  if (!('callId' in event)) return null;
  const { promise, callbackAt, rightParty, reasonForDelay } = correction;
  if (callbackAt !== undefined && event.type !== 'CallbackAgreed') return null;
  const said = {
    ...event,
    ...(callbackAt !== undefined ? { callbackAt } : {}),
    ...(rightParty !== undefined ? { rightParty } : {}),
    ...(reasonForDelay !== undefined ? { reasonForDelay } : {}),
  } as CaseEvent;
  if (!promise) return said;
  if (said.type !== 'PromiseMade') return null;
  const was = said.promise;
  if (promise.amount.currency !== was.amount.currency) return null;
  if (promise.instalments?.length !== was.instalments?.length) return null;
  const settles = was.settles && settledBy(was.settles, was.amount.minor - promise.amount.minor);
  if (settles === null) return null;
  return { ...said, promise: { ...was, ...promise, ...(settles ? { settles } : {}) } };
}

/** A settlement for another amount; null: it gives up nothing any more. */
function settledBy(settles: SettlementFact, less: number): SettlementFact | null {
  const discount = settles.discount + less;
  return discount > 0 ? { ...settles, discount } : null;
}
