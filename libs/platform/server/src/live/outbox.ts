import type { LiveEventMap } from '@relance/platform/live';
import type { Tx } from '../database/database';

/** Who may hear of it. The server alone turns it into rooms: the team's lead, the agent, legal staff, admins. */
export interface Audience {
  teamId?: string | null;
  agentId?: string | null;
  legal?: boolean;
  admin?: boolean;
}

export type OutboxRow = {
  [Topic in keyof LiveEventMap]: {
    topic: Topic;
    payload: LiveEventMap[Topic];
    caseId?: string | null;
    audience: Audience;
  };
}[keyof LiveEventMap];

/** Writes what changed in the transaction of the change, one statement for all rows. */
export async function writeOutbox(tx: Tx, rows: readonly OutboxRow[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.query(
    `insert into outbox (topic, team_id, agent_id, legal, admin, case_id, payload)
     select * from unnest($1::text[], $2::uuid[], $3::uuid[], $4::boolean[], $5::boolean[], $6::uuid[], $7::jsonb[])`,
    [
      rows.map((row) => row.topic),
      rows.map((row) => row.audience.teamId ?? null),
      rows.map((row) => row.audience.agentId ?? null),
      rows.map((row) => row.audience.legal ?? false),
      rows.map((row) => row.audience.admin ?? false),
      rows.map((row) => row.caseId ?? null),
      rows.map((row) => JSON.stringify(row.payload)),
    ],
  );
}

/** How long a screen may have been away and still be told what it missed. */
export const OUTBOX_KEPT_HOURS = 24;

/** Removes what nobody can ask for any more. For the worker, in the system's scope; returns how many rows. */
export function pruneOutbox(tx: Tx): Promise<number> {
  return tx.execute(`delete from outbox where created_at < now() - make_interval(hours => $1)`, [OUTBOX_KEPT_HOURS]);
}
