import type { BusinessDate } from '@relance/kernel';
import type { Tx } from '@relance/platform/server';

export interface DocumentRules {
  creditorId: string;
  importId: string | null;
  /** Terms of the creditor, when neither row nor account say. */
  terms: string;
  /** May a number name a second document of another day (some sellers start again every year)? A ledger's rows: no. */
  numbersRestart: boolean;
}

/** Due date under terms (RULES 3.1), the SQL twin of `dueDateOf`. */
const DUE = (terms: string, issued: string): string => `case
  when ${terms} like 'net-%' then ${issued} + substr(${terms}, 5)::int
  when ${terms} like '%-eom-after' then (date_trunc('month', ${issued} + split_part(${terms}, '-', 1)::int) + interval '1 month - 1 day')::date
  else (date_trunc('month', ${issued}) + interval '1 month - 1 day')::date + split_part(${terms}, '-', 1)::int end`;

const PAYMENT_REFERENCE = (row: string): string =>
  `concat_ws(':', 'ledger', ${row}.account_number, ${row}.kind, ${row}.number, ${row}.issued_on, ${row}.paid)`;

/**
 * Third step of an import: what each staged document is: new, already booked, already booked and now known better, or in contradiction
 * with what is booked. Leaves `import_doc`, one row for each document with its `verdict`.
 */
export async function judgeDocuments(tx: Tx, rules: DocumentRules): Promise<void> {
  await tx.query(`analyze import_row`);
  await refuseRepeats(tx);
  await tx.query(
    `create temp table import_doc on commit drop as
     select d.*, case when existing_id is null then (case when other_day is not null and not $2 then 'refused' else 'new' end)
         when total <> was_total or currency <> was_currency or (stated_due and was_stated and due_on <> was_due) then 'refused'
         else 'known' end as verdict,
       case when existing_id is null then 'issueDate' when currency <> was_currency then 'currency' when total <> was_total then 'amount' else 'dueDate' end as fault,
       case when paid > paid_before then paid - paid_before else 0 end as pay,
       existing_id is not null and stated_due and not was_stated as learns_due,
       existing_id is not null and was_reference is null and payment_reference is not null as learns_reference,
       case when paid > paid_before then app.uuid_v7() end as payment_id
     from (
       select r.line, coalesce(e.id, r.item_id) as item_id, f.account_id, f.number as account_number, f.updated as account_updated, r.kind, r.number, r.issued_on,
         coalesce(r.due_on, ${DUE('t.terms', 'r.issued_on')}) as due_on, r.due_on is not null as stated_due, t.terms, r.currency, r.total,
         coalesce(r.paid, 0) as paid, r.paid_on, r.payment_reference, r.buyer_reference, r.type_code,
         e.id as existing_id, e.total_minor as was_total, e.currency::text as was_currency, e.due_on as was_due, e.due_source = 'stated' as was_stated,
         e.payment_reference as was_reference, coalesce(e.total_minor - e.open_minor, 0) as paid_before,
         case when e.id is null and not f.is_new then (
           select max(o.issued_on) from open_item o where o.account_id = f.account_id and o.kind = r.kind and o.number = r.number) end as other_day
       from import_row r join import_account f on f.number = r.account_number
       cross join lateral (select coalesce(r.terms, f.terms_rule, $1) as terms) t
       left join open_item e on e.account_id = f.account_id and e.kind = r.kind and e.number = r.number and e.issued_on = r.issued_on
     ) d`,
    [rules.terms, rules.numbersRestart],
  );
  // what a file said was paid is booked once: if that payment bounced since, the file saying it again changes nothing
  await tx.query(
    `update import_doc d set pay = 0 from payment p
     where d.verdict = 'known' and d.pay > 0 and p.creditor_id = $1 and p.bank_reference = ${PAYMENT_REFERENCE('d')}`,
    [rules.creditorId],
  );
  await tx.query(
    `insert into import_refused select line, fault, 'already-booked-differently', json_build_object('number', number, 'field', fault)::text
     from import_doc where verdict = 'refused'`,
  );
}

/** The same document twice in one file: the first is taken; the others are the same, or refused. */
async function refuseRepeats(tx: Tx): Promise<void> {
  await tx.query(
    `create temp table import_repeat on commit drop as
     select r.line, r.number, (r.issued_on, r.total, r.currency, r.due_on) is not distinct from (g.issued_on, g.total, g.currency, g.due_on) as same
     from import_row r join (
       select k.*, f.issued_on, f.total, f.currency, f.due_on
       from (select account_number, kind, number, min(line) as line from import_row group by 1, 2, 3 having count(*) > 1) k
       join import_row f on f.line = k.line
     ) g on g.account_number = r.account_number and g.kind = r.kind and g.number = r.number and g.line <> r.line`,
  );
  await tx.query(
    `insert into import_refused select line, 'invoiceNumber', 'twice-in-file', json_build_object('number', number)::text from import_repeat where not same`,
  );
  await tx.query(`delete from import_row r using import_repeat d where d.line = r.line`);
}

/**
 * Fourth step: books what is new and what is known better. A settled document is booked with its payment at the payment's day; a credit
 * note that was used or paid out is booked with its refund.
 */
export async function bookDocuments(tx: Tx, rules: DocumentRules, today: BusinessDate): Promise<void> {
  await tx.query(
    `insert into open_item (id, account_id, kind, number, type_code, issued_on, due_on, due_source, currency, total_minor, payment_reference,
       buyer_reference, content_hash, import_id, import_line)
     select item_id, account_id, kind, number, type_code, issued_on, due_on, case when stated_due then 'stated' else 'terms' end, currency, total,
       payment_reference, buyer_reference, sha256(convert_to(concat_ws('|', kind, number, issued_on, currency, total), 'UTF8')), $1, line
     from import_doc where verdict = 'new'`,
    [rules.importId],
  );
  await tx.query(
    `update open_item i set due_on = case when d.learns_due then d.due_on else i.due_on end,
       due_source = case when d.learns_due then 'stated' else i.due_source end, payment_reference = coalesce(i.payment_reference, d.payment_reference)
     from import_doc d where d.verdict = 'known' and i.id = d.existing_id and (d.learns_due or d.learns_reference)`,
  );
  await tx.query(
    `insert into payment (id, creditor_id, account_id, bank_reference, amount_minor, currency, booked_on, value_on, import_id, import_line)
     select payment_id, $1, account_id, ${PAYMENT_REFERENCE('import_doc')}, pay, currency,
       coalesce(paid_on, $3), coalesce(paid_on, $3), $2, line
     from import_doc where verdict <> 'refused' and pay > 0 and kind = 'invoice'`,
    [rules.creditorId, rules.importId, today],
  );
  // One statement: the projections see each document with its payment, and update only what stays open.
  await tx.query(
    `insert into ledger_entry (account_id, item_id, payment_id, kind, amount_minor, currency, booked_on, group_id, import_id)
     select account_id, item_id, null, kind, case kind when 'invoice' then total else -total end, currency, issued_on, null, $1::uuid
       from import_doc where verdict = 'new'
     union all
     select d.account_id, case when l.on_item then d.item_id end, case when d.kind = 'invoice' then d.payment_id end, l.kind, l.sign * d.pay, d.currency,
         coalesce(d.paid_on, $2::date), case when l.kind = 'allocation' then d.payment_id end, $1::uuid
       from import_doc d join (values
         ('invoice', 'receipt', false, -1), ('invoice', 'allocation', false, 1), ('invoice', 'allocation', true, -1),
         ('creditNote', 'allocation', true, 1), ('creditNote', 'allocation', false, -1), ('creditNote', 'refund', false, 1)
       ) as l(document, kind, on_item, sign) on l.document = d.kind
       where d.verdict <> 'refused' and d.pay > 0`,
    [rules.importId, today],
  );
}
