import { Injectable } from '@nestjs/common';
import type { CaseEvent } from '@relance/dunning/domain';
import { type BusinessDate, dateInZone, type Instant, newId } from '@relance/kernel';
import type { Database } from '@relance/platform/server';
import type { CaseFact, CaseFacts } from '../case/case-facts';
import type { ClaimedCase } from '../case/case-row';
import { profileText, readProfile } from '../case/debtor-profile';
import type { TakenFact } from '../case/case-writer';
import { CaseBatch } from './case-batch';
import { CreditorHolds } from './creditor-holds';
import { RunLog, type RunReport } from './run-log';

export type { RunReport };

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

/**
 * Advances the cases whose time has come, in batches. Any number of runs may work at once, on any machines. Seen while it works
 * (`due_run`). Cases of creditors that nobody may be pressed for are put on hold before they are looked at.
 */
@Injectable()
export class DueRun {
  constructor(
    private readonly batches: CaseBatch,
    private readonly holds: CreditorHolds,
    private readonly log: RunLog,
  ) {}

  static on(database: Database, facts: CaseFacts): DueRun {
    const batches = new CaseBatch(database, facts);
    return new DueRun(batches, new CreditorHolds(database, batches), new RunLog(database));
  }

  async run(options: RunOptions): Promise<RunReport> {
    const { limit = Infinity, batchSize = 200, lanes = 2, asOf } = options;
    const report: RunReport = { due: 0, advanced: 0, failed: 0, effects: {} };
    const suppressed = await this.holds.suppressed(asOf);
    const stretch = this.log.begin(asOf);
    let left = limit;
    const lane = async (): Promise<void> => {
      while (left > 0 && !options.stopped?.()) {
        const size = Math.min(batchSize, left);
        left -= size;
        const claim = await this.holds.dueClaim(suppressed, asOf);
        const { claimed, taken, failed } = await this.batches.take({ claim, asOf, size, factsOf: timeReached() });
        left += size - claimed;
        // only what is committed counts
        report.due += claimed;
        report.failed += failed;
        report.advanced += claimed - failed;
        count(report, taken);
        if (claimed > 0) await stretch.seen(report);
        options.progress?.(report.advanced);
        if (claimed < size) return;
      }
    };
    await Promise.all(Array.from({ length: lanes }, lane));
    await stretch.end(report);
    return report;
  }
}

/** The fact that time has come, for each case of a batch. */
function timeReached(): (row: ClaimedCase) => CaseFact[] {
  const todays = new Map<string, BusinessDate>();
  return (row) => {
    const { zone, profile } = row.context;
    const today = todays.get(zone) ?? dateInZone(row.now, zone);
    todays.set(zone, today);
    const event: CaseEvent = { type: 'TimeReached', at: row.now, today, freshId: newId() };
    if (!profile || profileText(profile) !== row.profile) event.profile = readProfile(row.profile);
    return [{ row, event, audit: 'case.TimeReached' }];
  };
}

function count({ effects }: RunReport, taken: readonly TakenFact[]): void {
  const add = (name: keyof typeof effects) => void (effects[name] = (effects[name] ?? 0) + 1);
  for (const { decision } of taken) {
    for (const action of decision.actions) {
      add(action.type);
      if (action.type === 'issueDocument') add(`issueDocument.${action.channel}`);
    }
  }
}
