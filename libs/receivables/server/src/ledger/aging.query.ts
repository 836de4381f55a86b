import type { BusinessDate } from '@relance/kernel';
import { bucketBounds, DEFAULT_BUCKETS, type AgedBalance, type AgingBucket } from '@relance/receivables/domain';
import type { Tx } from '@relance/platform/server';

export interface AgingQuestion {
  asOf: BusinessDate;
  creditorKey: string | null;
  accountId: string | null;
  lastDays?: readonly number[];
}

interface Row {
  currency: string;
  bucket: number;
  amount: number;
  items: number;
}

/** Bucket numbers of the query: 0 not due, 1… the overdue ones, these two for what stands apart. */
const CREDITS = -1;
const CASH = -2;
const CHARGES = -3;

/**
 * The aged balance of a day, from the ledger rows booked until then: the SQL twin of `ageBalance`, for any past date and any size. Only
 * what the transaction's actor may see.
 */
export async function agedBalances(
  tx: Tx,
  { asOf, creditorKey, accountId, lastDays = DEFAULT_BUCKETS }: AgingQuestion,
): Promise<AgedBalance[]> {
  const bounds = bucketBounds(lastDays);
  const rows = await tx.query<Row>(
    `with entry as (
       select e.item_id, e.currency::text as currency, e.amount_minor from ledger_entry e
       where e.booked_on <= $1 and ($3::uuid is null or e.account_id = $3)
         and ($2::text is null or e.account_id in (select a.id from account a join creditor c on c.id = a.creditor_id where c.key = $2))
     ), item as (
       select item_id, currency, sum(amount_minor) as open from entry where item_id is not null group by item_id, currency having sum(amount_minor) <> 0
     ), aged as (
       select i.currency, i.open, case when i.open < 0 then ${CREDITS} when o.kind = 'charge' then ${CHARGES} else greatest(0, width_bucket(($1::date - o.due_on)::numeric, $4::numeric[])) end as bucket
       from item i join open_item o on o.id = i.item_id
     )
     select currency, bucket::int as bucket, sum(open)::bigint as amount, count(*)::int as items from aged group by currency, bucket
     union all
     select currency, ${CASH}, sum(amount_minor)::bigint, 0 from entry where item_id is null group by currency having sum(amount_minor) <> 0
     order by 1, 2`,
    [asOf, creditorKey, accountId, bounds.map((it) => it.from)],
  );
  const balances = new Map<string, AgedBalance>();
  for (const { currency, bucket, amount, items } of rows) {
    const balance = balances.get(currency) ?? emptyBalance(currency, bounds);
    balances.set(currency, balance);
    balance.total += amount;
    if (bucket === CREDITS) balance.credits += amount;
    else if (bucket === CASH) balance.unapplied += amount;
    else if (bucket === CHARGES) balance.charges += amount;
    else {
      const target = bucket === 0 ? balance.notDue : balance.buckets[bucket - 1]!;
      target.amount += amount;
      target.items += items;
    }
  }
  return [...balances.values()];
}

function emptyBalance(currency: string, bounds: { from: number; to: number | null }[]): AgedBalance {
  return {
    currency,
    notDue: { from: null, to: null, amount: 0, items: 0 },
    buckets: bounds.map((it) => ({ ...it, amount: 0, items: 0 })),
    charges: 0,
    credits: 0,
    unapplied: 0,
    total: 0,
  };
}

/** As the schema's `Aging`. */
export function agingView(
  { currency, notDue, buckets, charges, credits, unapplied, total }: AgedBalance,
  asOf: string,
) {
  const money = (minor: number) => ({ minor, currency });
  const bucket = ({ from, to, amount, items }: AgingBucket) => ({
    fromDay: from,
    toDay: to,
    amount: money(amount),
    items,
  });
  return {
    currency,
    asOf,
    notDue: bucket(notDue),
    buckets: buckets.map(bucket),
    charges: money(charges),
    credits: money(credits),
    unapplied: money(unapplied),
    total: money(total),
  };
}
