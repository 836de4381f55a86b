import { Injectable } from '@nestjs/common';
import { RunLog } from '@relance/dunning/server';
import { Database, SYSTEM } from '@relance/platform/server';
import { hostname } from 'node:os';

/** Says that this worker lives. A worker that has not said so for long is dead: what it had claimed is known to be abandoned. */
@Injectable()
export class Heartbeat {
  readonly workerId: string;

  constructor(
    private readonly database: Database,
    log: RunLog,
  ) {
    this.workerId = log.workerId;
  }

  /** Also forgets workers that have been silent for a day. */
  async beat(): Promise<void> {
    await this.database.transaction(SYSTEM, async (tx) => {
      await tx.execute(
        `insert into worker_heartbeat (worker_id, host, pid) values ($1, $2, $3)
         on conflict (worker_id) do update set seen_at = now()`,
        [this.workerId, hostname(), process.pid],
      );
      await tx.execute(`delete from worker_heartbeat where seen_at < now() - interval '1 day'`);
    });
  }

  async end(): Promise<void> {
    await this.database.transaction(SYSTEM, (tx) =>
      tx.execute(`delete from worker_heartbeat where worker_id = $1`, [this.workerId]),
    );
  }
}
