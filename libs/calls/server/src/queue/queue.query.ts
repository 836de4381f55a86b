import type { CaseState, Reason } from '@relance/dunning/domain';
import type { Money } from '@relance/kernel';
import { readCursor, type Reading, writeCursor } from '@relance/platform/server';

export interface QueueRow {
  caseId: string;
  number: string;
  debtorName: string;
  debtorKind: 'business' | 'public' | 'consumer';
  creditorName: string;
  state: CaseState;
  overdue: Money;
  daysPastDue: number;
  reasons: Reason[];
  heldBy: string | null;
  agentId: string | null;
}

interface StoredQueueRow extends Omit<QueueRow, 'overdue'> {
  minor: number;
  currency: string;
  rank: number;
}

export interface QueueFilter {
  /** Whose queue; null with `pool`: cases of the actor's teams that nobody has. */
  agentId: string | null;
  pool: boolean;
}

const MOST = 100;

/**
 * The cases that can be called now, best first: a page of the index, then what the screen shows of each. `after` is the cursor
 * of the page before.
 */
export async function queuePage(tx: Reading, filter: QueueFilter, now: Date, first: number, after: string | null) {
  const size = Math.min(Math.max(first, 1), MOST);
  const [rank, id] = after ? readCursor(after, 2) : [null, null];
  const name = `queue ${filter.pool ? 'pool' : 'agent'} ${after === null ? 'first' : 'next'} ${size}`;
  const rows = await tx.prepared<StoredQueueRow>(name, queueSql(filter.pool, after !== null, size + 1), [
    filter.pool ? tx.actor.teamIds : filter.agentId,
    now,
    tx.actor.personId,
    ...(after === null ? [] : [rank, id]),
  ]);
  const page = rows.slice(0, size);
  const last = page.at(-1);
  return {
    rows: page.map(({ minor, currency, rank: _, ...row }): QueueRow => ({ ...row, overdue: { minor, currency } })),
    nextCursor: rows.length > size && last ? writeCursor([last.rank, last.caseId]) : null,
  };
}

/** `limit` is part of the text: a plan made for any number would read the whole queue. */
function queueSql(pool: boolean, continued: boolean, limit: number): string {
  return `select q.id as "caseId", 'C-' || lpad(q.case_number::text, 6, '0') as number, d.name as "debtorName", d.kind as "debtorKind",
    cr.name as "creditorName", q.state, q.overdue_minor as minor, coalesce(q.currency, cr.currency) as currency,
    greatest(($2::timestamptz at time zone cr.zone)::date - q.oldest_due_on, 0) as "daysPastDue",
    q.queue_reasons as reasons, holder.name as "heldBy", q.agent_id as "agentId", q.queue_rank as rank
  from (
    select id, case_number, state, overdue_minor, currency, oldest_due_on, queue_reasons, agent_id, queue_rank
    from dunning_case
    where ${pool ? 'agent_id is null and team_id = any ($1::uuid[])' : 'agent_id = $1'} and queue_rank is not null
      ${continued ? 'and queue_rank <= $4 and (queue_rank < $4 or id > $5)' : ''}
    order by queue_rank desc, id limit ${limit}
  ) q
  join account a on a.id = q.id join debtor d on d.id = a.debtor_id join creditor cr on cr.id = a.creditor_id
  left join lease l on l.case_id = q.id and l.expires_at > $2 and l.person_id is distinct from $3
  left join person holder on holder.id = l.person_id
  order by q.queue_rank desc, q.id`;
}
