import { type Decision, explain, type Explanation, replay, type StoredCaseEvent } from '@relance/dunning/domain';
import { dateInZone, type Instant } from '@relance/kernel';
import type { Tx } from '@relance/platform/server';
import { readLog } from '../case/case-log';
import type { StrategyStore } from '../case/strategy.store';

/** A case as it stood at an instant, rebuilt from its log. */
export interface PastCase {
  decision: Decision;
  explanation: Explanation;
  log: StoredCaseEvent[];
}

/** Null: the case did not exist yet, or is out of reach. `at` null: as it stands after its last fact, seen from `now`. */
export async function pastCase(
  tx: Tx,
  strategies: StrategyStore,
  caseId: string,
  at: Instant | null,
  now: Date,
): Promise<PastCase | null> {
  const log = await readLog(tx, caseId, at);
  const last = log.at(-1);
  if (!last) return null;
  const strategyOf = await strategies.load(
    tx,
    log.map((stored) => stored.strategyVersionId),
  );
  const decision = replay(log, strategyOf)!;
  const { context, value } = decision.snapshot;
  const today = dateInZone(at ?? now.toISOString(), context.zone);
  const seen: Decision = { ...decision, snapshot: { value, context: { ...context, today } } };
  return { decision: seen, explanation: explain(context, value, strategyOf(last.strategyVersionId), today), log };
}
