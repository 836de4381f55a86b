import type { Tx } from '@relance/platform/server';
import type { DeliveryChannel, DeliveryStatus } from '../entities/delivery.entity';
import { UNWANTED, WANTING } from './claim';

export interface LockedDelivery {
  id: string;
  documentId: string;
  accountId: string;
  channel: DeliveryChannel;
  status: DeliveryStatus;
  recipient: string | null;
  /** Why it must not go out now; null: it may. */
  unwanted: string | null;
  /** The case waits for the proof that it has left. */
  holdsUp: boolean;
}

/** Locks deliveries that a person acts on: their cases first, as every writer does, so that no two wait for each other. */
export async function lockDeliveries(tx: Tx, documentIds: readonly string[], now: Date): Promise<LockedDelivery[]> {
  await tx.query(
    `select c.id from dunning_case c where c.id in (select account_id from delivery where document_id = any ($1::uuid[]))
     order by c.id for update of c`,
    [documentIds],
  );
  return tx.query<LockedDelivery>(
    `select v.id, v.document_id as "documentId", v.account_id as "accountId", v.channel, v.status, v.recipient, ${UNWANTED} as unwanted,
       c.context -> 'unsent' ->> 'stepKey' is not distinct from d.step_key as "holdsUp"
     from delivery v join document d on d.id = v.document_id join dunning_case c on c.id = v.account_id
     join account a on a.id = c.id join creditor r on r.id = a.creditor_id
     where v.document_id = any ($3::uuid[]) order by v.id for update of v`,
    [now, WANTING, documentIds],
  );
}
