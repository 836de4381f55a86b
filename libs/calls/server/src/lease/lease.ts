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
  const [taken] = await tx.prepared<{ fresh: boolean }>(
    'lease taken',
    `with one_at_a_time as materialized (select pg_advisory_xact_lock(hashtextextended('lease of ' || $2::text, 0)))
     insert into lease as l (case_id, person_id, acquired_at, expires_at) select $1::uuid, $2::uuid, $3::timestamptz, $4::timestamptz from one_at_a_time
     on conflict (case_id) do update set
       acquired_at = case when l.person_id = $2::uuid and l.expires_at > $3 then l.acquired_at else $3 end,
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

/** Whatever else the person had. Gives the cases that are free now. */
export async function freeOthers(tx: Tx, personId: string, but: string | null): Promise<string[]> {
  const rows = await tx.prepared<{ case_id: string }>(
    'leases left',
    // what somebody is taking over at this moment is not waited for: it is theirs
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

interface Moved {
  /** What the actor is on now. */
  caseId: string | null;
  /** Who lost it to the actor. */
  robbed?: string;
  /** What is free now. */
  left: readonly string[];
}

/** The team sees who is on what; who lost the case to the actor hears it too, and so does everybody who has one of them open. */
async function tellFloor(tx: Tx, { caseId, robbed, left }: Moved): Promise<void> {
  const { personId, teamIds } = tx.actor;
  if (!personId) return;
  const payload = { agentId: personId, caseId };
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
