import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The dunning engine in depth: versions that people draft and approve, who they apply to, runs one can watch, rehearsals. */
export class Engine1795000400000 implements MigrationInterface {
  name = 'Engine1795000400000';

  async up(runner: QueryRunner): Promise<void> {
    // row-level security holds for the owner as well: without a role its updates would find nothing
    await runner.query(`select set_config('app.role', 'system', true)`);
    await runner.query(STRATEGIES);
    await runner.query(RUNS);
    await runner.query(PARTIES);
    await runner.query(WRITING);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger strategy_version_immutable on strategy_version;
      drop function strategy_version_immutable();
      alter table strategy_version drop column author_id, drop column submitted_by, drop column submitted_at, drop column approved_by,
        drop column retired_at, drop column note, drop column based_on;
      alter table strategy_version drop constraint strategy_version_status_check;
      alter table strategy_version add constraint strategy_version_status_check check (status in ('draft', 'published', 'retired'));
      drop index dunning_case_proposed, dunning_case_creditor_hold, dunning_case_version, dunning_case_machine, dunning_case_trial;
      alter table dunning_case drop column proposed_step, drop column creditor_hold, drop column strategy_why, drop column trial_id, drop column trial_arm;
      drop table simulation, due_run, strategy_migration, strategy_trial, strategy_assignment;
      drop trigger contact_reach on contact;
      drop trigger contact_reach_changed on contact;
      drop trigger contact_reach_gone on contact;
      drop trigger debtor_reach on debtor;
      drop function contact_reach();
      drop function debtor_reach();
      drop function debtor_reach_of(uuid);
      alter table contact drop column mobile;
      alter table debtor drop column segment, drop column reach, drop column merged_into;
      alter table creditor drop column bank_data_max_age_days, drop column closed_reason, drop column closed_by;
      alter table open_item drop constraint open_item_charge, drop column charge_of, drop column charge_kind;
      alter table open_item drop constraint open_item_kind_check;
      alter table open_item add constraint open_item_kind_check check (kind in ('invoice', 'creditNote'));
      alter table ledger_entry drop constraint ledger_entry_kind_check;
      alter table ledger_entry add constraint ledger_entry_kind_check check (kind in
        ('invoice', 'creditNote', 'receipt', 'allocation', 'writeOff', 'settlementWaiver', 'refund'));
      alter table ledger_entry drop constraint ledger_entry_check;
      alter table ledger_entry add constraint ledger_entry_check check (item_id is not null or kind in ('receipt', 'allocation', 'refund'));
      drop index document_once;
      create unique index document_once on document (account_id, event_seq, step_key);
      alter table document drop column revision;
      drop index delivery_once, delivery_untold, delivery_task;
      alter table delivery drop column slot, drop column problem, drop column told, drop column note;
      alter table document drop constraint document_kind_check;
      alter table document add constraint document_kind_check check (kind in ('email', 'letter', 'registeredLetter'));
      alter table delivery drop constraint delivery_channel_check;
      alter table delivery add constraint delivery_channel_check check (channel in ('email', 'post', 'registeredPost'));
      alter table account drop column merged_into;
    `);
  }
}

const STRATEGIES = `
alter table strategy_version drop constraint strategy_version_status_check;
alter table strategy_version
  add constraint strategy_version_status_check check (status in ('draft', 'inReview', 'published', 'retired')),
  add column author_id uuid references person,
  add column submitted_by uuid references person,
  add column submitted_at timestamptz,
  add column approved_by uuid references person,
  add column retired_at timestamptz,
  -- what this version changes, in its author's words; why it was sent back
  add column note text not null default '',
  add column based_on uuid references strategy_version;
create unique index strategy_version_open on strategy_version (strategy_id) where status in ('draft', 'inReview');
create function strategy_version_immutable() returns trigger language plpgsql as $$
begin
  if old.status in ('published', 'retired') and (new.definition is distinct from old.definition or new.version <> old.version
    or new.strategy_id <> old.strategy_id or new.published_at is distinct from old.published_at or new.status in ('draft', 'inReview')) then
    raise exception 'a published strategy version does not change' using errcode = 'check_violation';
  end if;
  if old.status = 'inReview' and new.status = 'published' and (new.approved_by is null or new.approved_by = new.submitted_by or new.approved_by = new.author_id) then
    raise exception 'a second person approves' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger strategy_version_immutable before update on strategy_version for each row execute function strategy_version_immutable();
-- Which strategy applies, the narrowest first: invoice, debtor, segment, creditor, debtor kind (strategy.debtor_kind is the default of a kind).
create table strategy_assignment (
  id uuid primary key default app.uuid_v7(),
  strategy_id uuid not null references strategy,
  scope text not null check (scope in ('kind', 'creditor', 'segment', 'debtor', 'invoice')),
  debtor_kind text check (debtor_kind in ('business', 'public', 'consumer')),
  creditor_id uuid references creditor,
  segment text,
  debtor_id uuid references debtor,
  item_id uuid references open_item,
  reason text not null default '',
  created_by uuid references person,
  created_at timestamptz not null default now(),
  ended_by uuid references person,
  ended_at timestamptz,
  check ((scope = 'invoice') = (item_id is not null)),
  check ((scope = 'debtor') = (debtor_id is not null)),
  check ((scope = 'segment') = (segment is not null)),
  check (scope <> 'creditor' or creditor_id is not null),
  check (scope <> 'kind' or debtor_kind is not null)
);
create unique index strategy_assignment_one on strategy_assignment
  (scope, coalesce(debtor_kind, ''), creditor_id, coalesce(segment, ''), debtor_id, item_id) nulls not distinct where ended_at is null;
create index strategy_assignment_item on strategy_assignment (item_id) where item_id is not null and ended_at is null;
-- Champion and challenger: a share of the champion's new cases, stable by debtor.
create table strategy_trial (
  id uuid primary key default app.uuid_v7(),
  champion_id uuid not null references strategy,
  challenger_id uuid not null references strategy,
  share_percent integer not null check (share_percent between 1 and 90),
  reason text not null default '',
  started_by uuid references person,
  started_at timestamptz not null default now(),
  ended_by uuid references person,
  ended_at timestamptz,
  check (champion_id <> challenger_id)
);
create unique index strategy_trial_running on strategy_trial (champion_id) where ended_at is null;
-- Cases on their way from a version to another one, in batches. Which are left is seen by the version they are pinned to.
create table strategy_migration (
  id uuid primary key default app.uuid_v7(),
  from_version_id uuid not null references strategy_version,
  to_version_id uuid not null references strategy_version,
  -- [{"fromStep":"secondCall","toStep":"lastCall","stay":false}], by keys; null: the end of the path
  decisions jsonb not null default '[]',
  why text not null check (why in ('published', 'assigned')),
  status text not null check (status in ('running', 'done')),
  total integer not null default 0,
  migrated integer not null default 0,
  -- cases that stay on the old version until somebody decides
  undecided integer not null default 0,
  failed integer not null default 0,
  started_by uuid references person,
  started_at timestamptz not null default now(),
  finished_at timestamptz
);
create index strategy_migration_running on strategy_migration (started_at) where status = 'running';
alter table dunning_case
  -- key of the step that waits for a person's yes
  add column proposed_step text,
  -- kinds of the holds that stand for the creditor's sake, joined by +
  add column creditor_hold text,
  -- why this strategy: kind, creditor, segment, debtor, invoice, trial
  add column strategy_why text not null default 'kind',
  add column trial_id uuid references strategy_trial,
  add column trial_arm text check (trial_arm in ('champion', 'challenger'));
create index dunning_case_proposed on dunning_case (team_id, id) where proposed_step is not null;
create index dunning_case_creditor_hold on dunning_case (id) where creditor_hold is not null;
create index dunning_case_version on dunning_case (strategy_version_id, id);
create index dunning_case_machine on dunning_case (machine_version, id);
create index dunning_case_trial on dunning_case (trial_id, trial_arm) where trial_id is not null;
`;

const RUNS = `
-- Stretches of work of the due run: one row from the first case claimed until nothing is due.
create table due_run (
  id uuid primary key default app.uuid_v7(),
  worker_id uuid not null,
  host text not null,
  started_at timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  finished_at timestamptz,
  -- cases that were due when it began
  waiting integer not null default 0,
  due integer not null default 0,
  advanced integer not null default 0,
  failed integer not null default 0,
  effects jsonb not null default '{}'
);
create index due_run_started on due_run (started_at desc, id desc);
create index due_run_open on due_run (seen_at) where finished_at is null;
create table simulation (
  id uuid primary key default app.uuid_v7(),
  status text not null check (status in ('waiting', 'running', 'done', 'failed', 'cancelled')),
  -- history: the portfolio's own past; forward: from today's cases with a payment model
  mode text not null check (mode in ('history', 'forward')),
  from_on date not null,
  to_on date not null,
  seed integer not null,
  -- [{"versionId":…,"name":…,"definition":…}], one or two
  strategies jsonb not null,
  model jsonb not null,
  progress integer not null default 0,
  result jsonb,
  error text,
  person_id uuid references person,
  created_at timestamptz not null default now(),
  claimed_by uuid,
  seen_at timestamptz,
  finished_at timestamptz
);
create index simulation_waiting on simulation (created_at) where status in ('waiting', 'running');
create index simulation_created on simulation (created_at desc, id desc);
alter table simulation enable row level security;
alter table simulation force row level security;
create policy scope on simulation using ((select app.sees_all()) or person_id = (select app.person()));
`;

const PARTIES = `
alter table creditor
  add column bank_data_max_age_days integer check (bank_data_max_age_days between 1 and 90),
  add column closed_reason text,
  add column closed_by uuid references person;
alter table account add column merged_into uuid references account;
create index account_merged on account (merged_into) where merged_into is not null;
alter table debtor
  add column segment text,
  -- email, post, phone, mobile: how the debtor can be reached now; kept by triggers
  add column reach text[] not null default '{}',
  add column merged_into uuid references debtor;
create index debtor_segment on debtor (segment) where segment is not null;
alter table contact add column mobile boolean not null default false;
update contact set mobile = true where phone ~ '^\\+33[67]';
create function debtor_reach_of(debtor uuid) returns text[] language sql stable as $$
  select array_remove(array[
    case when exists (select 1 from contact k where k.debtor_id = debtor and k.email is not null and k.email_status <> 'bounced') then 'email' end,
    case when exists (select 1 from debtor d where d.id = debtor and cardinality(d.address) > 0) then 'post' end,
    case when exists (select 1 from contact k where k.debtor_id = debtor and k.phone is not null and k.phone_status <> 'invalid') then 'phone' end,
    case when exists (select 1 from contact k where k.debtor_id = debtor and k.mobile and k.phone is not null and k.phone_status <> 'invalid') then 'mobile' end
  ], null) $$;
create function contact_reach() returns trigger language plpgsql as $$
begin
  -- the same as debtor_reach_of, for as many as an import brings
  update debtor d set reach = n.reach
  from (
    select c.id, array_remove(array[
      case when bool_or(k.email is not null and k.email_status <> 'bounced') then 'email' end,
      case when cardinality(c.address) > 0 then 'post' end,
      case when bool_or(k.phone is not null and k.phone_status <> 'invalid') then 'phone' end,
      case when bool_or(k.mobile and k.phone is not null and k.phone_status <> 'invalid') then 'mobile' end], null) as reach
    from debtor c left join contact k on k.debtor_id = c.id
    where c.id in (select debtor_id from changed) group by c.id) n
  where d.id = n.id and d.reach is distinct from n.reach;
  return null;
end $$;
create trigger contact_reach after insert on contact referencing new table as changed for each statement execute function contact_reach();
create trigger contact_reach_changed after update on contact referencing new table as changed for each statement execute function contact_reach();
create trigger contact_reach_gone after delete on contact referencing old table as changed for each statement execute function contact_reach();
create function debtor_reach() returns trigger language plpgsql as $$
begin
  if cardinality(new.address) > 0 then
    if not 'post' = any (new.reach) then
      new.reach = array_remove(array[case when 'email' = any (new.reach) then 'email' end, 'post',
        case when 'phone' = any (new.reach) then 'phone' end, case when 'mobile' = any (new.reach) then 'mobile' end], null);
    end if;
  else
    new.reach = array_remove(new.reach, 'post');
  end if;
  return new;
end $$;
create trigger debtor_reach before insert or update of address on debtor for each row execute function debtor_reach();
update debtor d set reach = debtor_reach_of(d.id);
-- A fixed sum or a cost on top of a late invoice; waived by name.
alter table open_item drop constraint open_item_kind_check;
alter table open_item
  add constraint open_item_kind_check check (kind in ('invoice', 'creditNote', 'charge')),
  add column charge_of uuid references open_item,
  add column charge_kind text check (charge_kind in ('fixedSum', 'costs')),
  add constraint open_item_charge check ((kind = 'charge') = (charge_of is not null) and (kind = 'charge') = (charge_kind is not null));
alter table ledger_entry drop constraint ledger_entry_kind_check;
-- charge: +total on the charge's item; waiver: −x on it; transfer: rows that move an open amount between accounts, one group_id
alter table ledger_entry add constraint ledger_entry_kind_check check (kind in
  ('invoice', 'creditNote', 'receipt', 'allocation', 'writeOff', 'settlementWaiver', 'refund', 'charge', 'waiver', 'transfer'));
alter table ledger_entry drop constraint ledger_entry_check;
alter table ledger_entry add constraint ledger_entry_check check (item_id is not null or kind in ('receipt', 'allocation', 'refund', 'transfer'));
`;

const WRITING = `
alter table document drop constraint document_kind_check;
alter table document
  add constraint document_kind_check check (kind in ('email', 'letter', 'registeredLetter', 'sms', 'visit')),
  -- 0: as its step wrote it first; then each time it was written anew with the figures of the day
  add column revision integer not null default 0;
drop index document_once;
create unique index document_once on document (account_id, event_seq, step_key, revision);
alter table delivery drop constraint delivery_channel_check;
alter table delivery
  add constraint delivery_channel_check check (channel in ('email', 'post', 'registeredPost', 'sms', 'visit')),
  -- step, contact and day: there is one message for them, whatever wrote it
  add column slot text,
  -- what failed: the address came back, the message was refused, or it was cancelled and nothing took its place
  add column problem text check (problem in ('bounced', 'refused', 'gone')),
  -- the status that its case was told last
  add column told text,
  -- what the person who did it says of it
  add column note text;
create unique index delivery_once on delivery (account_id, slot) where slot is not null and status <> 'cancelled';
create index delivery_untold on delivery (id)
  where (status in ('sent', 'posted', 'noAddress', 'failed', 'inDoubt') or problem = 'gone') and told is distinct from status;
create index delivery_task on delivery (id) where status in ('noAddress', 'failed', 'inDoubt') or (status = 'toSend' and channel in ('sms', 'visit'));
-- what left before cases were told of it is known to them as far as it matters: only of notices the proof is asked for
update delivery v set told = v.status from document d where d.id = v.document_id and v.status in ('sent', 'posted') and d.severity < 4;
`;
