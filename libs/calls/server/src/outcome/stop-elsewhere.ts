import type { HoldFact } from '@relance/dunning/domain';
import { type CaseIntent, type CaseService, inSystemScope, lockCasesOfDebtor } from '@relance/dunning/server';
import type { Tx } from '@relance/platform/server';

interface Logged {
  caseId: string;
  seq: number;
}

/** What protects a person stands on every case of theirs, whichever team has it. `cases`: of the debtor, locked already. */
export async function stopElsewhere(
  tx: Tx,
  service: CaseService,
  cases: readonly string[],
  logged: Logged,
): Promise<void> {
  const hold = cases.length > 1 ? await holdOf(tx, logged) : null;
  if (hold) await onOthers(tx, service, cases, logged.caseId, { type: 'HoldPlaced', hold });
}

/** Locks the debtor's cases before the outcome is taken back; what comes back takes the hold from the other ones. */
export async function endStopElsewhere(
  tx: Tx,
  caseId: string,
  seq: number,
): Promise<(service: CaseService) => Promise<void>> {
  const hold = await holdOf(tx, { caseId, seq });
  if (!hold) return () => Promise.resolve();
  const cases = await lockCasesOfDebtor(tx, caseId);
  return (service) => onOthers(tx, service, cases, caseId, { type: 'HoldEnded', holdId: hold.id, reason: 'undone' });
}

async function holdOf(tx: Tx, { caseId, seq }: Logged): Promise<HoldFact | null> {
  const [row] = await tx.query<{ hold: HoldFact }>(
    `select payload -> 'hold' as hold from case_event where case_id = $1 and seq = $2 and type = 'StopReported'`,
    [caseId, seq],
  );
  return row?.hold ?? null;
}

async function onOthers(
  tx: Tx,
  service: CaseService,
  cases: readonly string[],
  own: string,
  intent: CaseIntent,
): Promise<void> {
  await inSystemScope(tx, async () => {
    for (const caseId of cases) {
      // what a case cannot take any more is no reason to leave the others unprotected
      if (caseId !== own) await service.applyIn(tx, { caseId, expectedVersion: null, idempotencyKey: null, intent });
    }
  });
}
