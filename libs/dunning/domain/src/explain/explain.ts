import { type BusinessDate, daysBetween } from '@relance/kernel';
import type { CaseContext, CaseState } from '../case-state';
import { queuePlace, type Reason } from '../queue-rank';
import { presentHold } from '../rules/facts-say';
import { carryingItem, claimableItems, isDisputed, isOverdue, overdueByCurrency } from '../rules/lateness';
import { nextNotice, nextStep } from '../rules/path';
import { promiseDeadline } from '../rules/promise';
import type { Strategy } from '../strategy/strategy';
import { whatNext } from '../what-next';

/** Why a case is where it is, what it waits for and what comes next: data that a screen or the command line says in words. */
export interface Explanation {
  /** The strongest first. */
  why: Reason[];
  nextAction: Reason | null;
  waitingFor: Reason | null;
  nextStep: Reason | null;
}

/** `today`: the day it is looked at, which may be later than the last fact. */
export function explain(
  context: CaseContext,
  state: CaseState,
  strategy: Strategy,
  today: BusinessDate = context.today,
): Explanation {
  const { nextAction, waitingFor } = whatNext(context, state, strategy);
  const planned = nextStep(context, strategy) ?? nextNotice(context, strategy);
  const step = planned && {
    code: 'step',
    params: { step: planned.step.key, channel: planned.step.channel, on: planned.on, severity: planned.step.severity },
  };
  return {
    why: why({ ...context, today }, state),
    nextAction: nextAction && {
      code: nextAction.why,
      params: { at: nextAction.at, ...nextParams(nextAction.why, context, step?.params) },
    },
    waitingFor: waitingFor && { code: waitingFor, params: waitParams(context) },
    nextStep: step ?? null,
  };
}

function nextParams(
  code: string,
  context: CaseContext,
  step: Record<string, unknown> | undefined,
): Record<string, unknown> {
  switch (code) {
    case 'stepDue':
    case 'noticeDue':
      return step ?? {};
    case 'callDue':
      return { reason: context.callOwed?.reason };
    case 'promiseDeadline':
      return { amount: context.promise?.amount, dueOn: context.promise?.dueOn };
    case 'holdEnds':
      return { kind: presentHold(context)?.kind, reason: presentHold(context)?.reason };
    default:
      return {};
  }
}

function waitParams(context: CaseContext): Record<string, unknown> {
  const hold = presentHold(context);
  return hold ? { kind: hold.kind, reason: hold.reason } : {};
}

function why(context: CaseContext, state: CaseState): Reason[] {
  const carrying = carryingItem(context);
  switch (state) {
    case 'callDue': {
      const { reasons } = queuePlace(context);
      return context.notBefore === null
        ? reasons
        : [{ code: 'callLater', params: { at: context.notBefore } }, ...reasons];
    }
    case 'notYetDue': {
      const next = context.items
        .filter((item) => !isOverdue(item, context.today))
        .sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1))[0];
      return [{ code: 'notYetDue', params: { number: next?.number, dueOn: next?.dueOn } }];
    }
    case 'reminding':
    case 'formalNotice':
      return [
        {
          code: state,
          params: {
            number: carrying?.number,
            dueOn: carrying?.dueOn,
            days: carrying ? daysBetween(carrying.dueOn, context.today) : 0,
            last: context.stepsTaken.at(-1) ?? null,
          },
        },
        { code: 'overdue', params: { amounts: overdueByCurrency(context), items: claimableItems(context).length } },
      ];
    case 'promised': {
      const promise = context.promise!;
      const { amount, dueOn, madeOn, received } = promise;
      return [{ code: 'promised', params: { amount, dueOn, madeOn, received, deadline: promiseDeadline(promise) } }];
    }
    case 'disputed': {
      const { category, raisedOn } = context.disputes[0]!;
      const items = context.items.filter((item) => isDisputed(context, item)).map((item) => item.number);
      return [{ code: 'disputed', params: { category, raisedOn, items } }];
    }
    case 'onHold': {
      const hold = presentHold(context);
      if (!hold) return [{ code: 'unappliedCash', params: { amounts: context.unapplied } }];
      return [{ code: 'onHold', params: { kind: hold.kind, reason: hold.reason, until: hold.until } }];
    }
    case 'insolvent':
      return [{ code: 'insolvent', params: { since: context.insolventSince } }];
    case 'referred':
    case 'inLegal':
    case 'settled':
    case 'paid':
    case 'writtenOff':
      return [{ code: state, params: {} }];
  }
}
