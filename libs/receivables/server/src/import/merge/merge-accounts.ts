import { languageOfCountry, zoneOfCountry } from '@relance/receivables/domain';
import type { Tx } from '@relance/platform/server';
import type { Creditor } from '../../parties/creditor';

/**
 * Second step of an import: the accounts the staged rows belong to. Found by number; made, with debtor and contact, when there is none.
 * A debtor known by SIREN or VAT number is the same debtor in every creditor's books. What the file adds to a known debtor is filled in;
 * a file that contradicts an identifier is refused row by row.
 */
export async function mergeAccounts(tx: Tx, creditor: Creditor): Promise<void> {
  await tx.query(`
    create temp table import_account on commit drop as
      select account_number as number, null::uuid as account_id, null::uuid as debtor_id, null::text as terms_rule, false as is_new, false as updated,
        min(line) as line, min(name) as name, min(debtor_kind) as debtor_kind, min(segment) as segment,
        min(siren) as siren, min(siret) as siret, min(vat_number) as vat_number, min(language) as language, min(country) as country, min(street) as street, min(postal_code) as postal_code, min(city) as city,
        min(contact_name) as contact_name, min(contact_role) as contact_role, min(contact_phone) as contact_phone, min(contact_email) as contact_email,
        case when min(siren) <> max(siren) then 'siren' when min(vat_number) <> max(vat_number) then 'vatNumber' end as contradiction
      from import_row group by account_number`);
  await tx.query(`create unique index on import_account (number)`);
  await tx.query(
    `update import_account f set account_id = a.id, debtor_id = coalesce(d.merged_into, d.id), terms_rule = a.terms_rule,
       contradiction = coalesce(f.contradiction, case when d.siren <> f.siren then 'siren' when d.vat_number <> f.vat_number then 'vatNumber' end)
     from account a join debtor d on d.id = a.debtor_id where a.creditor_id = $1 and a.number = f.number`,
    [creditor.id],
  );
  await refuseContradictions(tx);
  await tx.query(`update import_account set is_new = true, account_id = app.uuid_v7() where account_id is null`);
  await findDebtors(tx);
  await makeDebtors(tx, creditor);
  await tx.query(
    `insert into account (id, creditor_id, debtor_id, number) select account_id, $1, debtor_id, number from import_account where is_new`,
    [creditor.id],
  );
  await fillDebtors(tx);
  await addContacts(tx);
  await tx.query(`create index on import_account (account_id)`);
  await tx.query(`analyze import_account`);
}

async function refuseContradictions(tx: Tx): Promise<void> {
  await tx.query(
    `insert into import_refused select r.line, f.contradiction, 'account-of-another-debtor', json_build_object('account', f.number, 'field', f.contradiction)::text
     from import_account f join import_row r on r.account_number = f.number where f.contradiction is not null`,
  );
  await tx.query(
    `delete from import_row r using import_account f where f.number = r.account_number and f.contradiction is not null`,
  );
  await tx.query(`delete from import_account where contradiction is not null`);
}

async function findDebtors(tx: Tx): Promise<void> {
  for (const column of ['siren', 'vat_number']) {
    await tx.query(
      `update import_account f set debtor_id = d.id
       from (select distinct on (${column}) ${column} as value, coalesce(merged_into, id) as id from debtor where ${column} is not null
         order by ${column}, merged_into nulls first, created_at, id) d
       where f.debtor_id is null and f.${column} = d.value`,
    );
  }
}

/** New debtors speak and live as their country does when the file does not say; where it has several zones, as the creditor. */
async function makeDebtors(tx: Tx, creditor: Creditor): Promise<void> {
  const countries = (
    await tx.query<{ country: string }>(`select distinct country from import_account where country is not null`)
  ).map((it) => it.country);
  await tx.query(
    `create temp table import_debtor on commit drop as
     select app.uuid_v7() as id, k.* from (
       select coalesce('S' || siren, 'V' || vat_number, 'A' || number) as key, min(coalesce(name, number)) as name, min(debtor_kind) as kind,
         min(segment) as segment, min(siren) as siren, min(siret) as siret, min(vat_number) as vat_number, min(language) as language, min(country) as country,
         min(street) as street, min(postal_code) as postal_code, min(city) as city
       from import_account where debtor_id is null group by 1) k`,
  );
  await tx.query(
    `insert into debtor (id, name, kind, siren, siret, vat_number, segment, language, zone, country, address)
     select b.id, b.name, coalesce(b.kind, 'business'), b.siren, b.siret, b.vat_number, b.segment, coalesce(b.language, c.language, $1), coalesce(c.zone, $2),
       coalesce(b.country, $3), ${ADDRESS('b')}
     from import_debtor b left join unnest($4::text[], $5::text[], $6::text[]) as c(country, language, zone) on c.country = b.country`,
    [
      creditor.language,
      creditor.zone,
      creditor.country,
      countries,
      countries.map(languageOfCountry),
      countries.map((it) => zoneOfCountry(it) ?? creditor.zone),
    ],
  );
  await tx.query(
    `update import_account f set debtor_id = b.id from import_debtor b
     where f.debtor_id is null and b.key = coalesce('S' || f.siren, 'V' || f.vat_number, 'A' || f.number)`,
  );
}

const ADDRESS = (row: string): string =>
  `array_remove(array[${row}.street, nullif(concat_ws(' ', ${row}.postal_code, ${row}.city), '')], null)`;

async function fillDebtors(tx: Tx): Promise<void> {
  await tx.query(
    `with filled as (
       update debtor d set siren = coalesce(d.siren, f.siren), siret = coalesce(d.siret, f.siret), vat_number = coalesce(d.vat_number, f.vat_number),
         segment = coalesce(d.segment, f.segment), name = case when d.name = f.number and f.name is not null then f.name else d.name end,
         address = case when d.address = '{}' then ${ADDRESS('f')} else d.address end
       from import_account f
       where d.id = f.debtor_id and not f.is_new and (
         (d.siren is null and f.siren is not null) or (d.siret is null and f.siret is not null) or (d.vat_number is null and f.vat_number is not null)
         or (d.segment is null and f.segment is not null) or (d.name = f.number and f.name <> f.number) or (d.address = '{}' and coalesce(f.street, f.postal_code, f.city) is not null))
       returning d.id)
     update import_account f set updated = true from filled where filled.id = f.debtor_id and not f.is_new`,
  );
}

/** A contact is new unless its debtor has one with that telephone, that address or, when it has neither, that name. */
async function addContacts(tx: Tx): Promise<void> {
  await tx.query(
    `with added as (
       insert into contact (debtor_id, name, role, phone, mobile, email, preferred)
       select distinct on (f.debtor_id) f.debtor_id, coalesce(f.contact_name, f.contact_email, f.contact_phone), coalesce(f.contact_role, 'accountsPayable'),
         f.contact_phone, exists (select 1 from import_row r where r.contact_phone = f.contact_phone and r.contact_mobile), f.contact_email,
         not exists (select 1 from contact c where c.debtor_id = f.debtor_id)
       from import_account f
       where coalesce(f.contact_name, f.contact_email, f.contact_phone) is not null
         and not exists (select 1 from contact c where c.debtor_id = f.debtor_id and (c.phone = f.contact_phone or lower(c.email) = lower(f.contact_email)
           or (f.contact_phone is null and f.contact_email is null and c.name = f.contact_name)))
       order by f.debtor_id, f.line
       returning debtor_id)
     update import_account f set updated = true from added where added.debtor_id = f.debtor_id and not f.is_new`,
  );
}
