import {
  type CaseContext,
  type QueuePlace,
  type Reason,
  replay,
  type Standing,
  type StoredCaseEvent,
  upgrade,
} from '@relance/dunning/domain';
import type { Instant } from '@relance/kernel';
import type { Tx } from '@relance/platform/server';
import type { CaseRanking } from '../case/case-ranking';
import type { StrategyStore } from '../case/strategy.store';

/** `QueuePosition` of the schema. */
export interface QueuePosition {
  rank: number;
  position: number;
  of: number;
  score: number;
  reasons: (Reason & { points?: number })[];
}

interface Waiting {
  id: string;
  rank: number | null;
  context: CaseContext;
  machineVersion: number;
  log: (Omit<StoredCaseEvent, 'machineVersion' | 'strategyVersionId'> & { m: number; s: string })[] | null;
}

interface Placed {
  id: string;
  context: CaseContext;
  place: QueuePlace;
}

/**
 * Where a case stood in its agent's queue (or the pool's) at a past instant, by the weights in force. Cases are counted by whom
 * they belong to now. A case that nothing has happened to since is taken as it is stored; of the others only those whose state
 * was to be called are replayed.
 */
export async function queuePosition(
  tx: Tx,
  strategies: StrategyStore,
  ranking: CaseRanking,
  caseId: string,
  { queue, snapshot }: Standing & { queue: QueuePlace },
  at: Instant,
): Promise<QueuePosition> {
  const others = await tx.query<Waiting>(CALLABLE_THEN, [caseId, at]);
  const strategyOf = await strategies.load(
    tx,
    others.flatMap(({ log }) => (log ?? []).map(({ s }) => s)),
  );
  const stood = others.flatMap((other): Placed[] => {
    const { id, rank, context, machineVersion, log } = other;
    if (!log)
      return rank === null ? [] : [{ id, context: upgrade(context, machineVersion), place: { rank, reasons: [] } }];
    const then = replay(
      log.map(({ seq, event, m, s }) => ({ seq, event, machineVersion: m, strategyVersionId: s })),
      strategyOf,
    );
    return then?.queue ? [{ id, context: then.snapshot.context, place: then.queue }] : [];
  });
  const all = [{ id: caseId, context: snapshot.context, place: queue }, ...stood];
  const [mine, ...places] = (await ranking.placesAt(tx, all, at)) ?? all.map(({ place }) => place);
  const { rank, reasons } = mine!;
  const before = places.filter((place, i) => place.rank > rank || (place.rank === rank && stood[i]!.id < caseId));
  return { rank, position: before.length + 1, of: all.length, score: scoreOf(reasons), reasons };
}

function scoreOf(reasons: QueuePosition['reasons']): number {
  return reasons.reduce((sum, { points = 0 }) => sum + points, 0);
}

const CALLABLE_THEN = `
with mine as (select team_id, agent_id from dunning_case where id = $1),
same as (
  select c.id, c.queue_rank, c.seq, c.context, c.machine_version from dunning_case c, mine
  where c.id <> $1 and case when mine.agent_id is null then c.agent_id is null and c.team_id = mine.team_id
    else c.agent_id = mine.agent_id end
), stood as (
  select same.*, last.seq as then_seq from same cross join lateral (
    select e.seq, e.state_after from case_event e where e.case_id = same.id and e.at <= $2::timestamptz
    order by e.seq desc limit 1) last
  where last.state_after = 'callDue'
)
select id, queue_rank as rank, context, machine_version as "machineVersion", case when then_seq < seq then (
  select jsonb_agg(jsonb_build_object('seq', e.seq, 'event', e.payload, 'm', e.machine_version, 's', e.strategy_version_id)
    order by e.seq) from case_event e where e.case_id = stood.id and e.seq <= then_seq) end as log
from stood`;
