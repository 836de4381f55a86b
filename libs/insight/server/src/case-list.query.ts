import type { CaseState } from '@relance/dunning/domain';
import { InputError, isId } from '@relance/kernel';
import type { Tx } from '@relance/platform/server';

export interface CaseListFilter {
  agentId?: string | null;
  unassigned?: boolean | null;
  states?: CaseState[] | null;
  text?: string | null;
}

export interface CaseListRow {
  caseId: string;
  number: string;
  version: number;
  debtorName: string;
  creditorName: string;
  state: CaseState;
  agentId: string | null;
  agentName: string | null;
  overdue: { minor: number; currency: string };
  oldestDueOn: string | null;
  nextActionAt: string | null;
}

export interface CaseListPage {
  rows: CaseListRow[];
  nextCursor: string | null;
}

const LARGEST_PAGE = 100;

/** Cases in the actor's reach, the largest overdue amount first; a keyset page (no count, no offset). */
export async function caseList(
  tx: Tx,
  filter: CaseListFilter,
  first: number,
  after: string | null,
): Promise<CaseListPage> {
  const size = Math.min(Math.max(first, 1), LARGEST_PAGE);
  const where: string[] = [];
  const parameters: unknown[] = [];
  const parameter = (value: unknown): string => `$${parameters.push(value)}`;
  if (after) {
    const cursor = readCursor(after);
    where.push(`(c.overdue_minor, c.id) < (${parameter(cursor.overdue)}::bigint, ${parameter(cursor.id)}::uuid)`);
  }
  if (filter.agentId) where.push(`c.agent_id = ${parameter(filter.agentId)}::uuid`);
  if (filter.unassigned) where.push(`c.agent_id is null`);
  if (filter.states?.length) where.push(`c.state = any(${parameter(filter.states)}::text[])`);
  const text = filter.text?.trim();
  if (text) {
    const like = parameter(`%${text.replace(/[\\%_]/g, '\\$&')}%`);
    where.push(
      `(d.name ilike ${like} or a.number ilike ${like} or 'C-' || lpad(c.case_number::text, 6, '0') ilike ${like})`,
    );
  }
  const rows = await tx.query<CaseListRow & { cursorOverdue: number }>(
    `select c.id as "caseId", 'C-' || lpad(c.case_number::text, 6, '0') as number, c.seq as version, d.name as "debtorName",
        cr.name as "creditorName", c.state, c.agent_id as "agentId", p.name as "agentName",
        jsonb_build_object('minor', c.overdue_minor, 'currency', coalesce(c.currency, cr.currency)) as overdue,
        c.oldest_due_on as "oldestDueOn", c.next_action_at as "nextActionAt", c.overdue_minor as "cursorOverdue"
     from dunning_case c
       join account a on a.id = c.id join debtor d on d.id = a.debtor_id join creditor cr on cr.id = a.creditor_id
       left join person p on p.id = c.agent_id
     ${where.length ? `where ${where.join(' and ')}` : ''}
     order by c.overdue_minor desc, c.id desc limit ${parameter(size + 1)}`,
    parameters,
  );
  const page = rows.slice(0, size);
  const last = rows.length > size ? page.at(-1) : undefined;
  return {
    rows: page.map(({ cursorOverdue: _, ...row }) => row),
    nextCursor: last ? `${last.cursorOverdue}.${last.caseId}` : null,
  };
}

function readCursor(cursor: string): { overdue: number; id: string } {
  const [overdue = '', id = ''] = cursor.split('.');
  if (!Number.isSafeInteger(Number(overdue)) || overdue === '' || !isId(id)) {
    throw new InputError('badCursor', 'That page does not exist.', { field: 'after' });
  }
  return { overdue: Number(overdue), id };
}
