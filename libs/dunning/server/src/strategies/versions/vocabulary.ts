import type { Vocabulary } from '@relance/dunning/domain';
import type { Tx } from '@relance/platform/server';
import type { TextCatalog } from '../text-catalog';

/** What strategies can name and what the portfolio in the transaction's scope asks of them. */
export async function vocabularyOf(tx: Tx, catalog: TextCatalog): Promise<Vocabulary & { segments: string[] }> {
  // each question ends with the first debtor that answers it
  const [found] = await tx.query<{ languages: string[]; segments: string[] }>(
    `with recursive segments as (
       (select segment from debtor where segment is not null order by segment limit 1)
       union all
       select (select d.segment from debtor d where d.segment > s.segment order by d.segment limit 1) from segments s
       where s.segment is not null)
     select array(select l from unnest(array['fr', 'en']) as l where exists (select from debtor where language = l)) as languages,
       array(select segment from segments where segment is not null) as segments`,
  );
  return { texts: catalog.all(), ...found! };
}
