import type { Actor } from '../database/actor';
import type { Tx } from '../database/database';

export interface AuditRow {
  /** `context.intent`, for example `calls.makePromise`, `identity.login`. */
  action: string;
  accountId?: string | null;
  /** Id or name of what was acted on, when it is not an account. */
  subject?: string | null;
  /** No personal data beyond ids. */
  detail?: Record<string, unknown>;
  /** Who did it, when that is not the transaction's actor (somebody who is just logging in). */
  actor?: Pick<Actor, 'role' | 'personId'>;
}

/** One row for each change, in the transaction of the change. */
export async function writeAudit(tx: Tx, rows: readonly AuditRow[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.execute(
    `insert into audit_entry (actor_id, actor_role, action, account_id, subject, detail)
     select * from unnest($1::uuid[], $2::text[], $3::text[], $4::uuid[], $5::text[], $6::jsonb[])`,
    [
      rows.map((row) => (row.actor ?? tx.actor).personId),
      rows.map((row) => (row.actor ?? tx.actor).role),
      rows.map((row) => row.action),
      rows.map((row) => row.accountId ?? null),
      rows.map((row) => row.subject ?? null),
      rows.map((row) => JSON.stringify(row.detail ?? {})),
    ],
  );
}
