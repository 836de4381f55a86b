import { addDays, type Instant } from '@relance/kernel';
import type { CaseContext, CaseState } from './case-state';
import { type QueuePlace, queuePlace } from './queue-rank';
import { isOnPath, presentHold, stateByFacts } from './rules/facts-say';
import { isOverdue } from './rules/lateness';
import { nextNotice, nextStep } from './rules/path';
import { promiseDeadline } from './rules/promise';
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

export function whatNext(context: CaseContext, state: CaseState, strategy: Strategy): WhatNext {
  const nextAction = earliest(context, state, strategy);
  const queue = state === 'callDue' && context.notBefore === null ? queuePlace(context) : null;
  return { nextAction, waitingFor: nextAction ? null : waitOf(context, state), queue };
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

function earliest(context: CaseContext, state: CaseState, strategy: Strategy): NextAction | null {
  let first: NextAction | null = null;
  const at = (instant: Instant, why: NextActionCode) => {
    if (first === null || instant < first.at) first = { at: instant, why };
  };
  const { zone } = context;
  for (const hold of context.holds) {
    if (hold.until !== null) at(startOfDay(addDays(hold.until, 1), zone), 'holdEnds');
  }
  if (context.promise) at(startOfDay(addDays(promiseDeadline(context.promise), 1), zone), 'promiseDeadline');
  if (isOnPath(state)) {
    const planned = nextStep(context, strategy);
    if (planned) at(startOfDay(planned.on, zone), 'stepDue');
    if (context.callOwed && context.notBefore) at(context.notBefore, 'callDue');
  } else if (state === 'notYetDue') {
    const notice = nextNotice(context, strategy);
    if (notice) at(startOfDay(notice.on, zone), 'noticeDue');
  }
  if (!OUT_OF_DUNNING.has(state)) {
    for (const item of context.items) {
      if (!isOverdue(item, context.today)) at(startOfDay(addDays(item.dueOn, 1), zone), 'itemFallsDue');
    }
  }
  return first;
}

function waitsForCash(context: CaseContext, state: CaseState): boolean {
  return state === 'onHold' && !presentHold(context);
}

function waitOf(context: CaseContext, state: CaseState): WaitCode {
  switch (state) {
    case 'callDue':
      return 'call';
    case 'disputed':
      return 'dispute';
    case 'onHold':
      return waitsForCash(context, state) ? 'unappliedCash' : 'hold';
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
    case 'notYetDue':
    case 'reminding':
    case 'formalNotice':
    case 'promised':
      throw new Error(`a case in ${state} has nothing next (the facts say ${stateByFacts(context)})`);
  }
}
