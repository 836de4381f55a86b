import type { InvariantCheck } from './invariants';

function sql(id: string, name: string, statement: string): InvariantCheck {
  return { id, name, find: (tx) => tx.query(statement) };
}

const OPEN_INVOICES = `(select i.account_id, i.id, i.currency, i.open_minor, i.number, i.due_on from open_item i
  where i.kind in ('invoice', 'charge') and i.open_minor > 0)`;

/** The ledger as the cases rely on it (RELIABILITY 3, Money), and what the cases believe of it. */
export const LEDGER_CHECKS: readonly InvariantCheck[] = [
  sql(
    'I1',
    'An item’s total less what was allocated, credited, waived or written off is what is open',
    `select i.id, i.number, i.open_minor as open, coalesce(sum(e.amount_minor), 0)::bigint as ledger
     from open_item i left join ledger_entry e on e.item_id = i.id
     group by i.id having i.open_minor <> case i.kind when 'creditNote' then -1 else 1 end * coalesce(sum(e.amount_minor), 0)
     limit 1000`,
  ),
  sql(
    'I2',
    'Money received is allocated, refunded or unapplied',
    `select coalesce(c.account_id, l.account_id) as account_id, coalesce(c.currency, l.currency) as currency,
       c.unapplied_minor as unapplied, l.cash
     from account_cash c full join (
       select account_id, currency, -sum(amount_minor)::bigint as cash from ledger_entry where item_id is null
       group by account_id, currency) l on l.account_id = c.account_id and l.currency = c.currency
     where coalesce(c.unapplied_minor, 0) <> coalesce(l.cash, 0) limit 1000`,
  ),
  sql(
    'I3',
    'Nothing is open below zero, and a reversal undoes exactly one row',
    `select e.id, 'reversal' as what from ledger_entry e join ledger_entry r on r.id = e.reverses_id
     where e.amount_minor <> -r.amount_minor or e.currency <> r.currency or e.account_id <> r.account_id
       or e.item_id is distinct from r.item_id
     union all select id, 'item' from open_item where open_minor < 0
     limit 1000`,
  ),
  sql(
    'I3b',
    'An allocation takes as much cash as it pays',
    `select group_id, sum(amount_minor)::bigint as difference from ledger_entry
     where kind = 'allocation' and group_id is not null group by group_id, currency having sum(amount_minor) <> 0 limit 1000`,
  ),
  sql(
    'I3c',
    'A transfer gives one account what it takes from another',
    `select group_id, currency, sum(amount_minor)::bigint as difference from ledger_entry
     where kind = 'transfer' group by group_id, currency having sum(amount_minor) <> 0 or group_id is null limit 1000`,
  ),
  sql(
    'I3d',
    'Nothing is open on an account that was merged into another',
    `select a.id as account_id, a.merged_into from account a where a.merged_into is not null and (
       exists (select 1 from open_item i where i.account_id = a.id and i.open_minor > 0)
       or exists (select 1 from account_cash c where c.account_id = a.id and c.unapplied_minor > 0)) limit 1000`,
  ),
  sql(
    'I5c',
    'A case knows what is open on its account',
    `with known as (
       select c.id as account_id, (x ->> 'id')::uuid as item_id, (x ->> 'open')::bigint as open
       from dunning_case c, jsonb_array_elements(c.context -> 'items') x)
     select coalesce(k.account_id, i.account_id) as case_id, i.number, k.open as known, i.open_minor as open
     from known k full join ${OPEN_INVOICES} i on i.id = k.item_id and i.account_id = k.account_id
     where k.open is distinct from i.open_minor limit 1000`,
  ),
];
