import {
  type Called,
  type CaseContext,
  type CaseEvent,
  type CaseState,
  type DebtorProfile,
  exogenousFacts,
  READ_OF_HISTORY,
  type SimulatedAccount,
} from '@relance/dunning/domain';
import { type BusinessDate, NO_ID } from '@relance/kernel';
import type { Tx } from '@relance/platform/server';

/** Which cases are rehearsed. */
export interface Portfolio {
  /** Null: every team's. */
  teamIds: readonly string[] | null;
  /** Null: of any kind of debtor. */
  debtorKind: string | null;
}

/** Cases of one team that are simulated together, because the same agents call them. */
export interface Shard {
  teamId: string | null;
  cases: number;
  /** Agents who call them: of a large team, the part that falls to these cases. */
  agents: number;
  /** Ids of its first and its last case. */
  first: string;
  last: string;
}

/** As many cases as a worker holds in memory at once. */
const SHARD = 5_000;

const CHOSEN = `from dunning_case c join account a on a.id = c.id join debtor d on d.id = a.debtor_id
  where ($1::uuid[] is null or c.team_id = any ($1)) and ($2::text is null or d.kind = $2)`;
const FORWARD = `and c.state not in ('paid', 'settled', 'writtenOff')`;

/** The portfolio in parts: by team, and a large team in several. */
export async function shardsOf(
  tx: Tx,
  { teamIds, debtorKind }: Portfolio,
  mode: 'history' | 'forward',
): Promise<Shard[]> {
  const rows = await tx.query<Shard & { total: number }>(
    `select team_id as "teamId", min(id::text) as first, max(id::text) as last, count(*)::int as cases,
       sum(count(*)) over (partition by team_id)::int as total,
       (select count(*)::int from person p where p.role = 'agent' and p.disabled_at is null and p.team_id is not distinct from s.team_id) as agents
     from (select c.id, c.team_id, (row_number() over (partition by c.team_id order by c.id) - 1) / ${SHARD} as part
       ${CHOSEN} ${mode === 'forward' ? FORWARD : ''}) s
     group by team_id, part order by team_id nulls first, first`,
    [teamIds, debtorKind],
  );
  return rows.map(({ total, ...shard }) => ({ ...shard, agents: (Math.max(1, shard.agents) * shard.cases) / total }));
}

export interface PresentCase extends Called {
  id: string;
  debtorId: string;
  state: CaseState;
  context: CaseContext;
  machineVersion: number;
  strategyVersionId: string;
  profile: DebtorProfile;
}

const DEBTOR = `c.id, a.debtor_id as "debtorId", a.creditor_id as "creditorId", d.kind as "debtorKind", d.zone, d.country,
  jsonb_build_object('kind', d.kind, 'language', d.language, 'segment', d.segment, 'reach', d.reach) as profile`;
const PAGE = `and c.team_id is not distinct from $3::uuid and c.id between $4::uuid and $5::uuid and c.id > $6::uuid`;
const PAGE_SIZE = 500;

/** The cases of a shard as they stand now, page by page. */
export function presentCases(tx: Tx, portfolio: Portfolio, shard: Shard, after: string | null): Promise<PresentCase[]> {
  return tx.query<PresentCase>(
    `select ${DEBTOR}, c.state, c.context, c.machine_version as "machineVersion", c.strategy_version_id as "strategyVersionId"
     ${CHOSEN} ${FORWARD} ${PAGE} order by c.id limit ${PAGE_SIZE}`,
    [...page(portfolio, shard), after ?? NO_ID],
  );
}

function page({ teamIds, debtorKind }: Portfolio, { teamId, first, last }: Shard): unknown[] {
  return [teamIds, debtorKind, teamId, first, last];
}

/** What happened to the cases of a shard until the end of that day, page by page. */
export async function pastCases(
  tx: Tx,
  portfolio: Portfolio,
  shard: Shard,
  to: BusinessDate,
  after: string | null,
): Promise<SimulatedAccount[]> {
  const rows = await tx.query<Omit<PresentCase, 'context'> & { log: { seq: number; event: CaseEvent }[] }>(
    `select ${DEBTOR}, coalesce((select jsonb_agg(jsonb_build_object('seq', e.seq, 'event', e.payload) order by e.seq)
       from case_event e where e.case_id = c.id and e.at < $7::date + 2 and e.type = any ($8::text[])), '[]') as log
     ${CHOSEN} ${PAGE} order by c.id limit ${PAGE_SIZE}`,
    [...page(portfolio, shard), after ?? NO_ID, to, READ_OF_HISTORY],
  );
  return rows.map(({ profile, log, ...account }) => ({
    ...account,
    begin: null,
    facts: exogenousFacts(log, profile).filter(({ today }) => today <= to),
  }));
}
