import type { AgentFacts, HourTally, OldItem, PinFact, RankFacts } from '@relance/calls/ranking';
import type { RankedCase } from '@relance/dunning/server';
import type { Instant } from '@relance/kernel';
import type { Tx } from '@relance/platform/server';

interface Row {
  zone: string;
  country: string;
  language: string | null;
  languages: string[] | null;
  skills: string[] | null;
  hours: [number, number, number][] | null;
  old: OldItem[] | null;
  pin: PinFact | null;
}

/** What was known at an instant of cases as they stood then, in the order given: a bounded number of questions for any number of cases. */
export async function rankFacts(tx: Tx, cases: readonly RankedCase[], at: Instant): Promise<RankFacts[]> {
  if (cases.length === 0) return [];
  const rows = await tx.query<Row>(FACTS, [cases.map(({ id }) => id), at]);
  return rows.map(({ zone, country, language, languages, skills, hours, old, pin }, i): RankFacts => {
    const agent: AgentFacts | null = language
      ? { languages: [...new Set([language, ...(languages ?? [])])], skills: skills ?? [] }
      : null;
    return {
      context: cases[i]!.context,
      zone,
      country,
      agent,
      hours: (hours ?? []).map(([hour, calls, reached]): HourTally => ({ hour, calls, reached })),
      oldItems: old ?? [],
      pin,
    };
  });
}

/** A call that was taken back never was. The shortest limitation is two years (RULES 4.1): younger invoices are not asked for. */
const FACTS = `
select d.zone, d.country, p.language, p.languages, p.skills,
  (select jsonb_agg(jsonb_build_array(s.hour, s.calls, s.reached) order by s.hour) from (
    select extract(hour from k.started_at at time zone d.zone)::int as hour, count(*) as calls,
      count(*) filter (where k.right_party) as reached
    from call_attempt k where k.account_id = c.id and k.undone_at is null and not k.inbound
      and k.started_at <= $2::timestamptz and k.started_at > $2::timestamptz - interval '1 year' group by 1) s) as hours,
  (select jsonb_agg(jsonb_build_object('id', i.id, 'number', i.number, 'issuedOn', i.issued_on, 'dueOn', i.due_on, 'paidOn', (
      select max(e.booked_on) from ledger_entry e where e.item_id = i.id and e.kind = 'allocation' and e.payment_id is not null
        and e.amount_minor < 0 and e.booked_on <= $2::timestamptz::date
        and not exists (select 1 from ledger_entry r where r.reverses_id = e.id))) order by i.issued_on, i.id)
    from open_item i where i.account_id = c.id and i.kind = 'invoice' and i.issued_on < $2::timestamptz::date - 500) as old,
  (select jsonb_build_object('byName', h.name, 'reason', q.reason, 'until', to_jsonb(to_char(q.until at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')))
    from queue_pin q join person h on h.id = q.person_id
    where q.case_id = c.id and q.pinned_at <= $2::timestamptz and (q.ended_at is null or q.ended_at > $2::timestamptz)
      and q.until > $2::timestamptz and not exists (select 1 from call_attempt k
        where k.account_id = c.id and k.undone_at is null and k.started_at >= q.pinned_at and k.started_at <= $2::timestamptz)
    order by q.pinned_at desc limit 1) as pin
from unnest($1::uuid[]) with ordinality as n(id, place)
join dunning_case c on c.id = n.id
join account a on a.id = c.id join debtor d on d.id = a.debtor_id
left join person p on p.id = c.agent_id
order by n.place`;
