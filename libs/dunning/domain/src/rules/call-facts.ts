import { addDays, dateInZone, workingDayOnOrAfter } from '@relance/kernel';

import type { CaseEventOf, CaseEventType } from '../case-event';
import type { CaseContext, EarlierOutcome } from '../case-state';
import type { Draft } from './draft';
import { carryingItem } from './lateness';
import { hasPathEnded, hasten } from './path';
import { cancelPromise, makePromise } from './promise';
import { noteOutcome } from './outcomes';
import { startOfDay } from './start-of-day';
import { untake } from './steps/sending';

type CallEventType = Extract<
  CaseEventType,
  | 'NoAnswer'
  | 'WrongNumber'
  | 'CallbackAgreed'
  | 'PromiseMade'
  | 'PaymentClaimed'
  | 'DisputeRaised'
  | 'PaymentRefused'
  | 'Escalated'
  | 'ThirdPartyReached'
  | 'StopReported'
>;

/** What each outcome of a call does to the case (UX 3, "Outcome / Effect on dunning"). */
export const CALL_FACTS: { [Type in CallEventType]: (draft: Draft, event: CaseEventOf<Type>) => void } = {
  NoAnswer: (draft, event) => retry(draft, event.retryAt),

  WrongNumber: (draft, event) => {
    const { contactId, phone } = event;
    draft.actions.push({ type: 'invalidatePhone', contactId, phone });
    retry(draft, event.retryAt);
  },

  CallbackAgreed: ({ context }, event) => {
    const since = dateInZone(event.callbackAt, context.zone);
    const severity = context.callOwed?.severity ?? 2;
    context.callOwed = { reason: 'callback', stepKey: null, severity, since };
    context.callbackAt = event.callbackAt;
    context.notBefore = event.callbackAt;
  },

  PromiseMade: (draft, event) => makePromise(draft, { ...event.promise, received: 0, madeOn: event.today }),

  PaymentClaimed: ({ context }, event) => {
    const reason = event.paidOn === null ? 'claimed' : `claimed:${event.paidOn}`;
    context.holds = [...context.holds, { id: event.holdId, kind: 'alreadyPaid', reason, until: event.until }];
  },

  DisputeRaised: (draft, event) => {
    const { context, actions } = draft;
    const { disputeId: id, category, itemIds } = event;
    const dispute = { id, category, itemIds, raisedOn: event.today };
    context.disputes = [...context.disputes, dispute];
    actions.push({ type: 'recordDispute', dispute });
    actions.push({ type: 'cancelPendingDocuments', reason: 'disputed' });
    untake(draft);
  },

  PaymentRefused: (draft) => {
    cancelPromise(draft, 'refused');
    hasten(draft);
  },

  ThirdPartyReached: (draft, event) => retry(draft, event.retryAt),

  StopReported: ({ context }, event) => {
    context.holds = [...context.holds, event.hold];
  },

  Escalated: ({ context, actions }, event) => {
    context.legalFile = { id: event.fileId, stage: 'submitted' };
    actions.push({ type: 'openLegalFile', fileId: event.fileId, reason: event.reason });
  },
};

/** The person responsible was not reached: the call is still owed. */
const ATTEMPTS: ReadonlySet<CallEventType> = new Set(['NoAnswer', 'WrongNumber', 'ThirdPartyReached']);

/** What every call does: the owed call is made, and a conversation with the right person counts as contact. */
export function logCall(draft: Draft, event: CaseEventOf<CallEventType>): void {
  const { context } = draft;
  if (draft.machineVersion >= 2) noteOutcomes(context, event);
  if (event.rightParty) {
    context.lastContactOn = context.today;
    context.brokenPromiseOn = null;
    context.callAttempts = 0;
  }
  if (!ATTEMPTS.has(event.type)) {
    context.callOwed = null;
    context.callbackAt = null;
    context.notBefore = null;
  }
  (CALL_FACTS[event.type] as (draft: Draft, event: CaseEventOf<CallEventType>) => void)(draft, event);
}

const BROUGHT: Partial<Record<CallEventType, EarlierOutcome>> = {
  PromiseMade: 'promised',
  PaymentRefused: 'refused',
  PaymentClaimed: 'claimedPaid',
  DisputeRaised: 'disputed',
};

function noteOutcomes(context: CaseContext, { type, rightParty }: CaseEventOf<CallEventType>): void {
  if (rightParty) noteOutcome(context, 'reached');
  const brought = BROUGHT[type];
  if (brought) noteOutcome(context, brought);
}

/** Nobody reached: again at `retryAt`, until the strategy gives the call up and the path goes on. At its end nobody gives up. */
function retry({ context, strategy }: Draft, retryAt: string | null): void {
  context.callAttempts += 1;
  if (context.callOwed === null) return;
  const pathGoesOn = strategy.atEnd === 'wait' || !hasPathEnded(context, strategy, carryingItem(context));
  if (pathGoesOn && (retryAt === null || context.callAttempts >= strategy.callAttempts)) {
    context.callOwed = null;
    context.callbackAt = null;
    context.notBefore = null;
    return;
  }
  const later = addDays(context.today, Math.max(1, strategy.minimumContactDelayDays));
  context.notBefore = retryAt ?? startOfDay(workingDayOnOrAfter(later, context.country), context.zone);
}
