import type { CaseEvent, CaseEventOf, CaseEventType } from '../case-event';
import type { CaseContext } from '../case-state';
import { isDisputed } from './lateness';

interface Asked {
  context: CaseContext;
  event: CaseEvent;
}

function about<Type extends CaseEventType>(
  type: Type,
  holds: (context: CaseContext, event: CaseEventOf<Type>) => boolean,
) {
  return ({ context, event }: Asked): boolean => event.type === type && holds(context, event as CaseEventOf<Type>);
}

/** Whether a fact makes sense for this case: it speaks of what is there. A fact that does not is refused. */
export const SOUNDNESS = {
  /** An amount, in a currency that is owed, for a day that has not passed. */
  promiseIsSound: about(
    'PromiseMade',
    (context, { promise, today }) =>
      promise.amount.minor > 0 &&
      promise.dueOn >= today &&
      promise.graceDays >= 0 &&
      context.items.some((item) => item.currency === promise.amount.currency),
  ),
  callbackIsAhead: about('CallbackAgreed', (_, { callbackAt, at }) => callbackAt > at),
  claimHasAnEnd: about('PaymentClaimed', (_, { until, today }) => until >= today),
  /** Open items that are not disputed yet. */
  disputeIsSound: about(
    'DisputeRaised',
    (context, { itemIds }) =>
      itemIds.length > 0 &&
      itemIds.every((id) => context.items.some((item) => item.id === id && !isDisputed(context, item))),
  ),
  disputeIsOpen: about('DisputeResolved', (context, { disputeId }) =>
    context.disputes.some((dispute) => dispute.id === disputeId),
  ),
  promiseIsOpen: about('PromiseCancelled', (context, { promiseId }) => context.promise?.id === promiseId),
  holdIsNew: about(
    'HoldPlaced',
    (context, { hold, today }) =>
      (hold.until === null || hold.until >= today) && !context.holds.some((other) => other.id === hold.id),
  ),
  holdIsThere: about('HoldEnded', (context, { holdId }) => context.holds.some((hold) => hold.id === holdId)),
  fileIsSubmitted: about(
    'ReferralAccepted',
    ({ legalFile }, { fileId }) => legalFile?.id === fileId && legalFile.stage === 'submitted',
  ),
  fileIsOpen: about('ReferralReturned', ({ legalFile }, { fileId }) => legalFile?.id === fileId),
  isSolvent: about('InsolvencyOpened', ({ insolventSince }) => insolventSince === null),
  isInsolvent: about('InsolvencyClosed', ({ insolventSince }) => insolventSince !== null),
} as const;
