import { type BusinessDate, daysBetween, type Money, sumByCurrency } from '@relance/kernel';
import type { CaseContext, CaseState, HoldFact } from '../case-state';
import { queuePlace, type Reason } from '../queue-rank';
import { presentHold, suppressingHold } from '../rules/facts-say';
import { carryingItem, claimableItems, isDisputed, isOverdue, overdueByCurrency } from '../rules/lateness';
import { nextNotice, nextStep } from '../rules/path';
import { promiseDeadline } from '../rules/promise';
import type { Strategy } from '../strategy/strategy';
import { type WhatNext, whatNext } from '../what-next';
import { reason } from './reason';

/** Why a case is where it is, what it waits for and what comes next: data that `sayReason` puts into words. */
export interface Explanation {
  /** The strongest first. */
  why: Reason[];
  nextAction: Reason | null;
  waitingFor: Reason | null;
  nextStep: Reason | null;
}

/**
 * `today`: the day it is looked at, which may be later than the last fact. `next`: what the last fact left to come, when it
 * is known.
 */
export function explain(
  context: CaseContext,
  state: CaseState,
  strategy: Strategy,
  today: BusinessDate = context.today,
  next: WhatNext = whatNext(context, state, strategy),
): Explanation {
  const { nextAction, waitingFor } = next;
  const planned = nextStep(context, strategy) ?? nextNotice(context, strategy);
  const { zone } = context;
  const step = planned && {
    step: planned.step.key,
    channel: planned.step.channel,
    on: planned.on,
    severity: planned.step.severity,
  };
  return {
    why: why({ ...context, today }, state),
    nextAction: nextAction && {
      code: nextAction.why,
      params: { ...nextParams(nextAction.why, context, step), at: nextAction.at, zone },
    },
    waitingFor: waitingFor && { code: waitingFor, params: waitParams(context, waitingFor) },
    nextStep: step ? reason('step', step) : null,
  };
}

type Params = Record<string, unknown>;

function nextParams(code: string, context: CaseContext, step: Params | undefined): Params {
  const { promise, callOwed, holds } = context;
  switch (code) {
    case 'stepDue':
    case 'noticeDue':
      return step ?? {};
    case 'callDue':
      return { reason: callOwed?.reason };
    case 'promiseDeadline':
      return { amount: promise?.amount, dueOn: promise?.dueOn };
    case 'holdBegins': {
      const next = holds.filter(({ from }) => from !== undefined && from > context.today).sort(byStart)[0];
      return { kind: next?.kind, reason: next?.reason };
    }
    case 'holdEnds': {
      const hold = presentHold(context) ?? holds[0];
      return { kind: hold?.kind, reason: hold?.reason };
    }
    default:
      return {};
  }
}

function byStart(a: HoldFact, b: HoldFact): number {
  return (a.from ?? '') < (b.from ?? '') ? -1 : 1;
}

/** What the sentence of a wait needs. */
export function waitParams(context: CaseContext, code: string): Params {
  switch (code) {
    case 'hold': {
      const hold = suppressingHold(context) ?? context.holds[0];
      return hold ? { kind: hold.kind, reason: hold.reason } : {};
    }
    case 'unappliedCash':
      return { amounts: context.unapplied };
    case 'confirmation':
      return { step: context.proposal?.stepKey };
    case 'proofOfSending':
      return { step: context.unsent?.stepKey, problem: context.unsent?.problem };
    default:
      return {};
  }
}

function why(context: CaseContext, state: CaseState): Reason[] {
  if (state === 'callDue') {
    const { zone, notBefore, snoozed } = context;
    const reasons = queuePlace(context).reasons.map(({ code, params }) => ({ code, params: { ...params, zone } }));
    if (snoozed) return [reason('snoozed', { at: snoozed.until, reason: snoozed.reason, zone }), ...reasons];
    return notBefore === null ? reasons : [reason('callLater', { at: notBefore, zone }), ...reasons];
  }
  const said = stateReason(context, state);
  if (state !== 'reminding' && state !== 'formalNotice') return [said];
  const amounts = overdueByCurrency(context);
  return [said, reason('overdue', { amounts, items: claimableItems(context).length })];
}

/** What a state says of itself. */
export function stateReason(context: CaseContext, state: CaseState): Reason {
  const carrying = carryingItem(context);
  switch (state) {
    case 'notYetDue': {
      const next = context.items
        .filter((item) => !isOverdue(item, context.today))
        .sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1))[0];
      return reason('notYetDue', { number: next?.number, dueOn: next?.dueOn });
    }
    case 'reminding':
    case 'formalNotice': {
      const days = carrying ? daysBetween(carrying.dueOn, context.today) : 0;
      const last = context.stepsTaken.at(-1) ?? null;
      return reason(state, { number: carrying?.number, dueOn: carrying?.dueOn, days, last });
    }
    case 'promised': {
      const promise = context.promise!;
      const { amount, dueOn, madeOn, received } = promise;
      const receivedAmount = received > 0 ? { minor: received, currency: amount.currency } : null;
      const deadline = promiseDeadline(promise);
      return reason('promised', { amount, dueOn, madeOn, received, receivedAmount, deadline });
    }
    case 'disputed': {
      const dispute = context.disputes[0];
      const items = context.items.filter((item) => isDisputed(context, item)).map((item) => item.number);
      return reason('disputed', { category: dispute?.category, raisedOn: dispute?.raisedOn, items });
    }
    case 'onHold': {
      const hold = suppressingHold(context);
      return hold ? holdReason(context, hold) : reason('unappliedCash', { amounts: context.unapplied });
    }
    case 'insolvent':
      return reason('insolvent', { since: context.insolventSince, kind: context.insolvencyKind });
    case 'callDue':
      return reason('callOwed');
    default:
      return reason(state);
  }
}

/** A hold in a sentence; `byId`: the person who placed it, whose name the reader adds as `by`. */
export function holdReason(context: CaseContext, hold: HoldFact): Reason {
  const items = context.items.filter(({ id }) => hold.itemIds?.includes(id)).map(({ number }) => number);
  const { kind, until, from = null, placedBy: byId = null } = hold;
  return reason('onHold', { kind, reason: hold.reason, from, until, items, byId });
}

export function openByCurrency({ items }: CaseContext): Money[] {
  return sumByCurrency(items.map(({ open, currency }) => ({ minor: open, currency })));
}
