import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The contact policy as versioned data with a scope; what debtors and their contacts asked for; what reached a person, whoever asks. */
export class ContactRules1795000500000 implements MigrationInterface {
  name = 'ContactRules1795000500000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`select set_config('app.role', 'system', true)`);
    await runner.query(POLICIES);
    await runner.query(WISHES);
    await runner.query(contactsOf());
    await runner.query(OVERRIDES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`select set_config('app.role', 'system', true)`);
    await runner.query(`
      drop function app.contacts_of(uuid[], timestamptz), app.contact_overrides();
      drop index audit_entry_override;
      alter table contact drop column number_kind, drop column do_not_call_on, drop column do_not_call_source, drop column not_at_work,
        drop column consent;
      alter table debtor drop column ceased_on, drop column ceased_source, drop column represented_by, drop column breathing_from,
        drop column breathing_until, drop column possible_zones;
      drop policy read on contact_policy;
      drop policy write on contact_policy;
      alter table contact_policy disable row level security;
      drop index contact_policy_in_force;
      delete from contact_policy where ended_at is not null or creditor_id is not null or debtor_kind is not null or country is not null;
      alter table contact_policy drop constraint contact_policy_definition;
      update contact_policy set definition = (definition - 'limits' - 'waits' - 'consent' - 'workNumbers') || jsonb_build_object(
        'attemptsPerWeek', coalesce((select (l ->> 'count')::int from jsonb_array_elements(definition -> 'limits') l
          where l ->> 'key' = 'attemptsPerWeek'), 99),
        'conversationsPerDay', coalesce((select (l ->> 'count')::int from jsonb_array_elements(definition -> 'limits') l
          where l ->> 'key' = 'conversationsPerDay'), 99));
      alter table contact_policy drop constraint contact_policy_version, drop column version, drop column name, drop column creditor_id,
        drop column debtor_kind, drop column country, drop column note, drop column created_by, drop column in_force_since,
        drop column ended_at, drop column ended_by;
      alter table contact_policy add constraint contact_policy_key_key unique (key);
    `);
  }
}

const POLICIES = `
alter table contact_policy drop constraint contact_policy_key_key;
-- A row is one version of a policy and never changes, but that it ends. Of a key and of a scope one version is in force.
alter table contact_policy
  add column version integer not null default 1,
  add column name text not null default '',
  -- whom it is for; null: any
  add column creditor_id uuid references creditor,
  add column debtor_kind text check (debtor_kind in ('business', 'public', 'consumer')),
  add column country char(2),
  -- what this version changes, in the words of who put it in force
  add column note text not null default '',
  add column created_by uuid references person,
  add column in_force_since timestamptz not null default now(),
  add column ended_at timestamptz,
  add column ended_by uuid references person,
  add constraint contact_policy_version unique (key, version);
update contact_policy set in_force_since = created_at;
-- the one added last was in force
update contact_policy p set ended_at = n.created_at
  from (select id, lead(created_at) over (order by created_at, id) as created_at from contact_policy) n
  where n.id = p.id and n.created_at is not null;
update contact_policy set definition = (definition - 'attemptsPerWeek' - 'conversationsPerDay') || jsonb_build_object(
    'limits', jsonb_build_array(
      jsonb_build_object('key', 'conversationsPerDay', 'of', 'conversations', 'count', definition -> 'conversationsPerDay', 'per', 'person',
        'within', jsonb_build_object('days', 1, 'reckoned', 'calendar'), 'channels', jsonb_build_array('call')),
      jsonb_build_object('key', 'attemptsPerWeek', 'of', 'attempts', 'count', definition -> 'attemptsPerWeek', 'per', 'person',
        'within', jsonb_build_object('days', 7, 'reckoned', 'rolling'), 'channels', jsonb_build_array('call'))),
    'waits', jsonb_build_array(), 'consent', jsonb_build_array())
  where definition ? 'attemptsPerWeek';
alter table contact_policy add constraint contact_policy_definition
  check (definition ?& array['key', 'windows', 'publicHolidays', 'limits', 'waits', 'consent']);
create unique index contact_policy_in_force on contact_policy (creditor_id, debtor_kind, country) nulls not distinct where ended_at is null;
-- everybody may know the rules; who makes them is an admin
alter table contact_policy enable row level security;
create policy read on contact_policy for select using (true);
create policy write on contact_policy using ((select app.sees_all()));
`;

const WISHES = `
alter table debtor
  -- a written request to stop every contact
  add column ceased_on date,
  add column ceased_source text,
  -- only this contact may be reached: counsel
  add column represented_by uuid references contact,
  -- no contact about the debt between these days; no last day: until it is known
  add column breathing_from date,
  add column breathing_until date check (breathing_until >= breathing_from),
  -- where else the debtor may be: what is allowed must be so in each of these zones, too
  add column possible_zones text[] not null default '{}';
alter table contact
  add column number_kind text not null default 'unknown' check (number_kind in ('work', 'mobile', 'home', 'unknown')),
  add column do_not_call_on date,
  add column do_not_call_source text,
  add column not_at_work boolean not null default false,
  -- {"sms":{"state":"given","on":"2026-11-20","source":"…"}}
  add column consent jsonb not null default '{}';
update contact set number_kind = 'mobile' where mobile;
`;

/** The policy protects a person, not a team: the times of what reached them count whoever asks, and nothing else of it is told. */
export const contactsOf = (dials = '') => `
create or replace function app.contacts_of(debtors uuid[], since timestamptz)
  returns table (debtor_id uuid, account_id uuid, at timestamptz, kind text, channel text)
  language sql stable set app.role = 'system' as $$
  select a.debtor_id, a.id, k.started_at,
    case when k.inbound then 'inbound' when k.right_party then 'conversation' else 'attempt' end, 'call'
  from account a join call_attempt k on k.account_id = a.id
  -- somebody else who rang in was no contact with the debtor
  where a.debtor_id = any (debtors) and k.started_at > since and k.undone_at is null and (k.right_party or not k.inbound)
  union all
  select a.debtor_id, a.id, coalesce(v.sent_at, v.claimed_at), 'attempt', v.channel
  from account a join delivery v on v.account_id = a.id
  where a.debtor_id = any (debtors) and v.channel in ('email', 'sms', 'visit') and v.status in ('claimed', 'sent', 'posted', 'inDoubt')
    and coalesce(v.sent_at, v.claimed_at) > since${dials}
$$;
`;

/** The audit trail is the administrators'; that somebody called against the policy, the case's lead sees, too. */
const OVERRIDES = `
create index audit_entry_override on audit_entry (at desc, id desc) where action = 'calls.overrideContactPolicy';
create function app.contact_overrides() returns table (id uuid, at timestamptz, actor_id uuid, account_id uuid, rule text, reason text)
  language sql stable set app.role = 'system' as $$
  select id, at, actor_id, account_id, detail ->> 'rule', detail ->> 'reason' from audit_entry
  where action = 'calls.overrideContactPolicy' order by at desc, id desc limit 1000
$$;
`;
