import { addDays, type BusinessDate, type Money, workingDayOnOrAfter } from '@relance/kernel';
import type { CaseContext, PromiseFact } from '../case-state';
import type { Draft } from './draft';
import { isInEffect } from './lateness';
import { noteOutcome } from './outcomes';
import { startOfDay } from './start-of-day';

/** The last day on which money still keeps the promise. */
export function promiseDeadline(promise: PromiseFact): BusinessDate {
  return addDays(promise.dueOn, promise.graceDays);
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
  if (!promise || promise.amount.currency !== received.currency || valueOn > promiseDeadline(promise)) return;
  context[which] = { ...promise, received: promise.received + received.minor };
  context.promisePayments = [...context.promisePayments, { paymentId, minor: received.minor }];
}

/** A bounced payment is taken out again; a promise that it had kept is open again, or broken when its day is over. */
export function uncountPayment(draft: Draft, paymentId: string): void {
  const { context, actions } = draft;
  const counted = context.promisePayments.filter((payment) => payment.paymentId === paymentId);
  if (counted.length === 0) return;
  const minor = counted.reduce((sum, payment) => sum + payment.minor, 0);
  context.promisePayments = context.promisePayments.filter((payment) => payment.paymentId !== paymentId);
  if (context.promise) {
    context.promise = { ...context.promise, received: context.promise.received - minor };
    return;
  }
  const kept = context.keptPromise;
  if (!kept) return;
  const promise = { ...kept, received: kept.received - minor };
  if (promise.received >= promise.amount.minor) {
    context.keptPromise = promise;
    return;
  }
  context.keptPromise = null;
  if (context.today > promiseDeadline(promise)) {
    actions.push({ type: 'promiseBroken', promiseId: promise.id, on: context.today });
    oweCallForBrokenPromise(draft);
  } else {
    context.promise = promise;
    actions.push({ type: 'promiseReopened', promiseId: promise.id });
  }
}

/** Kept, broken, or nothing left to pay: a promise ends exactly once. */
export function judgePromise(draft: Draft): void {
  const { context, actions } = draft;
  const { promise } = context;
  if (!promise) return;
  if (promise.received >= promise.amount.minor) {
    actions.push({ type: 'promiseKept', promiseId: promise.id, on: context.today });
    context.promise = null;
    context.keptPromise = promise;
  } else if (context.today > promiseDeadline(promise) && !isMoneyUnseen(context)) {
    actions.push({ type: 'promiseBroken', promiseId: promise.id, on: context.today });
    context.promise = null;
    context.promisePayments = [];
    oweCallForBrokenPromise(draft);
  } else if (context.items.length === 0) {
    cancelPromise(draft, 'closed');
  }
}

export function cancelPromise({ context, actions }: Draft, reason: string): void {
  if (!context.promise) return;
  actions.push({ type: 'promiseCancelled', promiseId: context.promise.id, on: context.today, reason });
  context.promise = null;
  context.promisePayments = [];
}

function oweCallForBrokenPromise({ context, machineVersion }: Draft): void {
  if (machineVersion >= 2) noteOutcome(context, 'promiseBroken');
  const on = workingDayOnOrAfter(context.today, context.country);
  context.brokenPromises += 1;
  context.brokenPromiseOn = context.today;
  context.callOwed = { reason: 'brokenPromise', stepKey: null, severity: 3, since: on };
  context.notBefore = on > context.today ? startOfDay(on, context.zone) : null;
  context.callAttempts = 0;
}
