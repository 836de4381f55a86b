import type { DebtorKind } from '@relance/dunning/domain';

/** Whom a policy is for; what is absent or null is any. */
export interface ContactScope {
  creditorId: string | null;
  debtorKind: DebtorKind | null;
  country: string | null;
}

/** The narrowest that fits: a creditor says more than a kind of debtor, that more than a country, and any more than none. */
export function policyFor<Scoped extends ContactScope>(
  policies: readonly Scoped[],
  of: { creditorId: string; debtorKind: string; country: string },
): Scoped | null {
  let best: Scoped | null = null;
  for (const one of policies) {
    const fits =
      (one.creditorId === null || one.creditorId === of.creditorId) &&
      (one.debtorKind === null || one.debtorKind === of.debtorKind) &&
      (one.country === null || one.country === of.country);
    if (fits && (best === null || narrowness(one) > narrowness(best))) best = one;
  }
  return best;
}

function narrowness({ creditorId, debtorKind, country }: ContactScope): number {
  return (creditorId === null ? 0 : 4) + (debtorKind === null ? 0 : 2) + (country === null ? 0 : 1);
}
