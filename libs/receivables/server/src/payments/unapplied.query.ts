import { readCursor, writeCursor, type Tx } from '@relance/platform/server';

interface UnappliedRow {
  id: string;
  bookedOn: string;
  [field: string]: unknown;
}

/**
 * Money a person has to look at: its payer is unknown, or not all of it is allocated. Newest first; each with the reason the rules stopped
 * there (`UnappliedReason`).
 */
export async function unappliedPage(
  tx: Tx,
  first: number,
  after: string | null,
): Promise<{ rows: UnappliedRow[]; nextCursor: string | null }> {
  const [bookedOn, id] = after === null ? [null, null] : readCursor(after, 2);
  const limit = Math.min(Math.max(first, 1), 100);
  const rows = await tx.query<UnappliedRow>(
    `with waiting as (
       select p.*, p.amount_minor as unapplied from payment p where p.account_id is null and p.status = 'received'
       union all
       select p.*, u.unapplied from account_cash k join payment p on p.account_id = k.account_id and p.currency = k.currency and p.status = 'received'
       cross join lateral (select -sum(e.amount_minor)::bigint as unapplied from ledger_entry e where e.payment_id = p.id and e.item_id is null) u
       where k.unapplied_minor > 0 and u.unapplied > 0
     )
     select w.id, c.id as "creditorId", c.name as "creditorName", w.account_id as "caseId", 'C-' || lpad(k.case_number::text, 6, '0') as "caseNumber", d.name as "debtorName",
       w.booked_on as "bookedOn", json_build_object('minor', w.amount_minor, 'currency', w.currency) as amount,
       json_build_object('minor', w.unapplied, 'currency', w.currency) as unapplied, w.remitter_name as "remitterName", w.remitter_iban as "remitterIban",
       coalesce(w.remittance_text, w.structured_reference) as text,
       json_build_object('code', case when w.account_id is null then 'unknownPayer' when w.unapplied < w.amount_minor then 'paidMoreThanOpen'
         when o.items = 0 then 'noOpenItem' when o.exact > 1 then 'severalMatches' else 'noMatchingItem' end, 'params', json_build_object()) as reason
     from waiting w join creditor c on c.id = w.creditor_id left join account a on a.id = w.account_id left join debtor d on d.id = a.debtor_id
     left join dunning_case k on k.id = a.id
     left join lateral (select count(*) as items, count(*) filter (where i.open_minor = w.unapplied) as exact from open_item i
       where i.account_id = w.account_id and i.kind in ('invoice', 'charge') and i.open_minor > 0 and i.currency = w.currency) o on true
     where $1::date is null or (w.booked_on, w.id) < ($1, $2::uuid)
     order by w.booked_on desc, w.id desc limit $3`,
    [bookedOn, id, limit + 1],
  );
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return { rows: page, nextCursor: rows.length > limit && last ? writeCursor([last.bookedOn, last.id]) : null };
}
