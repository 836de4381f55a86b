import { newId, type BusinessDate } from '@relance/kernel';
import type { Tx } from '@relance/platform/server';

/** A document whose open amount moved to another account, under a new id. */
export interface Transferred {
  fromAccountId: string;
  intoAccountId: string;
  itemId: string;
  newItemId: string;
  kind: 'invoice' | 'creditNote' | 'charge';
}

/**
 * Moves all that is open on merged accounts, and their unapplied cash, to the accounts they were merged into: rows of the ledger that take here
 * what they give there, so that the aged balance of a past day stays what it was. A document keeps its number, days and total; one that was
 * moved before (its payment bounced since) is open again where it went.
 */
export async function transferOpen(
  tx: Tx,
  accountIds: readonly string[],
  bookedOn: BusinessDate,
): Promise<Transferred[]> {
  await makeTwins(tx, accountIds, false);
  await makeTwins(tx, accountIds, true);
  const moved = await tx.query<Transferred>(
    `select i.account_id as "fromAccountId", a.merged_into as "intoAccountId", i.id as "itemId", t.id as "newItemId", i.kind
     from account a join open_item i on i.account_id = a.id and i.open_minor > 0
     join open_item t on t.account_id = a.merged_into and t.kind = i.kind and t.number = i.number and t.issued_on = i.issued_on
     where a.id = any ($1::uuid[]) order by a.id, i.id`,
    [accountIds],
  );
  // one statement: the projections see both sides together
  await tx.execute(
    `insert into ledger_entry (account_id, item_id, payment_id, kind, amount_minor, currency, booked_on, group_id)
     select case side when 1 then t.account_id else i.account_id end, case side when 1 then t.id else i.id end, null, 'transfer',
       side * case i.kind when 'creditNote' then -i.open_minor else i.open_minor end, i.currency, $4::date, $5::uuid
     from unnest($2::uuid[], $3::uuid[]) as m(item_id, twin_id) join open_item i on i.id = m.item_id join open_item t on t.id = m.twin_id
     cross join (values (1), (-1)) as s(side)
     union all
     select case side when 1 then c.into_id else c.account_id end, null, c.payment_id, 'transfer', side * c.amount, c.currency, $4::date, $5::uuid
     from (
       select e.account_id, a.merged_into as into_id, e.payment_id, e.currency, sum(e.amount_minor)::bigint as amount
       from ledger_entry e join account a on a.id = e.account_id
       where e.account_id = any ($1::uuid[]) and a.merged_into is not null and e.item_id is null
       group by 1, 2, 3, 4 having sum(e.amount_minor) <> 0) c
     cross join (values (1), (-1)) as s(side)`,
    [accountIds, moved.map((it) => it.itemId), moved.map((it) => it.newItemId), bookedOn, newId()],
  );
  return moved;
}

/** Rows for what is open and not there yet: first invoices and credit notes, then the charges that hang on them. */
async function makeTwins(tx: Tx, accountIds: readonly string[], charges: boolean): Promise<void> {
  await tx.execute(
    `insert into open_item (account_id, kind, number, type_code, issued_on, due_on, due_source, currency, total_minor, payment_reference,
       buyer_reference, content_hash, import_id, import_line, charge_of, charge_kind)
     select a.merged_into, i.kind, i.number, i.type_code, i.issued_on, i.due_on, i.due_source, i.currency, i.total_minor, i.payment_reference,
       i.buyer_reference, i.content_hash, i.import_id, i.import_line, coalesce(b.id, i.charge_of), i.charge_kind
     from account a join open_item i on i.account_id = a.id and i.open_minor > 0
     left join open_item o on o.id = i.charge_of
     left join open_item b on b.account_id = a.merged_into and b.kind = o.kind and b.number = o.number and b.issued_on = o.issued_on
     where a.id = any ($1::uuid[]) and a.merged_into is not null and (i.kind = 'charge') = $2
       and not exists (select 1 from open_item t where t.account_id = a.merged_into and t.kind = i.kind and t.number = i.number
         and t.issued_on = i.issued_on)`,
    [accountIds, charges],
  );
}
