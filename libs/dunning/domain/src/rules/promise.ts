import { addDays, type BusinessDate, type Money, workingDayOnOrAfter } from '@relance/kernel';
import type { CaseContext, HoldFact, PromiseFact } from '../case-state';
import type { Draft } from './draft';
import { withdrawHeldItems } from './holds';
import { isInEffect } from './lateness';
import { noteOutcome } from './outcomes';
import { instalmentsKeptBy, nextInstalment } from './plan';
import { startOfDay } from './start-of-day';

/** The last day on which money still keeps the promise; of a plan: the part that is next. */
export function promiseDeadline(promise: PromiseFact): BusinessDate {
  return addDays(nextInstalment(promise)?.dueOn ?? promise.dueOn, promise.graceDays);
}

/** The bank data are too old to say what has come: a promise is not judged broken by them. */
export function isMoneyUnseen({ holds, today }: CaseContext): boolean {
  return holds.some((hold) => hold.kind === 'staleBankData' && !hold.itemIds && isInEffect(hold, today));
}

export function makePromise(draft: Draft, promise: PromiseFact): void {
  cancelPromise(draft, 'replaced');
  draft.context.promise = promise;
  draft.context.promisePayments = [];
  draft.context.brokenPromiseOn = null;
  draft.actions.push({ type: 'recordPromise', promise });
}

/**
 * Counts money towards the promise: what is allocated after it was made, with a value date no later than its last day. A file
 * that arrives late therefore keeps a promise that has not been declared broken yet, and does not revive one that has. What comes
 * in time for a promise that is kept already counts as well: another payment of it may bounce.
 */
export function countPayment(
  { context, machineVersion }: Draft,
  paymentId: string,
  received: Money,
  valueOn: BusinessDate,
): void {
  const which = context.promise || machineVersion < 2 ? 'promise' : 'keptPromise';
  const promise = context[which];
  if (!promise || promise.amount.currency !== received.currency || valueOn > lastDay(promise)) return;
  context[which] = { ...promise, received: promise.received + received.minor };
  const payment = { paymentId, minor: received.minor, ...(promise.instalments ? { valueOn } : {}) };
  context.promisePayments = [...context.promisePayments, payment];
}

function lastDay({ dueOn, graceDays }: PromiseFact): BusinessDate {
  return addDays(dueOn, graceDays);
}

/** A bounced payment is taken out again; a promise that it had kept is open again, or broken when its day is over. */
export function uncountPayment(draft: Draft, paymentId: string): void {
  const { context, actions } = draft;
  const counted = context.promisePayments.filter((payment) => payment.paymentId === paymentId);
  if (counted.length === 0) return;
  const minor = counted.reduce((sum, payment) => sum + payment.minor, 0);
  context.promisePayments = context.promisePayments.filter((payment) => payment.paymentId !== paymentId);
  const less = (promise: PromiseFact) => withInstalments(draft, { ...promise, received: promise.received - minor });
  if (context.promise) {
    context.promise = less(context.promise);
    return;
  }
  const kept = context.keptPromise;
  if (!kept) return;
  const promise = less(kept);
  if (isKept(promise)) {
    context.keptPromise = promise;
    return;
  }
  context.keptPromise = null;
  context.holds = context.holds.filter((hold) => hold.id !== promise.id);
  if (context.today > promiseDeadline(promise)) {
    breakPromise(draft, promise);
  } else {
    context.promise = promise;
    actions.push({ type: 'promiseReopened', promiseId: promise.id });
  }
}

function isKept({ amount, received, instalments, instalmentsKept }: PromiseFact): boolean {
  return instalments ? instalmentsKept === instalments.length : received >= amount.minor;
}

/** A plan with as many kept parts as the money that came says; told when they have changed. */
function withInstalments({ context, actions }: Draft, promise: PromiseFact): PromiseFact {
  if (!promise.instalments) return promise;
  const kept = instalmentsKeptBy(promise, context.promisePayments);
  if (kept === (promise.instalmentsKept ?? 0)) return promise;
  actions.push({ type: 'instalmentsJudged', promiseId: promise.id, on: context.today, kept, broken: null });
  return { ...promise, instalmentsKept: kept };
}

/** Kept, broken, or nothing left to pay: a promise ends exactly once. */
export function judgePromise(draft: Draft): void {
  const { context, actions } = draft;
  if (!context.promise) return;
  const promise = withInstalments(draft, context.promise);
  context.promise = promise;
  if (isKept(promise)) {
    actions.push({ type: 'promiseKept', promiseId: promise.id, on: context.today });
    context.promise = null;
    context.keptPromise = promise;
    waitForWaiver(draft, promise);
  } else if (context.today > promiseDeadline(promise) && !isMoneyUnseen(context)) {
    context.promise = null;
    context.promisePayments = [];
    breakPromise(draft, promise);
  } else if (context.items.length === 0) {
    cancelPromise(draft, 'closed');
  }
}

/** What was accepted has come: nobody asks for the rest, which a person waives. */
function waitForWaiver(draft: Draft, { id, settles }: PromiseFact): void {
  if (!settles) return;
  const hold: HoldFact = { id, kind: 'settlement', reason: 'paidAsAgreed', until: null, itemIds: settles.itemIds };
  draft.context.holds = [...draft.context.holds, hold];
  withdrawHeldItems(draft, hold);
}

export function cancelPromise({ context, actions }: Draft, reason: string): void {
  if (!context.promise) return;
  actions.push({ type: 'promiseCancelled', promiseId: context.promise.id, on: context.today, reason });
  context.promise = null;
  context.promisePayments = [];
}

function breakPromise(draft: Draft, { id: promiseId, instalments, instalmentsKept: kept = 0 }: PromiseFact): void {
  const { actions, context } = draft;
  if (instalments) {
    actions.push({ type: 'instalmentsJudged', promiseId, on: context.today, kept, broken: kept + 1 });
  }
  actions.push({ type: 'promiseBroken', promiseId, on: context.today });
  oweCallForBrokenPromise(draft);
}

function oweCallForBrokenPromise({ context, machineVersion }: Draft): void {
  if (machineVersion >= 2) noteOutcome(context, 'promiseBroken');
  const on = workingDayOnOrAfter(context.today, context.country);
  context.brokenPromises += 1;
  context.brokenPromiseOn = context.today;
  // one level above what was announced (UX 3)
  const severity = machineVersion >= 3 ? Math.min(5, Math.max(3, context.announced + 1)) : 3;
  context.callOwed = { reason: 'brokenPromise', stepKey: null, severity, since: on };
  context.notBefore = on > context.today ? startOfDay(on, context.zone) : null;
  context.callAttempts = 0;
}
