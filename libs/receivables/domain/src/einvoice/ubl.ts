import type { RawInvoice, RawParty } from './invoice-document';
import { attribute, element, elements, text, type XmlElement } from './xml';

/** Reads a UBL 2.1 Invoice or CreditNote (EN 16931-3-2). */
export function readUbl(root: XmlElement, rootName: string): RawInvoice {
  const creditNoteForm = rootName === 'CreditNote';
  const currency = text(root, 'DocumentCurrencyCode');
  const sums = element(root, 'LegalMonetaryTotal');
  const payment = elements(root, 'PaymentMeans');
  const taxes = elements(root, 'TaxTotal').flatMap((it) => elements(it, 'TaxAmount'));
  return {
    syntax: 'ubl',
    creditNoteForm,
    minimumProfile: false,
    typeCode: text(root, creditNoteForm ? 'CreditNoteTypeCode' : 'InvoiceTypeCode'),
    number: text(root, 'ID'),
    issued: text(root, 'IssueDate'),
    due: text(root, 'DueDate') ?? first(payment, (it) => text(it, 'PaymentDueDate')),
    termsText: text(root, 'PaymentTerms', 'Note'),
    currency,
    lines: text(sums, 'LineExtensionAmount'),
    allowances: text(sums, 'AllowanceTotalAmount'),
    charges: text(sums, 'ChargeTotalAmount'),
    net: text(sums, 'TaxExclusiveAmount'),
    tax: first(taxes, (it) => (attribute(it, 'currencyID') === currency ? text(it) : null)),
    total: text(sums, 'TaxInclusiveAmount'),
    prepaid: text(sums, 'PrepaidAmount'),
    rounding: text(sums, 'PayableRoundingAmount'),
    amountDue: text(sums, 'PayableAmount'),
    paymentReference: first(payment, (it) => text(it, 'PaymentID')),
    buyerReference: text(root, 'BuyerReference') ?? text(root, 'OrderReference', 'ID'),
    seller: partyOf(element(root, 'AccountingSupplierParty', 'Party')),
    sellerIban: first(payment, (it) => text(it, 'PayeeFinancialAccount', 'ID')),
    buyer: partyOf(element(root, 'AccountingCustomerParty', 'Party')),
  };
}

function first<Found>(list: readonly XmlElement[], pick: (it: XmlElement) => Found | null): Found | null {
  for (const it of list) {
    const found = pick(it);
    if (found !== null) return found;
  }
  return null;
}

function partyOf(party: XmlElement | undefined): RawParty {
  const legal = element(party, 'PartyLegalEntity');
  const address = element(party, 'PostalAddress');
  const registration = text(legal, 'CompanyID');
  return {
    name: text(legal, 'RegistrationName'),
    tradingName: text(party, 'PartyName', 'Name'),
    identifiers: elements(party, 'PartyIdentification').flatMap((it) => {
      const id = text(it, 'ID');
      return id === null ? [] : [{ id, scheme: attribute(element(it, 'ID'), 'schemeID') }];
    }),
    registration:
      registration === null ? null : { id: registration, scheme: attribute(element(legal, 'CompanyID'), 'schemeID') },
    vatNumber: first(elements(party, 'PartyTaxScheme'), (it) =>
      text(it, 'TaxScheme', 'ID') === 'VAT' ? text(it, 'CompanyID') : null,
    ),
    country: text(address, 'Country', 'IdentificationCode'),
    street: text(address, 'StreetName'),
    postalCode: text(address, 'PostalZone'),
    city: text(address, 'CityName'),
    contactName: text(party, 'Contact', 'Name'),
    phone: text(party, 'Contact', 'Telephone'),
    email: text(party, 'Contact', 'ElectronicMail'),
  };
}
