import type { BusinessDate, Instant, Money } from '@relance/kernel';
import type { Tx } from '@relance/platform/server';
import type { LedgerChange } from '@relance/receivables/server';

export interface DemoItem {
  id: string;
  accountId: string;
  kind: 'invoice' | 'creditNote';
  number: string;
  issuedOn: BusinessDate;
  dueOn: BusinessDate;
  currency: string;
  minor: number;
}

/** Money that arrives: allocated to items as far as the remittance text says, the rest unapplied. */
export interface DemoPayment {
  id: string;
  creditorId: string;
  /** Null: nobody knows yet whose it is. */
  accountId: string | null;
  reference: string;
  amount: Money;
  on: BusinessDate;
  remitter: string;
  text: string;
  allocations: { itemId: string; minor: number }[];
}

/** What one day brings to the ledger. */
export interface DemoDay {
  on: BusinessDate;
  at: Instant;
  invoices: DemoItem[];
  /** Each with the invoice it credits, wholly or in part. */
  creditNotes: (DemoItem & { credits: string })[];
  payments: DemoPayment[];
  bounces: { paymentId: string; accountId: string; amount: Money; itemIds: string[] }[];
  writeOffs: { accountId: string; itemIds: string[] }[];
}

/** Books a day, one statement for each kind of row, and says what to tell those who watch the ledger. */
export async function bookDay(tx: Tx, day: DemoDay): Promise<LedgerChange[]> {
  const { at } = day;
  const changes: LedgerChange[] = [];
  if (day.invoices.length > 0) {
    await bookItems(tx, day.invoices);
    for (const [accountId, items] of byAccount(day.invoices)) {
      changes.push({ accountId, at, kind: 'invoiceBooked', itemIds: items.map((item) => item.id) });
    }
  }
  if (day.creditNotes.length > 0) {
    await bookItems(tx, day.creditNotes);
    await allocateCredit(tx, day);
    for (const note of day.creditNotes) {
      changes.push({ accountId: note.accountId, at, kind: 'creditNoteBooked', itemIds: [note.id, note.credits] });
    }
  }
  if (day.payments.length > 0) {
    await bookPayments(tx, day);
    for (const { id, accountId, allocations, amount, on } of day.payments) {
      if (accountId === null) continue;
      const itemIds = allocations.map((allocation) => allocation.itemId);
      changes.push({ accountId, at, kind: 'paymentAllocated', itemIds, paymentId: id, received: amount, valueOn: on });
    }
  }
  for (const { paymentId, accountId, amount, itemIds } of day.bounces) {
    await bounce(tx, paymentId, day.on);
    changes.push({ accountId, at, kind: 'paymentBounced', itemIds, paymentId, amount });
  }
  for (const { accountId, itemIds } of day.writeOffs) {
    await writeOff(tx, itemIds, day.on);
    changes.push({ accountId, at, kind: 'writtenOff', itemIds });
  }
  return changes;
}

function byAccount(items: readonly DemoItem[]): Map<string, DemoItem[]> {
  const map = new Map<string, DemoItem[]>();
  for (const item of items) map.set(item.accountId, [...(map.get(item.accountId) ?? []), item]);
  return map;
}

async function bookItems(tx: Tx, items: readonly DemoItem[]): Promise<void> {
  const rows = JSON.stringify(items);
  await tx.execute(
    `insert into open_item (id, account_id, kind, number, type_code, issued_on, due_on, currency, total_minor, payment_reference, content_hash)
     select id, "accountId", kind, number, case kind when 'invoice' then '380' else '381' end, "issuedOn", "dueOn", currency, minor, number,
       sha256(convert_to(concat_ws('|', kind, number, "issuedOn", "dueOn", currency, minor), 'UTF8'))
     from jsonb_to_recordset($1::jsonb) as r(id uuid, "accountId" uuid, kind text, number text, "issuedOn" date, "dueOn" date, currency text, minor bigint)`,
    [rows],
  );
  await tx.execute(
    `insert into ledger_entry (account_id, item_id, kind, amount_minor, currency, booked_on)
     select "accountId", id, kind, case kind when 'invoice' then minor else -minor end, currency, "issuedOn"
     from jsonb_to_recordset($1::jsonb) as r(id uuid, "accountId" uuid, kind text, "issuedOn" date, currency text, minor bigint)`,
    [rows],
  );
}

async function allocateCredit(tx: Tx, day: DemoDay): Promise<void> {
  await tx.execute(
    `with n as (
       select r.*, app.uuid_v7() as group_id from jsonb_to_recordset($1::jsonb)
         as r(id uuid, credits uuid, "accountId" uuid, currency text, minor bigint))
     insert into ledger_entry (account_id, item_id, kind, amount_minor, currency, booked_on, group_id)
     select "accountId", id, 'allocation', minor, currency, $2::date, group_id from n
     union all select "accountId", credits, 'allocation', -minor, currency, $2::date, group_id from n`,
    [JSON.stringify(day.creditNotes), day.on],
  );
}

async function bookPayments(tx: Tx, day: DemoDay): Promise<void> {
  const rows = JSON.stringify(day.payments.map(({ amount, ...payment }) => ({ ...payment, ...amount })));
  await tx.execute(
    `insert into payment (id, creditor_id, account_id, bank_reference, amount_minor, currency, booked_on, value_on, remitter_name, remittance_text)
     select id, "creditorId", "accountId", reference, minor, currency, "on", "on", remitter, text
     from jsonb_to_recordset($1::jsonb) as r(id uuid, "creditorId" uuid, "accountId" uuid, reference text, minor bigint, currency text, "on" date, remitter text, text text)`,
    [rows],
  );
  await tx.execute(
    `with p as (
       select * from jsonb_to_recordset($1::jsonb) as r(id uuid, "accountId" uuid, minor bigint, currency text, "on" date, allocations jsonb)
       where "accountId" is not null
     ), a as (
       select p.*, x."itemId" as item_id, x.minor as part, app.uuid_v7() as group_id
       from p cross join jsonb_to_recordset(p.allocations) as x("itemId" uuid, minor bigint)
     )
     insert into ledger_entry (account_id, item_id, payment_id, kind, amount_minor, currency, booked_on, group_id)
     select "accountId", null::uuid, id, 'receipt', -minor, currency, "on", null::uuid from p
     union all select "accountId", null, id, 'allocation', part, currency, "on", group_id from a
     union all select "accountId", item_id, id, 'allocation', -part, currency, "on", group_id from a`,
    [rows],
  );
}

async function bounce(tx: Tx, paymentId: string, on: BusinessDate): Promise<void> {
  await tx.execute(
    `insert into ledger_entry (account_id, item_id, payment_id, kind, amount_minor, currency, booked_on, group_id, reverses_id)
     select account_id, item_id, payment_id, kind, -amount_minor, currency, $2::date, group_id, id
     from ledger_entry where payment_id = $1 and reverses_id is null`,
    [paymentId, on],
  );
  await tx.execute(`update payment set status = 'bounced' where id = $1`, [paymentId]);
}

async function writeOff(tx: Tx, itemIds: readonly string[], on: BusinessDate): Promise<void> {
  await tx.execute(
    `insert into ledger_entry (account_id, item_id, kind, amount_minor, currency, booked_on)
     select account_id, id, 'writeOff', -open_minor, currency, $2::date from open_item where id = any ($1::uuid[]) and open_minor > 0`,
    [itemIds, on],
  );
}
