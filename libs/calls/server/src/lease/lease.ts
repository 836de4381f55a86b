import { type Tx, writeOutbox } from '@relance/platform/server';

/**
 * How long a case is kept for whoever opened it. The screen renews every 30 seconds (a background tab every minute): two lost
 * heartbeats do not lose it, and the case of a crashed browser is free two and a half minutes later.
 */
export const LEASE_MS = 150_000;

export interface Lease {
  holderId: string;
  holderName: string;
  mine: boolean;
  since: string;
  until: string;
}

/** Who has the case now; null: nobody. */
export async function leaseOf(tx: Tx, caseId: string, now: Date): Promise<Lease | null> {
  const [lease] = await tx.query<Lease>(
    `select l.person_id as "holderId", p.name as "holderName", l.person_id = $3 as mine, l.acquired_at as since,
       l.expires_at as until
     from lease l join person p on p.id = l.person_id where l.case_id = $1 and l.expires_at > $2`,
    [caseId, now, tx.actor.personId],
  );
  return lease ?? null;
}

/**
 * Takes or renews the actor's lease. False when a colleague holds it (`force` takes it all the same). A person is on one case at
 * a time: what they had before is free again, also when two of their screens ask at the same moment. The case's row is locked
 * by the caller, or not at all: here only the person is.
 */
export async function takeLease(tx: Tx, caseId: string, now: Date, force = false): Promise<boolean> {
  const { personId } = tx.actor;
  const [robbed] = force
    ? await tx.query<{ person_id: string }>(
        `select person_id from lease where case_id = $1 and person_id <> $2 and expires_at > $3`,
        [caseId, personId, now],
      )
    : [];
  const [taken] = await tx.query<{ fresh: boolean }>(
    `with one_at_a_time as materialized (select pg_advisory_xact_lock(hashtextextended('lease of ' || $2::text, 0)))
     insert into lease as l (case_id, person_id, acquired_at, expires_at) select $1::uuid, $2::uuid, $3::timestamptz, $4::timestamptz from one_at_a_time
     on conflict (case_id) do update set
       acquired_at = case when l.person_id = $2::uuid and l.expires_at > $3 then l.acquired_at else $3 end,
       taken_from = case when l.person_id = $2::uuid then l.taken_from when l.expires_at > $3 then l.person_id end,
       person_id = $2::uuid, expires_at = $4
     where l.person_id = $2::uuid or l.expires_at <= $3 or $5
     returning acquired_at = $3::timestamptz as fresh`,
    [caseId, personId, now, new Date(now.getTime() + LEASE_MS), force],
  );
  if (!taken) return false;
  const left = await freeOthers(tx, personId!, caseId);
  if (taken.fresh || left.length > 0) await tellFloor(tx, { caseId, robbed: robbed?.person_id, left });
  return true;
}

/** Keeps what the actor has, and takes nothing: a heartbeat may come after the screen has left the case. */
export async function renewLease(tx: Tx, caseId: string, now: Date): Promise<void> {
  await tx.execute(`update lease set expires_at = $4 where case_id = $1 and person_id = $2 and expires_at > $3`, [
    caseId,
    tx.actor.personId,
    now,
    new Date(now.getTime() + LEASE_MS),
  ]);
}

/** Whatever else the person had. Gives the cases that are free now. */
export async function freeOthers(tx: Tx, personId: string, but: string | null): Promise<string[]> {
  // what somebody is taking over at this moment is not waited for: it is theirs
  const rows = await tx.query<{ case_id: string }>(
    `delete from lease where case_id in (select case_id from lease
       where person_id = $1 and ($2::uuid is null or case_id <> $2) for update skip locked) returning case_id`,
    [personId, but],
  );
  return rows.map((row) => row.case_id);
}

/** The case is free again, if it was the actor's. */
export async function releaseLease(tx: Tx, caseId: string): Promise<void> {
  const freed = await tx.execute(`delete from lease where case_id = $1 and person_id = $2`, [
    caseId,
    tx.actor.personId,
  ]);
  if (freed > 0) await tellFloor(tx, { caseId: null, left: [caseId] });
}

/**
 * What the actor had taken over goes back to whom it was taken from, if they still have it open and nothing else. False: it was
 * not taken over, or nobody waits for it.
 */
export async function handBack(tx: Tx, caseId: string, now: Date): Promise<boolean> {
  const { personId } = tx.actor;
  const [lease] = await tx.query<{ takenFrom: string | null }>(
    `select taken_from as "takenFrom" from lease where case_id = $1 and person_id = $2 and expires_at > $3`,
    [caseId, personId, now],
  );
  if (!lease?.takenFrom) return false;
  await lockPeople(tx, [lease.takenFrom]);
  const given = await tx.execute(
    `update lease l set person_id = $4, taken_from = null, acquired_at = $3, expires_at = $5
     where l.case_id = $1 and l.person_id = $2 and l.taken_from = $4
       and not exists (select 1 from lease o where o.person_id = $4 and o.expires_at > $3)
       and exists (select 1 from case_presence s where s.case_id = $1 and s.person_id = $4 and s.expires_at > $3)
       and ${MAY_HOLD}`,
    [caseId, personId, now, lease.takenFrom, new Date(now.getTime() + LEASE_MS)],
  );
  if (given === 0) return false;
  await freeOthers(tx, lease.takenFrom, caseId);
  await tellFloor(tx, { caseId: null, left: [caseId] });
  await tellFloor(tx, { caseId, left: [] }, lease.takenFrom);
  return true;
}

/** Whoever is $4 may be given the lease l. */
export const MAY_HOLD = `exists (select 1 from person p join dunning_case c on c.id = l.case_id where p.id = $4 and p.disabled_at is null
  and (p.role = 'admin' or p.team_id = c.team_id))`;

/** Everybody is on one case at a time: what other screens of theirs ask for waits here. */
export async function lockPeople(tx: Tx, personIds: readonly string[]): Promise<void> {
  await tx.query(
    `select pg_advisory_xact_lock(hashtextextended('lease of ' || id, 0)) from (select unnest($1::text[]) as id order by 1) them`,
    [personIds],
  );
}

interface Moved {
  /** What the actor is on now. */
  caseId: string | null;
  /** Who lost it to the actor. */
  robbed?: string;
  /** What is free now. */
  left: readonly string[];
}

/** The team sees who is on what; who lost the case to the actor hears it too, and so does everybody who has one of them open. */
async function tellFloor(tx: Tx, { caseId, robbed, left }: Moved, agentId = tx.actor.personId): Promise<void> {
  const { teamIds } = tx.actor;
  if (!agentId) return;
  const payload = { agentId, caseId };
  await writeOutbox(tx, [
    {
      topic: 'floor.changed',
      payload,
      caseId: caseId ?? left[0],
      audience: { teamId: teamIds[0] ?? null, agentId: robbed ?? null, admin: true },
    },
    ...left.slice(caseId ? 0 : 1).map((id) => ({ topic: 'floor.changed' as const, payload, caseId: id, audience: {} })),
  ]);
}
