import { addDays, type Instant } from '@relance/kernel';
import type { CaseContext, CaseState } from './case-state';
import { type QueuePlace, queuePlace } from './queue-rank';
import { isOnPath, stateByFacts, suppressingHold } from './rules/facts-say';
import { carryingItem, isOverdue } from './rules/lateness';
import { hasPathEnded, isBarred, nextNotice, nextStep } from './rules/path';
import { isMoneyUnseen, promiseDeadline } from './rules/promise';
import { startOfDay } from './rules/start-of-day';
import type { Strategy } from './strategy/strategy';

export type NextActionCode =
  /** The strategy's next step (`nextStepOf` says which). */
  | 'stepDue'
  /** A friendly note before the due date. */
  | 'noticeDue'
  | 'itemFallsDue'
  | 'promiseDeadline'
  | 'holdBegins'
  | 'holdEnds'
  /** The owed call may be made from then on. */
  | 'callDue';

/** What a case waits for when no time is set. */
export type WaitCode =
  | 'call'
  | 'dispute'
  | 'hold'
  | 'unappliedCash'
  | 'legalIntake'
  | 'legalProcedure'
  | 'insolvency'
  | 'newInvoice'
  /** A person's yes to the proposed step. */
  | 'confirmation'
  /** Proof that the formal notice has left. */
  | 'proofOfSending'
  /** The path has ended, and the strategy says to wait. */
  | 'pathEnded';

export interface NextAction {
  at: Instant;
  why: NextActionCode;
}

/** Exactly one next thing (RELIABILITY I7): `nextAction` or `waitingFor`. `queue`: its place while it can be called now. */
export interface WhatNext {
  nextAction: NextAction | null;
  waitingFor: WaitCode | null;
  queue: QueuePlace | null;
}

/** `now`: the instant of the last fact, from machine version 2 on: days off and hours of the day that are over do not count. */
export function whatNext(context: CaseContext, state: CaseState, strategy: Strategy, now?: Instant): WhatNext {
  const nextAction = earliest(context, state, strategy, now);
  const queue = state === 'callDue' && context.notBefore === null ? queuePlace(context) : null;
  return { nextAction, waitingFor: nextAction ? null : waitOf(context, state, strategy), queue };
}

/** What falls due there changes nothing. */
const OUT_OF_DUNNING: ReadonlySet<CaseState> = new Set([
  'referred',
  'inLegal',
  'insolvent',
  'settled',
  'paid',
  'writtenOff',
]);

function earliest(
  context: CaseContext,
  state: CaseState,
  strategy: Strategy,
  now: Instant | undefined,
): NextAction | null {
  let first: NextAction | null = null;
  const at = (instant: Instant, why: NextActionCode) => {
    if (first === null || instant < first.at) first = { at: instant, why };
  };
  const { zone } = context;
  for (const hold of context.holds) {
    if (hold.from !== undefined && hold.from > context.today) at(startOfDay(hold.from, zone), 'holdBegins');
    if (hold.until !== null) at(startOfDay(addDays(hold.until, 1), zone), 'holdEnds');
  }
  if (context.promise && !isMoneyUnseen(context)) {
    at(startOfDay(addDays(promiseDeadline(context.promise), 1), zone), 'promiseDeadline');
  }
  if (isOnPath(state)) {
    const planned = context.proposal === null ? nextStep(context, strategy, now) : undefined;
    if (planned) at(planned.at, 'stepDue');
    if (context.callOwed && context.notBefore) at(context.notBefore, 'callDue');
  } else if (state === 'notYetDue') {
    const notice = context.proposal === null ? nextNotice(context, strategy, now) : undefined;
    if (notice) at(notice.at, 'noticeDue');
  }
  if (!OUT_OF_DUNNING.has(state)) {
    for (const item of context.items) {
      if (!isOverdue(item, context.today)) at(startOfDay(addDays(item.dueOn, 1), zone), 'itemFallsDue');
    }
  }
  return first;
}

function waitOf(context: CaseContext, state: CaseState, strategy: Strategy): WaitCode {
  switch (state) {
    case 'callDue':
      return 'call';
    case 'disputed':
      return 'dispute';
    case 'onHold':
      return suppressingHold(context) ? 'hold' : 'unappliedCash';
    case 'referred':
      return 'legalIntake';
    case 'inLegal':
      return 'legalProcedure';
    case 'insolvent':
      return 'insolvency';
    case 'paid':
    case 'settled':
    case 'writtenOff':
      return 'newInvoice';
    case 'reminding':
    case 'formalNotice':
    case 'notYetDue': {
      if (context.proposal !== null) return 'confirmation';
      const step = strategy.steps[context.stepIndex];
      const carrying = carryingItem(context);
      if (carrying && hasPathEnded(context, strategy, carrying)) return 'pathEnded';
      if (carrying && step && isBarred(context, step, strategy)) return 'proofOfSending';
      throw neverNext(context, state);
    }
    case 'promised':
      throw neverNext(context, state);
  }
}

function neverNext(context: CaseContext, state: CaseState): Error {
  return new Error(`a case in ${state} has nothing next (the facts say ${stateByFacts(context)})`);
}
