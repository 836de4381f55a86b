import { readCursor, type Tx, writeCursor } from '@relance/platform/server';

/** Keys in force first, then those revoked; never their secrets. */
export function telephonyKeys(tx: Tx): Promise<unknown[]> {
  return tx.query(
    `select k.id, k.name, p.name as "createdByName", k.created_at as "createdAt", k.revoked_at as "revokedAt", k.used_at as "usedAt"
     from telephony_key k left join person p on p.id = k.created_by
     order by k.revoked_at is not null, k.created_at desc, k.id limit 200`,
  );
}

/** Everybody who can be called through a telephone system, with their extension when there is one. */
export function telephonyLines(tx: Tx): Promise<unknown[]> {
  return tx.query(
    `select p.id as "personId", p.name, p.login, t.name as "teamName", l.extension
     from person p left join team t on t.id = p.team_id left join telephony_line l on l.person_id = p.id
     where p.disabled_at is null and p.role <> 'legal' order by p.name, p.id`,
  );
}

interface ReceivedEvent {
  id: string;
  receivedAt: string;
  [column: string]: unknown;
}

/** What was received last, and why it was refused. */
export async function receivedEvents(tx: Tx, first: number, after: string | null) {
  const size = Math.min(Math.max(first, 1), 100);
  const from = after ? readCursor(after, 2) : [null, null];
  const rows = await tx.query<ReceivedEvent>(
    `select e.id, e.received_at as "receivedAt", k.name as "keyName", e.type, e.call_ref as "callRef", e.duplicate, e.refusal, e.remark, e.address
     from telephony_event e left join telephony_key k on k.id = e.key_id
     where $1::timestamptz is null or (e.received_at, e.id) < ($1, $2::uuid)
     order by e.received_at desc, e.id desc limit $3`,
    [...from, size + 1],
  );
  const page = rows.slice(0, size);
  const last = page.at(-1);
  return { rows: page, nextCursor: rows.length > size && last ? writeCursor([last.receivedAt, last.id]) : null };
}
