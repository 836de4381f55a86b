import { Injectable } from '@nestjs/common';
import type { Instant } from '@relance/kernel';
import { Database, SYSTEM, type Tx } from '@relance/platform/server';
import { CaseFacts, type CaseFact } from '../case/case-facts';
import { type Claim, claimCases, type ClaimedCase } from '../case/case-row';
import type { TakenFact } from '../case/case-writer';
import { setAside, solved } from './set-aside';

export interface BatchOptions {
  claim: Claim;
  /** Null: by the database's clock. */
  asOf: Instant | null;
  size: number;
  factsOf: (row: ClaimedCase) => CaseFact[];
  /** Further rows of the same transaction. */
  also?: (tx: Tx, batch: Batch) => Promise<void>;
}

export interface Batch {
  claimed: number;
  taken: TakenFact[];
  /** Set aside with their error. */
  failed: number;
}

/**
 * The system's work on many cases: claims some that nobody else holds, decides in memory, writes set-based, in one transaction.
 * A case that fails is set aside with its error and the rest goes on.
 */
@Injectable()
export class CaseBatch {
  constructor(
    private readonly database: Database,
    private readonly facts: CaseFacts,
  ) {}

  /** All at once; when that fails, claimed anew and taken one by one, so that only what is at fault is set aside. */
  async take(options: BatchOptions): Promise<Batch> {
    try {
      return await this.together(options);
    } catch (error) {
      if (isOfTheDatabase(error)) throw error;
      return this.oneByOne(options);
    }
  }

  private together({ claim, asOf, size, factsOf, also }: BatchOptions): Promise<Batch> {
    return this.database.transaction(SYSTEM, async (tx) => {
      // A crash of the database may take the last batches back as if they had never been: they are due again. What leaves the
      // house is claimed by a commit that waits for the disk, and so for all before it.
      await tx.execute('set local synchronous_commit = off');
      const claimed = await claimCases(tx, claim, asOf, size);
      const batch = { claimed: claimed.length, taken: await this.write(tx, claimed, factsOf), failed: 0 };
      await also?.(tx, batch);
      return batch;
    });
  }

  /** The claims are older than the savepoints: no other run takes these cases meanwhile. */
  private oneByOne({ claim, asOf, size, factsOf, also }: BatchOptions): Promise<Batch> {
    return this.database.transaction(SYSTEM, async (tx) => {
      const claimed = await claimCases(tx, claim, asOf, size);
      const batch: Batch = { claimed: claimed.length, taken: [], failed: 0 };
      for (const one of claimed) {
        await tx.execute('savepoint attempt');
        try {
          batch.taken.push(...(await this.write(tx, [one], factsOf)));
          await tx.execute('release savepoint attempt');
        } catch (error) {
          if (isOfTheDatabase(error)) throw error;
          await tx.execute('rollback to savepoint attempt');
          await setAside(tx, one.id, error, one.now);
          batch.failed += 1;
        }
      }
      await also?.(tx, batch);
      return batch;
    });
  }

  private async write(tx: Tx, claimed: readonly ClaimedCase[], factsOf: BatchOptions['factsOf']): Promise<TakenFact[]> {
    if (claimed.length === 0) return [];
    const taken = await this.facts.write(tx, await this.facts.decide(tx, claimed.flatMap(factsOf)));
    await solved(
      tx,
      claimed.filter(({ failed }) => failed).map(({ id }) => id),
    );
    return taken;
  }
}

/** Not a case's fault: the connection is lost, the server stops or has no room, another transaction was in the way. */
function isOfTheDatabase(error: unknown): boolean {
  const code = (error as { code?: unknown }).code;
  return typeof code === 'string' && /^(08|40|53|57|58|E[A-Z]{4})/.test(code);
}
