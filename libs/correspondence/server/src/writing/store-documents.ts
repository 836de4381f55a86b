import { newId } from '@relance/kernel';
import type { Tx } from '@relance/platform/server';
import { createHash } from 'node:crypto';
import type { DeliveryStatus } from '../entities/delivery.entity';
import type { Composed } from './compose';

const DELIVERY_CHANNEL = {
  email: 'email',
  letter: 'post',
  registeredLetter: 'registeredPost',
  sms: 'sms',
  visit: 'visit',
} as const;

/**
 * Stores documents with their deliveries. One message for each debtor, contact, step and day: what waits already in that place
 * gives way to the new one; when one has left today nothing is written, and the case is told of that one again.
 */
export async function storeDocuments(tx: Tx, composed: readonly Composed[]): Promise<void> {
  const bySlot = new Map(composed.map((one) => [`${one.effect.caseId} ${slotOf(one)}`, one]));
  if (bySlot.size === 0) return;
  const gone = await clearSlots(tx, [...bySlot.values()]);
  const written = [...bySlot].filter(([key]) => !gone.has(key)).map(([, one]) => one);
  if (written.length === 0) return;
  await supersede(tx, written);
  await insert(tx, written);
}

/**
 * What could not be delivered of an earlier, no harsher step has been overtaken: a person need not see to it any more. Not what
 * the case waits for.
 */
async function supersede(tx: Tx, written: readonly Composed[]): Promise<void> {
  await tx.execute(
    `update delivery v set status = 'cancelled', error = 'replaced', problem = null
     from unnest($1::uuid[], $2::int[], $3::int[]) as n(account_id, seq, severity), document d, dunning_case c
     where v.account_id = n.account_id and v.status in ('noAddress', 'failed') and d.id = v.document_id and c.id = v.account_id
       and d.severity <= n.severity and d.event_seq < n.seq and c.context -> 'unsent' ->> 'stepKey' is distinct from d.step_key`,
    [
      written.map(({ effect }) => effect.caseId),
      written.map(({ effect }) => effect.seq),
      written.map(({ effect }) => effect.action.severity),
    ],
  );
}

function slotOf({ effect, contactId }: Composed): string {
  return `${effect.action.stepKey}/${contactId ?? ''}/${effect.today}`;
}

async function clearSlots(tx: Tx, composed: readonly Composed[]): Promise<ReadonlySet<string>> {
  const taken = await tx.query<{ id: string; key: string; status: DeliveryStatus }>(
    `select v.id, v.account_id || ' ' || v.slot as key, v.status
     from delivery v join unnest($1::uuid[], $2::text[]) as n(account_id, slot) on n.account_id = v.account_id and n.slot = v.slot
     where v.status <> 'cancelled' order by v.id for update of v`,
    [composed.map(({ effect }) => effect.caseId), composed.map(slotOf)],
  );
  if (taken.length === 0) return new Set();
  const pending = taken.filter(({ status }) => status === 'toSend' || status === 'failed' || status === 'noAddress');
  const left = taken.filter((one) => !pending.includes(one));
  await tx.execute(`update delivery set status = 'cancelled', error = 'replaced' where id = any ($1::uuid[])`, [
    pending.map(({ id }) => id),
  ]);
  await tx.execute(`update delivery set told = null where id = any ($1::uuid[])`, [left.map(({ id }) => id)]);
  return new Set(left.map(({ key }) => key));
}

async function insert(tx: Tx, written: readonly Composed[]): Promise<void> {
  await tx.execute(
    `insert into document (id, account_id, contact_id, kind, template, step_key, severity, language, subject, body, demanded, items,
       as_of, pdf, pdf_sha256, event_seq, created_at, revision)
     select * from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::text[], $7::int[], $8::text[], $9::text[],
       $10::text[], $11::jsonb[], $12::jsonb[], $13::date[], $14::bytea[], $15::bytea[], $16::int[], $17::timestamptz[], $18::int[])`,
    [
      written.map(({ id }) => id),
      written.map(({ effect }) => effect.caseId),
      written.map(({ contactId }) => contactId),
      written.map(({ effect }) => effect.action.channel),
      written.map(({ effect }) => effect.action.template),
      written.map(({ effect }) => effect.action.stepKey),
      written.map(({ effect }) => effect.action.severity),
      written.map(({ text }) => text.language),
      written.map(({ text }) => text.subject),
      written.map(({ text }) => text.body),
      written.map(({ text }) => JSON.stringify(text.demanded)),
      written.map(({ items }) => JSON.stringify(items)),
      written.map(({ effect }) => effect.today),
      written.map(({ text }) => text.pdf),
      written.map(({ text }) => createHash('sha256').update(text.pdf).digest()),
      written.map(({ effect }) => effect.seq),
      written.map(({ effect }) => effect.at),
      written.map(({ revision }) => revision),
    ],
  );
  await tx.execute(
    `insert into delivery (id, document_id, account_id, channel, recipient, status, created_at, slot)
     select * from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::text[], $7::timestamptz[], $8::text[])`,
    [
      written.map(({ effect }) => newId(Date.parse(effect.at))),
      written.map(({ id }) => id),
      written.map(({ effect }) => effect.caseId),
      written.map(({ effect }) => DELIVERY_CHANNEL[effect.action.channel]),
      written.map(({ recipient }) => recipient),
      written.map(({ recipient }) => (recipient ? 'toSend' : 'noAddress')),
      written.map(({ effect }) => effect.at),
      written.map(slotOf),
    ],
  );
}
