import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Scripts of calls: versions that two people publish, and the way each call took. */
export class CallScripts1795000900000 implements MigrationInterface {
  name = 'CallScripts1795000900000';

  async up(runner: QueryRunner): Promise<void> {
    // row-level security holds for the owner as well: without a role its updates would find nothing
    await runner.query(`select set_config('app.role', 'system', true)`);
    await runner.query(`
      create table script (
        id uuid primary key default app.uuid_v7(),
        key text not null,
        situation text not null check (situation in
          ('firstReminder', 'brokenPromise', 'disputeFollowUp', 'formalNotice', 'consumer', 'publicBuyer', 'thirdParty', 'voicemail')),
        -- only for what is owed to this creditor, before the general one; null: for all
        creditor_id uuid references creditor,
        created_at timestamptz not null default now()
      );
      create unique index script_key on script (key, creditor_id) nulls not distinct;
      create table script_version (
        id uuid primary key default app.uuid_v7(),
        script_id uuid not null references script,
        version integer not null,
        status text not null check (status in ('draft', 'submitted', 'published', 'retired')),
        definition jsonb not null,
        -- of the definition as it was published
        fingerprint bytea,
        -- counts the saves of a draft
        revision integer not null default 1,
        note text not null default '',
        -- null: it came with the product
        author_id uuid references person,
        submitted_by uuid references person,
        submitted_at timestamptz,
        approved_by uuid references person,
        published_at timestamptz,
        retired_at timestamptz,
        created_at timestamptz not null default now(),
        unique (script_id, version)
      );
      create unique index script_version_open on script_version (script_id) where status in ('draft', 'submitted');
      create unique index script_version_published on script_version (script_id) where status = 'published';
      create function script_fingerprint(definition jsonb) returns bytea language sql immutable as
        $$ select sha256(convert_to(definition::text, 'UTF8')) $$;
      create function script_version_kept() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' then
          if old.status <> 'draft' then
            raise exception 'a script version that was submitted is kept' using errcode = 'check_violation';
          end if;
          return old;
        end if;
        if tg_op = 'INSERT' then
          if new.status = 'published' and new.author_id is not null then
            raise exception 'a second person approves' using errcode = 'check_violation';
          end if;
        else
          if old.status in ('published', 'retired') and (new.definition is distinct from old.definition or new.version <> old.version
            or new.script_id <> old.script_id or new.published_at is distinct from old.published_at
            or new.fingerprint is distinct from old.fingerprint or new.approved_by is distinct from old.approved_by
            or new.author_id is distinct from old.author_id or new.status in ('draft', 'submitted')) then
            raise exception 'a published script version does not change' using errcode = 'check_violation';
          end if;
          if old.status = 'submitted' and (new.definition is distinct from old.definition or new.version <> old.version
            or new.author_id is distinct from old.author_id or new.script_id <> old.script_id) then
            raise exception 'a submitted script version does not change' using errcode = 'check_violation';
          end if;
          if new.status = 'published' and old.status <> 'published' and (old.status <> 'submitted'
            or new.approved_by is null or new.approved_by = new.submitted_by or new.approved_by = new.author_id) then
            raise exception 'a second person approves' using errcode = 'check_violation';
          end if;
        end if;
        if new.status = 'published' and new.fingerprint is null then
          new.fingerprint = script_fingerprint(new.definition);
        end if;
        return new;
      end $$;
      create trigger script_version_kept before insert or update or delete on script_version
        for each row execute function script_version_kept();
      -- The way that a call took, written with its outcome. Values as they were spoken: the ledger moves on.
      create table script_run (
        call_attempt_id uuid primary key references call_attempt,
        account_id uuid not null references account,
        script_version_id uuid not null references script_version,
        person_id uuid not null references person,
        variables jsonb not null,
        created_at timestamptz not null default now()
      );
      create index script_run_account on script_run (account_id);
      create index script_run_version on script_run (script_version_id);
      create table script_step (
        call_attempt_id uuid not null references script_run,
        seq integer not null,
        node_id text not null,
        at timestamptz not null,
        -- how it was left
        move jsonb not null,
        -- what was proven here
        disclosed text check (disclosed in ('identity', 'caller', 'creditor', 'purpose')),
        primary key (call_attempt_id, seq)
      );
      -- the server saw this call being dialled: a promise made on it proves its disclosures
      alter table call_attempt add column dialled boolean not null default false;
      alter table script enable row level security;
      alter table script force row level security;
      create policy reading on script for select using ((select app.role()) <> '');
      create policy writing on script using ((select app.sees_all()) or (select app.role()) = 'lead');
      alter table script_version enable row level security;
      alter table script_version force row level security;
      create policy reading on script_version for select using ((select app.role()) <> '');
      create policy writing on script_version using ((select app.sees_all()) or (select app.role()) = 'lead');
      alter table script_run enable row level security;
      alter table script_run force row level security;
      create policy scope on script_run using ((select app.sees_all()) or exists (select 1 from dunning_case c where c.id = script_run.account_id));
      alter table script_step enable row level security;
      alter table script_step force row level security;
      create policy scope on script_step using ((select app.sees_all()) or exists (select 1 from script_run r where r.call_attempt_id = script_step.call_attempt_id));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table call_attempt drop column dialled;
      drop table script_step, script_run;
      drop trigger script_version_kept on script_version;
      drop function script_version_kept();
      drop table script_version, script;
      drop function script_fingerprint(jsonb);
    `);
  }
}
