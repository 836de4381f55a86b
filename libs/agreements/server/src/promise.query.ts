import type { Money } from '@relance/kernel';
import type { Tx } from '@relance/platform/server';

/** A promise shaped as the schema's `Promise`. */
export interface PromiseView {
  __typename: 'Promise';
  id: string;
  amount: Money;
  dueOn: string;
  graceDays: number;
  status: 'open' | 'kept' | 'broken' | 'cancelled';
  madeOn: string;
  madeByName: string | null;
  closedOn: string | null;
  instalments: InstalmentView[];
  /** What is given up when it is kept; null: it settles no more than it is. */
  discount: Money | null;
}

interface InstalmentView {
  number: number;
  amount: Money;
  dueOn: string;
  status: PromiseView['status'];
  closedOn: string | null;
}

const PROMISE = `'Promise' as "__typename", p.id, jsonb_build_object('minor', p.amount_minor, 'currency', p.currency) as amount,
  p.due_on as "dueOn", p.grace_days as "graceDays", p.status, p.made_on as "madeOn", m.name as "madeByName", p.closed_on as "closedOn",
  coalesce((select jsonb_agg(jsonb_build_object('number', i.number, 'amount', jsonb_build_object('minor', i.amount_minor, 'currency', p.currency),
    'dueOn', i.due_on, 'status', i.status, 'closedOn', i.closed_on) order by i.number) from promise_instalment i where i.promise_id = p.id), '[]') as instalments,
  case when p.discount_minor is not null then jsonb_build_object('minor', p.discount_minor, 'currency', p.currency) end as discount`;

/** The promises of a case, the newest first. */
export function promisesOf(tx: Tx, caseId: string, limit = 200): Promise<PromiseView[]> {
  return tx.query<PromiseView>(
    `select ${PROMISE} from promise p left join person m on m.id = p.made_by where p.account_id = $1
     order by p.made_on desc, p.created_at desc, p.id desc limit $2`,
    [caseId, limit],
  );
}

/** The promise made last, whatever became of it. */
export async function lastPromiseOf(tx: Tx, caseId: string): Promise<PromiseView | null> {
  return (await promisesOf(tx, caseId, 1))[0] ?? null;
}

export interface PromiseDueView {
  __typename: 'PromiseDue';
  promise: PromiseView;
  caseId: string;
  caseNumber: string;
  debtorName: string;
}

/** Promises on an agent's cases that are due today, or broke today, in each creditor's zone. */
export async function promisesToday(tx: Tx, agentId: string, now: Date): Promise<PromiseDueView[]> {
  const rows = await tx.query<PromiseView & { caseId: string; caseNumber: string; debtorName: string }>(
    `select ${PROMISE}, c.id as "caseId", 'C-' || lpad(c.case_number::text, 6, '0') as "caseNumber", d.name as "debtorName"
     from dunning_case c
     join promise p on p.account_id = c.id
     join account a on a.id = c.id
     join creditor r on r.id = a.creditor_id
     join debtor d on d.id = a.debtor_id
     left join person m on m.id = p.made_by
     where c.agent_id = $1 and ($2::timestamptz at time zone r.zone)::date = case p.status when 'open' then coalesce((select min(i.due_on) from promise_instalment i where i.promise_id = p.id and i.status = 'open'), p.due_on) when 'broken' then p.closed_on end
     order by p.status, p.amount_minor desc, p.id limit 200`,
    [agentId, now],
  );
  return rows.map(({ caseId, caseNumber, debtorName, ...promise }) => ({
    __typename: 'PromiseDue',
    promise,
    caseId,
    caseNumber,
    debtorName,
  }));
}

/** A settlement that was paid: what is open on its items is left alone until somebody waives it. */
export interface SettlementDueView {
  __typename: 'SettlementDue';
  promise: PromiseView;
  caseId: string;
  caseNumber: string;
  caseVersion: number;
  debtorName: string;
  agentName: string | null;
  items: { id: string; number: string; open: Money }[];
  open: Money;
}

/** Settlements paid as agreed that wait for their waiver, the oldest first. */
export async function settlementsDue(tx: Tx, limit: number): Promise<SettlementDueView[]> {
  const rows = await tx.query<PromiseView & Omit<SettlementDueView, '__typename' | 'promise'>>(
    `select ${PROMISE}, c.id as "caseId", 'C-' || lpad(c.case_number::text, 6, '0') as "caseNumber", c.seq as "caseVersion",
       d.name as "debtorName", q.name as "agentName", o.items, jsonb_build_object('minor', o.open, 'currency', p.currency) as open
     from promise p join dunning_case c on c.id = p.account_id join debtor d on d.id = c.debtor_id
     left join person m on m.id = p.made_by left join person q on q.id = c.agent_id
     cross join lateral (
       select sum(i.open_minor) as open, jsonb_agg(jsonb_build_object('id', i.id, 'number', i.number,
         'open', jsonb_build_object('minor', i.open_minor, 'currency', i.currency)) order by i.due_on, i.id) as items
       from open_item i where i.account_id = p.account_id and i.id = any (p.settled_item_ids) and i.open_minor > 0
     ) o
     where p.status = 'kept' and p.discount_minor is not null and o.open > 0
       and c.context -> 'holds' @> jsonb_build_array(jsonb_build_object('id', p.id))
     order by p.closed_on, p.id limit $1`,
    [limit],
  );
  return rows.map(({ caseId, caseNumber, caseVersion, debtorName, agentName, items, open, ...promise }) => ({
    __typename: 'SettlementDue',
    promise,
    caseId,
    caseNumber,
    caseVersion,
    debtorName,
    agentName,
    items,
    open,
  }));
}
