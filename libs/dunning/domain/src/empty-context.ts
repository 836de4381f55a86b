import type { CaseEventOf } from './case-event';
import type { CaseContext } from './case-state';

/** A case on the day it is opened: nothing is known yet. */
export function emptyContext({ zone, country, today, profile }: CaseEventOf<'CaseOpened'>): CaseContext {
  return {
    zone,
    country,
    today,
    items: [],
    unapplied: [],
    promise: null,
    promisePayments: [],
    keptPromise: null,
    disputes: [],
    holds: [],
    callOwed: null,
    callbackAt: null,
    legalFile: null,
    closing: 'paid',
    stepIndex: 0,
    stepsTaken: [],
    announced: 0,
    carryingItemId: null,
    hastened: false,
    noticedItemIds: [],
    formerChains: [],
    lastContactOn: null,
    callAttempts: 0,
    brokenPromises: 0,
    brokenPromiseOn: null,
    insolventSince: null,
    notBefore: null,
    profile: profile ?? null,
    repeats: 0,
    postponedUntil: null,
    unsent: null,
    noticeSentOn: null,
    proposal: null,
    outcomes: [],
    insolvencyKind: null,
    mergedInto: null,
  };
}
