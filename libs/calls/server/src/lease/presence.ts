import { type Tx, writeOutbox } from '@relance/platform/server';

/** A screen says every 30 seconds what it shows (in the background every minute); one that has said nothing for so long is gone. */
export const PRESENCE_MS = 75_000;

/** A colleague who has the case open. */
export interface Looker {
  personId: string;
  name: string;
  role: string;
  holds: boolean;
}

/**
 * The screen shows the case, which the caller has found to be in the actor's reach. Whoever else looks at it, or at what the
 * screen showed before, is told when that is news.
 */
export async function lookAt(tx: Tx, caseId: string, screenId: string, now: Date): Promise<void> {
  const { personId } = tx.actor;
  const [before] = await tx.query<{ case_id: string; live: boolean }>(
    `select case_id, expires_at > $3 as live from case_presence where screen_id = $1 and person_id = $2 for update`,
    [screenId, personId, now],
  );
  await tx.execute(
    `insert into case_presence as p (screen_id, case_id, person_id, since, expires_at) values ($1, $2, $3, $4, $5)
     on conflict (screen_id) do update set case_id = $2, expires_at = $5,
       since = case when p.case_id = $2 and p.expires_at > $4 then p.since else $4 end
     where p.person_id = $3`,
    [screenId, caseId, personId, now, new Date(now.getTime() + PRESENCE_MS)],
  );
  if (before?.live && before.case_id === caseId) return;
  await tx.execute(
    `delete from case_presence where screen_id in (
       select screen_id from case_presence where case_id = $1 and expires_at <= $2 for update skip locked)`,
    [caseId, now],
  );
  await tellLookers(tx, before && before.case_id !== caseId ? [caseId, before.case_id] : [caseId]);
}

/** The screen shows no case any more; with `caseId`: not that one, if it did. */
export async function lookAway(tx: Tx, personId: string, screenId: string, caseId: string | null): Promise<void> {
  const left = await tx.query<{ caseId: string }>(
    `delete from case_presence where screen_id = $1 and person_id = $2 and ($3::uuid is null or case_id = $3)
     returning case_id as "caseId"`,
    [screenId, personId, caseId],
  );
  await tellLookers(
    tx,
    left.map((row) => row.caseId),
  );
}

/** Does another screen of the actor show the case? */
export async function looksAt(tx: Tx, caseId: string, now: Date): Promise<boolean> {
  const [screen] = await tx.query(
    `select 1 from case_presence where case_id = $1 and person_id = $2 and expires_at > $3 limit 1`,
    [caseId, tx.actor.personId, now],
  );
  return screen !== undefined;
}

/** Every screen of a person, at log-out or when they were disabled. */
export async function lookNowhere(tx: Tx, personId: string): Promise<void> {
  const rows = await tx.query<{ case_id: string }>(`delete from case_presence where person_id = $1 returning case_id`, [
    personId,
  ]);
  await tellLookers(tx, [...new Set(rows.map((row) => row.case_id))]);
}

/** Colleagues who have the case open, without the actor, in the order they came. */
export function lookersAt(tx: Tx, caseId: string, now: Date): Promise<Looker[]> {
  return tx.query(
    `select q.id as "personId", q.name, q.role, exists (select 1 from lease l
       where l.case_id = $1 and l.person_id = q.id and l.expires_at > $2) as holds
     from (select person_id, min(since) as since from case_presence
       where case_id = $1 and expires_at > $2 and person_id <> $3 group by person_id) p
     join person q on q.id = p.person_id and q.disabled_at is null order by p.since, q.id`,
    [caseId, now, tx.actor.personId],
  );
}

/**
 * Who has these cases open, by case: they hear what happens to them, whoever's the cases are. For the sockets' server, in the
 * system's scope; whoever lost the case from reach since (moved to another team, disabled) is left out.
 */
export async function watchersOf(tx: Tx, caseIds: readonly string[], now: Date): Promise<Map<string, string[]>> {
  const rows = await tx.query<{ caseId: string; personIds: string[] }>(
    `select p.case_id as "caseId", array_agg(distinct p.person_id::text) as "personIds"
     from case_presence p join person q on q.id = p.person_id and q.disabled_at is null join dunning_case c on c.id = p.case_id
     where p.case_id = any ($1::uuid[]) and p.expires_at > $2
       and (q.role = 'admin' or c.team_id = q.team_id or (q.role = 'legal' and c.legal_visible))
     group by p.case_id`,
    [caseIds, now],
  );
  return new Map(rows.map((row) => [row.caseId, row.personIds]));
}

/** The audience is whoever looks: the sockets' server finds them. */
async function tellLookers(tx: Tx, caseIds: readonly string[]): Promise<void> {
  await writeOutbox(
    tx,
    caseIds.map((caseId) => ({ topic: 'presence.changed' as const, payload: { caseId }, caseId, audience: {} })),
  );
}
