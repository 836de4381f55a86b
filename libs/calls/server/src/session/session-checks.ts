import { NO_ID } from '@relance/kernel';
import { callTimes, type CallEvent, type CallSnapshot, replayCall } from '@relance/calls/domain';
import type { InvariantCheck, Violation } from '@relance/dunning/server';
import type { Tx } from '@relance/platform/server';
import { eventsOfCalls } from './call-rows';

const PAGE = 2_000;

interface Stored extends CallSnapshot {
  id: string;
  seq: number;
}

/** What must hold of calls. */
export const SESSION_CHECKS: readonly InvariantCheck[] = [
  {
    id: 'I30',
    name: 'A call’s events give its state',
    find: async (tx) => {
      const violations: Violation[] = [];
      for (let after: string = NO_ID; ;) {
        const stored = await tx.query<Stored>(
          `select id, state, context, seq from call_session where id > $1 order by id limit $2`,
          [after, PAGE],
        );
        violations.push(...(await notReplayed(tx, stored)));
        if (stored.length < PAGE) return violations;
        after = stored.at(-1)!.id;
      }
    },
  },
  {
    id: 'I30a',
    name: 'A call is closed exactly when it was ended, and by no more than one outcome',
    find: (tx) =>
      tx.query(
        `select s.id as session_id, s.case_id, s.state from call_session s
         where (s.state <> 'closed' and exists (select 1 from call_attempt k where k.session_id = s.id and k.undone_at is null))
           or (s.state = 'closed' and s.context ->> 'endedBy' = 'outcome'
             and not exists (select 1 from call_attempt k where k.session_id = s.id and k.undone_at is null))
           or (s.state = 'closed') <> (s.context ->> 'endedBy' is not null)
           or (s.unlogged and s.context ->> 'endedBy' <> 'abandoned') limit 1000`,
      ),
  },
  {
    id: 'I30b',
    name: 'An attempt belongs to its call’s case and agent, and keeps what was measured',
    find: (tx) =>
      tx.query(
        `select k.id as call_id, k.account_id as case_id from call_attempt k join call_session s on s.id = k.session_id
         where k.account_id <> s.case_id or k.person_id <> s.person_id or k.inbound <> (s.direction = 'inbound')
           or (k.undone_at is null and not k.inbound and k.dials <> (s.context ->> 'dials')::int) limit 1000`,
      ),
  },
];

async function notReplayed(tx: Tx, stored: readonly Stored[]): Promise<Violation[]> {
  const events = await eventsOfCalls(
    tx,
    stored.map(({ id }) => id),
  );
  return stored.flatMap((call): Violation[] => {
    const log = events.get(call.id)!;
    const why = log.length === call.seq ? difference(call, log) : `${log.length} events, version ${call.seq}`;
    return why ? [{ session_id: call.id, why }] : [];
  });
}

function difference(call: Stored, log: readonly CallEvent[]): string | null {
  try {
    const { state, context } = replayCall(log);
    callTimes(log);
    if (state !== call.state) return `${state} by its events, ${call.state} stored`;
    const differs = (Object.keys(context) as (keyof typeof context)[]).find(
      (key) => context[key] !== call.context[key],
    );
    return differs ? `${differs} differs` : null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
