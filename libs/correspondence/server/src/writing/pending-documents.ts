import type { CaseEffect } from '@relance/dunning/domain';
import type { Tx } from '@relance/platform/server';

/**
 * The effect `cancelPendingDocuments`: what an earlier fact had written and nobody has sent yet goes out no more. What is being
 * sent this instant, or in doubt, is left as it is: it may have left.
 */
export async function cancelPendingDocuments(tx: Tx, effects: CaseEffect<'cancelPendingDocuments'>[]): Promise<void> {
  await tx.execute(
    `update delivery v set status = 'cancelled', error = e.reason, cancelled_seq = e.seq, cancelled_from = v.status
     from unnest($1::uuid[], $2::int[], $3::text[]) as e(case_id, seq, reason), document d
     where v.account_id = e.case_id and d.id = v.document_id and d.event_seq < e.seq and v.status in ('toSend', 'failed', 'noAddress')`,
    [effects.map((e) => e.caseId), effects.map((e) => e.seq), effects.map((e) => e.action.reason)],
  );
}

/**
 * The effect `restorePendingDocuments`: the fact that cancelled them was undone; they wait again as they waited. Not where the
 * same message has been written again since.
 */
export async function restorePendingDocuments(tx: Tx, effects: CaseEffect<'restorePendingDocuments'>[]): Promise<void> {
  await tx.execute(
    `update delivery v set status = v.cancelled_from, error = null, cancelled_seq = null, cancelled_from = null
     from unnest($1::uuid[], $2::int[]) as e(case_id, seq)
     where v.account_id = e.case_id and v.status = 'cancelled' and v.cancelled_seq = e.seq and v.cancelled_from is not null
       and not exists (select 1 from delivery o where o.account_id = v.account_id and o.slot = v.slot and o.status <> 'cancelled')`,
    [effects.map((e) => e.caseId), effects.map((e) => e.action.cancelledSeq)],
  );
}
