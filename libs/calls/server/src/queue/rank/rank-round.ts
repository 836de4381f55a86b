import { Injectable } from '@nestjs/common';
import { type Instant, NO_ID } from '@relance/kernel';
import { Database, SYSTEM, type Tx } from '@relance/platform/server';
import { CALLABLE, type CallableCase, rankCases } from './rank-cases';
import { holdWeights } from './rank-weights.query';

export interface RoundOptions {
  /** Null: by the database's clock. */
  asOf: Instant | null;
  batchSize?: number;
  /** Asked before each batch: true ends the round after what is on its way. */
  stopped?: () => boolean;
}

type Claimed = CallableCase & { now: Instant };

/**
 * Keeps the ranks true: looks again at the cases whose rank may say something else by now, and, once weights were published, at
 * all. In batches of their own transactions; any number of workers may do it at once, and any may stop at any time.
 */
@Injectable()
export class RankRound {
  constructor(private readonly database: Database) {}

  /** How many cases were ranked. */
  async run(options: RoundOptions): Promise<number> {
    return (await this.each(options, (tx, size) => this.due(tx, options.asOf, size))) + (await this.published(options));
  }

  /** Batches until there is nothing left. */
  private async each(
    { batchSize = 500, stopped }: RoundOptions,
    batch: (tx: Tx, size: number) => Promise<number>,
  ): Promise<number> {
    let ranked = 0;
    while (!stopped?.()) {
      const taken = await this.database.transaction(SYSTEM, async (tx) => {
        // a crash may take the last batches back as if they had never been: they are due again
        await tx.execute('set local synchronous_commit = off');
        return batch(tx, batchSize);
      });
      ranked += taken;
      if (taken < batchSize) break;
    }
    return ranked;
  }

  private async due(tx: Tx, asOf: Instant | null, size: number): Promise<number> {
    const cases = await tx.query<Claimed>(DUE, [asOf, size]);
    if (cases.length > 0) await rankCases(tx, cases, await holdWeights(tx), cases[0]!.now);
    return cases.length;
  }

  /** Walks through all cases by their ids; where it stands is kept with the weights. */
  private async published(options: RoundOptions): Promise<number> {
    return this.each(options, async (tx, size) => {
      const [walk] = await tx.query<{ after: string }>(
        `select coalesce(ranked_to, '${NO_ID}') as after from rank_weights
         where status = 'inForce' and ranked_at is null for no key update`,
      );
      if (!walk) return 0;
      const weights = await holdWeights(tx);
      const cases = await tx.query<Claimed>(OTHER_WEIGHTS, [options.asOf, size, walk.after, weights.version]);
      if (cases.length > 0) await rankCases(tx, cases, weights, cases[0]!.now);
      await tx.execute(
        `update rank_weights set ranked_to = greatest(ranked_to, $2), ranked_at = case when $3 then now() end where version = $1`,
        [weights.version, cases.at(-1)?.id ?? walk.after, cases.length < size],
      );
      return cases.length;
    });
  }
}

const DUE = `
select ${CALLABLE}, coalesce($1::timestamptz, now()) as now from dunning_case c
where c.queue_rank is not null and c.rank_due_at <= coalesce($1::timestamptz, now())
order by c.rank_due_at, c.id limit $2 for update of c skip locked`;
const OTHER_WEIGHTS = `
select ${CALLABLE}, coalesce($1::timestamptz, now()) as now from dunning_case c
where c.id > $3 and c.queue_rank is not null and c.rank_version <> $4
order by c.id limit $2 for update of c skip locked`;
