import type { Instant } from '@relance/kernel';
import type { Tx } from '@relance/platform/server';

/** Minutes until the first retry; doubles with each attempt, a day at most. */
const FIRST_RETRY = 5;

export async function setAside(tx: Tx, caseId: string, error: unknown, now: Instant): Promise<void> {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  await tx.execute(
    `insert into case_failure as f (case_id, error, failed_at, retry_at)
     values ($1, $2, $3::timestamptz, $3::timestamptz + make_interval(mins => $4))
     on conflict (case_id) do update set error = excluded.error, attempts = f.attempts + 1, failed_at = excluded.failed_at,
       retry_at = excluded.failed_at + least(make_interval(mins => $4) * (2 ^ least(f.attempts, 12)), interval '1 day')`,
    [caseId, text.slice(0, 2000), now, FIRST_RETRY],
  );
}

/** A case that advanced is no failure any more. */
export async function solved(tx: Tx, caseIds: readonly string[]): Promise<void> {
  if (caseIds.length === 0) return;
  await tx.execute(`delete from case_failure where case_id = any ($1::uuid[])`, [caseIds]);
}
