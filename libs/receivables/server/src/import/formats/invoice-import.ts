import { invoiceInPdf, nameKey, readInvoice, toE164, type InvoiceDocument } from '@relance/receivables/domain';
import type { Tx } from '@relance/platform/server';
import { readFile } from 'node:fs/promises';
import type { Creditor } from '../../parties/creditor';
import type { StagedRow } from '../merge/staging';

/** The invoice in a file: XML, or the XML inside a hybrid PDF. Error: FileRefused. */
export async function readInvoiceFile(path: string, pdf: boolean): Promise<InvoiceDocument> {
  const bytes = await readFile(path);
  return readInvoice(pdf ? await invoiceInPdf(bytes) : bytes);
}

/** An e-invoice as a staged row: the buyer's account is the one already known, otherwise a new one under the buyer's own number. */
export async function invoiceRow(tx: Tx, creditor: Creditor, invoice: InvoiceDocument): Promise<StagedRow> {
  const { buyer } = invoice;
  const phone = buyer.phone === null ? undefined : toE164(buyer.phone, buyer.country ?? creditor.country);
  return {
    line: 1,
    accountNumber: await accountNumberOf(tx, creditor, invoice),
    debtorName: buyer.name,
    debtorKind: null,
    segment: null,
    siren: buyer.siren,
    siret: buyer.siret,
    vatNumber: buyer.vatNumber,
    language: null,
    country: buyer.country,
    street: buyer.street,
    postalCode: buyer.postalCode,
    city: buyer.city,
    contactName: buyer.contactName,
    contactRole: null,
    contactPhone: phone?.e164 ?? null,
    contactMobile: phone?.mobile ?? false,
    contactEmail: buyer.email !== null && /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>.]+$/.test(buyer.email) ? buyer.email : null,
    kind: invoice.kind,
    number: invoice.number,
    issuedOn: invoice.issuedOn,
    dueOn: invoice.dueOn,
    terms: null,
    amount: invoice.total,
    currency: invoice.currency,
    // more can be prepaid than is owed: what is over is not this document's
    paid: invoice.prepaid > 0 ? Math.min(invoice.prepaid, invoice.total) : null,
    paidOn: invoice.prepaid > 0 ? invoice.issuedOn : null,
    paymentReference: invoice.paymentReference,
    buyerReference: invoice.buyerReference,
    typeCode: invoice.typeCode,
  };
}

/** By VAT number, SIREN, the buyer's own number, then exact name: never by a likeness. */
async function accountNumberOf(tx: Tx, creditor: Creditor, { buyer }: InvoiceDocument): Promise<string> {
  const known = await tx.query<{ number: string; name: string; vat: string | null; siren: string | null }>(
    `select a.number, d.name, d.vat_number as vat, d.siren from account a join debtor d on d.id = a.debtor_id
     where a.creditor_id = $1 and (d.vat_number = $2 or d.siren = $3 or a.number = $4 or lower(d.name) = lower($5)) order by a.created_at, a.id`,
    [creditor.id, buyer.vatNumber, buyer.siren, buyer.accountNumber, buyer.name],
  );
  const found =
    known.find((it) => it.vat !== null && it.vat === buyer.vatNumber) ??
    known.find((it) => it.siren !== null && it.siren === buyer.siren) ??
    known.find(
      (it) => it.number === buyer.accountNumber && (nameKey(it.name) === nameKey(buyer.name) || it.name === it.number),
    ) ??
    known.find((it) => nameKey(it.name) === nameKey(buyer.name));
  return (
    found?.number ??
    freeNumber(
      buyer.accountNumber ?? buyer.siren ?? buyer.vatNumber ?? buyer.registration ?? buyer.name,
      new Set(known.map((it) => it.number)),
    )
  );
}

function freeNumber(wanted: string, taken: ReadonlySet<string>): string {
  let number = wanted;
  for (let n = 2; taken.has(number); n++) number = `${wanted}-${n}`;
  return number;
}
