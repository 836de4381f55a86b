import type { Tx } from '@relance/platform/server';

/** Tries that cost nothing, by kind of key: an address may stand for a whole office. */
const FREE = { account: 5, address: 30 } as const;
const LONGEST_S = 15 * 60;
/** After this long without a try, the count starts anew. */
const FORGET = '1 hour';

export interface ThrottleKeys {
  account: string;
  address: string;
}

/**
 * Counts a try before the password is looked at, so that tries sent together count one by one. Returns until when to wait (then
 * the try is not made), or null. After the free tries the wait doubles from one second to a quarter of an hour.
 */
export async function reserveTry(tx: Tx, keys: ThrottleKeys, now: Date): Promise<string | null> {
  const rows = [
    { key: `account:${keys.account}`, free: FREE.account },
    { key: `address:${keys.address}`, free: FREE.address },
  ];
  // one order for everyone: no deadlock between two that share both
  await tx.execute(
    `insert into login_throttle (key, updated_at) select unnest($1::text[]), $2 on conflict do nothing`,
    [rows.map((row) => row.key), now],
  );
  const [blocked] = await tx.query<{ until: string | null }>(
    `select max(blocked_until) filter (where blocked_until > $2) as until
     from (select blocked_until from login_throttle where key = any ($1) order by key for update) locked`,
    [rows.map((row) => row.key), now],
  );
  if (blocked?.until) return blocked.until;
  await tx.execute(
    `update login_throttle t set updated_at = $3, failures = n.failures,
       blocked_until = case when n.failures >= k.free
         then $3::timestamptz + make_interval(secs => least(power(2, least(n.failures - k.free, 20)), $4)) end
     from unnest($1::text[], $2::int[]) as k(key, free)
     join lateral (select case when t2.updated_at < $3::timestamptz - interval '${FORGET}' then 1 else t2.failures + 1 end as failures
                   from login_throttle t2 where t2.key = k.key) n on true
     where t.key = k.key`,
    [rows.map((row) => row.key), rows.map((row) => row.free), now, LONGEST_S],
  );
  return null;
}

/** The password fitted: the account is clear, and the address is not charged for this try. Old counts go. */
export async function clearTry(tx: Tx, keys: ThrottleKeys): Promise<void> {
  await tx.execute(`delete from login_throttle where updated_at < now() - interval '1 day'`);
  await tx.execute(`delete from login_throttle where key = $1`, [`account:${keys.account}`]);
  await tx.execute(
    `update login_throttle set failures = greatest(failures - 1, 0),
       blocked_until = case when failures - 1 < $2 then null else blocked_until end where key = $1`,
    [`address:${keys.address}`, FREE.address],
  );
}
