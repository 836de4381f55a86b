import type { Money } from '@relance/kernel';
import type { Tx } from '@relance/platform/server';

/** A dispute shaped as the schema's `Dispute`. */
export interface DisputeView {
  __typename: 'Dispute';
  id: string;
  category: string;
  status: 'open' | 'resolved' | 'withdrawn';
  note: string;
  raisedOn: string;
  raisedByName: string | null;
  itemNumbers: string[];
  amounts: Money[];
  resolution: string | null;
  resolvedOn: string | null;
}

/**
 * While it is open, its amounts are what is open on the items now; afterwards the items' whole amounts. The note is the one of the
 * call it came out of.
 */
const DISPUTE = `'Dispute' as "__typename", q.id, q.category, q.status,
  coalesce(nullif(q.note, ''), (select k.note from call_attempt k where k.id = q.call_id), '') as note,
  q.raised_on as "raisedOn", m.name as "raisedByName",
  (select coalesce(jsonb_agg(i.number order by i.due_on, i.number), '[]') from dispute_item x join open_item i on i.id = x.item_id
   where x.dispute_id = q.id) as "itemNumbers",
  (select coalesce(jsonb_agg(jsonb_build_object('minor', s.minor, 'currency', s.currency) order by s.currency), '[]') from (
     select i.currency, sum(case q.status when 'open' then i.open_minor else i.total_minor end)::bigint as minor
     from dispute_item x join open_item i on i.id = x.item_id where x.dispute_id = q.id group by i.currency) s) as amounts,
  q.resolution, q.resolved_on as "resolvedOn"`;

/** The disputes of a case, the newest first. */
export function disputesOf(tx: Tx, caseId: string): Promise<DisputeView[]> {
  return tx.query<DisputeView>(
    `select ${DISPUTE} from dispute q left join person m on m.id = q.raised_by where q.account_id = $1
     order by q.raised_on desc, q.created_at desc, q.id desc limit 200`,
    [caseId],
  );
}

/** Those still open, the oldest first. */
export function openDisputesOf(tx: Tx, caseId: string): Promise<DisputeView[]> {
  return tx.query<DisputeView>(
    `select ${DISPUTE} from dispute q left join person m on m.id = q.raised_by where q.account_id = $1 and q.status = 'open'
     order by q.raised_on, q.created_at, q.id`,
    [caseId],
  );
}

export interface OpenDisputeView {
  __typename: 'OpenDispute';
  dispute: DisputeView;
  caseId: string;
  caseNumber: string;
  caseVersion: number;
  debtorName: string;
  agentName: string | null;
}

/** Open disputes of the actor's reach, the oldest first. */
export async function openDisputes(tx: Tx, first: number): Promise<OpenDisputeView[]> {
  const rows = await tx.query<DisputeView & Omit<OpenDisputeView, 'dispute' | '__typename'>>(
    `select ${DISPUTE}, c.id as "caseId", 'C-' || lpad(c.case_number::text, 6, '0') as "caseNumber", c.seq as "caseVersion",
       b.name as "debtorName", g.name as "agentName"
     from dispute q
     join dunning_case c on c.id = q.account_id
     join account a on a.id = c.id
     join debtor b on b.id = a.debtor_id
     left join person m on m.id = q.raised_by
     left join person g on g.id = c.agent_id
     where q.status = 'open' order by q.raised_on, q.id limit $1`,
    [first],
  );
  return rows.map(({ caseId, caseNumber, caseVersion, debtorName, agentName, ...dispute }) => ({
    __typename: 'OpenDispute',
    dispute,
    caseId,
    caseNumber,
    caseVersion,
    debtorName,
    agentName,
  }));
}
