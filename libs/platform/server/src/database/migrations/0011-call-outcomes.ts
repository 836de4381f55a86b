import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What comes out of a call: plans in parts, who was reached, corrections, offers beyond one's authority, the search for a payment. */
export class CallOutcomes1795001000000 implements MigrationInterface {
  name = 'CallOutcomes1795001000000';

  async up(runner: QueryRunner): Promise<void> {
    // row-level security holds for the owner as well: without a role its updates would find nothing
    await runner.query(`select set_config('app.role', 'system', true)`);
    await runner.query(CALLS);
    await runner.query(PLANS);
    await runner.query(RULES);
    await runner.query(WORK);
    await runner.query(SECURITY);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`select set_config('app.role', 'system', true)`);
    await runner.query(`
      drop table payment_search, offer_request, call_rule, call_correction, promise_instalment;
      drop function call_record_immutable();
      delete from call_attempt where outcome not in ('noAnswer', 'wrongNumber', 'callback', 'promise', 'alreadyPaid', 'dispute', 'refusal', 'escalation');
      alter table call_attempt drop constraint call_attempt_outcome_check, drop column signal, drop column party, drop column reason_asked;
      alter table call_attempt add constraint call_attempt_outcome_check check (outcome in
        ('noAnswer', 'wrongNumber', 'callback', 'promise', 'alreadyPaid', 'dispute', 'refusal', 'escalation'));
    `);
  }
}

const CALLS = `
alter table call_attempt drop constraint call_attempt_outcome_check;
alter table call_attempt
  add constraint call_attempt_outcome_check check (outcome in ('noAnswer', 'wrongNumber', 'callback', 'promise', 'alreadyPaid', 'dispute',
    'refusal', 'escalation', 'thirdParty', 'hardship', 'insolvency', 'deceased', 'doNotCall')),
  -- outcome = signal × party reached × result (UX 3)
  add column signal text not null default 'answered' check (signal in ('answered', 'noAnswer', 'busy', 'voicemail', 'invalidNumber', 'inbound')),
  add column party text not null default 'unknown' check (party in ('rightParty', 'thirdParty', 'unknown', 'nobody')),
  -- logged since the reason for delay is asked on every right-party contact
  add column reason_asked boolean not null default false;
update call_attempt set
  signal = case when inbound then 'inbound' when outcome = 'noAnswer' then 'noAnswer' when outcome = 'wrongNumber' then 'invalidNumber' else 'answered' end,
  party = case when right_party then 'rightParty' when outcome = 'noAnswer' then 'nobody' else 'unknown' end;
-- A correction is a fact of its own beside what was logged; the attempt shows what holds now.
create table call_correction (
  id uuid primary key default app.uuid_v7(),
  account_id uuid not null references account,
  call_id uuid not null references call_attempt,
  -- of OutcomeCorrected; null: only words were added
  event_seq integer,
  -- {"field": {"was": …, "is": …}}
  changes jsonb not null,
  reason text not null,
  corrected_by uuid not null references person,
  corrected_at timestamptz not null default now()
);
create index call_correction_call on call_correction (call_id, corrected_at);
create index call_correction_account on call_correction (account_id, corrected_at desc);
create function call_record_immutable() returns trigger language plpgsql as $$
begin raise exception 'what was recorded of calls does not change' using errcode = 'insufficient_privilege'; end $$;
create trigger call_correction_immutable before update or delete on call_correction for each row execute function call_record_immutable();
`;

const PLANS = `
create table promise_instalment (
  promise_id uuid not null references promise,
  number integer not null check (number >= 1),
  amount_minor bigint not null check (amount_minor > 0),
  due_on date not null,
  status text not null check (status in ('open', 'kept', 'broken', 'cancelled')),
  closed_on date,
  primary key (promise_id, number),
  check ((status = 'open') = (closed_on is null))
);
create index promise_instalment_due on promise_instalment (due_on) where status = 'open';
`;

const RULES = `
-- What admins set for calls, each save a version: the effects of outcomes, what agents may offer, words that do not stand in a note.
create table call_rule (
  id uuid primary key default app.uuid_v7(),
  kind text not null check (kind in ('outcomes', 'authority', 'noteWords')),
  version integer not null check (version >= 1),
  definition jsonb not null,
  note text not null,
  saved_by uuid not null references person,
  saved_at timestamptz not null default now(),
  unique (kind, version)
);
create trigger call_rule_immutable before update or delete on call_rule for each row execute function call_record_immutable();
`;

const WORK = `
-- An agent asks a lead, on the telephone, for more than they may offer themselves.
create table offer_request (
  id uuid primary key default app.uuid_v7(),
  account_id uuid not null references account,
  asked_by uuid not null references person,
  asked_at timestamptz not null default now(),
  latest_on date,
  instalments integer check (instalments between 2 and 24),
  discount_percent integer check (discount_percent between 1 and 100),
  words text not null,
  status text not null default 'asked' check (status in ('asked', 'approved', 'declined', 'withdrawn')),
  decided_by uuid references person,
  decided_at timestamptz,
  decision_words text not null default '',
  -- an approval holds for this call and no longer than its day
  expires_at timestamptz not null,
  check ((status = 'asked') = (decided_at is null)),
  check (status <> 'approved' or decided_by <> asked_by)
);
create index offer_request_account on offer_request (account_id, asked_at desc);
create unique index offer_request_open on offer_request (account_id, asked_by) where status = 'asked';
-- "Already paid": where is the money? A task for who keeps the accounts.
create table payment_search (
  id uuid primary key default app.uuid_v7(),
  account_id uuid not null references account,
  call_id uuid not null references call_attempt,
  hold_id uuid not null,
  paid_on date,
  amount_minor bigint check (amount_minor > 0),
  currency char(3),
  reference text not null default '',
  status text not null default 'open' check (status in ('open', 'found', 'notFound', 'cancelled')),
  payment_id uuid references payment,
  closed_by uuid references person,
  closed_at timestamptz,
  words text not null default '',
  created_at timestamptz not null default now(),
  check ((status = 'open') = (closed_at is null)),
  check ((amount_minor is null) = (currency is null))
);
create unique index payment_search_call on payment_search (call_id);
create index payment_search_open on payment_search (created_at, id) where status = 'open';
create index payment_search_account on payment_search (account_id, created_at desc);
`;

const SECURITY = `
alter table promise_instalment enable row level security;
alter table promise_instalment force row level security;
create policy scope on promise_instalment using ((select app.sees_all()) or exists (select 1 from promise p where p.id = promise_id));
${['call_correction', 'offer_request', 'payment_search']
  .map(
    (table) => `
alter table ${table} enable row level security;
alter table ${table} force row level security;
create policy scope on ${table} using ((select app.sees_all()) or exists (select 1 from dunning_case c where c.id = ${table}.account_id));`,
  )
  .join('')}
-- everybody works by the rules, admins set them
alter table call_rule enable row level security;
alter table call_rule force row level security;
create policy reading on call_rule for select using ((select app.role()) <> '');
create policy writing on call_rule for insert with check ((select app.sees_all()));
`;
