import type { Instant } from '@relance/kernel';
import { readCursor, type Tx, writeCursor } from '@relance/platform/server';

/** `DueRun` of the schema. */
export interface RunShown {
  id: string;
  host: string;
  startedAt: Instant;
  seenAt: Instant;
  finishedAt: Instant | null;
  lost: boolean;
  waiting: number;
  due: number;
  advanced: number;
  failed: number;
  rate: number;
  effects: Record<string, number>;
}

const LARGEST_PAGE = 100;
/** A run that says nothing for so long is lost: its worker was killed. What it had not written is due again. */
const LOST_AFTER_SECONDS = 60;

/** The newest first. */
export async function runs(tx: Tx, first: number, after: string | null) {
  const size = Math.min(Math.max(first, 1), LARGEST_PAGE);
  const [at, id] = after ? readCursor(after, 2) : [null, null];
  const rows = await tx.query<RunShown & { exactly: string }>(
    `select id, host, started_at::text as exactly, started_at as "startedAt", seen_at as "seenAt", finished_at as "finishedAt",
       finished_at is null and seen_at < now() - make_interval(secs => $4) as lost, waiting, due, advanced, failed, effects,
       round((advanced + failed) / greatest(extract(epoch from coalesce(finished_at, seen_at) - started_at), 0.001), 1)::float8 as rate
     from due_run
     where $2::timestamptz is null or (started_at, id) < ($2::timestamptz, $3::uuid)
     order by started_at desc, id desc limit $1`,
    [size + 1, at, id, LOST_AFTER_SECONDS],
  );
  const last = rows[size - 1];
  const more = rows.length > size && last;
  return { rows: rows.slice(0, size), nextCursor: more ? writeCursor([last.exactly, last.id]) : null };
}

/** In the actor's reach: what is due, proposed, set aside. */
export async function runState(tx: Tx) {
  const [state] = await tx.query(
    `select (select count(*) from worker_heartbeat where seen_at > now() - interval '1 minute') as workers,
       (select count(*) from dunning_case where next_action_at <= now()) as "dueNow",
       (select min(next_action_at) from dunning_case where next_action_at > now()) as "nextDueAt",
       (select count(*) from dunning_case where proposed_step is not null) as proposals,
       (select count(*) from case_failure) as failures`,
  );
  return state!;
}

/** Cases that were set aside, the newest failure first. */
export function caseFailures(tx: Tx) {
  return tx.query(
    `select f.case_id as "caseId", 'C-' || lpad(c.case_number::text, 6, '0') as "caseNumber", d.name as "debtorName", f.error,
       f.attempts, f.failed_at as "failedAt", f.retry_at as "retryAt"
     from case_failure f join dunning_case c on c.id = f.case_id
     join account a on a.id = f.case_id join debtor d on d.id = a.debtor_id
     order by f.failed_at desc limit 200`,
  );
}
