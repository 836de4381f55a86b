import type { CaseEffect } from '@relance/dunning/domain';
import { effectsOfType, effectWaves } from '@relance/dunning/server';
import type { Tx } from '@relance/platform/server';

export const DISPUTE_ACTIONS = ['recordDispute', 'disputeEnded'] as const;
export type DisputeEffect = CaseEffect<(typeof DISPUTE_ACTIONS)[number]>;

/** The effects on disputes of many cases. A dispute that ends because its outcome was undone was never raised: withdrawn. */
export async function keepDisputes(tx: Tx, effects: DisputeEffect[]): Promise<void> {
  for (const wave of effectWaves(effects)) {
    await record(tx, effectsOfType(wave, 'recordDispute'));
    await end(tx, effectsOfType(wave, 'disputeEnded'));
  }
}

async function record(tx: Tx, effects: readonly CaseEffect<'recordDispute'>[]): Promise<void> {
  if (effects.length === 0) return;
  const disputes = effects.map(({ action }) => action.dispute);
  await tx.execute(
    `insert into dispute (id, account_id, category, status, raised_on, raised_by, call_id, created_at)
     select e.id, e.case_id, e.category, 'open', e.raised_on, e.by, e.call_id, e.at
     from unnest($1::uuid[], $2::uuid[], $3::text[], $4::date[], $5::uuid[], $6::uuid[], $7::timestamptz[])
       as e(id, case_id, category, raised_on, by, call_id, at)`,
    [
      disputes.map(({ id }) => id),
      effects.map(({ caseId }) => caseId),
      disputes.map(({ category }) => category),
      disputes.map(({ raisedOn }) => raisedOn),
      effects.map(({ personId }) => personId),
      effects.map(({ callId }) => callId),
      effects.map(({ at }) => at),
    ],
  );
  const items = effects.flatMap(({ caseId, action }) =>
    action.dispute.itemIds.map((itemId) => ({ caseId, disputeId: action.dispute.id, itemId })),
  );
  const linked = await tx.execute(
    `insert into dispute_item (dispute_id, item_id)
     select e.dispute_id, i.id from unnest($1::uuid[], $2::uuid[], $3::uuid[]) as e(dispute_id, item_id, case_id)
     join open_item i on i.id = e.item_id and i.account_id = e.case_id`,
    [items.map((item) => item.disputeId), items.map((item) => item.itemId), items.map((item) => item.caseId)],
  );
  if (linked !== items.length) throw new Error('a dispute names items that are not on its account');
}

async function end(tx: Tx, effects: readonly CaseEffect<'disputeEnded'>[]): Promise<void> {
  if (effects.length === 0) return;
  const changed = await tx.execute(
    `update dispute d set status = case e.resolution when 'undone' then 'withdrawn' else 'resolved' end, resolution = e.resolution,
       resolved_on = e.day, resolved_by = e.by
     from unnest($1::uuid[], $2::uuid[], $3::text[], $4::date[], $5::uuid[]) as e(id, case_id, resolution, day, by)
     where d.id = e.id and d.account_id = e.case_id and d.status = 'open'`,
    [
      effects.map(({ action }) => action.disputeId),
      effects.map(({ caseId }) => caseId),
      effects.map(({ action }) => action.resolution),
      effects.map(({ action }) => action.on),
      effects.map(({ personId }) => personId),
    ],
  );
  if (changed !== effects.length) throw new Error('a dispute that ends is not open');
}
