import {
  type CaseContext,
  type CaseState,
  foreseen,
  type NextActionCode,
  type Reason,
  replay,
  type Standing,
  type StoredCaseEvent,
  type Strategy,
  upgrade,
  type WaitCode,
} from '@relance/dunning/domain';
import type { Instant } from '@relance/kernel';
import type { Tx } from '@relance/platform/server';
import { readLog } from '../case/case-log';
import type { StrategyStore } from '../case/strategy.store';

/** A case as its last fact left it, with the strategy it goes by. */
export interface CaseStanding {
  standing: Standing;
  strategy: Strategy;
  strategyVersionId: string;
}

interface Row {
  state: CaseState;
  context: CaseContext;
  machineVersion: number;
  nextActionAt: Instant | null;
  nextAction: NextActionCode | null;
  waitingFor: WaitCode | null;
  rank: number | null;
  reasons: Reason[] | null;
  strategyVersionId: string;
}

/** As it is stored now; null: out of reach. */
export async function presentStanding(tx: Tx, strategies: StrategyStore, caseId: string): Promise<CaseStanding | null> {
  const [row] = await tx.query<Row>(
    `select state, context, machine_version as "machineVersion", next_action_at as "nextActionAt", next_action as "nextAction", waiting_for as "waitingFor",
       queue_rank as rank, queue_reasons as reasons, strategy_version_id as "strategyVersionId"
     from dunning_case where id = $1`,
    [caseId],
  );
  if (!row) return null;
  const { state, nextActionAt, nextAction, waitingFor, rank, reasons, strategyVersionId } = row;
  const context = upgrade(row.context, row.machineVersion);
  const strategyOf = await strategies.load(tx, [strategyVersionId]);
  const standing: Standing = {
    snapshot: { value: state, context },
    nextAction: nextActionAt && nextAction ? { at: nextActionAt, why: nextAction } : null,
    waitingFor,
    queue: rank === null ? null : { rank, reasons: reasons ?? [] },
  };
  return { standing, strategy: strategyOf(strategyVersionId), strategyVersionId };
}

export interface PastStanding extends CaseStanding {
  log: StoredCaseEvent[];
}

/** As it stood at a past instant, by what had happened and been told by then; null: out of reach, or not opened yet. */
export async function pastStanding(
  tx: Tx,
  strategies: StrategyStore,
  caseId: string,
  at: Instant,
): Promise<PastStanding | null> {
  const log = await readLog(tx, caseId, at);
  const last = log.at(-1);
  if (!last) return null;
  const strategyOf = await strategies.load(
    tx,
    log.map(({ strategyVersionId }) => strategyVersionId),
  );
  const { strategyVersionId } = last;
  return { standing: replay(log, strategyOf)!, strategy: strategyOf(strategyVersionId), strategyVersionId, log };
}

/** At any instant: past, present, or to come as if nothing else happened. */
export async function standingAt(
  tx: Tx,
  strategies: StrategyStore,
  caseId: string,
  at: Instant,
  now: Instant,
): Promise<CaseStanding | null> {
  if (at < now) return pastStanding(tx, strategies, caseId, at);
  const present = await presentStanding(tx, strategies, caseId);
  if (!present || at === now) return present;
  return { ...present, standing: foreseen(present.standing, present.strategy, now, at) };
}
