import type { BusinessDate } from '@relance/kernel';
import type { Tx } from '@relance/platform/server';

/** A debtor row `d` as the schema's `Debtor`. */
export const DEBTOR = `json_build_object('id', d.id, 'version', d.version, 'name', d.name, 'kind', d.kind, 'siren', d.siren, 'siret', d.siret, 'vatNumber', d.vat_number, 'language', d.language,
  'zone', d.zone, 'country', d.country, 'address', d.address, 'segment', d.segment, 'reach', d.reach, 'mergedIntoId', d.merged_into,
  'ceasedOn', d.ceased_on, 'ceasedSource', d.ceased_source, 'representedById', d.represented_by, 'breathingFrom', d.breathing_from,
  'breathingUntil', d.breathing_until, 'possibleZones', d.possible_zones)`;
const CREDITOR = `json_build_object('id', c.id, 'key', c.key, 'name', c.name, 'country', c.country, 'zone', c.zone, 'currency', c.currency, 'language', c.language,
  'iban', c.iban, 'termsRule', c.terms_rule)`;
const MONEY = (minor: string, row: string): string =>
  `json_build_object('minor', ${minor}, 'currency', ${row}.currency)`;

export async function accountById(tx: Tx, id: string): Promise<unknown> {
  const [row] = await tx.query(
    `select a.id, a.number, a.merged_into as "mergedInto", ${CREDITOR} as creditor, ${DEBTOR} as debtor
     from account a join creditor c on c.id = a.creditor_id join debtor d on d.id = a.debtor_id where a.id = $1`,
    [id],
  );
  return row ?? null;
}

export async function creditorList(tx: Tx): Promise<unknown[]> {
  const rows = await tx.query<{ creditor: unknown }>(
    `select ${CREDITOR} as creditor from creditor c where closed_at is null order by c.name, c.id`,
  );
  return rows.map((it) => it.creditor);
}

/** What is open of an account, overdue first and charges after everything else; lateness counts to the day given. */
export function openItemList(tx: Tx, accountId: string, today: BusinessDate): Promise<unknown[]> {
  return tx.query(
    `select i.id, i.kind, i.number, i.issued_on as "issuedOn", i.due_on as "dueOn", i.due_source as "dueSource", ${MONEY('i.total_minor', 'i')} as total,
       ${MONEY('i.open_minor', 'i')} as open, ($2::date - i.due_on) as "daysPastDue",
       exists (select 1 from dispute_item di join dispute s on s.id = di.dispute_id where di.item_id = i.id and s.status = 'open') as disputed,
       coalesce(k.context->>'carryingItemId' = i.id::text, false) as carrying,
       i.charge_kind as "chargeKind", b.number as "chargeOf"
     from open_item i left join dunning_case k on k.id = i.account_id left join open_item b on b.id = i.charge_of
     where i.account_id = $1 and i.open_minor > 0 order by i.kind = 'charge', i.kind desc, i.due_on, i.id`,
    [accountId, today],
  );
}

/** The newest lines of an account's ledger. */
export function ledgerLines(tx: Tx, accountId: string, first: number): Promise<unknown[]> {
  return tx.query(
    `select e.id, e.booked_on as "bookedOn", e.kind, i.number as "itemNumber", e.payment_id as "paymentId", ${MONEY('e.amount_minor', 'e')} as amount,
       e.reverses_id is not null as reversal
     from ledger_entry e left join open_item i on i.id = e.item_id where e.account_id = $1
     order by e.booked_on desc, e.recorded_at desc, e.id desc limit $2`,
    [accountId, Math.min(Math.max(first, 1), 1_000)],
  );
}

/** The zone an account's days are counted in; null when the actor may not see it. */
export async function zoneOfAccount(tx: Tx, id: string): Promise<string | null> {
  const [row] = await tx.query<{ zone: string }>(
    `select c.zone from account a join creditor c on c.id = a.creditor_id where a.id = $1`,
    [id],
  );
  return row?.zone ?? null;
}
