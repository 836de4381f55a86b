import type { CaseAction } from './case-action';
import type { CaseEventOf, StoredCaseEvent } from './case-event';
import type { PromiseFact } from './case-state';
import { MACHINE_VERSION } from './case.machine';
import { corrected } from './correction';
import { type Decision, UnexpectedFact } from './decide';
import { OUTCOMES, type Retold, retold, type StrategyOf, undoneIn } from './retold';

/**
 * Corrects an outcome that was mistyped: the case goes on as if it had been logged as it was, with all that came after it. What
 * else was done meanwhile must have been done all the same. Errors: UnexpectedFact when it is no outcome, was undone, does not
 * have what is corrected, is not sound so, or when something that cannot be taken back followed from it.
 */
export function correct(
  log: readonly StoredCaseEvent[],
  event: CaseEventOf<'OutcomeCorrected'>,
  strategyOf: StrategyOf,
  machineVersion: number = MACHINE_VERSION,
): Decision {
  const target = log.find((stored) => stored.seq === event.correctedSeq);
  const before = retold(log, strategyOf);
  const refused = new UnexpectedFact(event.type, before.at(-1)?.decision.snapshot.value ?? null);
  if (!target || !OUTCOMES.has(target.event.type) || undoneIn(log).has(target.seq)) throw refused;
  if (!corrected(target.event, event.correction)) throw refused;
  const { seq, strategyVersionId } = log.at(-1)!;
  const after = retold([...log, { seq: seq + 1, event, machineVersion, strategyVersionId }], strategyOf);
  const promise = target.event.type === 'PromiseMade' && event.correction.promise ? target.event.promise.id : null;
  // what ended, was replaced or broke is history: letters and calls followed from it
  if (promise !== null && before.at(-1)!.decision.snapshot.context.promise?.id !== promise) throw refused;
  if (!before.every((one, i) => sameDone(one, after[i]!, promise))) throw refused;
  const last = after.at(-1)!.decision;
  if (promise === null) return last;
  return { ...last, actions: [...retoldOf(promise, after, target.seq), ...last.actions] };
}

/** All that was wanted then, but for what became of the corrected promise itself. */
function sameDone(before: Retold, after: Retold, promiseId: string | null): boolean {
  const others = ({ decision }: Retold) => decision.actions.filter((action) => !isAbout(action, promiseId));
  return JSON.stringify(others(before)) === JSON.stringify(others(after));
}

function isAbout(action: CaseAction, promiseId: string | null): boolean {
  if (promiseId === null) return false;
  if ('promise' in action) return action.promise.id === promiseId;
  return 'promiseId' in action && action.promiseId === promiseId;
}

/** The promise as it is now said, and what became of it meanwhile by that. */
function retoldOf(promiseId: string, decisions: readonly Retold[], madeSeq: number): CaseAction[] {
  const made = decisions.find(({ seq }) => seq === madeSeq)!.decision.actions;
  const promise = made.flatMap((action) => (action.type === 'recordPromise' ? [action.promise] : []))[0] as PromiseFact;
  const since = decisions.slice(0, -1).flatMap(({ decision }) => decision.actions);
  const became = since.filter((action) => action.type !== 'recordPromise' && isAbout(action, promiseId));
  const judged = became.findLast(({ type }) => type === 'instalmentsJudged');
  const ended = became.findLast(({ type }) => type !== 'instalmentsJudged');
  return [
    { type: 'promiseCorrected', promise },
    ...(judged ? [judged] : []),
    ...(ended && ended.type !== 'promiseReopened' ? [ended] : []),
  ];
}
