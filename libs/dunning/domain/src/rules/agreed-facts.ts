import type { Draft } from './draft';
import { withdrawHeldItems } from './holds';
import { isInEffect } from './lateness';
import { cancelPromise } from './promise';

/** Facts that people decide outside a call: disputes ended, promises cancelled, suppressions, legal, insolvency, calls put off. */
export function takeNote(draft: Draft): void {
  const { context, event, actions } = draft;
  switch (event.type) {
    case 'DisputeResolved': {
      const { disputeId, resolution } = event;
      context.disputes = context.disputes.filter((dispute) => dispute.id !== disputeId);
      actions.push({ type: 'disputeEnded', disputeId, on: context.today, resolution });
      return;
    }
    case 'PromiseCancelled':
      return cancelPromise(draft, event.reason);
    case 'HoldPlaced':
      context.holds = [...context.holds, event.hold];
      if (isInEffect(event.hold, context.today)) withdrawHeldItems(draft, event.hold);
      return;
    case 'HoldEnded':
      context.holds = context.holds.filter((hold) => hold.id !== event.holdId);
      return;
    case 'ReferralAccepted':
      context.legalFile = { id: event.fileId, stage: 'accepted' };
      actions.push({ type: 'legalFileAccepted', fileId: event.fileId, on: context.today });
      return;
    case 'ReferralReturned':
      context.legalFile = null;
      actions.push({
        type: 'legalFileReturned',
        fileId: event.fileId,
        on: context.today,
        reason: event.reason,
      });
      return;
    case 'InsolvencyOpened':
      context.insolventSince = event.openedOn;
      // what was announced is proven
      context.holds = context.holds.filter((hold) => hold.kind !== 'insolvencyAnnounced');
      if (draft.machineVersion >= 2) context.insolvencyKind = event.kind ?? 'collective';
      return;
    case 'InsolvencyClosed':
      context.insolventSince = null;
      context.insolvencyKind = null;
      return;
    case 'CallSnoozed':
      context.notBefore = event.until;
      context.snoozed = { until: event.until, reason: event.reason };
      return;
    default:
      throw new Error(`not a fact that people decide: ${event.type}`);
  }
}
