import type { CaseEvent, CaseEventOf, StoredCaseEvent } from './case-event';
import { corrected } from './correction';
import { type CaseSnapshot, decide, type Decision, UnexpectedFact } from './decide';
import type { Strategy } from './strategy/strategy';

export type StrategyOf = (strategyVersionId: string) => Strategy;

/** What an agent may take back, or say anew. */
export const OUTCOMES: ReadonlySet<string> = new Set([
  'NoAnswer',
  'WrongNumber',
  'CallbackAgreed',
  'PromiseMade',
  'PaymentClaimed',
  'DisputeRaised',
  'PaymentRefused',
  'Escalated',
  'ThirdPartyReached',
  'StopReported',
  'CallSnoozed',
]);

export interface Retold {
  seq: number;
  decision: Decision;
}

/** The sequence numbers of the outcomes that were taken back. */
export function undoneIn(log: readonly StoredCaseEvent[]): Set<number> {
  return new Set(log.flatMap(({ event }) => (event.type === 'OutcomeUndone' ? [event.undoneSeq] : [])));
}

/** The decisions of a log, without the outcomes that were taken back, and with those that were corrected as they should have been. */
export function retold(
  log: readonly StoredCaseEvent[],
  strategyOf: StrategyOf,
  more: ReadonlySet<number> = new Set(),
): Retold[] {
  const left = new Set([...undoneIn(log), ...more]);
  const corrections = log.flatMap(({ event }) => (event.type === 'OutcomeCorrected' ? [event] : []));
  const decisions: Retold[] = [];
  for (const { seq, event, machineVersion, strategyVersionId } of log) {
    if (event.type === 'OutcomeUndone' || left.has(seq)) continue;
    const before = decisions.at(-1)?.decision.snapshot ?? null;
    const fact = event.type === 'OutcomeCorrected' ? lookedAt(event, before!) : asCorrected(seq, event, corrections);
    decisions.push({ seq, decision: decide(before, fact, strategyOf(strategyVersionId), machineVersion) });
  }
  return decisions;
}

function asCorrected(seq: number, event: CaseEvent, corrections: CaseEventOf<'OutcomeCorrected'>[]): CaseEvent {
  return corrections
    .filter(({ correctedSeq }) => correctedSeq === seq)
    .reduce((fact, { type, correction }) => {
      const said = corrected(fact, correction);
      if (!said) throw new UnexpectedFact(type, null);
      return said;
    }, event);
}

/** Nothing is booked: what follows from the day of the correction alone. */
function lookedAt({ at, today }: CaseEvent, { context }: CaseSnapshot): CaseEvent {
  return { type: 'LedgerCorrected', at, today, items: [], unapplied: context.unapplied };
}
