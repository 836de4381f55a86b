import type { Strategy } from '@relance/dunning/domain';
import type { Instant } from '@relance/kernel';
import type { Tx } from '@relance/platform/server';

interface Row {
  id: string;
  key: string;
  nameFr: string;
  nameEn: string;
  debtorKind: string | null;
  version: number;
  status: string;
  publishedAt: Instant | null;
  definition: Strategy;
  liveCases: number;
}

export async function strategies(tx: Tx) {
  const rows = await tx.query<Row>(
    `select v.id, s.key, s.name_fr as "nameFr", s.name_en as "nameEn", s.debtor_kind as "debtorKind", v.version, v.status,
       v.published_at as "publishedAt", v.definition, coalesce(n.cases, 0) as "liveCases"
     from strategy_version v join strategy s on s.id = v.strategy_id
     left join (select strategy_version_id, count(*) as cases from dunning_case
       where state not in ('paid', 'settled', 'writtenOff') group by strategy_version_id) n on n.strategy_version_id = v.id
     order by s.key, v.version desc`,
  );
  return rows;
}

/** Cases set aside by the due run, the newest failure first. */
export function caseFailures(tx: Tx) {
  return tx.query(
    `select f.case_id as "caseId", 'C-' || lpad(c.case_number::text, 6, '0') as "caseNumber", d.name as "debtorName", f.error,
       f.attempts, f.failed_at as "failedAt", f.retry_at as "retryAt"
     from case_failure f join dunning_case c on c.id = f.case_id
     join account a on a.id = f.case_id join debtor d on d.id = a.debtor_id
     order by f.failed_at desc limit 200`,
  );
}
