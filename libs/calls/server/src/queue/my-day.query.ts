import type { Money } from '@relance/kernel';
import type { Tx } from '@relance/platform/server';
import { IN_THE_POOL } from './queue.query';

interface DayRow {
  waiting: number;
  pool: number;
  callsToday: number;
  reachedToday: number;
  promisesToday: number;
  promisedToday: Money[];
  callbacksToday: number;
  callbacksLate: number;
  nextAt: string | null;
  nextCount: number;
}

interface Callback {
  caseId: string;
  number: string;
  debtorName: string;
  at: string;
}

interface Day {
  now: Date;
  dayStart: Date;
  zone: string;
}

/** The actor's own day: what waits, what was done since `dayStart`, the callbacks agreed, and what comes when the queue is empty. */
export async function myDay(tx: Tx, { now, dayStart, zone }: Day): Promise<DayRow & { callbacks: Callback[] }> {
  const { personId, teamIds } = tx.actor;
  const [day] = await tx.query<DayRow>(
    `select
       (select count(*) from dunning_case where agent_id = $1 and queue_rank is not null) as waiting,
       (select count(*) from dunning_case c where ${IN_THE_POOL} and team_id = any ($4::uuid[]) and queue_rank is not null) as pool,
       today.calls as "callsToday", today.reached as "reachedToday",
       (select count(*) from promise where made_by = $1 and created_at >= $2 and status <> 'cancelled') as "promisesToday",
       coalesce((select jsonb_agg(jsonb_build_object('minor', s.minor, 'currency', s.currency) order by s.currency) from (
         select currency, sum(amount_minor)::bigint as minor from promise
         where made_by = $1 and created_at >= $2 and status <> 'cancelled' group by currency) s), '[]') as "promisedToday",
       callback.today as "callbacksToday", callback.late as "callbacksLate", next.at as "nextAt", coalesce(next.cases, 0) as "nextCount"
     from (select count(*) as calls, count(*) filter (where right_party) as reached from call_attempt
       where person_id = $1 and started_at >= $2 and undone_at is null) today,
     (select count(*) filter (where at >= $5 and (at at time zone $3)::date = ($5::timestamptz at time zone $3)::date) as today,
         count(*) filter (where at < $5) as late
       from (select (context->>'callbackAt')::timestamptz as at from dunning_case
         where agent_id = $1 and state in ('callDue', 'reminding', 'formalNotice') and context->>'callbackAt' is not null) agreed) callback
     left join lateral (
       select min(next_action_at) as at, count(*) as cases from dunning_case
       where agent_id = $1 and next_action = 'callDue'
         and (next_action_at at time zone $3)::date = (
           select (min(next_action_at) at time zone $3)::date from dunning_case where agent_id = $1 and next_action = 'callDue')
     ) next on true`,
    [personId, dayStart, zone, teamIds, now],
  );
  const callbacks = await tx.query<Callback>(
    `select c.id as "caseId", 'C-' || lpad(c.case_number::text, 6, '0') as number, d.name as "debtorName",
       c.context->>'callbackAt' as at
     from dunning_case c join account a on a.id = c.id join debtor d on d.id = a.debtor_id
     where c.agent_id = $1 and c.state in ('callDue', 'reminding', 'formalNotice') and c.context->>'callbackAt' is not null
     order by c.context->>'callbackAt', c.id limit 50`,
    [personId],
  );
  return { ...day!, callbacks };
}
