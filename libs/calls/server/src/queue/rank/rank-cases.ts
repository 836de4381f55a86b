import { needsOf, type Rank, rankOf } from '@relance/calls/ranking';
import type { RankedCase } from '@relance/dunning/server';
import type { Instant } from '@relance/kernel';
import { type OutboxRow, type Tx, writeOutbox } from '@relance/platform/server';
import { rankFacts } from './rank-facts.query';
import type { WeightsInForce } from './rank-weights.query';

/** A locked case that can be called, as much of it as its rank needs. */
export interface CallableCase extends RankedCase {
  agentId: string | null;
  teamId: string | null;
  rank: number;
}

export const CALLABLE = `c.id, c.context, c.agent_id as "agentId", c.team_id as "teamId", c.queue_rank as rank`;

/** Ranks cases that this transaction has locked, and tells whose queue changed. */
export async function rankCases(
  tx: Tx,
  cases: readonly CallableCase[],
  { version, weights }: WeightsInForce,
  at: Instant,
): Promise<void> {
  if (cases.length === 0) return;
  const facts = await rankFacts(tx, cases, at);
  const ranks = facts.map((each) => rankOf(each, weights, at));
  const rows = cases.map(({ id, context }, i) => ({ id, ...ranks[i]!, ...needsOf(context.profile) }));
  await tx.query(WRITE, [JSON.stringify(rows), version]);
  await writeOutbox(tx, told(cases, ranks));
}

function told(cases: readonly CallableCase[], ranks: readonly Rank[]): OutboxRow[] {
  const moved = new Map<string, { agentId: string | null; teamId: string | null; cases: number }>();
  for (const [i, { agentId, teamId, rank }] of cases.entries()) {
    if (ranks[i]!.rank === rank) continue;
    const key = `${agentId}/${teamId}`;
    const queue = moved.get(key) ?? { agentId, teamId, cases: 0 };
    queue.cases += 1;
    moved.set(key, queue);
  }
  return [...moved.values()].map((payload) => ({
    topic: 'queue.changed',
    payload,
    audience: { teamId: payload.agentId ? null : payload.teamId, agentId: payload.agentId },
  }));
}

const WRITE = `
update dunning_case c set queue_rank = n.rank, queue_reasons = n.reasons, rank_due_at = n.until, rank_version = $2,
  needs_language = n.language, needs_skills = n.skills
from jsonb_to_recordset($1::jsonb) as n(id uuid, rank bigint, reasons jsonb, until timestamptz, language text, skills text[])
where c.id = n.id and c.queue_rank is not null`;
