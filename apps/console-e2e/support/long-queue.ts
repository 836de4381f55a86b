import type { House } from './house';

/** Gives an agent that many more cases to call, each of a debtor of its own, in an order that no two share. Set-based. */
export async function lengthenQueue(house: House, agentId: string, cases: number): Promise<void> {
  await house.rows(
    `with model as (
       select c.id, a.debtor_id, c.queue_rank as rank from dunning_case c join account a on a.id = c.id
       where c.agent_id = $1 and c.queue_rank is not null order by c.queue_rank, c.id limit 1),
     made as materialized (
       select n, app.uuid_v7() as debtor_id, app.uuid_v7() as case_id from generate_series(1, $2::int) n),
     debtors as (
       insert into debtor select copy.* from made, model join debtor d on d.id = model.debtor_id,
         lateral jsonb_populate_record(d, jsonb_build_object('id', made.debtor_id, 'siren', null, 'siret', null, 'vat_number', null,
           'phone', null,
           'name', 'Débiteur ' || lpad(n::text, 5, '0'))) copy),
     accounts as (
       insert into account select copy.* from made, model join account a on a.id = model.id,
         lateral jsonb_populate_record(a, jsonb_build_object('id', case_id, 'debtor_id', made.debtor_id, 'number', 'LONG-' || n)) copy)
     insert into dunning_case select copy.* from made, model join dunning_case c on c.id = model.id,
       lateral jsonb_populate_record(c, jsonb_build_object('id', case_id, 'debtor_id', made.debtor_id, 'case_number', nextval('case_number'),
         'queue_rank', model.rank - n, 'overdue_minor', 10000 + n)) copy`,
    [agentId, cases],
  );
  await house.rows('analyze dunning_case, debtor, account');
}
