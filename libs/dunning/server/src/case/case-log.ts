import type { StoredCaseEvent } from '@relance/dunning/domain';
import type { Tx } from '@relance/platform/server';

/** The log of a case in order; `until`: only what had been recorded by then. */
export function readLog(tx: Tx, caseId: string, until: string | null = null): Promise<StoredCaseEvent[]> {
  return tx.query<StoredCaseEvent>(
    `select seq, payload as event, machine_version as "machineVersion", strategy_version_id as "strategyVersionId"
     from case_event where case_id = $1 and ($2::timestamptz is null or at <= $2::timestamptz) order by seq`,
    [caseId, until],
  );
}
