/** `QueueSort` of the schema. */
export type QueueSort = 'rank' | 'amount' | 'age' | 'name' | 'lastContact';

/**
 * What each order goes by, all ascending, before the case's id; with the type of each. Amounts of different currencies are not
 * compared: one currency comes after the other.
 */
export const SORT_KEYS: Readonly<Record<QueueSort, readonly { sql: string; type: string }[]>> = {
  rank: [{ sql: 'coalesce(-c.queue_rank, 0)', type: 'bigint' }],
  amount: [
    { sql: `coalesce(c.currency, '')`, type: 'text' },
    { sql: '-c.overdue_minor', type: 'bigint' },
  ],
  age: [{ sql: `coalesce(c.oldest_due_on, 'infinity')::text`, type: 'text' }],
  name: [{ sql: 'app.fold(d.name)', type: 'text' }],
  lastContact: [{ sql: `coalesce(c.context ->> 'lastContactOn', '')`, type: 'text' }],
};
