import type { InvariantCheck } from './invariants';

function sql(id: string, name: string, statement: string): InvariantCheck {
  return { id, name, find: (tx) => tx.query(statement) };
}

/** Cases, their log and what was told of them (RELIABILITY 3, Case, Audit, Delivery). I5 itself is `replay`. */
export const CASE_CHECKS: readonly InvariantCheck[] = [
  sql(
    'I5a',
    'Each log is gapless from 1 to the case’s sequence number',
    `select c.id as case_id, c.seq, e.first, e.last, e.events from dunning_case c
     left join (select case_id, min(seq) as first, max(seq) as last, count(*) as events from case_event group by case_id) e
       on e.case_id = c.id
     where e.first is distinct from 1 or e.last is distinct from c.seq or e.events is distinct from c.seq::bigint limit 1000`,
  ),
  sql(
    'I5b',
    'The stored state is the state after the last fact',
    `select c.id as case_id, c.state, e.state_after from dunning_case c join case_event e on e.case_id = c.id and e.seq = c.seq
     where e.state_after <> c.state or c.value <> to_jsonb(c.state) limit 1000`,
  ),
  sql(
    'I7',
    'Every case has exactly one next thing',
    `select id as case_id, state, next_action_at, waiting_for from dunning_case
     where (next_action_at is null) = (waiting_for is null) or (next_action_at is null) <> (next_action is null)
       or (queue_rank is not null and state <> 'callDue') limit 1000`,
  ),
  sql(
    'I8',
    'No case is due for more than an hour without having been set aside',
    `select c.id as case_id, c.next_action_at from dunning_case c
     where c.next_action_at < now() - interval '1 hour'
       and exists (select 1 from worker_heartbeat w where w.seen_at > now() - interval '1 minute' and w.started_at < now() - interval '1 hour')
       and not exists (select 1 from case_failure f where f.case_id = c.id) limit 1000`,
  ),
  sql(
    'I16',
    'Every fact has exactly one audit row',
    `select e.case_id, e.seq, a.audits from case_event e
     left join (select account_id, (detail ->> 'seq')::int as seq, count(*) as audits from audit_entry
       where action like 'case.%' and detail ? 'seq' group by 1, 2) a on a.account_id = e.case_id and a.seq = e.seq
     where a.audits is distinct from 1 limit 1000`,
  ),
  sql(
    'I21',
    'Every fact of the last hours was put in the outbox',
    `select e.case_id, e.seq from case_event e
     where e.recorded_at > coalesce((select min(created_at) from outbox), 'infinity')
       and e.recorded_at > now() - interval '20 hours'
       and not exists (select 1 from outbox o where o.case_id = e.case_id and o.topic = 'case.moved'
         and (o.payload ->> 'seq')::int = e.seq) limit 1000`,
  ),
];
