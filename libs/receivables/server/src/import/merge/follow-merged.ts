import type { ImportWarning } from '@relance/receivables/domain';
import type { Tx } from '@relance/platform/server';

/**
 * Rows that name an account which was merged into another are booked on that one, and said. A document that was settled before the merge
 * stays known where it is: the same file again changes nothing. Who the kept account's debtor is was decided by the merge, not by the row.
 */
export async function followMerged(tx: Tx, creditorId: string): Promise<ImportWarning[]> {
  const [merged] = await tx.query(`select 1 from account where creditor_id = $1 and merged_into is not null limit 1`, [
    creditorId,
  ]);
  if (!merged) return [];
  const followed = await tx.query<{ account: string; into: string; count: number }>(
    `with followed as (
       update import_row r set account_number = t.number, name = null, debtor_kind = null, segment = null, siren = null, siret = null,
         vat_number = null, language = null, country = null, street = null, postal_code = null, city = null
       from account a join account t on t.id = a.merged_into
       where a.creditor_id = $1 and a.number = r.account_number and (
         not exists (select 1 from open_item i where i.account_id = a.id and i.kind = r.kind and i.number = r.number and i.issued_on = r.issued_on)
         or exists (select 1 from open_item i where i.account_id = t.id and i.kind = r.kind and i.number = r.number and i.issued_on = r.issued_on))
       returning a.number as account, t.number as into)
     select account, "into", count(*)::int as count from followed group by account, "into" order by account`,
    [creditorId],
  );
  return followed.map((params) => ({ code: 'account-merged', params: { ...params } }));
}
