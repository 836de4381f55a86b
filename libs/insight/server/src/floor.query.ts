import type { CaseState } from '@relance/dunning/domain';
import type { Money } from '@relance/kernel';
import type { Tx } from '@relance/platform/server';

export interface FloorAgent {
  personId: string;
  name: string;
  presence: 'onCase' | 'idle' | 'offline';
  caseId: string | null;
  caseNumber: string | null;
  debtorName: string | null;
  since: string | null;
  /** State of the call going on, and since when. */
  callState: string | null;
  callSince: string | null;
  queueLength: number;
  casesHeld: number;
  callsToday: number;
  rightPartyToday: number;
  promisesToday: number;
  promisedToday: Money[];
  brokenToday: number;
}

export interface Floor {
  teamId: string;
  teamName: string;
  agents: FloorAgent[];
  poolLength: number;
  unidentifiedPayments: number;
  openDisputes: number;
  toSend: number;
  states: { state: CaseState; cases: number }[];
}

/** A person who has asked nothing for so long is offline. */
const OFFLINE_AFTER_MINUTES = 10;

type AgentRow = FloorAgent & { teamId: string };
type TeamRow = Omit<Floor, 'agents'>;

/**
 * Who is on what, now, for each of the actor's teams (all of them for an admin). "Today" begins at `dayStart`. `seen` says when each person last
 * asked the server for something.
 */
export async function floor(tx: Tx, dayStart: Date, now: Date, seen: ReadonlyMap<string, string>): Promise<Floor[]> {
  const teams = await tx.query<TeamRow>(TEAMS, [tx.actor.teamIds, tx.actor.role === 'admin']);
  const agents = await tx.query<AgentRow>(AGENTS, [
    teams.map((team) => team.teamId),
    dayStart.toISOString(),
    now.toISOString(),
  ]);
  const offlineBefore = new Date(now.getTime() - OFFLINE_AFTER_MINUTES * 60_000).toISOString();
  return teams.map((team) => ({
    ...team,
    agents: agents
      .filter((agent) => agent.teamId === team.teamId)
      .map(({ teamId: _, ...agent }) => {
        if (agent.caseId) return { ...agent, presence: 'onCase' as const };
        const last = seen.get(agent.personId) ?? null;
        return {
          ...agent,
          presence: last && last > offlineBefore ? ('idle' as const) : ('offline' as const),
          since: last,
        };
      }),
  }));
}

/** When each person of those teams last asked for something: read in the system's scope, sessions are nobody's to see. */
export async function lastSeen(tx: Tx, teamIds: readonly string[] | null, now: Date): Promise<Map<string, string>> {
  const rows = await tx.query<{ personId: string; at: string }>(
    `select s.person_id as "personId", max(s.last_seen_at) as at from session s join person p on p.id = s.person_id
     where s.expires_at > $2 and ($1::uuid[] is null or p.team_id = any($1::uuid[])) group by s.person_id`,
    [teamIds, now.toISOString()],
  );
  return new Map(rows.map((row) => [row.personId, row.at]));
}

const TEAMS = `
  select t.id as "teamId", t.name as "teamName",
    (select count(*) from dunning_case c where c.team_id = t.id and c.agent_id is null and c.queue_rank is not null) as "poolLength",
    (select count(*) from payment where account_id is null and status = 'received') as "unidentifiedPayments",
    (select count(*) from dispute x join dunning_case c on c.id = x.account_id where x.status = 'open' and c.team_id = t.id) as "openDisputes",
    (select count(*) from delivery x join dunning_case c on c.id = x.account_id where x.status = 'toSend' and c.team_id = t.id) as "toSend",
    coalesce((select jsonb_agg(jsonb_build_object('state', s.state, 'cases', s.cases) order by s.cases desc, s.state)
      from (select state, count(*) as cases from dunning_case where team_id = t.id group by state) s), '[]') as states
  from team t where $2::boolean or t.id = any($1::uuid[]) order by t.name`;

const AGENTS = `
  select p.id as "personId", p.name, p.team_id as "teamId",
    held.case_id as "caseId", 'C-' || lpad(held.case_number::text, 6, '0') as "caseNumber", held.debtor_name as "debtorName", held.acquired_at as since,
    call.state as "callState", call.since as "callSince",
    coalesce(q.waiting, 0) as "queueLength", coalesce(q.cases, 0) as "casesHeld",
    coalesce(k.calls, 0) as "callsToday", coalesce(k.right_party, 0) as "rightPartyToday",
    coalesce(m.promises, 0) as "promisesToday", coalesce(m.amounts, '[]') as "promisedToday", coalesce(b.broken, 0) as "brokenToday"
  from person p
    left join lateral (
      select l.case_id, c.case_number, d.name as debtor_name, l.acquired_at
      from lease l join dunning_case c on c.id = l.case_id join account a on a.id = c.id join debtor d on d.id = a.debtor_id
      where l.person_id = p.id and l.expires_at > $3::timestamptz order by l.acquired_at desc limit 1
    ) held on true
    left join call_session call on call.person_id = p.id and call.state <> 'closed'
    left join (
      select agent_id, count(*) as cases, count(queue_rank) as waiting from dunning_case where team_id = any($1::uuid[]) group by agent_id
    ) q on q.agent_id = p.id
    left join (
      select person_id, count(*) as calls, count(*) filter (where right_party) as right_party
      from call_attempt where started_at >= $2::timestamptz and undone_at is null group by person_id
    ) k on k.person_id = p.id
    left join (
      select made_by, sum(n)::bigint as promises, jsonb_agg(jsonb_build_object('minor', minor, 'currency', currency) order by currency) as amounts
      from (select made_by, currency, count(*) as n, sum(amount_minor)::bigint as minor from promise
        where created_at >= $2::timestamptz and status <> 'cancelled' group by made_by, currency) s group by made_by
    ) m on m.made_by = p.id
    left join (
      select c.agent_id, count(*) as broken from promise x join dunning_case c on c.id = x.account_id
      where x.status = 'broken' and x.closed_on >= ($2::timestamptz)::date group by c.agent_id
    ) b on b.agent_id = p.id
  where p.team_id = any($1::uuid[]) and p.role = 'agent' and p.disabled_at is null order by p.name`;
