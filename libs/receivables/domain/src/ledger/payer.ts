import { nameKey } from '../parties/party';
import { namedItems, type AllocatableItem, type RemittanceAdvice } from './allocation';

/** What is known of the accounts a receipt may belong to. */
export interface PayerDirectory {
  /** Accounts that have paid from an IBAN before. */
  byIban(iban: string): readonly string[];
  /** Accounts whose debtor bears exactly that name (compared by `nameKey`). */
  byName(key: string): readonly string[];
  /** Open items any of whose number or reference may be named by the advice. */
  candidates(advice: RemittanceAdvice): readonly AllocatableItem[];
}

export type PayerIdentification =
  | { accountId: string; by: 'reference' | 'iban' | 'name' }
  | { accountId: null; reason: 'unknownPayer' | 'severalMatches' };

/**
 * Whose money it is: the account whose open item is named, else the one that has paid from that IBAN, else the one debtor of exactly that
 * name. What two accounts could claim stays unidentified.
 */
export function identifyPayer(
  advice: RemittanceAdvice & { remitterName: string | null; remitterIban: string | null },
  directory: PayerDirectory,
): PayerIdentification {
  const named = namedItems(advice, directory.candidates(advice));
  const accounts = new Set(named?.items.map((it) => it.accountId));
  const byIban = advice.remitterIban ? directory.byIban(advice.remitterIban) : [];
  const byName = advice.remitterName ? directory.byName(nameKey(advice.remitterName)) : [];
  if (accounts.size === 1) return { accountId: [...accounts][0]!, by: 'reference' };
  if (accounts.size > 1) {
    // one number in the books of several debtors: the payer's own name or account tells which
    const told = [...accounts].filter((it) => byIban.includes(it) || byName.includes(it));
    return told.length === 1 ? { accountId: told[0]!, by: 'reference' } : { accountId: null, reason: 'severalMatches' };
  }
  if (byIban.length === 1) return { accountId: byIban[0]!, by: 'iban' };
  if (byName.length === 1) return { accountId: byName[0]!, by: 'name' };
  return { accountId: null, reason: byIban.length + byName.length > 1 ? 'severalMatches' : 'unknownPayer' };
}
