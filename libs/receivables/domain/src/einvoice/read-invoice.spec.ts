import { readInvoice } from './read-invoice';

interface Sums {
  type?: string;
  total?: string;
  prepaid?: string;
  due?: string;
  tax?: string;
  dueDate?: string;
  root?: 'Invoice' | 'CreditNote';
}

const ubl = ({
  type = '380',
  total = '120.00',
  prepaid,
  due = total,
  tax = '20.00',
  dueDate = '<cbc:DueDate>2026-03-01</cbc:DueDate>',
  root = 'Invoice',
}: Sums = {}) =>
  Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>
<${root} xmlns="urn:oasis:names:specification:ubl:schema:xsd:${root}-2" xmlns:cac="a" xmlns:cbc="b">
  <cbc:ID>F-77</cbc:ID><cbc:IssueDate>2026-01-30</cbc:IssueDate>${dueDate}<cbc:${root}TypeCode>${type}</cbc:${root}TypeCode><cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>
  <cac:AccountingSupplierParty><cac:Party><cac:PartyLegalEntity><cbc:RegistrationName>Atelier &amp; Fils</cbc:RegistrationName></cac:PartyLegalEntity></cac:Party></cac:AccountingSupplierParty>
  <cac:AccountingCustomerParty><cac:Party><cac:PartyIdentification><cbc:ID>C9</cbc:ID></cac:PartyIdentification>
    <cac:PartyTaxScheme><cbc:CompanyID>FR40303265045</cbc:CompanyID><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme>
    <cac:PartyLegalEntity><cbc:RegistrationName>Client SA</cbc:RegistrationName><cbc:CompanyID schemeID="0002">123</cbc:CompanyID></cac:PartyLegalEntity></cac:Party></cac:AccountingCustomerParty>
  <cac:PaymentMeans><cbc:PaymentID>RF18539007547034</cbc:PaymentID></cac:PaymentMeans>
  <cac:TaxTotal><cbc:TaxAmount currencyID="EUR">${tax}</cbc:TaxAmount></cac:TaxTotal>
  <cac:LegalMonetaryTotal><cbc:TaxExclusiveAmount currencyID="EUR">100.00</cbc:TaxExclusiveAmount><cbc:TaxInclusiveAmount currencyID="EUR">${total}</cbc:TaxInclusiveAmount>
    ${prepaid ? `<cbc:PrepaidAmount currencyID="EUR">${prepaid}</cbc:PrepaidAmount>` : ''}<cbc:PayableAmount currencyID="EUR">${due}</cbc:PayableAmount></cac:LegalMonetaryTotal>
</${root}>`);

const cii = (profile: string, prepaid: string, due: string) =>
  Buffer.from(`<rsm:CrossIndustryInvoice xmlns:rsm="r" xmlns:ram="a" xmlns:udt="u">
  <rsm:ExchangedDocumentContext><ram:GuidelineSpecifiedDocumentContextParameter><ram:ID>${profile}</ram:ID></ram:GuidelineSpecifiedDocumentContextParameter></rsm:ExchangedDocumentContext>
  <rsm:ExchangedDocument><ram:ID>F-78</ram:ID><ram:TypeCode>380</ram:TypeCode><ram:IssueDateTime><udt:DateTimeString format="102">20260130</udt:DateTimeString></ram:IssueDateTime></rsm:ExchangedDocument>
  <rsm:SupplyChainTradeTransaction><ram:ApplicableHeaderTradeAgreement><ram:SellerTradeParty><ram:Name>Atelier</ram:Name></ram:SellerTradeParty><ram:BuyerTradeParty><ram:Name>Client</ram:Name></ram:BuyerTradeParty></ram:ApplicableHeaderTradeAgreement>
  <ram:ApplicableHeaderTradeSettlement><ram:InvoiceCurrencyCode>EUR</ram:InvoiceCurrencyCode><ram:SpecifiedTradeSettlementHeaderMonetarySummation>
    <ram:GrandTotalAmount>100.00</ram:GrandTotalAmount>${prepaid}<ram:DuePayableAmount>${due}</ram:DuePayableAmount>
  </ram:SpecifiedTradeSettlementHeaderMonetarySummation></ram:ApplicableHeaderTradeSettlement></rsm:SupplyChainTradeTransaction></rsm:CrossIndustryInvoice>`);

const refusal = (code: string) => expect.objectContaining({ code });

describe('an EN 16931 document', () => {
  it('gives number, dates, amounts, parties and reference; an identifier that is none is left out and said', () => {
    const invoice = readInvoice(ubl({ prepaid: '20.00', due: '100.00' }));
    expect(invoice).toMatchObject({
      kind: 'invoice',
      number: 'F-77',
      issuedOn: '2026-01-30',
      dueOn: '2026-03-01',
      currency: 'EUR',
      total: 12000,
      prepaid: 2000,
      amountDue: 10000,
      paymentReference: 'RF18539007547034',
      seller: { name: 'Atelier & Fils' },
      buyer: { name: 'Client SA', accountNumber: 'C9', vatNumber: 'FR40303265045', siren: null },
    });
    expect(invoice.warnings).toEqual([{ code: 'identifier-not-valid', params: { value: '123' } }]);
  });
  it('has no due date of our making when it states none', () => {
    expect(readInvoice(ubl({ dueDate: '' })).dueOn).toBeNull();
  });
  it('is refused whole when its own totals disagree', () => {
    expect(() => readInvoice(ubl({ due: '119.99' }))).toThrow(refusal('total-mismatch'));
    expect(() => readInvoice(ubl({ prepaid: '20.00' }))).toThrow(refusal('total-mismatch'));
    expect(() => readInvoice(ubl({ tax: '19.00' }))).toThrow(refusal('tax-mismatch'));
    expect(() => readInvoice(ubl({ total: '120.005', due: '120.005' }))).toThrow(refusal('bad-amount'));
    expect(() => readInvoice(cii('urn:cen.eu:en16931:2017', '', '80.00'))).toThrow(refusal('total-mismatch'));
  });
  it('may leave what was prepaid unsaid in the MINIMUM profile only, and that is said', () => {
    const invoice = readInvoice(cii('urn:factur-x.eu:1p0:minimum', '', '80.00'));
    expect(invoice).toMatchObject({
      total: 10000,
      prepaid: 2000,
      amountDue: 8000,
      warnings: [{ code: 'total-unexplained' }],
    });
    expect(() =>
      readInvoice(cii('urn:factur-x.eu:1p0:minimum', '<ram:TotalPrepaidAmount>5.00</ram:TotalPrepaidAmount>', '80.00')),
    ).toThrow(refusal('total-mismatch'));
  });
  it('is a credit note by its form, its type or its sign', () => {
    const negative = ubl({ type: '384', total: '-120.00', tax: '-220.00' });
    expect(readInvoice(negative)).toMatchObject({ kind: 'creditNote', total: 12000, amountDue: 12000 });
    expect(readInvoice(ubl({ type: '381' }))).toMatchObject({ kind: 'creditNote', total: 12000 });
    expect(readInvoice(ubl({ root: 'CreditNote', type: '381', dueDate: '' }))).toMatchObject({
      kind: 'creditNote',
      total: 12000,
    });
    expect(() => readInvoice(ubl({ type: '381', total: '-120.00', tax: '-220.00' }))).toThrow(
      refusal('negative-credit-note'),
    );
    expect(() => readInvoice(ubl({ type: '325' }))).toThrow(refusal('unsupported-type'));
  });
  it('is well-formed XML without entities of its own', () => {
    expect(() => readInvoice(Buffer.from('<Invoice><a></Invoice>'))).toThrow(refusal('bad-xml'));
    expect(() =>
      readInvoice(Buffer.from('<!DOCTYPE Invoice [<!ENTITY x SYSTEM "file:///etc/passwd">]><Invoice>&x;</Invoice>')),
    ).toThrow(refusal('xml-doctype'));
    expect(() => readInvoice(Buffer.from('<Order/>'))).toThrow(refusal('unknown-format'));
  });
});
