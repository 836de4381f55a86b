import { nameKey } from '../parties/party';
import type { LedgerField } from './csv-mapping';

/** Headings as ledgers print them in French, English and German, without case, accents, spaces or punctuation. */
const NAMES: Readonly<Record<LedgerField, string>> = {
  accountNumber:
    'accountnumber accountno account accountid customerid customernumber customerno customercode customer clientid clientnumber debtorid debtornumber debtoraccount ' +
    'numeroclient noclient nclient codeclient client compteclient compte comptetiers codetiers compauxnum kundennummer kundennr kdnr debitor debitorennummer debitorennr konto kundenkonto',
  debtorName:
    'debtorname debtor customername clientname companyname company name nomclient nomduclient raisonsociale nom libelletiers intitule compauxlib denomination kundenname kunde firma firmenname name1',
  debtorKind: 'debtorkind customertype customerkind typeclient typedeclient naturedebiteur kundenart kundentyp',
  segment: 'segment segmentation customersegment segmentclient riskclass classederisque risikoklasse',
  siren: 'siren numerosiren nosiren nsiren',
  siret: 'siret numerosiret nosiret nsiret',
  vatNumber:
    'vatnumber vatno vatid vat tva numerotva notva ntva tvaintracommunautaire numerotvaintracommunautaire tvaintra ustid ustidnr ustidentnr umsatzsteuerid',
  language: 'language lang langue sprache',
  country: 'country countrycode codepays pays land landcode laenderkennzeichen lkz',
  street: 'street address address1 addressline1 adresse adresse1 rue strasse straße',
  postalCode: 'postalcode postcode zip zipcode codepostal cp plz postleitzahl',
  city: 'city town ville ort stadt',
  contactName: 'contactname contact nomcontact nomducontact interlocuteur ansprechpartner kontakt',
  contactRole: 'contactrole contactfunction role fonction fonctioncontact funktion',
  contactPhone: 'contactphone phone phonenumber telephone tel numerotelephone telefon telefonnummer telefonnr',
  contactEmail: 'contactemail email mail emailaddress courriel adressemail adresseemail mel emailadresse',
  invoiceNumber:
    'invoicenumber invoiceno invoiceid invoice invoicenr documentnumber documentno docno docnumber numerofacture nofacture nfacture facture numerodefacture numeropiece nopiece npiece piece pieceref ' +
    'rechnungsnummer rechnungsnr rechnungnr rgnr renr belegnummer belegnr belegfeld1',
  documentKind:
    'documentkind documenttype doctype invoicetype typedocument typepiece typefacture naturepiece belegart rechnungsart',
  issueDate:
    'issuedate issuedon invoicedate documentdate docdate date datefacture datedefacture datepiece piecedate dateemission datedemission rechnungsdatum rgdatum belegdatum ausstellungsdatum',
  dueDate:
    'duedate duedon due dateecheance datedecheance echeance dateech faelligkeit falligkeit faelligkeitsdatum falligkeitsdatum faelligam falligam',
  terms:
    'terms paymentterms conditionspaiement conditionsdepaiement delaipaiement modalites zahlungsbedingungen zahlungsziel',
  amount:
    'amount invoiceamount totalamount total grossamount amountincltax amountinclvat montant montantttc totalttc ttc montantfacture betrag bruttobetrag rechnungsbetrag gesamtbetrag brutto',
  currency: 'currency currencycode ccy devise codedevise idevise monnaie waehrung wahrung wkz',
  paidAmount:
    'paidamount amountpaid paid montantpaye montantregle regle dejaregle acompte bezahlt bezahlterbetrag gezahlt',
  settledDate:
    'settleddate settledon settlementdate paiddate paidon paymentdate datepaiement datedepaiement datereglement datedereglement zahlungsdatum bezahltam zahlungseingang ausgleichsdatum',
  paymentReference:
    'paymentreference paymentref remittancereference referencepaiement referencedepaiement refpaiement verwendungszweck zahlungsreferenz',
};

const FIELD_OF = new Map<string, LedgerField>(
  (Object.entries(NAMES) as [LedgerField, string][]).flatMap(([field, names]) =>
    names.split(' ').map((name) => [name, field] as const),
  ),
);

/** The field a heading means, when it is one of the known ones. `n°` and `no.` count as "number". */
export function fieldOfHeading(heading: string): LedgerField | undefined {
  const key = nameKey(heading.replace(/[n]\s*[°º]/gi, 'no ')).replace(/ /g, '');
  return FIELD_OF.get(key);
}
