import type { BusinessDate, Money } from '@relance/kernel';
import type { CaseEvent, CaseEventOf, CaseEventType } from '../case-event';
import type { CaseContext, HoldFact, SettlementFact } from '../case-state';
import type { Strategy } from '../strategy/strategy';
import { isDisputed, isForPhone } from './lateness';
import { isPlan } from './plan';
import { isStillDue } from './steps/proposal';

interface Asked {
  context: CaseContext;
  event: CaseEvent & DecidedBy;
}

interface DecidedBy {
  strategy: Strategy;
  machineVersion: number;
}

function about<Type extends CaseEventType>(
  type: Type,
  holds: (context: CaseContext, event: CaseEventOf<Type> & DecidedBy) => boolean,
) {
  return ({ context, event }: Asked): boolean =>
    event.type === type && holds(context, event as CaseEventOf<Type> & DecidedBy);
}

/** Of open items of that currency: what is on them is the amount and the discount. */
function isSettlement({ items }: CaseContext, amount: Money, { itemIds, discount }: SettlementFact): boolean {
  const settled = items.filter((item) => itemIds.includes(item.id) && item.currency === amount.currency);
  const open = settled.reduce((sum, item) => sum + item.open, 0);
  return discount > 0 && settled.length === itemIds.length && open === amount.minor + discount;
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
      context.items.some((item) => item.currency === promise.amount.currency) &&
      (!promise.instalments || isPlan({ ...promise, instalments: promise.instalments }, today)) &&
      (!promise.settles || (!promise.instalments && isSettlement(context, promise.amount, promise.settles))),
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
  stopIsSound: about('StopReported', (context, { hold, today }) => isNewHold(context, hold, today)),
  /** A call is owed, and later than now. */
  callCanWait: about('CallSnoozed', (context, { until, at }) => context.callOwed !== null && until > at),
  disputeIsOpen: about('DisputeResolved', (context, { disputeId }) =>
    context.disputes.some((dispute) => dispute.id === disputeId),
  ),
  promiseIsOpen: about('PromiseCancelled', (context, { promiseId }) => context.promise?.id === promiseId),
  holdIsNew: about('HoldPlaced', (context, { hold, today }) => isNewHold(context, hold, today)),
  holdIsThere: about('HoldEnded', (context, { holdId }) => context.holds.some((hold) => hold.id === holdId)),
  fileIsSubmitted: about(
    'ReferralAccepted',
    ({ legalFile }, { fileId }) => legalFile?.id === fileId && legalFile.stage === 'submitted',
  ),
  fileIsOpen: about('ReferralReturned', ({ legalFile }, { fileId }) => legalFile?.id === fileId),
  /** Not insolvent yet; over-indebtedness is for consumers only, a collective procedure for all others (RULES 5.6, 6.3). */
  isSolvent: about(
    'InsolvencyOpened',
    ({ insolventSince, profile }, { kind }) =>
      insolventSince === null && (profile == null || (profile.kind === 'consumer') === (kind === 'overIndebtedness')),
  ),
  /** An invoice is open: charges alone go to no court. */
  invoiceIsOpen: about('Escalated', ({ items }) => items.some((item) => item.kind !== 'charge')),
  /** Open charges, and nothing else. */
  chargesAreOpen: about(
    'ChargeWaived',
    (context, { items }) =>
      items.length > 0 &&
      items.every(({ id }) => context.items.some((item) => item.id === id && item.kind === 'charge')),
  ),
  /** All that is open leaves, and nothing of it is agreed, contested, held or before a court. */
  nothingKeepsIt: about(
    'CaseMerged',
    (context, { items }) =>
      context.promise === null &&
      context.disputes.length === 0 &&
      context.holds.length === 0 &&
      context.legalFile === null &&
      context.insolventSince === null &&
      context.items.every((item) => items.some(({ id, open }) => id === item.id && open === 0)),
  ),
  stepIsProposed: about('StepConfirmed', isAnswered),
  /** Never leaves out a mandatory step; a day to propose it again lies ahead. */
  stepMayBeDeclined: about('StepDeclined', (context, event) => {
    const { stepKey, skip, until, today, strategy } = event;
    if (!isAnswered(context, event)) return false;
    return skip
      ? until === null && !strategy.steps.some((step) => step.key === stepKey && step.mandatory)
      : until !== null && until > today;
  }),
  /** Each place of the old path, its end included, has one on the new. */
  stepsAreMapped: about(
    'StrategyMigrated',
    (_, { steps, strategy }) =>
      steps.length > 0 && steps.every((to) => Number.isInteger(to) && to >= 0 && to <= strategy.steps.length),
  ),
  machineIsNewer: about('MachineMigrated', (_, { from, to, machineVersion }) => from < to && to === machineVersion),
  isInsolvent: about('InsolvencyClosed', ({ insolventSince }) => insolventSince !== null),
} as const;

function isOpen({ items }: CaseContext, id: string): boolean {
  return items.some((item) => item.id === id);
}

function isNewHold(context: CaseContext, hold: HoldFact, today: BusinessDate): boolean {
  return (
    (hold.until === null || (hold.until >= today && hold.until >= (hold.from ?? today))) &&
    !context.holds.some((other) => other.id === hold.id) &&
    (!hold.itemIds || (!isForPhone(hold) && hold.itemIds.length > 0 && hold.itemIds.every((id) => isOpen(context, id))))
  );
}

/** The answer is about the step that is proposed, and does not come too late: the day may have taken the case elsewhere. */
function isAnswered(
  context: CaseContext,
  { stepKey, today, strategy }: DecidedBy & { stepKey: string; today: string },
): boolean {
  const now = today > context.today ? { ...context, today } : context;
  return context.proposal?.stepKey === stepKey && isStillDue(now, strategy);
}
