import { readCursor, type Tx, writeCursor } from '@relance/platform/server';

export interface AuditFilter {
  action?: string | null;
  personId?: string | null;
  caseId?: string | null;
  from?: string | null;
  to?: string | null;
}

interface AuditRow {
  id: string;
  at: string;
  /** The instant to the microsecond, for the cursor. */
  key: string;
  [field: string]: unknown;
}

const MOST = 100;

/** The audit trail, newest first. `from` and `to` are days in UTC, both included. `after`: the cursor of the page before. */
export async function auditPage(tx: Tx, filter: AuditFilter, first: number, after: string | null) {
  const size = Math.min(Math.max(first, 1), MOST);
  const [afterAt, afterId] = after ? readCursor(after, 2) : [null, null];
  const rows = await tx.query<AuditRow>(
    `select a.id, a.at, a.at::text as key, a.actor_role as "actorRole", a.action, a.subject, a.detail, p.name as "actorName",
       c.id as "caseId", 'C-' || lpad(c.case_number::text, 6, '0') as "caseNumber", d.name as "debtorName"
     from (
       select * from audit_entry
       where ($1::timestamptz is null or (at, id) < ($1, $2::uuid))
         and ($3::text is null or action = $3 or starts_with(action, $3 || '.'))
         and ($4::uuid is null or actor_id = $4)
         and ($5::uuid is null or account_id = $5)
         and ($6::date is null or at >= ($6::date)::timestamp at time zone 'UTC')
         and ($7::date is null or at < ($7::date + 1)::timestamp at time zone 'UTC')
       order by at desc, id desc limit $8
     ) a
     left join person p on p.id = a.actor_id
     left join dunning_case c on c.id = a.account_id
     left join account ac on ac.id = a.account_id
     left join debtor d on d.id = ac.debtor_id
     order by a.at desc, a.id desc`,
    [
      afterAt,
      afterId,
      filter.action ?? null,
      filter.personId ?? null,
      filter.caseId ?? null,
      filter.from ?? null,
      filter.to ?? null,
      size + 1,
    ],
  );
  const page = rows.slice(0, size);
  const last = page.at(-1);
  return { rows: page, nextCursor: rows.length > size && last ? writeCursor([last.key, last.id]) : null };
}
