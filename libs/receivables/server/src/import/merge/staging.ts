import type { DocumentKind, LedgerRow, Refusal } from '@relance/receivables/domain';
import type { Tx } from '@relance/platform/server';
import { copyRows, type CopyValue } from './copy-rows';

/** A row as it goes into the merge: the account has its number, the payment its day. */
export interface StagedRow extends Omit<LedgerRow, 'accountNumber' | 'settledOn'> {
  accountNumber: string;
  kind: DocumentKind;
  paidOn: string | null;
  typeCode: string | null;
  buyerReference: string | null;
}

const COLUMNS = [
  'line',
  'account_number',
  'name',
  'debtor_kind',
  'segment',
  'siren',
  'siret',
  'vat_number',
  'language',
  'country',
  'street',
  'postal_code',
  'city',
  'contact_name',
  'contact_role',
  'contact_phone',
  'contact_mobile',
  'contact_email',
  'kind',
  'number',
  'issued_on',
  'due_on',
  'terms',
  'total',
  'currency',
  'paid',
  'paid_on',
  'payment_reference',
  'buyer_reference',
  'type_code',
] as const;

/** Temporary tables of one import: they end with its transaction. */
export async function openStaging(tx: Tx): Promise<void> {
  await tx.query(`
    create temp table import_row (
      line integer not null, item_id uuid not null default app.uuid_v7(), account_number text not null, name text, debtor_kind text, segment text,
      siren text, siret text, vat_number text, language text, country text, street text, postal_code text, city text,
      contact_name text, contact_role text, contact_phone text, contact_mobile boolean, contact_email text,
      kind text not null, number text not null, issued_on date not null, due_on date, terms text, total bigint not null,
      currency text not null, paid bigint, paid_on date, payment_reference text, buyer_reference text, type_code text
    ) on commit drop`);
  await tx.query(
    `create temp table import_refused (line integer not null, field text, code text not null, params text not null) on commit drop`,
  );
}

export async function stageRows(tx: Tx, rows: readonly StagedRow[]): Promise<void> {
  if (rows.length > 0) await copyRows(tx, 'import_row', COLUMNS, values(rows));
}

export async function stageRefusals(tx: Tx, refusals: readonly Refusal[]): Promise<void> {
  if (refusals.length === 0) return;
  const rows = refusals.map((it): CopyValue[] => [it.line, it.field, it.code, JSON.stringify(it.params)]);
  await copyRows(tx, 'import_refused', ['line', 'field', 'code', 'params'], rows);
}

function* values(rows: readonly StagedRow[]): Generator<CopyValue[]> {
  for (const it of rows) {
    yield [
      it.line,
      it.accountNumber,
      it.debtorName,
      it.debtorKind,
      it.segment,
      it.siren,
      it.siret,
      it.vatNumber,
      it.language,
      it.country,
      it.street,
      it.postalCode,
      it.city,
      it.contactName,
      it.contactRole,
      it.contactPhone,
      it.contactMobile ? 't' : 'f',
      it.contactEmail,
      it.kind,
      it.number,
      it.issuedOn,
      it.dueOn,
      it.terms,
      it.amount,
      it.currency,
      it.paid,
      it.paidOn,
      it.paymentReference,
      it.buyerReference,
      it.typeCode,
    ];
  }
}
