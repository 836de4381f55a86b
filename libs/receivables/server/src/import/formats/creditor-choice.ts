import {
  FileRefused,
  languageOfCountry,
  nameKey,
  zoneOfCountry,
  type ImportWarning,
  type PartyDetails,
} from '@relance/receivables/domain';
import type { Tx } from '@relance/platform/server';
import { addCreditor, allCreditors, type Creditor, type CreditorDraft } from '../../parties/creditor';

type Warn = (warning: ImportWarning) => void;

/** The creditor named by its key; made when there is none of that key, and said. */
export async function creditorByKey(tx: Tx, key: string, about: Partial<CreditorDraft>, warn: Warn): Promise<Creditor> {
  const found = (await allCreditors(tx)).find((it) => it.key === key);
  if (found) return found;
  return made(tx, { name: key, ...about, key }, warn);
}

/** Whose ledger it is when nobody says: the only creditor that is not closed, else the last one; `MAIN` when there is none yet. Error: FileRefused `creditor-needed`. */
export async function onlyCreditor(tx: Tx, warn: Warn): Promise<Creditor> {
  const all = await allCreditors(tx);
  const [only, another] = all.filter((it) => it.closedOn === null);
  if (another) throw new FileRefused('creditor-needed', {}, { field: 'creditor' });
  const last = only ?? all.at(-1);
  if (last) return last;
  return made(tx, { key: 'MAIN', name: 'MAIN' }, warn);
}

/** The seller an e-invoice states: by VAT number, SIREN, bank account or exact name; made from what the file says when it is new. */
export async function creditorOfSeller(
  tx: Tx,
  seller: PartyDetails,
  iban: string | null,
  currency: string,
  warn: Warn,
): Promise<Creditor> {
  const all = await allCreditors(tx);
  const same = (mine: string | null, stated: string | null): boolean => mine !== null && mine === stated;
  const found =
    all.find((it) => same(it.vatNumber, seller.vatNumber)) ??
    all.find((it) => same(it.siren, seller.siren)) ??
    all.find((it) => nameKey(it.name) === nameKey(seller.name));
  if (found) return found;
  return made(tx, sellerDraft(seller, iban, currency, new Set(all.map((it) => it.key))), warn);
}

/** What an e-invoice says of its seller, for a creditor that is made by it. */
export function sellerDraft(
  seller: PartyDetails,
  iban: string | null,
  currency: string,
  taken: ReadonlySet<string>,
): CreditorDraft {
  const country = seller.country ?? 'FR';
  const base = nameKey(seller.name).replace(/ /g, '-').toUpperCase().slice(0, 24) || 'SELLER';
  let key = base;
  for (let n = 2; taken.has(key); n++) key = `${base}-${n}`;
  return {
    key,
    name: seller.name,
    country,
    zone: zoneOfCountry(country),
    currency,
    language: languageOfCountry(country),
    siren: seller.siren,
    vatNumber: seller.vatNumber,
    iban,
  };
}

/** The creditor whose bank account a statement is of; otherwise as for a ledger. A creditor without an account gets this one. */
export async function creditorOfAccount(tx: Tx, account: string, key: string | null, warn: Warn): Promise<Creditor> {
  const compact = account.replace(/\s/g, '');
  if (key !== null) return creditorByKey(tx, key, { iban: compact }, warn);
  const found = (await allCreditors(tx)).filter((it) => it.iban?.replace(/\s/g, '') === compact);
  if (found.length === 1) return found[0]!;
  return onlyCreditor(tx, warn);
}

/** A creditor that is closed takes payments, and no new document. Error: FileRefused `creditor-closed`. */
export function takesDocuments({ name, closedOn, closedReason }: Creditor): void {
  if (closedOn !== null)
    throw new FileRefused(
      'creditor-closed',
      { name, date: closedOn, reason: closedReason ?? '' },
      { field: 'creditor' },
    );
}

async function made(tx: Tx, draft: CreditorDraft, warn: Warn): Promise<Creditor> {
  const creditor = await addCreditor(tx, draft);
  warn({
    code: 'creditor-created',
    params: { key: creditor.key, country: creditor.country, currency: creditor.currency },
  });
  return creditor;
}
