import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One ranked queue: weights as versioned data, what a rank was made of and until when it holds, pins, views, languages and skills. */
export class RankedQueue1795000600000 implements MigrationInterface {
  name = 'RankedQueue1795000600000';

  async up(runner: QueryRunner): Promise<void> {
    // row-level security holds for the owner as well: without a role its updates would find nothing
    await runner.query(`select set_config('app.role', 'system', true)`);
    await runner.query(WORDS);
    await runner.query(PEOPLE);
    await runner.query(WEIGHTS);
    await runner.query(RANK);
    await runner.query(PINS_AND_VIEWS);
    await runner.query(SECURITY);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger person_fit on person;
      drop function person_fit();
      drop table saved_view, queue_pin, rank_weights;
      drop index dunning_case_rank_due, dunning_case_pool;
      create index dunning_case_team_queue on dunning_case (team_id, queue_rank desc, id) where queue_rank is not null;
      alter table dunning_case drop column rank_due_at, drop column rank_version, drop column needs_language, drop column needs_skills;
      alter table person drop column languages, drop column skills;
      drop function app.fold(text);
    `);
  }
}

const WORDS = `
-- A text as it is looked for: small letters without accents. By itself, for an own PostgreSQL may refuse the extension that does it.
create function app.fold(text) returns text language sql immutable strict parallel safe as $$
  select replace(replace(replace(translate(lower($1),
    'àáâãäåāăąçćčďđèéêëēęěìíîïīłñńňòóôõöøōőřśšșţťțùúûüūůűýÿźżž',
    'aaaaaaaaacccddeeeeeeeiiiiilnnnoooooooorssstttuuuuuuuyyzzz'), 'œ', 'oe'), 'æ', 'ae'), 'ß', 'ss') $$;
`;

const PEOPLE = `
alter table person
  -- spoken, ISO 639-1; that of the screens counts as spoken in any case
  add column languages text[] not null default '{}',
  -- free keys: publicBuyers, consumers, keyAccounts…
  add column skills text[] not null default '{}';
`;

const WEIGHTS = `
-- What each reason adds to a case's score. Written by calls; the version that ships is 1.
create table rank_weights (
  id uuid primary key default app.uuid_v7(),
  version integer not null unique,
  status text not null check (status in ('draft', 'inForce', 'retired')),
  -- [{"code":"overdue","points":40,"full":1000000}], one for each reason
  weights jsonb not null,
  note text not null default '',
  -- what a writer of the draft must have seen
  revision integer not null default 1,
  created_by uuid references person,
  created_at timestamptz not null default now(),
  published_by uuid references person,
  in_force_since timestamptz,
  retired_at timestamptz,
  -- cases up to this id were ranked by it since it was published; null: none
  ranked_to uuid,
  ranked_at timestamptz
);
create unique index rank_weights_in_force on rank_weights (status) where status = 'inForce';
insert into rank_weights (version, status, weights, in_force_since, ranked_at) values (1, 'inForce', '[
  {"code":"brokenPromise","points":100,"full":null},{"code":"callback","points":90,"full":null},
  {"code":"claimNotSeen","points":60,"full":null},{"code":"pathEnded","points":45,"full":null},
  {"code":"callStep","points":20,"full":4},{"code":"promiseToday","points":40,"full":null},
  {"code":"limitation","points":50,"full":30},{"code":"overdue","points":40,"full":1000000},
  {"code":"oldest","points":30,"full":120},{"code":"risk","points":20,"full":3},{"code":"bestHour","points":15,"full":null},
  {"code":"lastContact","points":10,"full":30},{"code":"speaksLanguage","points":5,"full":null},
  {"code":"hasSkill","points":10,"full":null}]', now(), now());
`;

const RANK = `
alter table dunning_case
  -- when the rank must be looked at again; a fact of the case sets it to the beginning of time; null while it cannot be called
  add column rank_due_at timestamptz,
  -- of the weights that the rank was made by; 0: by the case's own facts alone so far
  add column rank_version integer not null default 0,
  -- what the debtor asks of whoever calls
  add column needs_language text,
  add column needs_skills text[] not null default '{}';
update dunning_case set rank_due_at = '-infinity' where queue_rank is not null;
create index dunning_case_rank_due on dunning_case (rank_due_at, id) where queue_rank is not null;
-- calls that anyone of the team may make: nobody's cases, and those whose step says so
drop index dunning_case_team_queue;
create index dunning_case_pool on dunning_case (team_id, queue_rank desc, id)
  where queue_rank is not null and (agent_id is null or context #> '{callOwed,pool}' is not null);
-- what the agent speaks or can do is part of the rank of the agent's cases
create function person_fit() returns trigger language plpgsql as $$
begin
  update dunning_case set rank_due_at = '-infinity' where agent_id = new.id and queue_rank is not null;
  return null;
end $$;
create trigger person_fit after update of language, languages, skills on person for each row
  when (old.language is distinct from new.language or old.languages is distinct from new.languages or old.skills is distinct from new.skills)
  execute function person_fit();
`;

const PINS_AND_VIEWS = `
-- A lead wants the case called first, until then or until it was called.
create table queue_pin (
  id uuid primary key default app.uuid_v7(),
  case_id uuid not null references dunning_case,
  person_id uuid not null references person,
  reason text not null,
  pinned_at timestamptz not null,
  until timestamptz not null,
  ended_at timestamptz
);
create unique index queue_pin_one on queue_pin (case_id) where ended_at is null;
create table saved_view (
  id uuid primary key default app.uuid_v7(),
  person_id uuid not null references person,
  team_id uuid references team,
  name text not null check (name <> ''),
  -- the team's members see it, too
  shared boolean not null default false,
  filter jsonb not null default '{}',
  sort text not null default 'rank',
  pool boolean not null default false,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create unique index saved_view_name on saved_view (person_id, lower(name));
create index saved_view_team on saved_view (team_id) where shared;
`;

const SECURITY = `
alter table rank_weights enable row level security;
alter table rank_weights force row level security;
create policy reading on rank_weights for select using ((select app.role()) <> '');
create policy writing on rank_weights using ((select app.sees_all()) or (select app.role()) = 'lead');
alter table queue_pin enable row level security;
alter table queue_pin force row level security;
create policy scope on queue_pin using ((select app.sees_all()) or exists (select 1 from dunning_case c where c.id = queue_pin.case_id));
alter table saved_view enable row level security;
alter table saved_view force row level security;
create policy own on saved_view using (person_id = (select app.person()));
create policy shared on saved_view for select using (shared and team_id = any ((select app.teams())::uuid[]));
`;
