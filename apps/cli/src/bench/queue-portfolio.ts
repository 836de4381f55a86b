import { hashPassword } from '@relance/identity/server';
import { type Database } from '@relance/platform/server';
import pg from 'pg';
import { fillWithDueCases } from './due-cases';

/** Cases that wait for a call, dealt to agents; the first agent can log in. */
export interface QueuePortfolio {
  login: string;
  password: string;
  agentId: string;
  teamId: string;
}

const AGENTS = 50;
const LOGIN = 'bench-0';
const PASSWORD = 'bench agents call all day';

/** Fills emptied tables: that many cases, all callable now, shared among fifty agents of one team, each with its own rank. */
export async function fillQueue(ownerUrl: string, database: Database, cases: number): Promise<QueuePortfolio> {
  const { after } = await fillWithDueCases(ownerUrl, database, cases);
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await owner.query(
      `insert into person (login, name, role, team_id)
       select 'bench-' || n, 'Agent ' || n, 'agent', (select id from team where name = 'Bench') from generate_series(0, $1::int - 1) n
       on conflict (login) do nothing`,
      [AGENTS],
    );
    const { rows } = await owner.query<{ id: string; team_id: string }>(
      `select id, team_id from person where login = $1`,
      [LOGIN],
    );
    const { id: agentId, team_id: teamId } = rows[0]!;
    await owner.query(
      `insert into credential (person_id, password_hash) values ($1, $2) on conflict (person_id) do update set password_hash = excluded.password_hash`,
      [agentId, await hashPassword(PASSWORD)],
    );
    await owner.query(
      `with agent as (select id, row_number() over (order by id) - 1 as n from person where login like 'bench-%'),
       dealt as (select c.id, row_number() over (order by c.id) as n from dunning_case c)
       update dunning_case c set agent_id = agent.id, state = $2, value = to_jsonb($2::text), next_action_at = null, next_action = null,
         waiting_for = 'call', queue_rank = $3::bigint + (hashtext(c.id::text) & 8388607), queue_reasons = $4::jsonb
       from dealt join agent on agent.n = dealt.n % $1 where dealt.id = c.id`,
      [AGENTS, after.snapshot.value, after.queue!.rank, JSON.stringify(after.queue!.reasons)],
    );
    await owner.query('vacuum analyze dunning_case, person');
    await owner.query('checkpoint');
    return { login: LOGIN, password: PASSWORD, agentId, teamId };
  } finally {
    await owner.end();
  }
}
