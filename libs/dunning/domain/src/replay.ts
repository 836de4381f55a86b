import type { StoredCaseEvent } from './case-event';
import { correct } from './correct';
import { decide, type Decision } from './decide';
import type { StrategyOf } from './retold';
import { undo } from './undo';

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
    const { machineVersion } = stored;
    if (machineVersion < (log[i - 1]?.machineVersion ?? 1)) {
      throw new BrokenLog(`event ${stored.seq} is of an older machine (${machineVersion}) than the one before it`);
    }
    last = told(log.slice(0, i), stored, last, strategyOf);
  }
  return last;
}

/** What a fact does after the log so far: an outcome taken back or corrected is decided by all that came before it. */
function told(
  before: readonly StoredCaseEvent[],
  { event, machineVersion, strategyVersionId }: Omit<StoredCaseEvent, 'seq'>,
  last: Decision | null,
  strategyOf: StrategyOf,
): Decision {
  if (event.type === 'OutcomeUndone') return undo(before, event, strategyOf, machineVersion);
  if (event.type === 'OutcomeCorrected') return correct(before, event, strategyOf, machineVersion);
  return decide(last?.snapshot ?? null, event, strategyOf(strategyVersionId), machineVersion);
}
