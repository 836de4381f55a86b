import { Injectable } from '@nestjs/common';
import type { CaseActionType } from '@relance/dunning/domain';
import { type Instant, newId } from '@relance/kernel';
import { Database, SYSTEM, type Tx } from '@relance/platform/server';
import { hostname } from 'node:os';

export interface RunReport {
  /** Cases found due. */
  due: number;
  advanced: number;
  /** Set aside with their error. */
  failed: number;
  /** How often each action was wanted; documents also by channel: `issueDocument.email`. */
  effects: Partial<Record<CaseActionType | `issueDocument.${string}`, number>>;
}

const PROGRESS_MS = 1_000;

/** What is told of a stretch of work while it lasts. */
export interface Stretch {
  seen(report: RunReport): Promise<void>;
  end(report: RunReport): Promise<void>;
}

/** Keeps `due_run`: people see a run while it works, and what the last ones did. A row is made with the first case that was claimed. */
@Injectable()
export class RunLog {
  /** Of this process. */
  readonly workerId = newId();

  constructor(private readonly database: Database) {}

  begin(asOf: Instant | null): Stretch {
    const id = newId();
    const startedAt = new Date();
    // those that were due when it began: asked once, with the first progress
    let waiting: number | null = null;
    let told = performance.now();
    let busy = false;
    const tell = async (report: RunReport, finished: boolean): Promise<void> => {
      await this.database.transaction(SYSTEM, async (tx) => {
        waiting ??= report.due + (await dueNow(tx, asOf));
        await write(tx, { id, workerId: this.workerId, startedAt, waiting }, report, finished);
      });
    };
    return {
      seen: async (report) => {
        if (busy || performance.now() - told < PROGRESS_MS) return;
        busy = true;
        try {
          await tell(report, false);
          told = performance.now();
        } finally {
          busy = false;
        }
      },
      end: async (report) => {
        if (report.due > 0) await tell(report, true);
      },
    };
  }
}

async function dueNow(tx: Tx, asOf: Instant | null): Promise<number> {
  const [row] = await tx.query<{ due: number }>(
    `select count(*) as due from dunning_case where next_action_at <= coalesce($1::timestamptz, now())`,
    [asOf],
  );
  return row!.due;
}

interface Head {
  id: string;
  workerId: string;
  startedAt: Date;
  waiting: number;
}

/** With what leads and admins are told. */
async function write(tx: Tx, { id, workerId, startedAt, waiting }: Head, report: RunReport, finished: boolean) {
  const { due, advanced, failed, effects } = report;
  await tx.execute(
    `insert into due_run as r (id, worker_id, host, started_at, waiting, due, advanced, failed, effects, finished_at)
     values ($1, $2, $3, now() - make_interval(secs => $4), $5, $6, $7, $8, $9::jsonb, case when $10 then now() end)
     on conflict (id) do update set seen_at = now(), due = excluded.due, advanced = excluded.advanced, failed = excluded.failed,
       effects = excluded.effects, finished_at = excluded.finished_at`,
    [
      id,
      workerId,
      hostname(),
      (Date.now() - startedAt.getTime()) / 1000,
      waiting,
      due,
      advanced,
      failed,
      JSON.stringify(effects),
      finished,
    ],
  );
  await tx.execute(
    `insert into outbox (topic, team_id, admin, payload)
     select 'run.progress', team, team is null, $1::jsonb from (select null::uuid as team union all select id from team) told`,
    [JSON.stringify({ runId: id, due, advanced, failed, finished })],
  );
}

/** Stretches are kept that long. */
const KEPT_DAYS = 400;

export function pruneRuns(tx: Tx): Promise<number> {
  return tx.execute(`delete from due_run where started_at < now() - make_interval(days => $1)`, [KEPT_DAYS]);
}
