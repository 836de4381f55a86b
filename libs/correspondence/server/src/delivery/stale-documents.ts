import { Injectable } from '@nestjs/common';
import { Clock, Database, SYSTEM, type Tx } from '@relance/platform/server';
import { isStale, STALE } from '../writing/write-anew';
import { UNWANTED, WANTING } from './claim';
import { lockDeliveries } from './lock-deliveries';
import { settleUnwanted } from './settle-unwanted';

const BATCH = 50;
const BATCHES_AT_MOST = 100;

/**
 * Keeps what waits for a person true: a letter to post, a message to send by hand or a visit whose figures have changed since it
 * was written is written anew, so that nobody is asked for what was paid. Any number may run at once.
 */
@Injectable()
export class StaleDocuments {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** How many were written anew or cancelled. */
  async refresh(stopped: () => boolean = () => false): Promise<number> {
    let settled = 0;
    for (let batch = 0; batch < BATCHES_AT_MOST && !stopped(); batch++) {
      const found = await this.database.transaction(SYSTEM, (tx) => this.batch(tx));
      settled += found;
      if (found < BATCH) break;
    }
    return settled;
  }

  private async batch(tx: Tx): Promise<number> {
    const now = this.clock.now();
    const found = await tx.query<{ documentId: string }>(
      `select waiting."documentId" from (
         select v.document_id as "documentId", ${UNWANTED} as unwanted
         from delivery v
         join document d on d.id = v.document_id
         join dunning_case c on c.id = v.account_id
         join account a on a.id = c.id
         join creditor r on r.id = a.creditor_id
         where v.status = 'toSend') waiting
       where unwanted = any ($3::text[]) limit ${BATCH}`,
      [now, WANTING, STALE],
    );
    // asked once more under the locks: another worker, or a person, may have been faster
    const locked = await lockDeliveries(
      tx,
      found.map(({ documentId }) => documentId),
      now,
    );
    for (const { id: deliveryId, ...one } of locked) {
      if (one.status === 'toSend' && one.unwanted !== null && isStale(one.unwanted)) {
        await settleUnwanted(tx, { deliveryId, ...one }, one.unwanted, now);
      }
    }
    return found.length;
  }
}
