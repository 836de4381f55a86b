import {
  type Agreed,
  type Enclosure,
  type FollowUpWords,
  isMailbox,
  plainText,
  writeFollowUp,
  type Letter,
} from '@relance/correspondence/domain';
import { type BusinessDate, newId } from '@relance/kernel';
import { type Tx, writeAudit } from '@relance/platform/server';
import { createHash } from 'node:crypto';
import { tellScreens } from '../delivery/delivery-news';
import { letterPdf } from '../pdf/letter-pdf';
import { openItemsOf, partiesOf, type OpenItemFact, type Party } from './facts.query';

/** Its step: no strategy names it, and no other document has it. */
export const FOLLOW_UP = 'followUp';

/** A conversation and what came of it. */
export interface FollowedUp {
  caseId: string;
  callId: string;
  seq: number;
  /** Null: nothing was, and only what was announced is sent. */
  agreed: Agreed | null;
  enclosed: readonly Enclosure[];
  words: FollowUpWords;
  /** Whom it goes to: a contact of that debtor. */
  contactId: string | null;
  at: Date;
  today: BusinessDate;
}

export interface FollowUpMail {
  letter: Letter;
  body: string;
  recipient: string | null;
  contactId: string | null;
  party: Party;
  items: OpenItemFact[];
}

export interface FollowUpRecipient {
  contactId: string;
  name: string;
  email: string;
}

/** Addresses of that debtor that can be written to, the best first. */
export async function followUpRecipients(tx: Tx, caseId: string): Promise<FollowUpRecipient[]> {
  const contacts = await tx.query<FollowUpRecipient>(
    `select k.id as "contactId", k.name, k.email from contact k join account a on a.debtor_id = k.debtor_id
     where a.id = $1 and k.email is not null and k.email_status <> 'bounced'
     order by k.preferred desc, k.role = 'accountsPayable' desc, k.created_at, k.id`,
    [caseId],
  );
  return contacts.filter(({ email }) => isMailbox(email));
}

/** The message as it would be sent now, of what is open now; null: the case is not in reach. */
export async function followUpMail(tx: Tx, followed: FollowedUp): Promise<FollowUpMail | null> {
  const { caseId, agreed, enclosed, words, contactId, today } = followed;
  const party = (await partiesOf(tx, [caseId])).get(caseId);
  if (!party) return null;
  // a statement has all that is open; what was agreed is about what is overdue
  const all = !agreed || enclosed.includes('statement');
  const open = await tx.query<{ id: string }>(
    `select id from open_item where account_id = $1 and open_minor > 0 and (kind = 'invoice' or (kind = 'charge' and $2)) and ($4 or due_on < $3)`,
    [caseId, party.debtor.kind !== 'consumer', today, all],
  );
  const facts = await openItemsOf(
    tx,
    open.map(({ id }) => id),
  );
  const items = [...facts.values()];
  const recipients = await followUpRecipients(tx, caseId);
  const recipient =
    recipients.find((one) => one.contactId === contactId) ?? (contactId === null ? recipients[0] : undefined);
  const letter = writeFollowUp(
    {
      language: party.language,
      writtenOn: today,
      creditor: party.creditor,
      debtor: party.debtor,
      contactName: recipient?.name ?? null,
      accountNumber: party.accountNumber,
      caseNumber: party.caseNumber,
      agentName: party.agentName,
      items,
      unapplied: party.unapplied,
    },
    agreed,
    enclosed,
    words,
  );
  const body = plainText(letter);
  return { letter, body, recipient: recipient?.email ?? null, contactId: recipient?.contactId ?? null, party, items };
}

/**
 * Has it sent by the worker as everything else: claimed, sent, recorded; never before `notBefore`. One for each call: a second
 * one is the first. Its id.
 */
export async function sendFollowUp(tx: Tx, followed: FollowedUp, mail: FollowUpMail, notBefore: Date): Promise<string> {
  const { caseId, callId, seq, at, today } = followed;
  const slot = `${FOLLOW_UP}/${callId}`;
  const [before] = await tx.query<{ id: string }>(
    `select document_id as id from delivery where account_id = $1 and slot = $2 and status <> 'cancelled' for update`,
    [caseId, slot],
  );
  if (before) return before.id;
  const { letter, party, items, contactId, recipient, body } = mail;
  const facts = {
    ...party,
    writtenOn: today,
    items,
    contactName: null,
    template: 'friendly-note',
    channel: 'email',
  } as const;
  const pdf = await letterPdf(letter, facts, at);
  const id = newId(at.getTime());
  const demandedItems = items.map(({ itemId, open, entries }) => ({ itemId, ...open, entries }));
  await tx.execute(
    `insert into document (id, account_id, contact_id, kind, template, step_key, severity, language, subject, body, demanded, items,
       as_of, pdf, pdf_sha256, event_seq, created_at, revision)
     values ($1, $2, $3, 'email', 'follow-up', $4, 1, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, 0)`,
    [
      id,
      caseId,
      contactId,
      FOLLOW_UP,
      letter.language,
      letter.subject,
      body,
      JSON.stringify(letter.demanded),
      JSON.stringify(demandedItems),
      today,
      pdf,
      createHash('sha256').update(pdf).digest(),
      seq,
      at,
    ],
  );
  const deliveryId = newId(at.getTime());
  await tx.execute(
    `insert into delivery (id, document_id, account_id, channel, recipient, status, created_at, slot, not_before)
     values ($1, $2, $3, 'email', $4, 'toSend', $5, $6, $7)`,
    [deliveryId, id, caseId, recipient, at, slot, notBefore],
  );
  await writeAudit(tx, [{ action: 'correspondence.followUp', accountId: caseId, subject: id, detail: { callId } }]);
  await tellScreens(tx, [deliveryId]);
  return id;
}

/** The outcome was taken back before it was sent: it goes out no more. */
export async function cancelFollowUp(tx: Tx, caseId: string, callId: string): Promise<void> {
  await tx.execute(
    `update delivery set status = 'cancelled', error = 'undone' where account_id = $1 and slot = $2 and status in ('toSend', 'failed', 'noAddress')`,
    [caseId, `${FOLLOW_UP}/${callId}`],
  );
}
