import { type Tx, writeAudit } from '@relance/platform/server';
import { isStale, writeAnew } from '../writing/write-anew';
import { tellScreens } from './delivery-news';

interface Unsendable {
  deliveryId: string;
  accountId: string;
  documentId: string;
}

/**
 * What cannot go out as it is, under its case's lock: an address that cannot be written to is for a person; what demands figures
 * of another day is written anew; the rest has lost its reason, and its case is told.
 */
export async function settleUnwanted(
  tx: Tx,
  { deliveryId, accountId, documentId: subject }: Unsendable,
  unwanted: string,
  now: Date,
): Promise<'cancelled' | 'rewritten'> {
  const anew = isStale(unwanted) && (await writeAnew(tx, deliveryId, unwanted, now));
  if (!anew) {
    const [status, problem] = unwanted === 'badAddress' ? ['noAddress', null] : ['cancelled', 'gone'];
    await tx.execute(`update delivery set status = $3, error = $2, problem = $4 where id = $1`, [
      deliveryId,
      unwanted,
      status,
      problem,
    ]);
  }
  const action = unwanted === 'badAddress' ? 'noAddress' : anew ? 'writtenAnew' : 'cancelled';
  await writeAudit(tx, [{ action: `correspondence.${action}`, accountId, subject, detail: { reason: unwanted } }]);
  await tellScreens(tx, [deliveryId]);
  return anew ? 'rewritten' : 'cancelled';
}
