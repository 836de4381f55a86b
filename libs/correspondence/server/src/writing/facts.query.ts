import type { LetterCreditor, LetterDebtor, LetterItem } from '@relance/correspondence/domain';
import type { Money } from '@relance/kernel';
import type { Tx } from '@relance/platform/server';

/** Who writes to whom about which account. */
export interface Party {
  caseId: string;
  caseNumber: string;
  accountNumber: string;
  agentName: string | null;
  language: 'fr' | 'en';
  creditor: LetterCreditor;
  debtor: LetterDebtor & { country: string };
  contact: { id: string; name: string } | null;
  /** The best contact with an e-mail address that has not bounced. */
  mailContact: { id: string; name: string; email: string } | null;
  /** The best contact with a mobile number not known to be wrong. */
  smsContact: { id: string; name: string; phone: string } | null;
  unapplied: Money[];
}

export interface OpenItemFact extends LetterItem {
  itemId: string;
  caseId: string;
  /** Ledger rows whose sum is what is open. */
  entries: string[];
}

const BEST_CONTACT = `order by k.preferred desc, k.role = 'accountsPayable' desc, k.created_at, k.id limit 1`;

/** One query for all the cases: the parties of each, as they stand now. */
export async function partiesOf(tx: Tx, caseIds: readonly string[]): Promise<Map<string, Party>> {
  const rows = await tx.query<Party>(
    `select c.id as "caseId", 'C-' || lpad(c.case_number::text, 6, '0') as "caseNumber", a.number as "accountNumber",
       p.name as "agentName", d.language,
       jsonb_build_object('name', r.name, 'country', r.country, 'address', r.address, 'siren', r.siren, 'vatNumber', r.vat_number,
         'iban', r.iban, 'bic', r.bic, 'email', r.email, 'phone', r.phone) as creditor,
       jsonb_build_object('name', d.name, 'kind', d.kind, 'address', d.address, 'siren', d.siren, 'country', d.country) as debtor,
       (select jsonb_build_object('id', k.id, 'name', k.name) from contact k where k.debtor_id = d.id ${BEST_CONTACT}) as contact,
       (select jsonb_build_object('id', k.id, 'name', k.name, 'email', k.email) from contact k
        where k.debtor_id = d.id and k.email is not null and k.email_status <> 'bounced' ${BEST_CONTACT}) as "mailContact",
       (select jsonb_build_object('id', k.id, 'name', k.name, 'phone', k.phone) from contact k
        where k.debtor_id = d.id and k.mobile and k.phone is not null and k.phone_status <> 'invalid' ${BEST_CONTACT}) as "smsContact",
       coalesce((select jsonb_agg(jsonb_build_object('minor', u.unapplied_minor, 'currency', u.currency) order by u.currency)
        from account_cash u where u.account_id = a.id and u.unapplied_minor > 0), '[]') as unapplied
     from dunning_case c
     join account a on a.id = c.id
     join creditor r on r.id = a.creditor_id
     join debtor d on d.id = a.debtor_id
     left join person p on p.id = c.agent_id
     where c.id = any ($1::uuid[])`,
    [caseIds],
  );
  return new Map(rows.map((row) => [row.caseId, row]));
}

/** What is open now on those items, the oldest due date first, with the ledger rows that say so. */
export async function openItemsOf(tx: Tx, itemIds: readonly string[]): Promise<Map<string, OpenItemFact>> {
  const rows = await tx.query<OpenItemFact>(
    `select i.id as "itemId", i.account_id as "caseId", i.number, i.issued_on as "issuedOn", i.due_on as "dueOn",
       jsonb_build_object('minor', i.open_minor, 'currency', i.currency) as open, i.payment_reference as "paymentReference",
       case when i.kind = 'charge' then jsonb_build_object('kind', i.charge_kind, 'invoiceNumber', b.number) end as charge,
       (select jsonb_agg(l.id) from ledger_entry l where l.item_id = i.id) as entries
     from open_item i left join open_item b on b.id = i.charge_of
     where i.id = any ($1::uuid[]) and i.kind in ('invoice', 'charge') and i.open_minor > 0
     order by i.due_on, i.number, i.id`,
    [itemIds],
  );
  return new Map(rows.map((row) => [row.itemId, row]));
}
