import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The first schema. Conventions: ids are UUIDv7; amounts are bigint minor units with a `currency char(3)` beside them; business
 * dates are `date`, instants `timestamptz`; `account_id` (= the dunning case's id) is on every row that belongs to a debtor's account.
 */
export class Initial1795000000000 implements MigrationInterface {
  name = 'Initial1795000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(FUNCTIONS);
    await runner.query(IDENTITY);
    await runner.query(PLATFORM);
    await runner.query(RECEIVABLES);
    await runner.query(DUNNING);
    await runner.query(WORK);
    await runner.query(LEDGER_PROJECTION);
    await runner.query(SECURITY);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table if exists legal_file, delivery, document, dispute_item, dispute, promise, call_attempt, lease, contact_policy,
        case_failure, case_event, dunning_case, strategy_version, strategy, import_refusal, import_mapping, account_cash, ledger_entry,
        payment, bank_statement, open_item, contact, account, debtor, import_batch, creditor, outbox, audit_entry,
        worker_heartbeat, session, login_throttle, credential, person, team cascade;
      drop function if exists ledger_entry_project();
      drop function if exists outbox_notify();
      drop sequence if exists case_number;
      drop schema if exists app cascade;
    `);
  }
}

const FUNCTIONS = `
create schema app;
do $$ begin
  if current_setting('server_version_num')::int >= 180000 then
    execute 'create function app.uuid_v7() returns uuid language sql volatile as ''select uuidv7()''';
  else
    execute $f$create function app.uuid_v7() returns uuid language sql volatile as $b$
      select encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid()) placing
        substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) from 1 for 6), 52, 1), 53, 1), 'hex')::uuid $b$ $f$;
  end if;
end $$;
-- The actor's scope, set for each transaction by the server. Without it every function says "nothing".
create function app.role() returns text language sql stable as $$ select coalesce(current_setting('app.role', true), '') $$;
create function app.sees_all() returns boolean language sql stable as $$ select coalesce(current_setting('app.role', true), '') in ('system', 'admin') $$;
create function app.teams() returns uuid[] language sql stable as $$ select coalesce(nullif(current_setting('app.teams', true), ''), '{}')::uuid[] $$;
create function app.person() returns uuid language sql stable as $$ select nullif(current_setting('app.person', true), '')::uuid $$;
`;

const IDENTITY = `
create table team (
  id uuid primary key default app.uuid_v7(),
  name text not null unique,
  created_at timestamptz not null default now()
);
create table person (
  id uuid primary key default app.uuid_v7(),
  login text not null unique check (login = lower(login) and login <> ''),
  name text not null,
  role text not null check (role in ('agent', 'lead', 'legal', 'admin')),
  team_id uuid references team,
  language text not null default 'fr' check (language in ('fr', 'en')),
  disabled_at timestamptz,
  created_at timestamptz not null default now(),
  check (role in ('legal', 'admin') or team_id is not null)
);
create index person_team on person (team_id);
create table credential (
  person_id uuid primary key references person,
  password_hash text not null,
  changed_at timestamptz not null default now()
);
create table session (
  token_hash bytea primary key,
  person_id uuid not null references person,
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  expires_at timestamptz not null,
  address text
);
create index session_person on session (person_id);
-- key: 'account:<login>' or 'address:<ip>'
create table login_throttle (
  key text primary key,
  failures integer not null default 0,
  blocked_until timestamptz,
  updated_at timestamptz not null default now()
);
`;

const PLATFORM = `
-- What changed, for live screens. Written in the transaction of the change; api nodes are notified with the transaction's id.
create table outbox (
  seq bigint generated always as identity primary key,
  tx xid8 not null default pg_current_xact_id(),
  topic text not null,
  team_id uuid,
  agent_id uuid,
  legal boolean not null default false,
  admin boolean not null default false,
  case_id uuid,
  payload jsonb not null,
  created_at timestamptz not null default now()
);
create index outbox_tx on outbox (tx, seq);
create index outbox_created on outbox (created_at);
create table audit_entry (
  id uuid primary key default app.uuid_v7(),
  at timestamptz not null default now(),
  actor_id uuid,
  actor_role text not null,
  action text not null,
  account_id uuid,
  subject text,
  detail jsonb not null default '{}'
);
create index audit_entry_at on audit_entry (at desc, id desc);
create index audit_entry_account on audit_entry (account_id, at desc);
create table worker_heartbeat (
  worker_id uuid primary key,
  host text not null,
  pid integer not null,
  started_at timestamptz not null default now(),
  seen_at timestamptz not null default now()
);
`;

const RECEIVABLES = `
create table creditor (
  id uuid primary key default app.uuid_v7(),
  key text not null unique,
  name text not null,
  country char(2) not null default 'FR',
  zone text not null default 'Europe/Paris',
  currency char(3) not null default 'EUR',
  language text not null default 'fr' check (language in ('fr', 'en')),
  siren text,
  vat_number text,
  iban text,
  bic text,
  address text[] not null default '{}',
  email text,
  phone text,
  terms_rule text not null default 'net-30',
  default_team_id uuid references team,
  bank_data_as_of date,
  created_at timestamptz not null default now(),
  closed_at timestamptz
);
create table import_batch (
  id uuid primary key default app.uuid_v7(),
  creditor_id uuid references creditor,
  format text not null,
  file_name text not null,
  file_sha256 bytea not null,
  mapping jsonb,
  dry_run boolean not null default false,
  status text not null check (status in ('running', 'done', 'refused', 'failed')),
  read_count integer not null default 0,
  created_count integer not null default 0,
  updated_count integer not null default 0,
  unchanged_count integer not null default 0,
  refused_count integer not null default 0,
  totals jsonb not null default '{}',
  warnings jsonb not null default '[]',
  error jsonb,
  person_id uuid references person,
  started_at timestamptz not null default now(),
  finished_at timestamptz
);
create index import_batch_started on import_batch (started_at desc, id desc);
create table import_refusal (
  import_id uuid not null references import_batch on delete cascade,
  line integer not null,
  ordinal integer not null default 0,
  field text,
  code text not null,
  message_fr text not null,
  message_en text not null,
  raw text,
  primary key (import_id, line, ordinal)
);
create table import_mapping (
  id uuid primary key default app.uuid_v7(),
  name text not null unique,
  mapping jsonb not null,
  person_id uuid references person,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create table debtor (
  id uuid primary key default app.uuid_v7(),
  name text not null,
  kind text not null check (kind in ('business', 'public', 'consumer')),
  siren text,
  siret text,
  vat_number text,
  language text not null default 'fr' check (language in ('fr', 'en')),
  zone text not null default 'Europe/Paris',
  country char(2) not null default 'FR',
  address text[] not null default '{}',
  created_at timestamptz not null default now()
);
create index debtor_siren on debtor (siren) where siren is not null;
create index debtor_vat on debtor (vat_number) where vat_number is not null;
create index debtor_name on debtor (lower(name) text_pattern_ops);
-- A debtor's customer account in a creditor's books. Its id is also its dunning case's id.
create table account (
  id uuid primary key default app.uuid_v7(),
  creditor_id uuid not null references creditor,
  debtor_id uuid not null references debtor,
  number text not null,
  terms_rule text,
  created_at timestamptz not null default now(),
  unique (creditor_id, number)
);
create index account_debtor on account (debtor_id);
create table contact (
  id uuid primary key default app.uuid_v7(),
  debtor_id uuid not null references debtor,
  name text not null,
  role text not null default 'accountsPayable',
  phone text check (phone ~ '^\\+[1-9][0-9]{3,14}$'),
  phone_status text not null default 'unverified' check (phone_status in ('unverified', 'verified', 'invalid')),
  email text,
  email_status text not null default 'unverified' check (email_status in ('unverified', 'verified', 'bounced')),
  preferred boolean not null default false,
  created_at timestamptz not null default now()
);
create index contact_debtor on contact (debtor_id);
create index contact_phone on contact (phone) where phone is not null;
-- An invoice or credit note. total_minor is positive for both; the sign is the ledger's. open_minor is what is open now
-- (for a credit note: what is left to use), kept by the ledger_entry trigger and checked by verify.
create table open_item (
  id uuid primary key default app.uuid_v7(),
  account_id uuid not null references account,
  kind text not null check (kind in ('invoice', 'creditNote')),
  number text not null,
  type_code text,
  issued_on date not null,
  due_on date not null,
  due_source text not null default 'stated' check (due_source in ('stated', 'terms')),
  currency char(3) not null,
  total_minor bigint not null check (total_minor >= 0 and total_minor <= 9007199254740991),
  open_minor bigint not null default 0 check (open_minor >= 0),
  payment_reference text,
  buyer_reference text,
  content_hash bytea not null,
  import_id uuid references import_batch,
  import_line integer,
  created_at timestamptz not null default now(),
  -- a number alone does not name a document: some sellers start again every year
  unique (account_id, kind, number, issued_on)
);
create index open_item_open on open_item (account_id, due_on) where open_minor > 0;
create index open_item_number on open_item (number);
create index open_item_reference on open_item (payment_reference) where payment_reference is not null;
create table bank_statement (
  id uuid primary key default app.uuid_v7(),
  creditor_id uuid not null references creditor,
  iban text not null,
  number text not null,
  from_on date,
  to_on date not null,
  currency char(3) not null,
  opening_minor bigint not null,
  closing_minor bigint not null,
  import_id uuid references import_batch,
  created_at timestamptz not null default now(),
  unique (creditor_id, iban, number, to_on)
);
-- Money received (amount_minor > 0). account_id is null while the payer is not identified.
create table payment (
  id uuid primary key default app.uuid_v7(),
  creditor_id uuid not null references creditor,
  account_id uuid references account,
  -- the bank's own reference, or a hash of the entry and its ordinal in the statement: booked at most once
  bank_reference text not null,
  amount_minor bigint not null check (amount_minor > 0 and amount_minor <= 9007199254740991),
  currency char(3) not null,
  booked_on date not null,
  value_on date not null,
  remitter_name text,
  remitter_iban text,
  remittance_text text,
  structured_reference text,
  status text not null default 'received' check (status in ('received', 'bounced')),
  statement_id uuid references bank_statement,
  import_id uuid references import_batch,
  import_line integer,
  created_at timestamptz not null default now(),
  unique (creditor_id, bank_reference)
);
create index payment_account on payment (account_id, booked_on);
create index payment_unidentified on payment (creditor_id, booked_on) where account_id is null;
-- The ledger: append-only, signed as the receivable sees it (+ debtor owes more, − debtor owes less).
--   invoice:      +total on the item                      creditNote: −total on the credit note's item
--   receipt:      −amount, item_id null, payment_id p      (unapplied cash)
--   allocation:   two rows, one group_id: +x item_id null, payment_id p (cash used) and −x on the item, payment_id p
--                 (for a credit note: +x on the credit note's item and −x on the invoice's item)
--   reversal:     the same rows with the other sign, reverses_id = the row undone (bounce, correction)
--   writeOff, settlementWaiver: −x on the item             refund: +x item_id null
-- item: open = Σ item rows (credit note: −Σ); unapplied cash of an account and currency = −Σ rows with item_id null.
-- booked_on decides on which side of a past date a row falls: the aged balance of a date sums rows with booked_on <= date.
create table ledger_entry (
  id uuid primary key default app.uuid_v7(),
  account_id uuid not null references account,
  item_id uuid references open_item,
  payment_id uuid references payment,
  kind text not null check (kind in ('invoice', 'creditNote', 'receipt', 'allocation', 'writeOff', 'settlementWaiver', 'refund')),
  amount_minor bigint not null check (amount_minor <> 0 and abs(amount_minor) <= 9007199254740991),
  currency char(3) not null,
  booked_on date not null,
  group_id uuid,
  reverses_id uuid references ledger_entry,
  import_id uuid references import_batch,
  recorded_at timestamptz not null default now(),
  check (item_id is not null or kind in ('receipt', 'allocation', 'refund'))
);
create index ledger_entry_account on ledger_entry (account_id, booked_on);
create index ledger_entry_item on ledger_entry (item_id) where item_id is not null;
create index ledger_entry_payment on ledger_entry (payment_id) where payment_id is not null;
create unique index ledger_entry_reverses on ledger_entry (reverses_id) where reverses_id is not null;
create table account_cash (
  account_id uuid not null references account,
  currency char(3) not null,
  unapplied_minor bigint not null check (unapplied_minor >= 0),
  primary key (account_id, currency)
);
`;

const DUNNING = `
create table strategy (
  id uuid primary key default app.uuid_v7(),
  key text not null unique,
  name_fr text not null,
  name_en text not null,
  debtor_kind text check (debtor_kind in ('business', 'public', 'consumer')),
  created_at timestamptz not null default now()
);
create table strategy_version (
  id uuid primary key default app.uuid_v7(),
  strategy_id uuid not null references strategy,
  version integer not null,
  status text not null check (status in ('draft', 'published', 'retired')),
  definition jsonb not null,
  published_at timestamptz,
  created_at timestamptz not null default now(),
  unique (strategy_id, version)
);
create sequence case_number;
create table dunning_case (
  id uuid primary key references account,
  case_number bigint not null unique default nextval('case_number'),
  team_id uuid references team,
  agent_id uuid references person,
  state text not null,
  value jsonb not null,
  context jsonb not null,
  machine_version integer not null,
  strategy_version_id uuid not null references strategy_version,
  -- sequence of the last event: also the version that a writer must have seen
  seq integer not null,
  entered_at timestamptz not null,
  next_action_at timestamptz,
  next_action text,
  waiting_for text,
  -- null: not callable now. Does not change with time alone (see docs/adr): higher is sooner.
  queue_rank bigint,
  queue_reasons jsonb,
  -- what lists show; projections of context
  currency char(3),
  overdue_minor bigint not null default 0,
  open_minor bigint not null default 0,
  oldest_due_on date,
  legal_visible boolean not null default false,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index dunning_case_due on dunning_case (next_action_at, id) where next_action_at is not null;
create index dunning_case_queue on dunning_case (agent_id, queue_rank desc, id) where queue_rank is not null;
create index dunning_case_team_queue on dunning_case (team_id, queue_rank desc, id) where queue_rank is not null;
create index dunning_case_team_state on dunning_case (team_id, state);
create index dunning_case_agent on dunning_case (agent_id, state);
create index dunning_case_team_overdue on dunning_case (team_id, overdue_minor desc, id desc);
create index dunning_case_legal on dunning_case (updated_at desc) where legal_visible;
create table case_event (
  case_id uuid not null references dunning_case,
  seq integer not null,
  type text not null,
  payload jsonb not null,
  at timestamptz not null,
  recorded_at timestamptz not null default now(),
  actor_id uuid,
  actor_role text not null,
  machine_version integer not null,
  strategy_version_id uuid not null,
  state_after text not null,
  idempotency_key text,
  request_hash bytea,
  primary key (case_id, seq)
);
create unique index case_event_idempotency on case_event (case_id, idempotency_key) where idempotency_key is not null;
-- A due case whose decision failed: set aside with its error until solved; retried with backoff.
create table case_failure (
  case_id uuid primary key references dunning_case,
  error text not null,
  attempts integer not null default 1,
  failed_at timestamptz not null default now(),
  retry_at timestamptz not null
);
`;

const WORK = `
create table contact_policy (
  id uuid primary key default app.uuid_v7(),
  key text not null unique,
  definition jsonb not null,
  created_at timestamptz not null default now()
);
create table lease (
  case_id uuid primary key references dunning_case,
  person_id uuid not null references person,
  acquired_at timestamptz not null default now(),
  expires_at timestamptz not null
);
create index lease_person on lease (person_id);
create table call_attempt (
  id uuid primary key default app.uuid_v7(),
  account_id uuid not null references account,
  person_id uuid not null references person,
  contact_id uuid references contact,
  phone text,
  started_at timestamptz not null,
  ended_at timestamptz not null,
  outcome text not null check (outcome in ('noAnswer', 'wrongNumber', 'callback', 'promise', 'alreadyPaid', 'dispute', 'refusal', 'escalation')),
  right_party boolean not null,
  reason_for_delay text,
  note text not null default '',
  event_seq integer not null,
  undone_at timestamptz,
  created_at timestamptz not null default now()
);
create index call_attempt_account on call_attempt (account_id, started_at desc);
create index call_attempt_person on call_attempt (person_id, started_at desc);
create table promise (
  id uuid primary key,
  account_id uuid not null references account,
  amount_minor bigint not null check (amount_minor > 0),
  currency char(3) not null,
  due_on date not null,
  grace_days integer not null default 0,
  status text not null check (status in ('open', 'kept', 'broken', 'cancelled')),
  made_on date not null,
  made_by uuid references person,
  call_id uuid,
  closed_on date,
  created_at timestamptz not null default now()
);
create index promise_account on promise (account_id, made_on desc);
create unique index promise_open on promise (account_id) where status = 'open';
create index promise_due on promise (due_on) where status = 'open';
create table dispute (
  id uuid primary key,
  account_id uuid not null references account,
  category text not null,
  status text not null check (status in ('open', 'resolved', 'withdrawn')),
  note text not null default '',
  raised_on date not null,
  raised_by uuid references person,
  call_id uuid,
  resolution text,
  resolved_on date,
  resolved_by uuid references person,
  created_at timestamptz not null default now()
);
create index dispute_account on dispute (account_id, raised_on desc);
create table dispute_item (
  dispute_id uuid not null references dispute,
  item_id uuid not null references open_item,
  primary key (dispute_id, item_id)
);
create table document (
  id uuid primary key default app.uuid_v7(),
  account_id uuid not null references account,
  contact_id uuid references contact,
  kind text not null check (kind in ('email', 'letter', 'registeredLetter')),
  template text not null,
  step_key text not null,
  severity integer not null,
  language text not null check (language in ('fr', 'en')),
  subject text not null,
  body text not null,
  -- what the document demands, as it stood when written: [{"minor":…,"currency":…}]
  demanded jsonb not null,
  as_of date not null,
  pdf bytea not null,
  pdf_sha256 bytea not null,
  event_seq integer not null,
  created_at timestamptz not null default now()
);
create index document_account on document (account_id, created_at desc);
-- claim → send → record; what cannot be known is in doubt, for a person, never resent by itself.
create table delivery (
  id uuid primary key default app.uuid_v7(),
  document_id uuid not null unique references document,
  account_id uuid not null references account,
  channel text not null check (channel in ('email', 'post', 'registeredPost')),
  recipient text,
  status text not null check (status in ('toSend', 'claimed', 'sent', 'posted', 'inDoubt', 'failed', 'cancelled', 'noAddress')),
  claimed_by uuid,
  claimed_at timestamptz,
  sent_at timestamptz,
  sent_by uuid references person,
  message_id text,
  tracking_number text,
  error text,
  created_at timestamptz not null default now()
);
create index delivery_to_send on delivery (channel, created_at) where status = 'toSend';
create index delivery_account on delivery (account_id);
create table legal_file (
  id uuid primary key,
  account_id uuid not null references account,
  status text not null check (status in ('submitted', 'accepted', 'returned', 'withdrawn')),
  reason text not null,
  escalated_by uuid references person,
  escalated_at timestamptz not null,
  decided_by uuid references person,
  decided_at timestamptz,
  decision_reason text,
  created_at timestamptz not null default now()
);
create index legal_file_account on legal_file (account_id);
create unique index legal_file_open on legal_file (account_id) where status in ('submitted', 'accepted');
`;

const LEDGER_PROJECTION = `
-- Keeps open_item.open_minor and account_cash with every insert of ledger rows, set-based; the check constraints refuse an
-- allocation of more than is open, or of more cash than there is.
create function ledger_entry_project() returns trigger language plpgsql as $$
declare missing bigint;
begin
  update open_item i set open_minor = i.open_minor + case i.kind when 'creditNote' then -d.delta else d.delta end
  from (select item_id, sum(amount_minor) as delta from inserted where item_id is not null group by item_id) d
  where i.id = d.item_id and d.delta <> 0;
  insert into account_cash as c (account_id, currency, unapplied_minor)
    select account_id, currency, -sum(amount_minor) from inserted where item_id is null group by account_id, currency having sum(amount_minor) < 0
  on conflict (account_id, currency) do update set unapplied_minor = c.unapplied_minor + excluded.unapplied_minor;
  with used as (
    select account_id, currency, sum(amount_minor) as delta from inserted where item_id is null group by account_id, currency having sum(amount_minor) > 0
  ), taken as (
    update account_cash c set unapplied_minor = c.unapplied_minor - u.delta from used u
    where c.account_id = u.account_id and c.currency = u.currency returning 1
  )
  select (select count(*) from used) - (select count(*) from taken) into missing;
  if missing > 0 then
    raise exception 'cash used that was never received' using errcode = 'check_violation';
  end if;
  return null;
end $$;
create trigger ledger_entry_project after insert on ledger_entry referencing new table as inserted
  for each statement execute function ledger_entry_project();
create function outbox_notify() returns trigger language plpgsql as $$
begin perform pg_notify('outbox', pg_current_xact_id()::text); return null; end $$;
create trigger outbox_notify after insert on outbox for each statement execute function outbox_notify();
`;

/** Tables whose rows belong to a debtor's account, and the column that says which. */
const BY_ACCOUNT: Record<string, string> = {
  account: 'id',
  open_item: 'account_id',
  payment: 'account_id',
  ledger_entry: 'account_id',
  account_cash: 'account_id',
  case_event: 'case_id',
  case_failure: 'case_id',
  lease: 'case_id',
  call_attempt: 'account_id',
  promise: 'account_id',
  dispute: 'account_id',
  document: 'account_id',
  delivery: 'account_id',
  legal_file: 'account_id',
};
const APPEND_ONLY = ['ledger_entry', 'case_event', 'audit_entry', 'document'];

const SECURITY = `
create function app.grant_to(app_role name) returns void language plpgsql as $$
begin
  execute format('grant usage on schema public, app to %I', app_role);
  execute format('grant execute on all functions in schema app to %I', app_role);
  execute format('grant usage on all sequences in schema public to %I', app_role);
  execute format('grant select, insert, update, delete on all tables in schema public to %I', app_role);
  execute format('revoke update, delete, truncate on ${APPEND_ONLY.join(', ')} from %I', app_role);
  execute format('revoke insert, update, delete on migrations from %I', app_role);
end $$;
revoke execute on function app.grant_to(name) from public;

alter table dunning_case enable row level security;
alter table dunning_case force row level security;
create policy scope on dunning_case using (
  (select app.sees_all()) or team_id = any ((select app.teams())::uuid[]) or (legal_visible and (select app.role()) = 'legal'));
${Object.entries(BY_ACCOUNT)
  .map(
    ([table, column]) => `
alter table ${table} enable row level security;
alter table ${table} force row level security;
create policy scope on ${table} using ((select app.sees_all()) or exists (select 1 from dunning_case c where c.id = ${table}.${column}));`,
  )
  .join('')}
-- money whose payer is not identified yet: leads look for the payer
create policy unidentified on payment using (account_id is null and (select app.role()) = 'lead');
alter table debtor enable row level security;
alter table debtor force row level security;
create policy scope on debtor using ((select app.sees_all()) or exists (select 1 from account a where a.debtor_id = debtor.id));
alter table contact enable row level security;
alter table contact force row level security;
create policy scope on contact using ((select app.sees_all()) or exists (select 1 from account a where a.debtor_id = contact.debtor_id));
alter table dispute_item enable row level security;
alter table dispute_item force row level security;
create policy scope on dispute_item using ((select app.sees_all()) or exists (select 1 from dispute d where d.id = dispute_id));
alter table bank_statement enable row level security;
alter table bank_statement force row level security;
create policy scope on bank_statement using ((select app.sees_all()) or (select app.role()) in ('lead', 'legal'));
alter table import_batch enable row level security;
alter table import_batch force row level security;
create policy scope on import_batch using ((select app.sees_all()) or person_id = (select app.person()));
alter table import_refusal enable row level security;
alter table import_refusal force row level security;
create policy scope on import_refusal using ((select app.sees_all()) or exists (select 1 from import_batch b where b.id = import_id));
alter table credential enable row level security;
alter table credential force row level security;
create policy scope on credential using ((select app.sees_all()));
alter table session enable row level security;
alter table session force row level security;
create policy scope on session using ((select app.sees_all()));
alter table login_throttle enable row level security;
alter table login_throttle force row level security;
create policy scope on login_throttle using ((select app.sees_all()));
alter table audit_entry enable row level security;
alter table audit_entry force row level security;
create policy reading on audit_entry for select using ((select app.sees_all()));
create policy writing on audit_entry for insert with check ((select app.role()) <> '');
alter table outbox enable row level security;
alter table outbox force row level security;
create policy reading on outbox for select using ((select app.role()) = 'system');
create policy pruning on outbox for delete using ((select app.role()) = 'system');
create policy writing on outbox for insert with check ((select app.role()) <> '');
`;
