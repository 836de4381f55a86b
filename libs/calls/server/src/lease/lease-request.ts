import { type Tx, writeAudit, writeOutbox } from '@relance/platform/server';
import { freeOthers, LEASE_MS, leaseOf, lockPeople, MAY_HOLD } from './lease';

/** Whoever was told "I keep it" does not ask again at once. */
const ASK_AGAIN_MS = 60_000;

export interface LeaseRequest {
  id: string;
  personId: string;
  name: string;
  askedAt: string;
}

/** A request waits as long as the person asked has the case, and the person asking looks at it. $2: now. */
const WAITS = `r.answer is null
  and exists (select 1 from lease l where l.case_id = r.case_id and l.person_id = r.holder_id and l.expires_at > $2)
  and exists (select 1 from case_presence s where s.case_id = r.case_id and s.person_id = r.asked_by and s.expires_at > $2)`;

/** Who asks the actor for the case, the first one first. */
export function requestsTo(tx: Tx, caseId: string, now: Date): Promise<LeaseRequest[]> {
  return tx.query(
    `select r.id, p.id as "personId", p.name, r.asked_at as "askedAt" from lease_request r join person p on p.id = r.asked_by
     where r.case_id = $1 and r.holder_id = $3 and ${WAITS} order by r.asked_at, r.id`,
    [caseId, now, tx.actor.personId],
  );
}

/** Since when the actor's own request waits. */
export async function askedSince(tx: Tx, caseId: string, now: Date): Promise<string | null> {
  const [mine] = await tx.query<{ at: string }>(
    `select r.asked_at as at from lease_request r where r.case_id = $1 and r.asked_by = $3 and ${WAITS}`,
    [caseId, now, tx.actor.personId],
  );
  return mine?.at ?? null;
}

export type Asked = { kind: 'asked'; holderName: string } | { kind: 'free' } | { kind: 'justKept'; holderName: string };

/** Asks whoever holds the case. Asking twice is asking once. */
export async function askForLease(tx: Tx, caseId: string, now: Date): Promise<Asked> {
  const { personId } = tx.actor;
  const lease = await leaseOf(tx, caseId, now);
  if (!lease || lease.mine) return { kind: 'free' };
  const { holderId, holderName } = lease;
  const [kept] = await tx.query(
    `select 1 from lease_request where case_id = $1 and asked_by = $2 and holder_id = $3 and answer = 'kept' and answered_at > $4`,
    [caseId, personId, holderId, new Date(now.getTime() - ASK_AGAIN_MS)],
  );
  if (kept) return { kind: 'justKept', holderName };
  const [request] = await tx.query<{ id: string; byName: string }>(
    `insert into lease_request (case_id, asked_by, holder_id, asked_at) values ($1, $2, $3, $4)
     on conflict (case_id, asked_by) where answer is null do update set holder_id = $3, asked_at = $4
     returning id, (select name from person where id = $2) as "byName"`,
    [caseId, personId, holderId, now],
  );
  const { id, byName } = request!;
  await writeOutbox(tx, [
    {
      topic: 'lease.asked',
      payload: { caseId, requestId: id, by: personId!, byName },
      audience: { agentId: holderId },
    },
  ]);
  return { kind: 'asked', holderName };
}

/** `late`: it is not the actor's any more, or nobody waits for it any more. */
export type Answered = 'done' | 'late' | 'unknown';

/** The lease goes from the actor to whoever asked, in one step: nobody else can have it in between. */
export async function giveLease(tx: Tx, requestId: string, now: Date): Promise<Answered> {
  const asked = await waiting(tx, requestId, now);
  if (typeof asked === 'string') return asked;
  const { caseId, askedBy } = asked;
  await lockPeople(tx, [tx.actor.personId!, askedBy]);
  const given = await tx.execute(
    `update lease l set person_id = $4, taken_from = null, acquired_at = $3, expires_at = $5
     where l.case_id = $1 and l.person_id = $2 and l.expires_at > $3 and ${MAY_HOLD}`,
    [caseId, tx.actor.personId, now, askedBy, new Date(now.getTime() + LEASE_MS)],
  );
  if (given === 0) return 'late';
  const left = await freeOthers(tx, askedBy, caseId);
  await answer(tx, requestId, 'given', now);
  await tellAnswer(tx, asked, requestId, true, left);
  await writeAudit(tx, [{ action: 'calls.giveCase', accountId: caseId, detail: { to: askedBy } }]);
  return 'done';
}

export async function keepLease(tx: Tx, requestId: string, now: Date): Promise<Answered> {
  const asked = await waiting(tx, requestId, now);
  if (typeof asked === 'string') return asked;
  await answer(tx, requestId, 'kept', now);
  await tellAnswer(tx, asked, requestId, false, []);
  return 'done';
}

interface Waiting {
  caseId: string;
  askedBy: string;
}

/** The request, locked: of two answers one comes first. */
async function waiting(tx: Tx, requestId: string, now: Date): Promise<Waiting | Exclude<Answered, 'done'>> {
  const [request] = await tx.query<Waiting & { waits: boolean }>(
    `select r.case_id as "caseId", r.asked_by as "askedBy", ${WAITS} as waits
     from lease_request r where r.id = $1 and r.holder_id = $3 for update of r`,
    [requestId, now, tx.actor.personId],
  );
  if (!request) return 'unknown';
  return request.waits ? request : 'late';
}

async function answer(tx: Tx, requestId: string, what: 'given' | 'kept', now: Date): Promise<void> {
  await tx.execute(`update lease_request set answer = $2, answered_at = $3 where id = $1`, [requestId, what, now]);
}

async function tellAnswer(
  tx: Tx,
  { caseId, askedBy }: Waiting,
  requestId: string,
  given: boolean,
  left: readonly string[],
): Promise<void> {
  const { personId, teamIds } = tx.actor;
  const [me] = await tx.query<{ name: string }>(`select name from person where id = $1`, [personId]);
  const byName = me?.name ?? '';
  const floor = (agentId: string, on: string | null, about: string, everybody: boolean) => ({
    topic: 'floor.changed' as const,
    payload: { agentId, caseId: on },
    caseId: about,
    audience: everybody ? { teamId: teamIds[0] ?? null, admin: true } : {},
  });
  await writeOutbox(tx, [
    {
      topic: 'lease.answered',
      payload: { caseId, requestId, given, by: personId!, byName },
      audience: { agentId: askedBy },
    },
    ...(given ? [floor(askedBy, caseId, caseId, true), floor(personId!, null, caseId, true)] : []),
    ...left.map((id) => floor(askedBy, caseId, id, false)),
  ]);
}
