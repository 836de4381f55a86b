import type { ImportWarning } from '@relance/receivables/domain';
import type { Tx } from '@relance/platform/server';
import type { ImportCounts, ImportTotals } from '../import-request';

/** What came of the staged documents. */
export async function documentCounts(tx: Tx, read: number): Promise<ImportCounts> {
  const [row] = await tx.query<Omit<ImportCounts, 'read'>>(
    `select count(*) filter (where verdict = 'new')::int as created,
       count(*) filter (where verdict = 'known' and (pay > 0 or learns_due or learns_reference or account_updated))::int as updated,
       (count(*) filter (where verdict = 'known' and not (pay > 0 or learns_due or learns_reference or account_updated))
         + (select count(*) from import_repeat where same))::int as unchanged,
       (select count(*) from import_refused)::int as refused
     from import_doc`,
  );
  return { read, ...row! };
}

export async function documentTotals(tx: Tx): Promise<ImportTotals> {
  const rows = await tx.query<{
    currency: string;
    invoices: number;
    creditNotes: number;
    payments: number;
    open: number;
  }>(
    `select currency, coalesce(sum(total) filter (where verdict = 'new' and kind = 'invoice'), 0)::bigint as invoices,
       coalesce(sum(total) filter (where verdict = 'new' and kind = 'creditNote'), 0)::bigint as "creditNotes",
       coalesce(sum(pay) filter (where kind = 'invoice'), 0)::bigint as payments,
       coalesce(sum(case kind when 'invoice' then total - pay else pay - total end) filter (where verdict = 'new'), 0)::bigint as open
     from import_doc where verdict <> 'refused' group by currency order by currency`,
  );
  return Object.fromEntries(rows.map(({ currency, ...sums }) => [currency, { ...sums, allocated: sums.payments }]));
}

/** What the import decided by itself about the documents it booked. */
export async function documentWarnings(tx: Tx): Promise<ImportWarning[]> {
  const terms = await tx.query<{ terms: string; count: number }>(
    `select terms, count(*)::int as count from import_doc where verdict = 'new' and not stated_due group by terms order by terms`,
  );
  const [early] = await tx.query<{ count: number }>(
    `select count(*)::int as count from import_doc where verdict = 'new' and stated_due and due_on < issued_on`,
  );
  const reused = await tx.query<{ line: number; number: string; date: string }>(
    `select line, number, other_day::text as date from import_doc where verdict = 'new' and other_day is not null order by line limit 100`,
  );
  return [
    ...terms.map((it): ImportWarning => ({
      code: 'due-date-from-terms',
      params: { terms: it.terms, count: it.count },
    })),
    ...(early!.count > 0 ? [{ code: 'due-before-issue', params: { count: early!.count } } as const] : []),
    ...reused.map((it): ImportWarning => ({
      code: 'number-reused',
      params: { number: it.number, date: it.date },
      line: it.line,
    })),
  ];
}
