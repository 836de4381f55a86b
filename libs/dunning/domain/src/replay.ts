import type { CaseAction } from './case-action';
import type { CaseEventOf, StoredCaseEvent } from './case-event';
import { MACHINE_VERSION } from './case.machine';
import { type CaseSnapshot, decide, type Decision, UnexpectedFact } from './decide';
import type { Strategy } from './strategy/strategy';
import { whatNext } from './what-next';

export type StrategyOf = (strategyVersionId: string) => Strategy;

/** The log does not begin at 1 or has a gap. */
export class BrokenLog extends Error {}

/**
 * The state that a log gives: must be the stored one (RELIABILITY I5). Also the past: replay what had been recorded by then.
 * Each fact is decided by the machine version it is stored under. Errors: BrokenLog, UnexpectedFact, UnknownToMachine.
 */
export function replay(log: readonly StoredCaseEvent[], strategyOf: StrategyOf): Decision | null {
  let last = null as Decision | null;
  for (const [i, stored] of log.entries()) {
    if (stored.seq !== (log[0]?.seq ?? 1) + i) throw new BrokenLog(`event ${stored.seq} stands at place ${i + 1}`);
    const { event, machineVersion } = stored;
    if (machineVersion < (log[i - 1]?.machineVersion ?? 1)) {
      throw new BrokenLog(`event ${stored.seq} is of an older machine (${machineVersion}) than the one before it`);
    }
    const strategy = strategyOf(stored.strategyVersionId);
    last =
      event.type === 'OutcomeUndone'
        ? undo(log.slice(0, i), event, strategyOf, machineVersion)
        : decide(last?.snapshot ?? null, event, strategy, machineVersion);
  }
  return last;
}

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
  const present = replayed(log, strategyOf).at(-1)?.decision.snapshot ?? null;
  if (!undone || !OUTCOMES.has(undone.event.type) || undoneIn(log).has(event.undoneSeq)) {
    throw new UnexpectedFact(event.type, present?.value ?? null);
  }
  const without = replayed(log, strategyOf, new Set([event.undoneSeq])).at(-1)!;
  const caused = replayed(log.slice(0, at + 1), strategyOf).at(-1)!.decision.actions;
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

const OUTCOMES: ReadonlySet<string> = new Set([
  'NoAnswer',
  'WrongNumber',
  'CallbackAgreed',
  'PromiseMade',
  'PaymentClaimed',
  'DisputeRaised',
  'PaymentRefused',
  'Escalated',
]);

function undoneIn(log: readonly StoredCaseEvent[]): Set<number> {
  return new Set(log.flatMap(({ event }) => (event.type === 'OutcomeUndone' ? [event.undoneSeq] : [])));
}

interface Replayed {
  seq: number;
  decision: Decision;
}

/** The decisions of a log, without the outcomes that were taken back. */
function replayed(
  log: readonly StoredCaseEvent[],
  strategyOf: StrategyOf,
  more: ReadonlySet<number> = new Set(),
): Replayed[] {
  const left = new Set([...undoneIn(log), ...more]);
  const decisions: Replayed[] = [];
  for (const { seq, event, machineVersion, strategyVersionId } of log) {
    if (event.type === 'OutcomeUndone' || left.has(seq)) continue;
    const before = decisions.at(-1)?.decision.snapshot ?? null;
    decisions.push({ seq, decision: decide(before, event, strategyOf(strategyVersionId), machineVersion) });
  }
  return decisions;
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
