import { isMailbox } from '@relance/correspondence/domain';
import type { Tx } from '@relance/platform/server';
import { writeAudit } from '@relance/platform/server';

/** States of a case in which something written may still go out. */
export const WANTING = ['notYetDue', 'reminding', 'callDue', 'formalNotice'];
/** A waiting e-mail older than this demands figures of another day. */
export const OUTDATED_AFTER_DAYS = 5;

/**
 * SQL: why a document must not go out now, null when it may. $1: now, $2: `WANTING`; v: delivery, d: document, c: its case, r: the creditor.
 */
export const UNWANTED = `case
         when not (c.state = any ($2::text[])) then c.state
         when exists (select 1 from jsonb_array_elements(c.context -> 'holds') h
           where h ->> 'until' is null or (h ->> 'until')::date >= ($1::timestamptz at time zone r.zone)::date) then 'onHold'
         when v.channel = 'email' and d.as_of < ($1::timestamptz at time zone r.zone)::date - ${OUTDATED_AFTER_DAYS} then 'outdated'
         when exists (select 1 from jsonb_to_recordset(d.items) as x("itemId" uuid, minor bigint)
           left join open_item i on i.id = x."itemId" where i.open_minor is distinct from x.minor) then 'amountChanged'
         when exists (select 1 from jsonb_to_recordset(d.items) as x("itemId" uuid)
           join dispute_item q on q.item_id = x."itemId" join dispute p on p.id = q.dispute_id and p.status = 'open') then 'disputed'
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

/**
 * Takes the oldest e-mail that waits, under its case's lock, after asking once more whether the case still wants it: what was
 * paid, disputed, held or handed over since is cancelled here (I10, I12). A case that is being moved right now is left for the
 * next round. Null: nothing waits.
 */
export async function claimNext(tx: Tx, claimer: string, now: Date): Promise<Claim | 'cancelled' | null> {
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
  const { recipient } = found;
  const unwanted = found.unwanted ?? (recipient !== null && isMailbox(recipient) ? null : 'badAddress');
  if (unwanted || recipient === null) {
    // an address that cannot be written to is for a person; the rest has lost its reason
    const status = unwanted === 'badAddress' ? 'noAddress' : 'cancelled';
    await tx.execute(`update delivery set status = $3, error = $2 where id = $1`, [found.deliveryId, unwanted, status]);
    await writeAudit(tx, [
      {
        action: `correspondence.${status}`,
        accountId: found.accountId,
        subject: found.documentId,
        detail: { reason: unwanted },
      },
    ]);
    return 'cancelled';
  }
  await tx.execute(
    `update delivery set status = 'claimed', claimed_by = $2, claimed_at = $3, claimed_seq = $4, error = null where id = $1`,
    [found.deliveryId, claimer, now, found.caseSeq],
  );
  return { ...found, recipient };
}
