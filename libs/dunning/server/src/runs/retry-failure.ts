import { type Tx, writeAudit } from '@relance/platform/server';

/** The case is looked at again by the next round of a worker. False: it was not set aside, or is not in the actor's reach. */
export async function retryFailure(tx: Tx, caseId: string): Promise<boolean> {
  const found = await tx.execute(`update case_failure set retry_at = now() where case_id = $1`, [caseId]);
  if (found > 0) await writeAudit(tx, [{ action: 'dunning.failureRetried', accountId: caseId }]);
  return found > 0;
}
