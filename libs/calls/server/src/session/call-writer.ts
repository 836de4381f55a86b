import { advanceCall, CALL_MACHINE_VERSION, type CallEvent, type CallSnapshot, NO_CALL } from '@relance/calls/domain';
import { newId } from '@relance/kernel';
import { type Tx, writeOutbox } from '@relance/platform/server';
import type { CallRow } from './call-rows';

export type CallSource = 'hand' | 'telephony' | 'system';

/** What happens to one call, in order. The key belongs to the last event: it is what was asked for. */
export interface CallChange {
  call: CallRow;
  events: readonly CallEvent[];
  key?: string | null;
  /** True: a person still has to say what came of it; false: nobody has. Unchanged when absent. */
  unlogged?: boolean;
}

/** A call that has not begun, of the actor on that case. */
export function newCall(tx: Tx, caseId: string, now: Date, telephonyCallId: string | null = null): CallRow {
  const at = now.toISOString();
  const { state, context } = NO_CALL;
  return {
    id: newId(now.getTime()),
    caseId,
    personId: tx.actor.personId!,
    state,
    context,
    seq: 0,
    startedAt: at,
    since: at,
    telephonyCallId,
  };
}

/**
 * Writes what happened to calls: events, calls, live message, one statement each however many. Gives the calls as they are then.
 * Errors: CallEventRefused; nothing was written.
 */
export async function writeCalls(
  tx: Tx,
  changes: readonly CallChange[],
  source: CallSource,
  now: Date,
): Promise<CallRow[]> {
  const written = changes.map((change) => ({ change, ...advanced(change) }));
  const fresh = written.filter(({ change }) => change.call.seq === 0).map(({ call }) => call);
  if (fresh.length > 0) await insertCalls(tx, fresh);
  const rows = written.flatMap(({ steps }) => steps);
  await tx.execute(
    `insert into call_session_event (session_id, seq, type, payload, at, recorded_at, source, actor_id, machine_version, state_after, idempotency_key)
     select n.id, n.seq, n.type, n.payload, n.at, $7, $8, $9, $10, n.state, n.key
     from unnest($1::uuid[], $2::int[], $3::text[], $4::jsonb[], $5::timestamptz[], $6::text[], $11::text[]) as n(id, seq, type, payload, at, state, key)`,
    [
      rows.map((row) => row.id),
      rows.map((row) => row.seq),
      rows.map((row) => row.type),
      rows.map((row) => row.payload),
      rows.map((row) => row.at),
      rows.map((row) => row.state),
      now,
      source,
      tx.actor.personId,
      CALL_MACHINE_VERSION,
      rows.map((row) => row.key),
    ],
  );
  await tx.execute(
    `update call_session s set state = n.state, context = n.context, direction = n.context ->> 'direction', seq = n.seq,
       since = n.since, unlogged = coalesce(n.unlogged, s.unlogged)
     from unnest($1::uuid[], $2::text[], $3::jsonb[], $4::int[], $5::timestamptz[], $6::boolean[]) as n(id, state, context, seq, since, unlogged)
     where s.id = n.id`,
    [
      written.map(({ call }) => call.id),
      written.map(({ call }) => call.state),
      written.map(({ call }) => JSON.stringify(call.context)),
      written.map(({ call }) => call.seq),
      written.map(({ call }) => call.since),
      written.map(({ change }) => change.unlogged ?? null),
    ],
  );
  const calls = written.map(({ call }) => call);
  await tellCalls(tx, calls);
  return calls;
}

interface Step {
  id: string;
  seq: number;
  type: string;
  payload: string;
  at: string;
  state: string;
  key: string | null;
}

function advanced({ call, events, key = null }: CallChange): { call: CallRow; steps: Step[] } {
  let at: CallSnapshot = call;
  const steps = events.map((event, index) => {
    at = advanceCall(at, event);
    const { type, at: when, ...payload } = event;
    return {
      id: call.id,
      seq: call.seq + index + 1,
      type,
      payload: JSON.stringify(payload),
      at: when,
      state: at.state,
      key: index === events.length - 1 ? key : null,
    };
  });
  const { state, context } = at;
  const startedAt = call.seq === 0 ? events[0]!.at : call.startedAt;
  const since = events.at(-1)!.at;
  return { call: { ...call, state, context, startedAt, since, seq: call.seq + events.length }, steps };
}

async function insertCalls(tx: Tx, calls: readonly CallRow[]): Promise<void> {
  await tx.execute(
    `insert into call_session (id, case_id, person_id, direction, state, context, seq, started_at, since, telephony_call_id)
     select n.id, n.case_id, n.person_id, n.context ->> 'direction', n.state, n.context, 0, n.at, n.at, n.line
     from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::jsonb[], $6::timestamptz[], $7::uuid[])
       as n(id, case_id, person_id, state, context, at, line)`,
    [
      calls.map((call) => call.id),
      calls.map((call) => call.caseId),
      calls.map((call) => call.personId),
      calls.map((call) => call.state),
      calls.map((call) => JSON.stringify(call.context)),
      calls.map((call) => call.startedAt),
      calls.map((call) => call.telephonyCallId),
    ],
  );
}

/** The agent's screens and the lead's floor hear of it. */
async function tellCalls(tx: Tx, calls: readonly CallRow[]): Promise<void> {
  const teams = await tx.query<{ id: string; teamId: string | null }>(
    `select id, team_id as "teamId" from person where id = any ($1::uuid[])`,
    [calls.map((call) => call.personId)],
  );
  const teamOf = new Map(teams.map(({ id, teamId }) => [id, teamId]));
  await writeOutbox(
    tx,
    calls.map((call) => ({
      topic: 'call.changed' as const,
      payload: {
        sessionId: call.id,
        caseId: call.caseId,
        agentId: call.personId,
        state: call.state,
        version: call.seq,
      },
      caseId: call.caseId,
      audience: { teamId: teamOf.get(call.personId) ?? null, agentId: call.personId, admin: true },
    })),
  );
}
