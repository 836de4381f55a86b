import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a queue shows of each case is found in one step. A case says itself whose it is and who owes, so that row-level security
 * asks one table, not three in a row; and a debtor has the number to call, kept by the trigger that keeps how it can be reached.
 */
export class CaseParties1795001300000 implements MigrationInterface {
  name = 'CaseParties1795001300000';

  async up(runner: QueryRunner): Promise<void> {
    // row-level security holds for the owner as well: without a role its updates would find nothing
    await runner.query(`select set_config('app.role', 'system', true)`);
    await runner.query(PARTIES);
    await runner.query(PHONE);
    await runner.query(SECURITY);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop policy scope on debtor;
      create policy scope on debtor using ((select app.sees_all()) or exists (select 1 from account a where a.debtor_id = debtor.id));
      drop policy scope on contact;
      create policy scope on contact using ((select app.sees_all()) or exists (select 1 from account a where a.debtor_id = contact.debtor_id));
      drop trigger case_parties on dunning_case;
      drop function case_parties();
      drop index dunning_case_debtor;
      alter table dunning_case drop constraint dunning_case_parties;
      alter table dunning_case add constraint dunning_case_id_fkey foreign key (id) references account;
      alter table dunning_case drop column creditor_id, drop column debtor_id;
      alter table account drop constraint account_parties;
      ${debtorVersion('reach')}
      ${contactReach('reach = n.reach', '', 'd.reach is distinct from n.reach')}
      drop function debtor_phone_of(uuid);
      alter table debtor drop column phone;
    `);
  }
}

const PARTIES = `
alter table account add constraint account_parties unique (id, creditor_id, debtor_id);
alter table dunning_case add column creditor_id uuid, add column debtor_id uuid;
update dunning_case c set creditor_id = a.creditor_id, debtor_id = a.debtor_id from account a where a.id = c.id;
alter table dunning_case
  alter column creditor_id set not null,
  alter column debtor_id set not null,
  drop constraint dunning_case_id_fkey,
  -- an account that is merged into another debtor's takes its case along
  add constraint dunning_case_parties foreign key (id, creditor_id, debtor_id) references account (id, creditor_id, debtor_id) on update cascade;
create index dunning_case_debtor on dunning_case (debtor_id);
create function case_parties() returns trigger language plpgsql as $$
begin
  select a.creditor_id, a.debtor_id into new.creditor_id, new.debtor_id from account a where a.id = new.id;
  return new;
end $$;
create trigger case_parties before insert on dunning_case for each row when (new.debtor_id is null) execute function case_parties();
`;

/** Of the numbers not known to be wrong: the preferred contact's, a verified one, the oldest. */
const BEST_PHONE = `(array_agg(k.phone order by k.preferred desc, k.phone_status desc, k.created_at, k.id)
      filter (where k.phone is not null and k.phone_status <> 'invalid'))[1]`;

/** What the trigger on contacts keeps of their debtors, for as many as an import brings. */
function contactReach(set: string, more: string, changed: string): string {
  return `
create or replace function contact_reach() returns trigger language plpgsql as $$
begin
  update debtor d set ${set}
  from (
    select c.id, array_remove(array[
      case when bool_or(k.email is not null and k.email_status <> 'bounced') then 'email' end,
      case when cardinality(c.address) > 0 then 'post' end,
      case when bool_or(k.phone is not null and k.phone_status <> 'invalid') then 'phone' end,
      case when bool_or(k.mobile and k.phone is not null and k.phone_status <> 'invalid') then 'mobile' end], null) as reach${more}
    from debtor c left join contact k on k.debtor_id = c.id
    where c.id in (select debtor_id from changed) group by c.id) n
  where d.id = n.id and ${changed};
  return null;
end $$;`;
}

/** What the product finds out by itself is no edit. */
function debtorVersion(found: string): string {
  return `
drop trigger debtor_version on debtor;
create trigger debtor_version before update on debtor for each row
  when (to_jsonb(old) - '{${found},version,changed_at,changed_by}'::text[] is distinct from to_jsonb(new) - '{${found},version,changed_at,changed_by}'::text[])
  execute function edited_row();`;
}

const PHONE = `
alter table debtor
  -- the number to call; kept by the trigger on contacts
  add column phone text;
create function debtor_phone_of(debtor uuid) returns text language sql stable as $$
  select ${BEST_PHONE} from contact k where k.debtor_id = debtor $$;
${debtorVersion('reach,phone')}
update debtor d set phone = debtor_phone_of(d.id) where exists (select from contact k where k.debtor_id = d.id);
${contactReach('reach = n.reach, phone = n.phone', `,\n      ${BEST_PHONE} as phone`, '(d.reach, d.phone) is distinct from (n.reach, n.phone)')}
`;

const SECURITY = `
drop policy scope on debtor;
create policy scope on debtor using ((select app.sees_all()) or exists (select 1 from dunning_case c where c.debtor_id = debtor.id));
drop policy scope on contact;
create policy scope on contact using ((select app.sees_all()) or exists (select 1 from dunning_case c where c.debtor_id = contact.debtor_id));
`;
