import { isMailbox } from '@relance/correspondence/domain';
import type { Tx } from '@relance/platform/server';
import { tellScreens } from './delivery-news';
import type { SendGuards } from './send-guards';
import { settleUnwanted } from './settle-unwanted';

/** States of a case in which something written may still go out. */
export const WANTING = ['notYetDue', 'reminding', 'callDue', 'formalNotice'];
/** A waiting e-mail older than this demands figures of another day. */
export const OUTDATED_AFTER_DAYS = 5;

const TODAY = `($1::timestamptz at time zone r.zone)::date`;
const STANDS = `(h ->> 'from' is null or (h ->> 'from')::date <= ${TODAY}) and (h ->> 'until' is null or (h ->> 'until')::date >= ${TODAY})`;

/** What was agreed on the telephone is confirmed also where dunning rests, but not to who must be left alone, nor with amounts of before. */
const FOLLOW_UP_UNWANTED = `case
           when c.state in ('referred', 'inLegal', 'insolvent', 'paid', 'settled', 'writtenOff') then c.state
           when exists (select 1 from jsonb_array_elements(c.context -> 'holds') h where h ->> 'kind' in ('doNotContact', 'deceased') and ${STANDS}) then 'doNotContact'
           when exists (select 1 from jsonb_to_recordset(d.items) as x("itemId" uuid, minor bigint)
             left join open_item i on i.id = x."itemId" where i.open_minor is distinct from x.minor) then 'noLongerTrue' end`;

/**
 * SQL: why a document must not go out now, null when it may; those of `STALE` ask to write it anew. $1: now, $2: `WANTING`;
 * v: delivery, d: document, c: its case, r: the creditor.
 */
export const UNWANTED = `case
         when d.step_key = 'followUp' then ${FOLLOW_UP_UNWANTED}
         when not (c.state = any ($2::text[])) then c.state
         when exists (select 1 from jsonb_array_elements(c.context -> 'holds') h where h -> 'itemIds' is null and h ->> 'kind' <> 'doNotCall' and ${STANDS}) then 'onHold'
         when exists (select 1 from jsonb_array_elements(c.context -> 'holds') h join jsonb_to_recordset(d.items) as x("itemId" text)
           on h -> 'itemIds' ? x."itemId" where ${STANDS}) then 'heldItem'
         when v.channel <> 'email' and exists (select 1 from account w join debtor k on k.id = w.debtor_id where w.id = v.account_id
           and (k.ceased_on <= ${TODAY} or k.breathing_from <= ${TODAY} and coalesce(k.breathing_until, 'infinity') >= ${TODAY})) then 'noContact'
         when v.channel = 'email' and d.as_of < ${TODAY} - ${OUTDATED_AFTER_DAYS} then 'outdated'
         when exists (select 1 from jsonb_to_recordset(d.items) as x("itemId" uuid, minor bigint)
           left join open_item i on i.id = x."itemId" where i.open_minor is distinct from x.minor) then 'amountChanged'
         when exists (select 1 from jsonb_to_recordset(d.items) as x("itemId" uuid)
           join dispute_item q on q.item_id = x."itemId" join dispute p on p.id = q.dispute_id and p.status = 'open') then 'disputedItem'
  end`;

export interface Claim {
  deliveryId: string;
  documentId: string;
  accountId: string;
  recipient: string;
  contactId: string | null;
  attempts: number;
  subject: string;
  body: string;
  language: string;
  pdf: Buffer;
  creditorName: string;
  creditorEmail: string | null;
  caseNumber: string;
}

interface Candidate extends Omit<Claim, 'recipient'> {
  recipient: string | null;
  caseSeq: number;
  unwanted: string | null;
}

/** `cancelled`: it has lost its reason, or is for a person. `rewritten`: it waits with new figures. `waiting`: not at this hour. */
export type Claimed = Claim | 'cancelled' | 'rewritten' | 'waiting';

/** A hold that has just begun: the case is about to move, and says itself what becomes of its documents. */
const MOVING_MINUTES = 10;

/**
 * Takes the oldest e-mail that waits, under its case's lock, after asking once more whether the case still wants it: what was
 * paid, disputed, held or handed over since is cancelled here (I10, I12), what demands figures of another day is written anew,
 * and what may not be sent at this hour waits. A case that is being moved right now is left for the next round. Null: nothing waits.
 */
export async function claimNext(tx: Tx, claimer: string, now: Date, guards: SendGuards): Promise<Claimed | null> {
  const [found] = await tx.query<Candidate>(
    `select v.id as "deliveryId", v.document_id as "documentId", v.account_id as "accountId", v.recipient, d.contact_id as "contactId",
       v.attempts, d.subject, d.body, d.language, d.pdf, r.name as "creditorName", r.email as "creditorEmail",
       'C-' || lpad(c.case_number::text, 6, '0') as "caseNumber", c.seq as "caseSeq",
       ${UNWANTED} as unwanted
     from delivery v
     join document d on d.id = v.document_id
     join dunning_case c on c.id = v.account_id
     join account a on a.id = c.id
     join creditor r on r.id = a.creditor_id
     where v.status = 'toSend' and v.channel = 'email' and (v.not_before is null or v.not_before <= $1)
     order by v.created_at, v.id
     limit 1
     for update of v, c skip locked`,
    [now, WANTING],
  );
  if (!found) return null;
  const { recipient, deliveryId, accountId } = found;
  if (found.unwanted === 'onHold') {
    return wait(tx, deliveryId, new Date(now.getTime() + MOVING_MINUTES * 60_000).toISOString(), 'onHold');
  }
  const unwanted = found.unwanted ?? (recipient !== null && isMailbox(recipient) ? null : 'badAddress');
  if (unwanted || recipient === null) return settleUnwanted(tx, found, unwanted ?? 'badAddress', now);
  const hour = await guards.ask(tx, { accountId, channel: 'email', at: now.toISOString(), contactId: found.contactId });
  if (hour && hour.until === null) return settleUnwanted(tx, found, hour.reason, now);
  if (hour?.until) return wait(tx, deliveryId, hour.until, hour.reason);
  await tx.execute(
    `update delivery set status = 'claimed', claimed_by = $2, claimed_at = $3, claimed_seq = $4, error = null where id = $1`,
    [deliveryId, claimer, now, found.caseSeq],
  );
  return { ...found, recipient };
}

async function wait(tx: Tx, deliveryId: string, until: string, reason: string): Promise<'waiting'> {
  await tx.execute(`update delivery set not_before = $2, error = $3 where id = $1`, [deliveryId, until, reason]);
  await tellScreens(tx, [deliveryId]);
  return 'waiting';
}
