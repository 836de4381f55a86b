import { receivablesGround, type ReceivablesGround } from '../testing/receivables-ground';

interface Draft {
  number?: string;
  issued?: string;
  due?: string;
  total?: string;
  prepaid?: string;
  buyer?: string;
  seller?: string;
}

function ubl({
  number = 'F-1',
  issued = '2026-05-01',
  due,
  total = '100.00',
  prepaid = '0.00',
  buyer = 'Client SA',
  seller = 'Atelier',
}: Draft = {}): string {
  const open = (Number(total) - Number(prepaid)).toFixed(2);
  const party = (
    name: string,
  ) => `<cac:Party><cac:PostalAddress><cac:Country><cbc:IdentificationCode>BE</cbc:IdentificationCode></cac:Country></cac:PostalAddress>
    <cac:PartyLegalEntity><cbc:RegistrationName>${name}</cbc:RegistrationName></cac:PartyLegalEntity></cac:Party>`;
  return `<Invoice xmlns="urn:x" xmlns:cac="a" xmlns:cbc="b"><cbc:ID>${number}</cbc:ID><cbc:IssueDate>${issued}</cbc:IssueDate>${due ? `<cbc:DueDate>${due}</cbc:DueDate>` : ''}
    <cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode><cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>
    <cac:AccountingSupplierParty>${party(seller)}</cac:AccountingSupplierParty><cac:AccountingCustomerParty>${party(buyer)}</cac:AccountingCustomerParty>
    <cac:PaymentTerms><cbc:Note>30 jours</cbc:Note></cac:PaymentTerms>
    <cac:LegalMonetaryTotal><cbc:TaxInclusiveAmount>${total}</cbc:TaxInclusiveAmount><cbc:PrepaidAmount>${prepaid}</cbc:PrepaidAmount><cbc:PayableAmount>${open}</cbc:PayableAmount></cac:LegalMonetaryTotal></Invoice>`;
}

describe('importing an e-invoice', () => {
  let ground: ReceivablesGround;
  beforeEach(async () => {
    ground = await receivablesGround();
  });
  afterEach(() => ground.end());
  const take = (draft: Draft = {}, creditorKey: string | null = null) => ground.importText(ubl(draft), { creditorKey });
  const codes = (outcome: { warnings: { code: string }[] }) => outcome.warnings.map((it) => it.code);

  it('makes its seller a creditor and its buyer a debtor of their country, books what was prepaid, and takes the terms when no due date is stated', async () => {
    const outcome = await take({ prepaid: '40.00' });
    expect(outcome).toMatchObject({
      format: 'ubl',
      creditors: ['ATELIER'],
      counts: { created: 1 },
      totals: { EUR: { invoices: 10000, payments: 4000, open: 6000 } },
    });
    expect(codes(outcome)).toEqual(['creditor-created', 'terms-text', 'due-date-from-terms']);
    expect(
      await ground.query(`select c.zone as creditor, d.zone as debtor, d.language, i.due_on, i.due_source, i.open_minor from open_item i
      join account a on a.id = i.account_id join debtor d on d.id = a.debtor_id join creditor c on c.id = a.creditor_id`),
    ).toEqual([
      {
        creditor: 'Europe/Brussels',
        debtor: 'Europe/Brussels',
        language: 'en',
        due_on: '2026-05-31',
        due_source: 'terms',
        open_minor: 6000,
      },
    ]);
    expect((await take({ prepaid: '40.00' })).counts).toMatchObject({ created: 0, updated: 0, unchanged: 1 });
  });

  it('learns a due date stated later, and refuses another amount for the same document', async () => {
    await take();
    expect((await take({ due: '2026-06-15' })).counts).toMatchObject({ updated: 1 });
    expect((await take()).counts).toMatchObject({ unchanged: 1 });
    expect((await take({ due: '2026-06-16' })).counts).toMatchObject({ refused: 1 });
    expect((await take({ total: '101.00' })).counts).toMatchObject({ created: 0, refused: 1 });
    expect(await ground.query(`select due_on, total_minor from open_item`)).toEqual([
      { due_on: '2026-06-15', total_minor: 10000 },
    ]);
  });

  it('takes a number of another day for another document, and says so; another buyer has documents of their own', async () => {
    await take();
    const again = await take({ issued: '2027-01-02' });
    expect([again.counts.created, codes(again).includes('number-reused')]).toEqual([1, true]);
    expect((await take({ buyer: 'Autre SA' })).counts).toMatchObject({ created: 1 });
    expect(
      await ground.query(`select count(*)::int as items, count(distinct account_id)::int as accounts from open_item`),
    ).toEqual([{ items: 3, accounts: 2 }]);
  });

  it('goes into the books that are named', async () => {
    expect((await take({}, 'MAIN')).creditors).toEqual(['MAIN']);
    expect(await ground.query(`select count(*)::int as n from creditor`)).toEqual([{ n: 1 }]);
  });
});
