import { Injectable } from '@nestjs/common';
import { MACHINE_VERSION } from '@relance/dunning/domain';
import { dateInZone } from '@relance/kernel';
import { machineMigrated } from '../case/case-facts';
import type { Claim } from '../case/case-row';
import { CaseBatch } from './case-batch';

const BATCH = 250;
const OLDER: Claim = { where: 'c.machine_version < $3', orderBy: 'c.id', values: [MACHINE_VERSION] };

/** Brings the cases that an older machine decided last to the present one, in batches. What is done stays done: it may end at any time. */
@Injectable()
export class MachineMigration {
  constructor(private readonly batches: CaseBatch) {}

  /** How many were migrated; 0 from then on. */
  async run(stopped: () => boolean = () => false): Promise<number> {
    let migrated = 0;
    while (!stopped()) {
      const { claimed, failed } = await this.batches.take({
        claim: OLDER,
        asOf: null,
        size: BATCH,
        factsOf: (row) => [machineMigrated(row, { at: row.now, today: dateInZone(row.now, row.context.zone) })],
      });
      migrated += claimed - failed;
      if (claimed < BATCH) break;
    }
    return migrated;
  }
}
