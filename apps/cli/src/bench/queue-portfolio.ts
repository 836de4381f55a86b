import { provisionalRank, weightsOf, DEFAULT_RANK_WEIGHTS } from '@relance/calls/ranking';
import { MACHINE_VERSION } from '@relance/dunning/domain';
import { StrategyStore } from '@relance/dunning/server';
import { hashPassword } from '@relance/identity/server';
import { type Database, SYSTEM } from '@relance/platform/server';
import pg from 'pg';
import { decisions } from './due-cases';

/** Cases that wait for a call, dealt to agents and to the team's pool; the first agent can log in. */
export interface QueuePortfolio {
  login: string;
  password: string;
  agentId: string;
  teamId: string;
  /** Agents without a case of their own. */
  idle: string[];
}

const AGENTS = 50;
const LOGIN = 'bench-0';
const PASSWORD = 'bench agents call all day';
/** One case in so many is nobody's. */
const POOL = 20;

/** Fills emptied tables: that many cases, all callable now, shared among fifty agents of one team, each with its own rank. */
export async function fillQueue(ownerUrl: string, database: Database, cases: number): Promise<QueuePortfolio> {
  const { after } = decisions();
  const { context } = after.snapshot;
  const { reasons, rank } = provisionalRank(context, weightsOf(DEFAULT_RANK_WEIGHTS));
  const strategyVersionId = await database.transaction(SYSTEM, async (tx) =>
    (await new StrategyStore().versionFor(tx))('business'),
  );
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await owner.query(`insert into creditor (key, name) values ('BENCH', 'Bench')`);
    const { rows } = await owner.query<{ id: string; team: string; n: number }>(
      `with t as (insert into team (name) values ('Bench') returning id)
       insert into person (login, name, role, team_id) select 'bench-' || n, 'Agent ' || n, 'agent', t.id
       from t, generate_series(0, $1::int - 1) n returning id, team_id as team, substr(login, 7)::int as n`,
      [2 * AGENTS],
    );
    const people = rows.sort((a, b) => a.n - b.n);
    const [{ id: agentId, team: teamId }] = people as [(typeof people)[number]];
    await owner.query(`insert into credential (person_id, password_hash) values ($1, $2)`, [
      agentId,
      await hashPassword(PASSWORD),
    ]);
    await madeAtOnce(owner, ['debtor', 'debtor_word', 'account', 'dunning_case'], async () => {
      await owner.query(
        `with d as (insert into debtor (name, kind) select 'Debtor ' || n, 'business' from generate_series(1, $1::int) n returning id)
         insert into account (creditor_id, debtor_id, number) select k.id, d.id, d.id::text from d, creditor k`,
        [cases],
      );
      await owner.query(
        `insert into dunning_case (id, creditor_id, debtor_id, team_id, agent_id, state, value, context, machine_version, strategy_version_id, seq, entered_at,
           waiting_for, currency, overdue_minor, open_minor, oldest_due_on, queue_rank, queue_reasons, rank_due_at, rank_version, needs_language)
         select a.id, a.creditor_id, a.debtor_id, $1, case when n % ${POOL} > 0 then ($2::uuid[])[n % ${AGENTS} + 1] end, $3, to_jsonb($3::text),
           $4::jsonb, $5, $6, 5, now(), 'call', 'EUR', 10000, 10000, '2026-03-02', $7::bigint + (n * 7919 % 300) * 1000000 + n % 1000,
           $8::jsonb, 'infinity', 1, 'fr'
         from (select id, creditor_id, debtor_id, row_number() over () as n from account) a`,
        [
          teamId,
          people.slice(0, AGENTS).map(({ id }) => id),
          after.snapshot.value,
          JSON.stringify(context),
          MACHINE_VERSION,
          strategyVersionId,
          rank,
          JSON.stringify(reasons),
        ],
      );
    });
    await owner.query(
      `insert into contact (debtor_id, name, phone) select a.debtor_id, 'Accounts', '+33' || (100000000 + row_number() over ())
       from (select id from dunning_case where agent_id is null or agent_id = $1 order by queue_rank desc limit 10000) c join account a on a.id = c.id`,
      [agentId],
    );
    await owner.query('vacuum analyze dunning_case, person, account, debtor, contact');
    await owner.query('checkpoint');
    return { login: LOGIN, password: PASSWORD, agentId, teamId, idle: people.slice(AGENTS).map(({ id }) => id) };
  } finally {
    await owner.end();
  }
}

/** Foreign keys, and the indexes that no constraint needs, are made afterwards: all rows are checked and sorted at once, not one by one. */
async function madeAtOnce(owner: pg.Client, tables: string[], work: () => Promise<void>): Promise<void> {
  const { rows } = await owner.query<{ drop: string; make: string }>(
    `select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop,
       format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as make
     from pg_constraint where conrelid = any ($1::regclass[]) and contype = 'f'
     union all
     select format('drop index %s', indexrelid::regclass), pg_get_indexdef(indexrelid) from pg_index
     where indrelid = any ($1::regclass[]) and not indisprimary
       and not exists (select 1 from pg_constraint c where c.conindid = indexrelid)`,
    [tables],
  );
  await owner.query(rows.map(({ drop }) => drop).join(';'));
  await work();
  for (const { make } of rows) await owner.query(make);
}
