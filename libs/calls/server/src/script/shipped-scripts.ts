import { Injectable } from '@nestjs/common';
import { SHIPPED_SCRIPTS } from '@relance/calls/domain';
import { Clock, Database, SYSTEM } from '@relance/platform/server';

/** The scripts that come with the product: published by the system at first use, and never again. */
@Injectable()
export class ShippedScripts {
  private done: Promise<void> | null = null;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Asked once in a process; a failure is asked again. */
  installed(): Promise<void> {
    this.done ??= this.install().catch((error: unknown) => {
      this.done = null;
      throw error;
    });
    return this.done;
  }

  /** Idempotent: two processes may start at once. What people made of a script since is not touched. */
  private async install(): Promise<void> {
    await this.database.transaction(SYSTEM, async (tx) => {
      await tx.execute(
        `with given as (select key, situation, definition, ord from unnest($1::text[], $2::text[], $3::jsonb[]) with ordinality as x(key, situation, definition, ord)),
           made as (
             insert into script (key, situation, created_at) select key, situation, $4 from given order by ord
             on conflict do nothing returning id, key)
         insert into script_version (script_id, version, status, definition, published_at, created_at)
         select made.id, 1, 'published', given.definition, $4, $4 from made join given using (key)`,
        [
          SHIPPED_SCRIPTS.map(({ key }) => key),
          SHIPPED_SCRIPTS.map(({ situation }) => situation),
          SHIPPED_SCRIPTS.map((definition) => JSON.stringify(definition)),
          this.clock.now(),
        ],
      );
    });
  }
}
