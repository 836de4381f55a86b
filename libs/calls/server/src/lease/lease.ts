import { type Tx, writeOutbox } from '@relance/platform/server';

/** How long a case is kept for whoever opened it; the screen renews it while it is open. */
export const LEASE_MS = 10 * 60_000;

export interface Lease {
  holderId: string;
  holderName: string;
  mine: boolean;
  until: string;
}

/** Who has the case now; null: nobody. */
export async function leaseOf(tx: Tx, caseId: string, now: Date): Promise<Lease | null> {
  const [lease] = await tx.query<Lease>(
    `select l.person_id as "holderId", p.name as "holderName", l.person_id = $3 as mine, l.expires_at as until
     from lease l join person p on p.id = l.person_id where l.case_id = $1 and l.expires_at > $2`,
    [caseId, now, tx.actor.personId],
  );
  return lease ?? null;
}

/**
 * Takes or renews the actor's lease. False when a colleague holds it (`force` takes it all the same). A person is on one case at
 * a time: what they had before is free again.
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
    `insert into lease as l (case_id, person_id, acquired_at, expires_at) values ($1, $2, $3, $4)
     on conflict (case_id) do update set
       acquired_at = case when l.person_id = $2 and l.expires_at > $3 then l.acquired_at else $3 end,
       person_id = $2, expires_at = $4
     where l.person_id = $2 or l.expires_at <= $3 or $5
     returning acquired_at = $3::timestamptz as fresh`,
    [caseId, personId, now, new Date(now.getTime() + LEASE_MS), force],
  );
  if (!taken) return false;
  const left = await tx.execute(`delete from lease where person_id = $1 and case_id <> $2`, [personId, caseId]);
  if (taken.fresh || left > 0) await tellFloor(tx, caseId, robbed?.person_id);
  return true;
}

/** The case is free again, if it was the actor's. */
export async function releaseLease(tx: Tx, caseId: string): Promise<void> {
  const freed = await tx.execute(`delete from lease where case_id = $1 and person_id = $2`, [
    caseId,
    tx.actor.personId,
  ]);
  if (freed > 0) await tellFloor(tx, null);
}

/** The actor's colleagues see who is on what; who lost the case to the actor hears it too. */
async function tellFloor(tx: Tx, caseId: string | null, robbed?: string): Promise<void> {
  const { personId, teamIds } = tx.actor;
  if (!personId) return;
  await writeOutbox(tx, [
    {
      topic: 'floor.changed',
      payload: { agentId: personId, caseId },
      caseId,
      audience: { teamId: teamIds[0] ?? null, agentId: robbed ?? null, admin: true },
    },
  ]);
}
