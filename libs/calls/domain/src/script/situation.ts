import { type CaseContext, carryingItem } from '@relance/dunning/domain';
import { daysBetween, type BusinessDate } from '@relance/kernel';
import type { ScriptFacts, ScriptSituation } from './script';

const FORMAL_NOTICE_SEVERITY = 4;

/**
 * What a call with the person responsible is for; null: nothing is claimed. A dispute when nothing else is. Then who is called, for it
 * decides how identity is checked and what may be said: a consumer, a public body. Then the broken promise, the notice announced.
 */
export function situationOf(context: CaseContext, debtorKind: ScriptFacts['debtorKind']): ScriptSituation | null {
  if (context.disputes.length === 0 && !carryingItem(context)) return null;
  if (context.disputes.length > 0 && !carryingItem(context)) return 'disputeFollowUp';
  if (debtorKind === 'consumer') return 'consumer';
  if (debtorKind === 'public') return 'publicBuyer';
  if (context.callOwed?.reason === 'brokenPromise' || context.brokenPromiseOn !== null) return 'brokenPromise';
  return context.announced >= FORMAL_NOTICE_SEVERITY ? 'formalNotice' : 'firstReminder';
}

/** What a script may ask beside what the case itself knows. */
export interface BesideTheCase {
  debtorKind: ScriptFacts['debtorKind'];
  segment: string | null;
  /** Money was allocated since the debtor was last called. */
  paymentArrived: boolean;
  inbound: boolean;
  /** What whoever calls may agree to. */
  offer: { latestPromiseOn: BusinessDate; maxInstalments: number; maxDiscountPercent: number };
}

/** The facts of a case for its script, as they are on that day. */
export function scriptFacts(context: CaseContext, beside: BesideTheCase): ScriptFacts {
  const carrying = carryingItem(context);
  const { offer, ...rest } = beside;
  return {
    ...rest,
    daysPastDue: carrying ? Math.max(0, daysBetween(carrying.dueOn, context.today)) : 0,
    brokenPromises: context.brokenPromises,
    openDisputes: context.disputes.length,
    callAttempts: context.callAttempts,
    maxInstalments: offer.maxInstalments,
    maxDelayDays: Math.max(0, daysBetween(context.today, offer.latestPromiseOn)),
    maxDiscountPercent: offer.maxDiscountPercent,
    promiseOpen: context.promise !== null,
    formalNoticeSent: context.noticeSentOn !== null,
  };
}
