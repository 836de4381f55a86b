import type { WritingChannel } from '@relance/dunning/domain';
import { type Money, NO_ID } from '@relance/kernel';
import type { Tx } from '@relance/platform/server';
import type { DeliveryStatus } from './entities/delivery.entity';

/** A document and its delivery, shaped as the schema's `Document`. */
export interface DocumentView {
  __typename: 'Document';
  id: string;
  caseId: string;
  kind: WritingChannel;
  stepKey: string;
  subject: string;
  language: string;
  demanded: Money[];
  createdAt: string;
  deliveryStatus: DeliveryStatus;
  recipient: string | null;
  sentAt: string | null;
  error: string | null;
  problem: string | null;
  notBefore: string | null;
  note: string | null;
  trackingNumber: string | null;
  sha256: string;
}

export const DOCUMENT = `'Document' as "__typename", d.id, d.account_id as "caseId", d.kind, d.step_key as "stepKey", d.subject, d.language, d.demanded,
  d.created_at as "createdAt", v.status as "deliveryStatus", v.recipient, v.sent_at as "sentAt", v.error,
  v.problem, v.not_before as "notBefore", v.note, v.tracking_number as "trackingNumber", encode(d.pdf_sha256, 'hex') as sha256`;

/** The documents of a case, the newest first. */
export function documentsOf(tx: Tx, caseId: string): Promise<DocumentView[]> {
  return tx.query<DocumentView>(
    `select ${DOCUMENT} from document d join delivery v on v.document_id = d.id where d.account_id = $1
     order by d.created_at desc, d.revision desc, d.id desc limit 500`,
    [caseId],
  );
}

export interface OutgoingView {
  __typename: 'OutgoingDocument';
  document: DocumentView;
  debtorName: string;
  caseNumber: string;
  agentName: string | null;
}

/** Letters and e-mails that wait for the post or the mail server, oldest first, by keyset. What a person does is a task. */
export async function outgoingPage(
  tx: Tx,
  { status, first, after }: { status: DeliveryStatus; first: number; after: string | null },
): Promise<{ __typename: 'OutgoingPage'; rows: OutgoingView[]; nextCursor: string | null }> {
  const found = await tx.query<
    DocumentView & { deliveryId: string; debtorName: string; caseNumber: string; agentName: string | null }
  >(
    `select ${DOCUMENT}, v.id as "deliveryId", b.name as "debtorName", 'C-' || lpad(c.case_number::text, 6, '0') as "caseNumber",
       p.name as "agentName"
     from delivery v
     join document d on d.id = v.document_id
     join dunning_case c on c.id = v.account_id
     join account a on a.id = c.id
     join debtor b on b.id = a.debtor_id
     left join person p on p.id = c.agent_id
     where v.status = $1 and v.channel in ('email', 'post', 'registeredPost') and v.id > $2
     order by v.id limit $3`,
    [status, after ?? NO_ID, first + 1],
  );
  const rows = found.slice(0, first);
  return {
    __typename: 'OutgoingPage',
    rows: rows.map(({ deliveryId: _, debtorName, caseNumber, agentName, ...document }) => ({
      __typename: 'OutgoingDocument',
      document,
      debtorName,
      caseNumber,
      agentName,
    })),
    nextCursor: found.length > first ? (rows.at(-1)?.deliveryId ?? null) : null,
  };
}

export interface StoredPage {
  id: string;
  caseNumber: string;
  stepKey: string;
  pdf: Buffer;
}

/** The stored pages, in the order of the ids given; those out of the actor's reach are not among them. */
export function pagesOf(tx: Tx, documentIds: readonly string[]): Promise<StoredPage[]> {
  return tx.query<StoredPage>(
    `select d.id, 'C-' || lpad(c.case_number::text, 6, '0') as "caseNumber", d.step_key as "stepKey", d.pdf
     from unnest($1::uuid[]) with ordinality as asked(id, place)
     join document d on d.id = asked.id join dunning_case c on c.id = d.account_id order by asked.place`,
    [documentIds],
  );
}
