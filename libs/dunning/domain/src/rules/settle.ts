import { addDays, workingDayOnOrAfter } from '@relance/kernel';
import type { CaseEvent } from '../case-event';
import type { CaseContext } from '../case-state';
import type { Strategy } from '../strategy/strategy';
import { anchor } from './anchor';
import { type Draft, keepChain, presentChain } from './draft';
import { stateByFacts } from './facts-say';
import { endHolds, isClaim } from './holds';
import { carryingItem, isPhoneStopped } from './lateness';
import { hasPathEnded } from './path';
import { cancelPromise, judgePromise } from './promise';
import { startOfDay } from './start-of-day';
import { dropProposal } from './steps/proposal';
import { untake, untakeWithdrawn } from './steps/sending';

/** After every fact: what follows from the facts alone, whatever the fact was. */
export function settle(draft: Draft): void {
  const { context, event, strategy } = draft;
  endDisputesOfClosedItems(draft);
  if (context.items.length === 0) close(draft, event);
  judgePromise(draft);
  if (context.insolventSince !== null) cancelPromise(draft, 'insolvency');
  else if (context.legalFile !== null) cancelPromise(draft, 'referred');
  endHolds(draft);
  withdrawWhatWasPaid(draft);
  anchor(draft);
  forgetClosedItems(context);
  oweNoCall(context);
  oweWhatIsLeft(context, strategy);
  untakeWithdrawn(draft);
  dropProposal(draft);
  if (context.snoozed && context.snoozed.until !== context.notBefore) context.snoozed = null;
}

/** While the telephone is stopped nobody is owed a call; the end of the path is a person's decision, with or without one. */
function oweNoCall(context: CaseContext): void {
  if (context.callOwed === null || context.callOwed.reason === 'pathEnded' || !isPhoneStopped(context)) return;
  context.callOwed = null;
  context.callbackAt = null;
  context.notBefore = null;
}

/** Nothing is overdue any more while other invoices have yet to fall due: what was written of the overdue ones goes out no more. */
function withdrawWhatWasPaid(draft: Draft): void {
  const { context, actions, machineVersion } = draft;
  if (machineVersion < 2 || context.carryingItemId === null || carryingItem(context)) return;
  if (stateByFacts(context) !== 'notYetDue') return;
  actions.push({ type: 'cancelPendingDocuments', reason: 'paid' });
  untake(draft);
}

/** At the end of the path a person decides; when nothing carries the case, nobody is called but who was promised a call. */
function oweWhatIsLeft(context: CaseContext, strategy: Strategy): void {
  const carrying = carryingItem(context);
  if (!carrying) {
    if (context.callOwed !== null && context.callOwed.reason !== 'callback') {
      context.callOwed = null;
      context.notBefore = null;
    }
  } else if (strategy.atEnd !== 'wait' && context.callOwed === null && hasPathEnded(context, strategy, carrying)) {
    const free = context.lastContactOn ? addDays(context.lastContactOn, strategy.minimumContactDelayDays) : '';
    const since = workingDayOnOrAfter(free > context.today ? free : context.today, context.country);
    context.callOwed = { reason: 'pathEnded', stepKey: null, severity: 4, since };
    context.notBefore = since > context.today ? startOfDay(since, context.zone) : null;
  }
}

function endDisputesOfClosedItems({ context, actions }: Draft): void {
  for (const dispute of context.disputes) {
    if (context.items.some((item) => dispute.itemIds.includes(item.id))) continue;
    actions.push({ type: 'disputeEnded', disputeId: dispute.id, on: context.today, resolution: 'itemsClosed' });
    context.disputes = context.disputes.filter((other) => other !== dispute);
  }
}

const CLOSING: Partial<Record<CaseEvent['type'], CaseContext['closing']>> = {
  WrittenOff: 'writtenOff',
  SettlementPaid: 'settled',
  PaymentAllocated: 'paid',
  CreditNoteBooked: 'paid',
  LedgerCorrected: 'paid',
  ChargeWaived: 'paid',
  CaseMerged: 'paid',
};

function close(draft: Draft, event: CaseEvent): void {
  const { context, actions } = draft;
  context.closing = CLOSING[event.type] ?? context.closing;
  const chain = presentChain(context);
  if (chain) keepChain(context, chain);
  if (context.legalFile !== null) {
    actions.push({
      type: 'legalFileClosed',
      fileId: context.legalFile.id,
      on: context.today,
      reason: context.closing,
    });
    context.legalFile = null;
  }
  context.carryingItemId = null;
  context.callOwed = null;
  context.callbackAt = null;
  context.notBefore = null;
  context.holds = context.holds.filter((hold) => !isClaim(hold));
}

function forgetClosedItems(context: CaseContext): void {
  if (context.noticedItemIds.length === 0) return;
  const open = new Set(context.items.map((item) => item.id));
  if (context.noticedItemIds.every((id) => open.has(id))) return;
  context.noticedItemIds = context.noticedItemIds.filter((id) => open.has(id));
}
