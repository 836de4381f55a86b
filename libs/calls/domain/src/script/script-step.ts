import { type CaseContext, carryingItem, overdueByCurrency, type StrategyText } from '@relance/dunning/domain';
import type { BusinessDate } from '@relance/kernel';

/** What to say, as data: the console has the words in both languages. */
export interface ScriptStep {
  code:
    | 'brokenPromise'
    | 'callback'
    | 'claimNotSeen'
    | 'pathEnded'
    | 'afterFormalNotice'
    | 'promiseOpen'
    | 'disputeOpen'
    | 'overdue'
    | 'nothingOverdue';
  params: Record<string, unknown>;
}

/**
 * Scripts that the calls of a strategy may name. Which sentence is spoken follows the facts of the case (`scriptStep`): no script
 * speaks of a formal notice that was not given.
 */
export const CALL_SCRIPTS: readonly StrategyText[] = ['first-call', 'second-call', 'last-call'].map((key) => ({
  key,
  channels: ['call'],
  languages: ['fr', 'en'],
  namesFeesTo: [],
}));

const FORMAL_NOTICE_SEVERITY = 4;

/**
 * Which step of the script fits the case now. `lastBroken`: the last promise that was broken, for the sentence that recalls it.
 * Identity is checked before any amount is spoken (UX 3): that comes first in every step's words.
 */
export function scriptStep(
  context: CaseContext,
  lastBroken: { minor: number; currency: string; dueOn: BusinessDate } | null,
): ScriptStep {
  const carrying = carryingItem(context);
  const overdue = overdueByCurrency(context);
  const params = { amounts: overdue, number: carrying?.number ?? null, dueOn: carrying?.dueOn ?? null };
  if (context.promise) {
    const { amount, dueOn } = context.promise;
    return { code: 'promiseOpen', params: { ...params, promised: amount, promisedOn: dueOn } };
  }
  if (!carrying) {
    if (context.disputes.length > 0) return { code: 'disputeOpen', params };
    return { code: 'nothingOverdue', params };
  }
  switch (context.callOwed?.reason) {
    case 'brokenPromise':
      return lastBroken
        ? {
            code: 'brokenPromise',
            params: {
              ...params,
              promised: { minor: lastBroken.minor, currency: lastBroken.currency },
              promisedOn: lastBroken.dueOn,
            },
          }
        : { code: 'overdue', params };
    case 'callback':
      return { code: 'callback', params };
    case 'claimNotSeen':
      return { code: 'claimNotSeen', params };
    case 'pathEnded':
      return { code: 'pathEnded', params };
    default:
      return { code: context.announced >= FORMAL_NOTICE_SEVERITY ? 'afterFormalNotice' : 'overdue', params };
  }
}
