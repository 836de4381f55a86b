import { type QueuePlace, type Reason, replay, type StoredCaseEvent } from '@relance/dunning/domain';
import type { Instant } from '@relance/kernel';
import type { Tx } from '@relance/platform/server';
import type { StrategyStore } from '../case/strategy.store';

/** `QueuePosition` of the schema. */
export interface QueuePosition {
  rank: number;
  position: number;
  of: number;
  reasons: Reason[];
}

interface Waiting {
  id: string;
  rank: number | null;
  log: (Omit<StoredCaseEvent, 'machineVersion' | 'strategyVersionId'> & { m: number; s: string })[] | null;
}

/**
 * Where a case stood in its agent's queue (or the pool's) at a past instant. Cases are counted by whom they belong to now. A
 * case that nothing has happened to since is taken as it is stored; of the others only those whose state was to be called are
 * replayed.
 */
export async function queuePosition(
  tx: Tx,
  strategies: StrategyStore,
  caseId: string,
  place: QueuePlace,
  at: Instant,
): Promise<QueuePosition> {
  const others = await tx.query<Waiting>(CALLABLE_THEN, [caseId, at]);
  const strategyOf = await strategies.load(
    tx,
    others.flatMap(({ log }) => (log ?? []).map(({ s }) => s)),
  );
  let before = 0;
  let of = 1;
  for (const { id, rank: stored, log } of others) {
    const rank = log
      ? (replay(
          log.map(({ seq, event, m, s }) => ({ seq, event, machineVersion: m, strategyVersionId: s })),
          strategyOf,
        )?.queue?.rank ?? null)
      : stored;
    if (rank === null) continue;
    of += 1;
    if (rank > place.rank || (rank === place.rank && id < caseId)) before += 1;
  }
  return { rank: place.rank, position: before + 1, of, reasons: place.reasons };
}

const CALLABLE_THEN = `
with mine as (select team_id, agent_id from dunning_case where id = $1),
same as (
  select c.id, c.queue_rank, c.seq from dunning_case c, mine
  where c.id <> $1 and case when mine.agent_id is null then c.agent_id is null and c.team_id = mine.team_id
    else c.agent_id = mine.agent_id end
), stood as (
  select same.*, last.seq as then_seq from same cross join lateral (
    select e.seq, e.state_after from case_event e where e.case_id = same.id and e.at <= $2::timestamptz
    order by e.seq desc limit 1) last
  where last.state_after = 'callDue'
)
select id, queue_rank as rank, case when then_seq < seq then (
  select jsonb_agg(jsonb_build_object('seq', e.seq, 'event', e.payload, 'm', e.machine_version, 's', e.strategy_version_id)
    order by e.seq) from case_event e where e.case_id = stood.id and e.seq <= then_seq) end as log
from stood`;
