import { Injectable } from '@nestjs/common';
import { isId } from '@relance/kernel';
import { type Actor, Database, type OutboxRow, type Tx, writeAudit, writeOutbox } from '@relance/platform/server';

export interface Reassigned {
  moved: number;
  skipped: number;
}

interface Moving {
  id: string;
  teamId: string | null;
  agentId: string | null;
}

/** Hands cases from agent to agent, or back to the team's pool. The case itself does not change: no fact of dunning; its
 * rank does, for whom it suits is part of it. */
@Injectable()
export class MoveCases {
  constructor(private readonly database: Database) {}

  /** `unknownAgent`: nobody who works cases, or of another team than the actor's. Cases out of reach are skipped. */
  move(actor: Actor, caseIds: readonly string[], toAgentId: string | null): Promise<Reassigned | 'unknownAgent'> {
    return this.database.transaction(actor, async (tx) => {
      const teamId = toAgentId === null ? null : await teamOf(tx, toAgentId);
      if (toAgentId !== null && teamId === undefined) return 'unknownAgent';
      const asked = [...new Set(caseIds)];
      const cases = await tx.query<Moving>(
        `select id, team_id as "teamId", agent_id as "agentId" from dunning_case where id = any ($1::uuid[]) order by id for update`,
        [asked.filter(isId)],
      );
      const moving = cases.filter(({ agentId }) => agentId !== toAgentId);
      await tx.execute(
        `update dunning_case set agent_id = $2, team_id = coalesce($3, team_id), updated_at = now(),
           rank_due_at = case when queue_rank is not null then '-infinity'::timestamptz end
         where id = any ($1::uuid[])`,
        [moving.map(({ id }) => id), toAgentId, teamId ?? null],
      );
      await writeOutbox(tx, told(moving, toAgentId, teamId ?? null, actor.personId));
      await writeAudit(
        tx,
        moving.map(({ id, agentId }) => ({
          action: 'case.reassigned',
          accountId: id,
          detail: { from: agentId, to: toAgentId },
        })),
      );
      return { moved: moving.length, skipped: asked.length - cases.length };
    });
  }
}

async function teamOf(tx: Tx, agentId: string): Promise<string | undefined> {
  if (!isId(agentId)) return undefined;
  const [agent] = await tx.query<{ teamId: string }>(
    `select team_id as "teamId" from person where id = $1 and role in ('agent', 'lead') and disabled_at is null
       and ((select app.sees_all()) or team_id = any ((select app.teams())::uuid[]))`,
    [agentId],
  );
  return agent?.teamId;
}

/** Each former agent hears of what left, with the team's lead; the new one of all that came. */
function told(
  moving: readonly Moving[],
  toAgentId: string | null,
  teamId: string | null,
  by: string | null,
): OutboxRow[] {
  const groups = new Map<string, Moving[]>();
  for (const moved of moving) {
    const key = `${moved.teamId}/${moved.agentId}`;
    groups.set(key, [...(groups.get(key) ?? []), moved]);
  }
  const rows = [...groups.values()].map(([first, ...rest]): OutboxRow => {
    const caseIds = [first!, ...rest].map(({ id }) => id);
    const payload = { caseIds, fromAgentId: first!.agentId, toAgentId, teamId: first!.teamId, by };
    return { topic: 'case.reassigned', payload, audience: { teamId: first!.teamId, agentId: first!.agentId } };
  });
  if (toAgentId !== null && moving.length > 0) {
    const payload = { caseIds: moving.map(({ id }) => id), fromAgentId: null, toAgentId, teamId, by };
    const elsewhere = moving.some((moved) => moved.teamId !== teamId);
    rows.push({
      topic: 'case.reassigned',
      payload,
      audience: { teamId: elsewhere ? teamId : null, agentId: toAgentId },
    });
  }
  return rows;
}
