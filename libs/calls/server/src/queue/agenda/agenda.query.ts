import { addDays, type BusinessDate, type Instant, instantAt, type Money, type Zone } from '@relance/kernel';
import type { Tx } from '@relance/platform/server';

/** `AgendaEntry` of the schema. */
export interface AgendaEntry {
  id: string;
  kind: 'callback' | 'promise' | 'snooze';
  at: Instant;
  allDay: boolean;
  caseId: string;
  number: string;
  debtorName: string;
  amount: Money | null;
  status: string;
  note: string;
}

export interface AgendaRequest {
  agentId: string;
  from: BusinessDate;
  to: BusinessDate;
  zone: Zone;
  now: Date;
}

const MOST = 1_000;
/** Longer stretches are cut. */
const MOST_DAYS = 92;

/** What was agreed or put off on an agent's cases between two days, in order of time; at most a thousand entries of three months. */
export function agenda(tx: Tx, { agentId, from, to, zone, now }: AgendaRequest): Promise<AgendaEntry[]> {
  const last = to < addDays(from, MOST_DAYS) ? to : addDays(from, MOST_DAYS);
  const [begin, end] = [instantAt(from, '00:00', zone), instantAt(addDays(last, 1), '00:00', zone)];
  return tx.query<AgendaEntry>(AGENDA, [agentId, begin, end, from, last, now]);
}

const AGENDA = `
with mine as (
  select c.id, c.case_number, c.state, c.context, c.overdue_minor, c.currency, d.name, cr.zone from dunning_case c
  join account a on a.id = c.id join debtor d on d.id = a.debtor_id join creditor cr on cr.id = a.creditor_id
  where c.agent_id = $1
), entries as (
  select 'callback-' || id as id, 'callback' as kind, (context ->> 'callbackAt')::timestamptz as at, false as "allDay", id as case_id,
    null::bigint as minor, null::text as currency,
    case when (context ->> 'callbackAt')::timestamptz < $6::timestamptz then 'late' else 'open' end as status,
    coalesce((select k.note from call_attempt k where k.account_id = mine.id and k.outcome = 'callback' and k.undone_at is null
      order by k.started_at desc limit 1), '') as note
  from mine where state in ('callDue', 'reminding', 'formalNotice') and context ->> 'callbackAt' is not null
    and (context ->> 'callbackAt')::timestamptz >= $2::timestamptz and (context ->> 'callbackAt')::timestamptz < $3::timestamptz
  union all
  select 'promise-' || p.id, 'promise', p.due_on::timestamp at time zone mine.zone, true, mine.id, p.amount_minor, p.currency, p.status, ''
  from mine join promise p on p.account_id = mine.id
  where p.due_on between $4::date and $5::date and p.status <> 'cancelled'
  union all
  select 'snooze-' || id, 'snooze', (context #>> '{snoozed,until}')::timestamptz, false, id, null, null, 'open',
    coalesce(context #>> '{snoozed,reason}', '')
  from mine where context #>> '{snoozed,until}' is not null and (context #>> '{snoozed,until}')::timestamptz >= $2::timestamptz
    and (context #>> '{snoozed,until}')::timestamptz < $3::timestamptz
)
select e.id, e.kind, e.at, e."allDay", e.case_id as "caseId", 'C-' || lpad(mine.case_number::text, 6, '0') as number,
  mine.name as "debtorName", case
    when e.minor is not null then jsonb_build_object('minor', e.minor, 'currency', e.currency)
    when mine.currency is not null then jsonb_build_object('minor', mine.overdue_minor, 'currency', mine.currency) end as amount,
  e.status, e.note
from entries e join mine on mine.id = e.case_id order by e.at, e.id limit ${MOST}`;
