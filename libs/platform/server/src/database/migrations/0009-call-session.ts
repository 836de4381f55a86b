import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A call is a session with its own log, and what a telephone system tells of calls. */
export class CallSession1795000800000 implements MigrationInterface {
  name = 'CallSession1795000800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TELEPHONY);
    await runner.query(SESSIONS);
    await runner.query(ATTEMPTS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table lease add column call_started_at timestamptz;
      alter table call_attempt drop column session_id, drop column dials, drop column ring_seconds,
        drop column talk_seconds, drop column hold_seconds, drop column wrap_up_seconds;
      drop table call_session_event, call_session, telephony_event, telephony_call, telephony_line, telephony_key;
    `);
  }
}

const TELEPHONY = `
-- Who may tell of calls. The secret signs requests: whoever reads it can tell of calls too, nothing else.
create table telephony_key (
  id uuid primary key default app.uuid_v7(),
  name text not null check (name <> '' and length(name) <= 80),
  secret text not null,
  created_by uuid references person,
  created_at timestamptz not null default now(),
  revoked_at timestamptz,
  used_at timestamptz
);
create unique index telephony_key_name on telephony_key (lower(name)) where revoked_at is null;
-- The extension of a person at the telephone system.
create table telephony_line (
  extension text primary key check (extension ~ '^[0-9A-Za-z.@_+-]{1,40}$'),
  person_id uuid not null unique references person
);
create table telephony_call (
  id uuid primary key default app.uuid_v7(),
  key_id uuid not null references telephony_key,
  -- the telephone system's own name of the call
  call_ref text not null,
  direction text not null check (direction in ('inbound', 'outbound')),
  person_id uuid references person,
  -- the other end's number in E.164
  phone text,
  -- what was told, each with its instant (LineCall)
  heard jsonb not null,
  state text not null check (state in ('begun', 'ringing', 'connected', 'onHold', 'ended')),
  created_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  unique (key_id, call_ref)
);
create index telephony_call_person on telephony_call (person_id, created_at desc) where state <> 'ended';
create index telephony_call_old on telephony_call (changed_at);
-- What was received, and why it was refused; no numbers and no names.
create table telephony_event (
  id uuid primary key default app.uuid_v7(),
  received_at timestamptz not null default now(),
  key_id uuid references telephony_key,
  event_ref text,
  call_ref text,
  type text,
  signature text,
  duplicate boolean not null default false,
  refusal text,
  remark text,
  address text
);
create index telephony_event_received on telephony_event (received_at desc, id desc);
-- a signature is good once; an event has its effect once
create unique index telephony_event_signature on telephony_event (key_id, signature) where refusal is null;
create unique index telephony_event_once on telephony_event (key_id, event_ref) where refusal is null and not duplicate;
alter table telephony_key enable row level security;
alter table telephony_key force row level security;
create policy scope on telephony_key using ((select app.sees_all()));
alter table telephony_line enable row level security;
alter table telephony_line force row level security;
create policy scope on telephony_line using ((select app.sees_all()) or person_id = (select app.person()));
alter table telephony_call enable row level security;
alter table telephony_call force row level security;
create policy scope on telephony_call using ((select app.sees_all()) or person_id = (select app.person()));
alter table telephony_event enable row level security;
alter table telephony_event force row level security;
create policy scope on telephony_event using ((select app.sees_all()));
`;

const SESSIONS = `
create table call_session (
  id uuid primary key default app.uuid_v7(),
  case_id uuid not null references dunning_case,
  person_id uuid not null references person,
  direction text not null check (direction in ('outbound', 'inbound')),
  state text not null check (state in ('dialling', 'ringing', 'connected', 'onHold', 'wrapUp', 'closed')),
  context jsonb not null,
  seq integer not null,
  started_at timestamptz not null,
  -- when the present state began
  since timestamptz not null,
  -- ended without an outcome: a person still says what came of it
  unlogged boolean not null default false,
  telephony_call_id uuid references telephony_call on delete set null,
  check (not unlogged or state = 'closed')
);
-- a person has one call at a time
create unique index call_session_open on call_session (person_id) where state <> 'closed';
create index call_session_case on call_session (case_id, started_at desc);
create index call_session_unlogged on call_session (person_id, started_at) where unlogged;
create index call_session_line on call_session (telephony_call_id) where telephony_call_id is not null;
create table call_session_event (
  session_id uuid not null references call_session,
  seq integer not null,
  type text not null,
  payload jsonb not null,
  at timestamptz not null,
  recorded_at timestamptz not null default now(),
  -- hand: a person said so; telephony: the line; system: the worker, or what follows from something else
  source text not null check (source in ('hand', 'telephony', 'system')),
  actor_id uuid,
  machine_version integer not null,
  state_after text not null,
  idempotency_key text,
  primary key (session_id, seq)
);
create unique index call_session_event_key on call_session_event (actor_id, idempotency_key) where idempotency_key is not null;
alter table call_session enable row level security;
alter table call_session force row level security;
create policy reading on call_session for select using (
  (select app.sees_all()) or person_id = (select app.person()) or exists (select 1 from dunning_case c where c.id = case_id));
-- one's own call is ended also after the case went to another team
create policy moving on call_session for update using (
  (select app.sees_all()) or person_id = (select app.person()) or exists (select 1 from dunning_case c where c.id = case_id));
create policy beginning on call_session for insert with check (
  (select app.sees_all()) or (person_id = (select app.person()) and exists (select 1 from dunning_case c where c.id = case_id)));
-- append-only: there is no policy by which a row could be changed or removed
alter table call_session_event enable row level security;
alter table call_session_event force row level security;
create policy reading on call_session_event for select using (
  (select app.sees_all()) or exists (select 1 from call_session s where s.id = session_id));
create policy writing on call_session_event for insert with check (
  (select app.sees_all()) or exists (select 1 from call_session s where s.id = session_id));
`;

const ATTEMPTS = `
alter table call_attempt
  add column session_id uuid references call_session,
  -- numbers tried within the one call
  add column dials integer not null default 1,
  -- measured; null: nobody said
  add column ring_seconds integer,
  add column talk_seconds integer,
  add column hold_seconds integer,
  add column wrap_up_seconds integer;
create unique index call_attempt_session on call_attempt (session_id) where session_id is not null and undone_at is null;
-- the session is the record of what was dialled
alter table lease drop column call_started_at;
`;
