import { Injectable } from '@nestjs/common';
import { type CaseEvent, filledSteps, mapSteps, type StepDecision } from '@relance/dunning/domain';
import { dateInZone, type Instant, NO_ID } from '@relance/kernel';
import { Database, SYSTEM, type Tx, writeOutbox } from '@relance/platform/server';
import type { ClaimedCase } from '../../case/case-row';
import { StrategyStore } from '../../case/strategy.store';
import { type Batch, CaseBatch } from '../../due-run/case-batch';
import { APPLIED_TO_CASE, CASE_STRATEGY_WHY } from '../scope/applied-strategy';
import { strategyChanged } from '../versions/answers';
import { casesOf, type MigrationPlan } from './begin-migration';

const BATCH = 500;
/** Before every id. */

interface Running extends Omit<MigrationPlan, 'from' | 'to'> {
  id: string;
  strategyId: string;
  decisions: StepDecision[];
}

export interface MigrationOptions {
  /** Instant that the facts bear; null: the database's clock. */
  asOf?: Instant | null;
  batchSize?: number;
  stopped?: () => boolean;
}

/**
 * Moves cases from one strategy version to another: `StrategyMigrated` on each, in batches, live cases and closed ones. Which are
 * left is seen by the version they are pinned to: killed at any moment, it goes on where it stood, and no case moves twice. Any
 * number of workers may do it at once.
 */
@Injectable()
export class StrategyMigrations {
  constructor(
    private readonly database: Database,
    private readonly batches: CaseBatch,
    private readonly strategies: StrategyStore,
  ) {}

  /** All that is to be moved now. How many cases were; 0: nothing is under way. */
  async run(options: MigrationOptions = {}): Promise<number> {
    let moved = 0;
    for (const migration of await this.running()) {
      let after: string | null = null;
      for (;;) {
        if (options.stopped?.()) return moved;
        const batch: Batch = await this.batch(migration, options, after);
        moved += batch.claimed - batch.failed;
        const full = batch.claimed === (options.batchSize ?? BATCH);
        if (!full && after === null) break;
        // past those that were moved; once at the end, again from the beginning, for those that somebody else held
        after = full ? (batch.taken.at(-1)?.row.id ?? null) : null;
      }
      await this.finish(migration);
    }
    return moved;
  }

  /** One batch of what is under way. How many cases were claimed. */
  async runBatch(options: MigrationOptions = {}): Promise<number> {
    for (const migration of await this.running()) {
      const { claimed } = await this.batch(migration, options, null);
      if (claimed > 0) return claimed;
      await this.finish(migration);
    }
    return 0;
  }

  private running(): Promise<Running[]> {
    return this.database.transaction(SYSTEM, (tx) =>
      tx.query<Running>(
        `select m.id, m.from_version_id as "fromVersionId", m.to_version_id as "toVersionId", m.decisions, m.why,
           v.strategy_id as "strategyId"
         from strategy_migration m join strategy_version v on v.id = m.to_version_id
         where m.status = 'running' order by m.started_at, m.id`,
      ),
    );
  }

  private async batch(
    migration: Running,
    { asOf = null, batchSize = BATCH }: MigrationOptions,
    after: string | null,
  ): Promise<Batch> {
    const plan = await this.database.transaction(SYSTEM, (tx) => this.planOf(tx, migration));
    // the claim itself has $1 and $2
    const { scope, decided, values, steps } = casesOf(plan, 3);
    const filled = filledSteps(steps, mapSteps(plan.from, plan.to));
    const { fromVersionId, toVersionId, why } = migration;
    const factOf = ({ now, context: { zone } }: ClaimedCase): CaseEvent => {
      const today = dateInZone(now, zone);
      return { type: 'StrategyMigrated', at: now, today, fromVersionId, toVersionId, why, steps: filled };
    };
    return this.batches.take({
      claim: { where: `c.id > $6 and ${scope} and ${decided}`, orderBy: 'c.id', values: [...values, after ?? NO_ID] },
      asOf,
      size: batchSize,
      factsOf: (row) => [{ row, event: factOf(row), audit: 'case.StrategyMigrated' }],
      also: (tx, batch) => this.count(tx, migration, batch),
    });
  }

  private async planOf(tx: Tx, migration: Running): Promise<MigrationPlan> {
    const { fromVersionId, toVersionId } = migration;
    const strategyOf = await this.strategies.load(tx, [fromVersionId, toVersionId]);
    return { ...migration, from: strategyOf(fromVersionId), to: strategyOf(toVersionId) };
  }

  /** In the transaction that moves them: what is counted has happened. */
  private async count(tx: Tx, { id, why, strategyId }: Running, { claimed, failed, taken }: Batch): Promise<void> {
    if (claimed === 0) return;
    const ids = [...new Set(taken.map(({ row }) => row.id))];
    if (why === 'assigned') {
      await tx.execute(
        `update dunning_case k set strategy_why = n.why from (
           select c.id, ${CASE_STRATEGY_WHY} as why from dunning_case c
           join account a on a.id = c.id join debtor d on d.id = a.debtor_id ${APPLIED_TO_CASE}
           where c.id = any ($1::uuid[])) n
         where k.id = n.id and k.strategy_why <> n.why`,
        [ids],
      );
    }
    await tx.execute(`update strategy_migration set migrated = migrated + $2 where id = $1`, [id, claimed - failed]);
    await writeOutbox(tx, [strategyChanged(strategyId)]);
  }

  /** Done when no case is left but those that wait for a decision; one that failed is tried again until it moves. */
  private async finish(migration: Running): Promise<void> {
    await this.database.transaction(SYSTEM, async (tx) => {
      const [row] = await tx.query(
        `select id from strategy_migration where id = $1 and status = 'running' for update`,
        [migration.id],
      );
      if (!row) return;
      const plan = await this.planOf(tx, migration);
      const { scope, decided, values } = casesOf(plan, 2);
      const [left] = await tx.query<{ moving: number; undecided: number; failed: number }>(
        `update strategy_migration m set failed = n.failed, undecided = n.undecided, total = m.migrated + n.moving + n.undecided,
           status = case when n.moving = 0 then 'done' else 'running' end,
           finished_at = case when n.moving = 0 then now() end
         from (select count(*) filter (where ${decided}) as moving, count(*) filter (where not ${decided}) as undecided,
             count(f.case_id) filter (where ${decided}) as failed
           from dunning_case c left join case_failure f on f.case_id = c.id where ${scope}) n
         where m.id = $1 returning n.moving, n.undecided, n.failed`,
        [migration.id, ...values],
      );
      if (left && left.moving === 0) await writeOutbox(tx, [strategyChanged(migration.strategyId)]);
    });
  }
}
