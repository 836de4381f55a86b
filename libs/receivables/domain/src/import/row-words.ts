import { nameKey, type DebtorKind } from '../parties/party';

export type DocumentKind = 'invoice' | 'creditNote';

const DOCUMENT_WORDS = new Map<string, DocumentKind>([
  ...words<DocumentKind>('invoice', 'invoice inv facture fact fa fac f rechnung rg re r 380 debit'),
  ...words<DocumentKind>('creditNote', 'creditnote credit cn avoir av a gutschrift gu gs 381 cr rectificative'),
]);

const DEBTOR_WORDS = new Map<string, DebtorKind>([
  ...words<DebtorKind>(
    'business',
    'business company b2b professionnel pro entreprise societe firma unternehmen geschaftskunde',
  ),
  ...words<DebtorKind>('public', 'public publicbody b2g administration collectivite secteurpublic behorde offentlich'),
  ...words<DebtorKind>(
    'consumer',
    'consumer private individual b2c particulier consommateur privat privatkunde verbraucher',
  ),
]);

function words<Kind>(kind: Kind, list: string): [string, Kind][] {
  return list.split(' ').map((word) => [word, kind]);
}

/** What a ledger calls an invoice or a credit note, in French, English or German. */
export function documentKindOf(word: string): DocumentKind | undefined {
  return DOCUMENT_WORDS.get(nameKey(word).replace(/ /g, ''));
}

export function debtorKindOf(word: string): DebtorKind | undefined {
  return DEBTOR_WORDS.get(nameKey(word).replace(/ /g, ''));
}
