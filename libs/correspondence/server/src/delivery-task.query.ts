import { NO_ID } from '@relance/kernel';
import type { Tx } from '@relance/platform/server';
import { DOCUMENT, type DocumentView } from './document.query';

/** Why a delivery needs a person. A failed one: its address came back, or the message was refused. */
export const DELIVERY_PROBLEMS = ['noAddress', 'bounced', 'refused', 'inDoubt', 'sms', 'visit'] as const;
export type DeliveryProblemCode = (typeof DELIVERY_PROBLEMS)[number];

/** Shaped as the schema's `DeliveryTask`. */
export interface DeliveryTaskView {
  __typename: 'DeliveryTask';
  document: DocumentView;
  problem: DeliveryProblemCode;
  holdsUp: boolean;
  since: string;
  debtorName: string;
  caseNumber: string;
  agentName: string | null;
  contactId: string | null;
  address: string[];
  text: string | null;
}

export interface DeliveryTaskCount {
  __typename: 'DeliveryTaskCount';
  problem: DeliveryProblemCode;
  count: number;
}

const PROBLEM = `case v.status when 'noAddress' then 'noAddress' when 'inDoubt' then 'inDoubt' when 'failed' then coalesce(v.problem, 'refused') else v.channel end`;
/** The words of the index `delivery_task`. */
const NEEDS_A_PERSON = `(v.status in ('noAddress', 'failed', 'inDoubt') or (v.status = 'toSend' and v.channel in ('sms', 'visit')))`;
/** An agent sees to the own cases, everybody else to all within reach. */
const THEIRS = `((select app.role()) <> 'agent' or c.agent_id = (select app.person()))`;

export interface DeliveryTaskPage {
  __typename: 'DeliveryTaskPage';
  rows: DeliveryTaskView[];
  nextCursor: string | null;
}

export const NO_TASKS: DeliveryTaskPage = { __typename: 'DeliveryTaskPage', rows: [], nextCursor: null };

/** A row as the query reads it. */
type Found = DocumentView &
  Omit<DeliveryTaskView, 'document' | 'problem' | '__typename'> & {
    deliveryId: string;
    taskProblem: DeliveryProblemCode;
  };

/** What a person has to see to, the oldest first, by keyset. */
export async function deliveryTaskPage(
  tx: Tx,
  { problem, first, after }: { problem: DeliveryProblemCode | null; first: number; after: string | null },
): Promise<DeliveryTaskPage> {
  const found = await tx.query<Found>(
    `select ${DOCUMENT}, v.id as "deliveryId", ${PROBLEM} as "taskProblem", v.created_at as since, b.name as "debtorName",
       c.context -> 'unsent' ->> 'stepKey' is not distinct from d.step_key as "holdsUp",
       'C-' || lpad(c.case_number::text, 6, '0') as "caseNumber", p.name as "agentName", d.contact_id as "contactId", b.address,
       case when v.channel = 'sms' then d.body end as text
     from delivery v
     join document d on d.id = v.document_id
     join dunning_case c on c.id = v.account_id
     join account a on a.id = c.id
     join debtor b on b.id = a.debtor_id
     left join person p on p.id = c.agent_id
     where ${NEEDS_A_PERSON} and ${THEIRS} and ($1::text is null or ${PROBLEM} = $1) and v.id > $2
     order by v.id limit $3`,
    [problem, after ?? NO_ID, first + 1],
  );
  const rows = found.slice(0, first);
  return {
    __typename: 'DeliveryTaskPage',
    rows: rows.map(taskOf),
    nextCursor: found.length > first ? (rows.at(-1)?.deliveryId ?? null) : null,
  };
}

function taskOf(row: Found): DeliveryTaskView {
  const {
    deliveryId: _,
    taskProblem,
    holdsUp,
    since,
    debtorName,
    caseNumber,
    agentName,
    contactId,
    address,
    text,
    ...document
  } = row;
  return {
    __typename: 'DeliveryTask',
    document,
    problem: taskProblem,
    holdsUp,
    since,
    debtorName,
    caseNumber,
    agentName,
    contactId,
    address,
    text,
  };
}

/** How many of each there are. */
export function deliveryTaskCounts(tx: Tx): Promise<DeliveryTaskCount[]> {
  return tx.query<DeliveryTaskCount>(
    `select 'DeliveryTaskCount' as "__typename", ${PROBLEM} as problem, count(*)::int as count
     from delivery v join dunning_case c on c.id = v.account_id
     where ${NEEDS_A_PERSON} and ${THEIRS} group by 2 order by 2`,
  );
}
