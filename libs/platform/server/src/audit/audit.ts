import type { Tx } from '../database/database';

export interface AuditRow {
  /** `context.intent`, for example `calls.makePromise`, `identity.login`. */
  action: string;
  accountId?: string | null;
  /** Id or name of what was acted on, when it is not an account. */
  subject?: string | null;
  /** No personal data beyond ids. */
  detail?: Record<string, unknown>;
}

/** One row for each change, in the transaction of the change. The actor is the transaction's. */
export async function writeAudit(tx: Tx, rows: readonly AuditRow[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.execute(
    `insert into audit_entry (actor_id, actor_role, action, account_id, subject, detail)
     select $1::uuid, $2, r.action, r.account_id, r.subject, r.detail
     from unnest($3::text[], $4::uuid[], $5::text[], $6::jsonb[]) as r(action, account_id, subject, detail)`,
    [
      tx.actor.personId,
      tx.actor.role,
      rows.map((row) => row.action),
      rows.map((row) => row.accountId ?? null),
      rows.map((row) => row.subject ?? null),
      rows.map((row) => JSON.stringify(row.detail ?? {})),
    ],
  );
}
