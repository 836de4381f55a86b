import { type CaseContext, type CaseEffect, claimableItems, type HoldFact } from '@relance/dunning/domain';
import { dateInZone } from '@relance/kernel';
import type { Tx } from '@relance/platform/server';
import { compose } from './compose';
import { storeDocuments } from './store-documents';

/** Why a document that waits is written anew. */
export const STALE = ['outdated', 'amountChanged', 'disputedItem', 'heldItem', 'newAddress'] as const;
export type Stale = (typeof STALE)[number];

export function isStale(reason: string): reason is Stale {
  return (STALE as readonly string[]).includes(reason);
}

interface Present {
  deliveryId: string;
  caseId: string;
  context: CaseContext;
  eventSeq: number;
  revision: number;
  stepKey: string;
  kind: CaseEffect<'issueDocument'>['action']['channel'];
  template: string;
  severity: number;
  items: { id: string; dueOn: string; open: number }[];
}

/**
 * A document that waits demands figures that are no longer true, or goes to an address that is no longer theirs: it is cancelled,
 * and the same step is written again as the case stands now. Under the case's lock. False: there is nothing left to say, and
 * nothing was changed.
 */
export async function writeAnew(tx: Tx, deliveryId: string, reason: Stale, now: Date): Promise<boolean> {
  const [old] = await tx.query<Present>(
    `select v.id as "deliveryId", d.account_id as "caseId", c.context, d.event_seq as "eventSeq", d.step_key as "stepKey", d.kind, d.template,
       d.severity, (select max(o.revision) from document o where o.account_id = d.account_id and o.event_seq = d.event_seq
         and o.step_key = d.step_key) as revision,
       coalesce((select jsonb_agg(jsonb_build_object('id', i.id, 'dueOn', i.due_on, 'open', i.open_minor))
         from jsonb_to_recordset(d.items) as x("itemId" uuid) join open_item i on i.id = x."itemId"), '[]') as items
     from delivery v join document d on d.id = v.document_id join dunning_case c on c.id = v.account_id
     where v.id = $1`,
    [deliveryId],
  );
  if (!old) throw new Error(`no delivery ${deliveryId}`);
  const at = now.toISOString();
  const today = dateInZone(at, old.context.zone);
  const { caseId, eventSeq: seq, stepKey, kind: channel, template, severity } = old;
  const action = { type: 'issueDocument', stepKey, channel, template, severity, itemIds: itemsOf(old, today) } as const;
  const effect = { caseId, seq, at, today, personId: tx.actor.personId, callId: null, action };
  const composed = await compose(tx, [{ effect, revision: old.revision + 1 }]);
  if (composed.length === 0) return false;
  await tx.execute(`update delivery set status = 'cancelled', error = $2, problem = null where id = $1`, [
    deliveryId,
    reason,
  ]);
  await storeDocuments(tx, composed);
  return true;
}

/** A note before the due date speaks of what it spoke of, as far as that is still to come; all else of what is claimable now. */
function itemsOf({ context, items }: Present, today: string): string[] {
  const ahead = items.length > 0 && items.every(({ dueOn }) => dueOn >= today);
  const ids = ahead
    ? items.filter(({ open }) => open > 0).map(({ id }) => id)
    : claimableItems({ ...context, today }).map(({ id }) => id);
  const left = new Set([
    ...context.disputes.flatMap(({ itemIds }) => itemIds),
    ...context.holds.flatMap((hold) => (stands(hold, today) ? (hold.itemIds ?? []) : [])),
  ]);
  return ids.filter((id) => !left.has(id));
}

function stands({ from, until }: HoldFact, today: string): boolean {
  return (from === undefined || from <= today) && (until === null || until >= today);
}
