import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Two people, one case: who looks, who asks for it, what was noted outside a call, and versions of what people edit in place. */
export class LeasePresence1795000700000 implements MigrationInterface {
  name = 'LeasePresence1795000700000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(PRESENCE);
    await runner.query(NOTES);
    await runner.query(VERSIONS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger debtor_version on debtor;
      drop trigger contact_version on contact;
      drop function edited_row();
      alter table debtor drop column version, drop column changed_at, drop column changed_by;
      alter table contact drop column version, drop column changed_at, drop column changed_by;
      drop table case_note, lease_request, case_presence;
    `);
  }
}

const PRESENCE = `
-- One row for each screen that shows a case; it ends with the screen's socket, or when its heartbeat stops.
create table case_presence (
  screen_id uuid primary key,
  case_id uuid not null references dunning_case,
  person_id uuid not null references person,
  since timestamptz not null,
  expires_at timestamptz not null
);
create index case_presence_case on case_presence (case_id);
create index case_presence_person on case_presence (person_id);
alter table case_presence enable row level security;
alter table case_presence force row level security;
-- a screen may leave a case that is no longer in its person's reach, never come to one
create policy scope on case_presence using ((select app.sees_all()) or person_id = (select app.person())
  or exists (select 1 from dunning_case c where c.id = case_presence.case_id))
  with check ((select app.sees_all()) or exists (select 1 from dunning_case c where c.id = case_presence.case_id));

-- Somebody who reads asks whoever holds the case for it. It waits while that person holds it and the other one looks.
create table lease_request (
  id uuid primary key default app.uuid_v7(),
  case_id uuid not null references dunning_case,
  asked_by uuid not null references person,
  holder_id uuid not null references person,
  asked_at timestamptz not null,
  answer text check (answer in ('given', 'kept')),
  answered_at timestamptz,
  check ((answer is null) = (answered_at is null)),
  check (asked_by <> holder_id)
);
create unique index lease_request_waits on lease_request (case_id, asked_by) where answer is null;
create index lease_request_answered on lease_request (case_id, asked_by, answered_at);
alter table lease_request enable row level security;
alter table lease_request force row level security;
create policy scope on lease_request using ((select app.sees_all()) or exists (select 1 from dunning_case c where c.id = lease_request.case_id));
`;

const NOTES = `
-- What a person writes on a case outside a call. Nobody changes or removes it: there is no policy for that.
create table case_note (
  id uuid primary key default app.uuid_v7(),
  account_id uuid not null references account,
  person_id uuid not null references person,
  text text not null check (text <> ''),
  idempotency_key text not null,
  created_at timestamptz not null,
  unique (person_id, idempotency_key)
);
create index case_note_account on case_note (account_id, created_at desc);
alter table case_note enable row level security;
alter table case_note force row level security;
create policy reading on case_note for select using ((select app.sees_all()) or exists (select 1 from dunning_case c where c.id = case_note.account_id));
create policy writing on case_note for insert with check ((select app.sees_all()) or exists (select 1 from dunning_case c where c.id = case_note.account_id));
`;

const VERSIONS = `
alter table contact add column version integer not null default 1, add column changed_at timestamptz, add column changed_by uuid references person;
alter table debtor add column version integer not null default 1, add column changed_at timestamptz, add column changed_by uuid references person;
create function edited_row() returns trigger language plpgsql as $$
begin
  new.version := old.version + 1;
  new.changed_at := now();
  new.changed_by := app.person();
  return new;
end $$;
-- what the product finds out by itself (a number that answered, the ways to reach somebody) is no edit
create trigger contact_version before update on contact for each row
  when (to_jsonb(old) - '{phone_status,email_status,mobile,version,changed_at,changed_by}'::text[]
    is distinct from to_jsonb(new) - '{phone_status,email_status,mobile,version,changed_at,changed_by}'::text[])
  execute function edited_row();
create trigger debtor_version before update on debtor for each row
  when (to_jsonb(old) - '{reach,version,changed_at,changed_by}'::text[] is distinct from to_jsonb(new) - '{reach,version,changed_at,changed_by}'::text[])
  execute function edited_row();
`;
