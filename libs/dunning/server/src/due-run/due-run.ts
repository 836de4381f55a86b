import { Injectable } from '@nestjs/common';
import type { CaseActionType, CaseEvent } from '@relance/dunning/domain';
import { type BusinessDate, dateInZone, type Instant, newId } from '@relance/kernel';
import { Database, SYSTEM, type Tx } from '@relance/platform/server';
import { type CaseRow, claimDue } from '../case/case-row';
import type { TakenFact } from '../case/case-writer';
import { CaseFacts, type CaseFact } from '../case/case-facts';
import { setAside, solved } from './set-aside';

export interface RunReport {
  /** Cases found due. */
  due: number;
  advanced: number;
  /** Set aside with their error. */
  failed: number;
  effects: Partial<Record<CaseActionType, number>>;
}

export interface RunOptions {
  /** Null: by the database's clock. */
  asOf: Instant | null;
  /** At most so many cases; default: all that are due. */
  limit?: number;
  batchSize?: number;
  /** Batches on their way at once: while one is being written, the next is decided. */
  lanes?: number;
  /** Asked before each batch: true ends the run after what is on its way. */
  stopped?: () => boolean;
  progress?: (advanced: number) => void;
}

type Claimed = CaseRow & { now: Instant };

/**
 * Advances the cases whose time has come: claims a batch that nobody else holds, decides in memory, writes it set-based, in one
 * transaction. Any number of runs may work at once. A case that fails is set aside with its error and the rest goes on.
 */
@Injectable()
export class DueRun {
  constructor(
    private readonly database: Database,
    private readonly facts: CaseFacts,
  ) {}

  async run(options: RunOptions): Promise<RunReport> {
    const report: RunReport = { due: 0, advanced: 0, failed: 0, effects: {} };
    const { limit = Infinity, batchSize = 400, lanes = 3 } = options;
    let left = limit;
    const lane = async (): Promise<void> => {
      while (left > 0 && !options.stopped?.()) {
        const size = Math.min(batchSize, left);
        left -= size;
        const claimed = await this.batch(options.asOf, size, report);
        left += size - claimed;
        options.progress?.(report.advanced);
        if (claimed < size) return;
      }
    };
    await Promise.all(Array.from({ length: lanes }, lane));
    return report;
  }

  private async batch(asOf: Instant | null, size: number, report: RunReport): Promise<number> {
    const { claimed, taken } = await this.database.transaction(SYSTEM, async (tx) => {
      const claimed = await claimDue(tx, asOf, size);
      return { claimed, taken: await this.advance(tx, claimed) };
    });
    // only what is committed counts
    report.due += claimed.length;
    report.failed += claimed.length - taken.length;
    count(report, taken);
    return claimed.length;
  }

  /**
   * All at once; when that fails, one by one, so that only what is at fault is set aside. The claims are older than the
   * savepoint: no other run takes these cases meanwhile.
   */
  private async advance(tx: Tx, claimed: readonly Claimed[]): Promise<TakenFact[]> {
    if (claimed.length === 0) return [];
    const all = await attempt(tx, () => this.take(tx, claimed));
    if (all.done) return all.done;
    const taken: TakenFact[] = [];
    for (const one of claimed) {
      const result = await attempt(tx, () => this.take(tx, [one]));
      if (result.done) taken.push(...result.done);
      else await setAside(tx, one.id, result.error, one.now);
    }
    return taken;
  }

  private async take(tx: Tx, claimed: readonly Claimed[]): Promise<TakenFact[]> {
    const taken = await this.facts.decide(tx, timeReached(claimed));
    await this.facts.write(tx, taken);
    await solved(
      tx,
      claimed.map(({ id }) => id),
    );
    return taken;
  }
}

type Attempt<T> = { done: T; error?: undefined } | { done?: undefined; error: unknown };

/** Does it behind a savepoint. Error: when even going back fails (the connection is lost). */
async function attempt<T>(tx: Tx, work: () => Promise<T>): Promise<Attempt<T>> {
  await tx.execute('savepoint attempt');
  try {
    const done = await work();
    await tx.execute('release savepoint attempt');
    return { done };
  } catch (error) {
    await tx.execute('rollback to savepoint attempt');
    return { error };
  }
}

function timeReached(claimed: readonly Claimed[]): CaseFact[] {
  const todays = new Map<string, BusinessDate>();
  return claimed.map((row) => {
    const { zone } = row.context;
    const today = todays.get(zone) ?? dateInZone(row.now, zone);
    todays.set(zone, today);
    const event: CaseEvent = { type: 'TimeReached', at: row.now, today, freshId: newId() };
    return { row, event, audit: 'case.TimeReached' };
  });
}

function count(report: RunReport, taken: readonly TakenFact[]): void {
  report.advanced += taken.length;
  for (const { decision } of taken) {
    for (const { type } of decision.actions) report.effects[type] = (report.effects[type] ?? 0) + 1;
  }
}
