import type { CallContext, CallEvent, CallState } from '@relance/calls/domain';
import type { Tx } from '@relance/platform/server';

/** A call as it is stored. */
export interface CallRow {
  id: string;
  caseId: string;
  personId: string;
  state: CallState;
  context: CallContext;
  /** Number of its events: the version that a writer says it saw. */
  seq: number;
  startedAt: string;
  /** When its last event happened. */
  since: string;
  telephonyCallId: string | null;
}

const CALL = `select s.id, s.case_id as "caseId", s.person_id as "personId", s.state, s.context, s.seq, s.started_at as "startedAt", s.since,
  s.telephony_call_id as "telephonyCallId" from call_session s`;

/** What a person does with calls happens one after the other, however many screens they have. */
export async function lockPersonsCalls(tx: Tx, personId: string): Promise<void> {
  await tx.query(`select 1 from person where id = $1 for no key update`, [personId]);
}

/** The call that a person has going on; null: none. */
export async function lockOpenCall(tx: Tx, personId: string): Promise<CallRow | null> {
  const [call] = await tx.query<CallRow>(`${CALL} where s.person_id = $1 and s.state <> 'closed' for update`, [
    personId,
  ]);
  return call ?? null;
}

/** One's own call, locked; null: there is none of that id in the actor's hands. */
export async function lockOwnCall(tx: Tx, id: string): Promise<CallRow | null> {
  const [call] = await tx.query<CallRow>(`${CALL} where s.id = $1 and s.person_id = $2 for update`, [
    id,
    tx.actor.personId,
  ]);
  return call ?? null;
}

/** Any call in the actor's reach, locked. */
export async function lockCall(tx: Tx, id: string): Promise<CallRow | null> {
  const [call] = await tx.query<CallRow>(`${CALL} where s.id = $1 for update`, [id]);
  return call ?? null;
}

/** The call that one's own earlier request with that key was about; null: the key is new. */
export async function callOfKey(tx: Tx, key: string): Promise<CallRow | null> {
  const [call] = await tx.query<CallRow>(
    `${CALL} join call_session_event e on e.session_id = s.id where e.actor_id = $1 and e.idempotency_key = $2 for update of s`,
    [tx.actor.personId, key],
  );
  return call ?? null;
}

/** The calls that follow that line and are not closed. */
export function lockCallsOfLine(tx: Tx, telephonyCallId: string): Promise<CallRow[]> {
  return tx.query<CallRow>(`${CALL} where s.telephony_call_id = $1 and s.state <> 'closed' for update`, [
    telephonyCallId,
  ]);
}

/** Calls nobody ended: for half an hour nothing was said of them, and their agent has the case open no more. Skips what others work on. */
export function lockForgottenCalls(tx: Tx, now: Date, quietSince: Date, most: number): Promise<CallRow[]> {
  return tx.query<CallRow>(
    `${CALL} left join telephony_call t on t.id = s.telephony_call_id and t.state <> 'ended' and t.changed_at > $3
     where s.state <> 'closed' and s.since < $2 and t.id is null
       and not exists (select 1 from lease l where l.case_id = s.case_id and l.person_id = s.person_id and l.expires_at > $1)
     order by s.since limit $4 for update of s skip locked`,
    [now, quietSince, new Date(quietSince.getTime() - LINE_BELIEVED_MS), most],
  );
}

/** A line that told nothing for so long has lost its end. */
const LINE_BELIEVED_MS = 4 * 3_600_000;

/** The events of calls, each call's in their order. */
export async function eventsOfCalls(tx: Tx, ids: readonly string[]): Promise<Map<string, CallEvent[]>> {
  const rows = await tx.query<{ id: string; event: CallEvent }>(
    `select session_id as id, payload || jsonb_build_object('type', type, 'at', at) as event
     from call_session_event where session_id = any ($1::uuid[]) order by session_id, seq`,
    [ids],
  );
  const events = new Map<string, CallEvent[]>(ids.map((id) => [id, []]));
  for (const { id, event } of rows) {
    events.get(id)?.push({ ...event, at: new Date(event.at).toISOString() });
  }
  return events;
}
