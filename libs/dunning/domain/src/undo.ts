import type { CaseAction } from './case-action';
import type { CaseEventOf, StoredCaseEvent } from './case-event';
import { MACHINE_VERSION } from './case.machine';
import { type CaseSnapshot, type Decision, UnexpectedFact } from './decide';
import { OUTCOMES, retold, type StrategyOf, undoneIn } from './retold';
import { whatNext } from './what-next';

/**
 * Takes an outcome back: the case stands as if it had not been logged, with all that came after it; what it caused is
 * compensated. Errors: UnexpectedFact when it is no outcome, is already undone, or something later depends on it.
 */
export function undo(
  log: readonly StoredCaseEvent[],
  event: CaseEventOf<'OutcomeUndone'>,
  strategyOf: StrategyOf,
  machineVersion: number = MACHINE_VERSION,
): Decision {
  const at = log.findIndex((stored) => stored.seq === event.undoneSeq);
  const undone = log[at];
  const present = retold(log, strategyOf).at(-1)?.decision.snapshot ?? null;
  if (!undone || !OUTCOMES.has(undone.event.type) || undoneIn(log).has(event.undoneSeq)) {
    throw new UnexpectedFact(event.type, present?.value ?? null);
  }
  const without = retold(log, strategyOf, new Set([event.undoneSeq])).at(-1)!;
  const caused = retold(log.slice(0, at + 1), strategyOf).at(-1)!.decision.actions;
  const { context, value } = without.decision.snapshot;
  const today = event.today > context.today ? event.today : context.today;
  const now = machineVersion >= 2 ? event.at : undefined;
  const snapshot: CaseSnapshot = { value, context: { ...context, today } };
  return {
    snapshot,
    actions: caused.flatMap((action) => compensation(action, undone.seq, today)),
    ...whatNext(snapshot.context, value, strategyOf(log.at(-1)!.strategyVersionId), now),
  };
}

function compensation(action: CaseAction, seq: number, on: string): CaseAction[] {
  switch (action.type) {
    case 'recordPromise':
      return [{ type: 'promiseCancelled', promiseId: action.promise.id, on, reason: 'undone' }];
    case 'promiseCancelled':
      return [{ type: 'promiseReopened', promiseId: action.promiseId }];
    case 'recordDispute':
      return [{ type: 'disputeEnded', disputeId: action.dispute.id, on, resolution: 'undone' }];
    case 'openLegalFile':
      return [{ type: 'legalFileClosed', fileId: action.fileId, on, reason: 'undone' }];
    case 'cancelPendingDocuments':
      return [{ type: 'restorePendingDocuments', cancelledSeq: seq }];
    case 'invalidatePhone':
      return [{ type: 'restorePhone', contactId: action.contactId, phone: action.phone }];
    default:
      return [];
  }
}
