import type { BusinessDate, CurrencyCode } from '@relance/kernel';
import type { Tx } from '@relance/platform/server';
import { transferOpen } from './transfer';

/** One signed row of the ledger (conventions: the schema's comment on `ledger_entry`). */
export interface LedgerRowDraft {
  accountId: string;
  itemId: string | null;
  paymentId: string | null;
  kind: 'receipt' | 'allocation' | 'writeOff' | 'settlementWaiver' | 'refund' | 'charge' | 'waiver' | 'transfer';
  minor: number;
  currency: CurrencyCode;
  bookedOn: BusinessDate;
  groupId: string | null;
  importId?: string | null;
}

/** Books rows in one statement, so that the projections see a receipt and its allocations together. */
export async function bookRows(tx: Tx, rows: readonly LedgerRowDraft[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.execute(
    `insert into ledger_entry (account_id, item_id, payment_id, kind, amount_minor, currency, booked_on, group_id, import_id)
     select * from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::bigint[], $6::text[], $7::date[], $8::uuid[], $9::uuid[])`,
    [
      rows.map((it) => it.accountId),
      rows.map((it) => it.itemId),
      rows.map((it) => it.paymentId),
      rows.map((it) => it.kind),
      rows.map((it) => it.minor),
      rows.map((it) => it.currency),
      rows.map((it) => it.bookedOn),
      rows.map((it) => it.groupId),
      rows.map((it) => it.importId ?? null),
    ],
  );
}

/** The two rows that use cash of a payment on an item. */
export function allocationRows(of: {
  accountId: string;
  paymentId: string;
  itemId: string;
  minor: number;
  currency: CurrencyCode;
  bookedOn: BusinessDate;
  groupId: string;
  importId?: string | null;
}): LedgerRowDraft[] {
  const { minor, itemId, ...common } = of;
  return [
    { ...common, kind: 'allocation', itemId: null, minor },
    { ...common, kind: 'allocation', itemId, minor: -minor },
  ];
}

/**
 * Undoes every row of these payments that is not undone yet, on that day: the ledger keeps both. What is open again on an account that was
 * merged moves on to the kept one. Returns the items touched, as they stand now.
 */
export async function reversePayments(
  tx: Tx,
  paymentIds: readonly string[],
  bookedOn: BusinessDate,
  importId: string | null = null,
): Promise<Map<string, string[]>> {
  const rows = await tx.query<{ accountId: string; paymentId: string; itemId: string | null }>(
    `insert into ledger_entry (account_id, item_id, payment_id, kind, amount_minor, currency, booked_on, group_id, reverses_id, import_id)
     select e.account_id, e.item_id, e.payment_id, e.kind, -e.amount_minor, e.currency, $2, e.group_id, e.id, $3
     from ledger_entry e
     where e.payment_id = any ($1::uuid[]) and e.reverses_id is null and not exists (select 1 from ledger_entry r where r.reverses_id = e.id)
     returning account_id as "accountId", payment_id as "paymentId", item_id as "itemId"`,
    [paymentIds, bookedOn, importId],
  );
  await tx.execute(`update payment set status = 'bounced' where id = any ($1::uuid[])`, [paymentIds]);
  const moved = await transferOpen(tx, [...new Set(rows.map((it) => it.accountId))], bookedOn);
  const newIds = new Map(moved.map((it) => [it.itemId, it.newItemId]));
  const items = new Map<string, string[]>();
  for (const { paymentId, itemId } of rows) {
    if (itemId) items.set(paymentId, [...(items.get(paymentId) ?? []), newIds.get(itemId) ?? itemId]);
  }
  return items;
}
