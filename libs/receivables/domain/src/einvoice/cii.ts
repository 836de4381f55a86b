import type { RawInvoice, RawParty } from './invoice-document';
import { attribute, element, elements, text, type XmlElement } from './xml';

/** Reads a UN/CEFACT Cross Industry Invoice (EN 16931-3-3), so also the XML of Factur-X and ZUGFeRD 2. */
export function readCii(root: XmlElement): RawInvoice {
  const document = element(root, 'ExchangedDocument');
  const trade = element(root, 'SupplyChainTradeTransaction');
  const agreement = element(trade, 'ApplicableHeaderTradeAgreement');
  const settlement = element(trade, 'ApplicableHeaderTradeSettlement');
  const sums = element(settlement, 'SpecifiedTradeSettlementHeaderMonetarySummation');
  const currency = text(settlement, 'InvoiceCurrencyCode');
  const terms = elements(settlement, 'SpecifiedTradePaymentTerms');
  const profile = text(root, 'ExchangedDocumentContext', 'GuidelineSpecifiedDocumentContextParameter', 'ID') ?? '';
  return {
    syntax: 'cii',
    creditNoteForm: false,
    minimumProfile: /minimum/i.test(profile),
    typeCode: text(document, 'TypeCode'),
    number: text(document, 'ID'),
    issued: text(document, 'IssueDateTime', 'DateTimeString'),
    due: first(terms, (it) => text(it, 'DueDateDateTime', 'DateTimeString')),
    termsText: first(terms, (it) => text(it, 'Description')),
    currency,
    lines: text(sums, 'LineTotalAmount'),
    allowances: text(sums, 'AllowanceTotalAmount'),
    charges: text(sums, 'ChargeTotalAmount'),
    net: text(sums, 'TaxBasisTotalAmount'),
    tax: first(elements(sums, 'TaxTotalAmount'), (it) =>
      (attribute(it, 'currencyID') ?? currency) === currency ? text(it) : null,
    ),
    total: text(sums, 'GrandTotalAmount'),
    prepaid: text(sums, 'TotalPrepaidAmount'),
    rounding: text(sums, 'RoundingAmount'),
    amountDue: text(sums, 'DuePayableAmount'),
    paymentReference: text(settlement, 'PaymentReference'),
    buyerReference:
      text(agreement, 'BuyerReference') ?? text(agreement, 'BuyerOrderReferencedDocument', 'IssuerAssignedID'),
    seller: partyOf(element(agreement, 'SellerTradeParty')),
    sellerIban: first(elements(settlement, 'SpecifiedTradeSettlementPaymentMeans'), (it) =>
      text(it, 'PayeePartyCreditorFinancialAccount', 'IBANID'),
    ),
    buyer: partyOf(element(agreement, 'BuyerTradeParty')),
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
  const address = element(party, 'PostalTradeAddress');
  const legal = element(party, 'SpecifiedLegalOrganization');
  const registration = text(legal, 'ID');
  const identifiers = [...elements(party, 'ID'), ...elements(party, 'GlobalID')].flatMap((it) => {
    const id = text(it);
    return id === null ? [] : [{ id, scheme: attribute(it, 'schemeID') }];
  });
  const contact = element(party, 'DefinedTradeContact');
  return {
    name: text(party, 'Name'),
    tradingName: text(legal, 'TradingBusinessName'),
    identifiers,
    registration:
      registration === null ? null : { id: registration, scheme: attribute(element(legal, 'ID'), 'schemeID') },
    vatNumber: first(elements(party, 'SpecifiedTaxRegistration'), (it) =>
      attribute(element(it, 'ID'), 'schemeID') === 'VA' ? text(it, 'ID') : null,
    ),
    country: text(address, 'CountryID'),
    street: text(address, 'LineOne'),
    postalCode: text(address, 'PostcodeCode'),
    city: text(address, 'CityName'),
    contactName: text(contact, 'PersonName') ?? text(contact, 'DepartmentName'),
    phone: text(contact, 'TelephoneUniversalCommunication', 'CompleteNumber'),
    email: text(contact, 'EmailURIUniversalCommunication', 'URIID'),
  };
}
