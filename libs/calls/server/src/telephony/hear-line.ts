import { hear, type LineCall, lineState, UNHEARD } from '@relance/calls/domain';
import { type Tx, writeOutbox } from '@relance/platform/server';
import { toE164 } from '@relance/receivables/domain';
import { lockCallsOfLine, lockPersonsCalls } from '../session/call-rows';
import { catchUp } from '../session/catch-up';
import type { LineMessage } from './line-message';
import { LINE, type LineRow, stateShown } from './line.query';

/** Whose country a number without a prefix is read in: where the teams work. */
const COUNTRY = 'FR';

/** What came of a message, beside its effect. `unknownUser`: nobody has that log-in or extension. */
export type Remark = 'unknownUser' | null;

/**
 * Takes a message into account: the line's call, the agent's call that follows it, and what the agent's screens are told. `tx`: the
 * system's, with the key locked, so that a key's messages come one after the other.
 */
export async function hearLine(tx: Tx, keyId: string, message: LineMessage, now: Date): Promise<Remark> {
  const person = message.user ? await personOf(tx, message.user) : null;
  if (person) await lockPersonsCalls(tx, person.id);
  const before = await lineOfRef(tx, keyId, message.callRef);
  const line = await keep(tx, keyId, message, person?.id ?? null, before, now);
  if (line.direction === 'outbound') await follow(tx, line);
  const followed = await lockCallsOfLine(tx, line.id);
  await catchUp(tx, followed, line.heard, now);
  if (line.direction === 'inbound') await tellAgents(tx, line, before);
  return message.user && !person ? 'unknownUser' : null;
}

async function personOf(tx: Tx, user: string): Promise<{ id: string } | null> {
  const [person] = await tx.query<{ id: string }>(
    `select p.id from person p left join telephony_line l on l.person_id = p.id
     where (l.extension = $1 or p.login = lower($1)) and p.disabled_at is null and p.role <> 'legal'
     order by l.extension = $1 desc nulls last limit 1`,
    [user],
  );
  return person ?? null;
}

async function lineOfRef(tx: Tx, keyId: string, callRef: string): Promise<LineRow | null> {
  const [line] = await tx.query<LineRow>(
    `select ${LINE} from telephony_call where key_id = $1 and call_ref = $2 for update`,
    [keyId, callRef],
  );
  return line ?? null;
}

async function keep(
  tx: Tx,
  keyId: string,
  { callRef, event, direction, from, to }: LineMessage,
  told: string | null,
  before: LineRow | null,
  now: Date,
): Promise<LineRow> {
  const heard: LineCall = hear(before?.heard ?? UNHEARD, event);
  const number = direction === 'inbound' ? from : to;
  const phone = before?.phone ?? (number ? (toE164(number, COUNTRY)?.e164 ?? null) : null);
  // in a group of lines, whoever answers has the call
  const personId = event.type === 'answer' ? (told ?? before?.personId ?? null) : (before?.personId ?? told);
  const [line] = await tx.query<LineRow>(
    `insert into telephony_call (key_id, call_ref, direction, person_id, phone, heard, state, created_at, changed_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $8)
     on conflict (key_id, call_ref) do update set person_id = $4, phone = $5, heard = $6, state = $7, changed_at = $8
     returning ${LINE}`,
    [keyId, callRef, before?.direction ?? direction, personId, phone, JSON.stringify(heard), lineState(heard), now],
  );
  return line!;
}

/** The agent's call that was dialled with this number and follows no line yet, follows this one. */
async function follow(tx: Tx, { id, personId, phone }: LineRow): Promise<void> {
  if (!personId || !phone) return;
  await tx.execute(
    `update call_session set telephony_call_id = $1 where person_id = $2 and state <> 'closed' and direction = 'outbound'
       and context ->> 'phone' = $3 and telephony_call_id is null
       and not exists (select 1 from call_session s where s.telephony_call_id = $1)`,
    [id, personId, phone],
  );
}

/** Who it rings at is told that it does; who it rang at before, that it is over there. Who calls, their screen reads in their own reach. */
async function tellAgents(tx: Tx, line: LineRow, before: LineRow | null): Promise<void> {
  const told: { agentId: string; state: Shown }[] = [];
  if (before?.personId && before.personId !== line.personId) told.push({ agentId: before.personId, state: 'ended' });
  const same = before?.personId === line.personId && before !== null && shown(before) === shown(line);
  if (line.personId && !same) told.push({ agentId: line.personId, state: shown(line) });
  await writeOutbox(
    tx,
    told.map(({ agentId, state }) => ({
      topic: 'call.incoming' as const,
      payload: { incomingId: line.id, agentId, state },
      audience: { agentId },
    })),
  );
}

type Shown = 'ringing' | 'connected' | 'ended';

function shown({ state }: LineRow): Shown {
  return state === 'ended' ? state : stateShown(state);
}
