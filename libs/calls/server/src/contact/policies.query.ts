import { type ContactPolicy, type ContactScope, FR_DEFAULT, policyFor } from '@relance/calls/domain';
import type { Tx } from '@relance/platform/server';

/** A version that is in force, and for whom. */
export interface PolicyInForce extends ContactScope {
  /** Null: the product's own default, which nobody put in force. */
  id: string | null;
  version: number;
  policy: ContactPolicy;
}

/** What holds where nobody put anything in force. */
export const DEFAULT_POLICY: PolicyInForce = {
  id: null,
  version: 0,
  policy: FR_DEFAULT,
  creditorId: null,
  debtorKind: null,
  country: null,
};

export function policiesInForce(tx: Tx): Promise<PolicyInForce[]> {
  return tx.query<PolicyInForce>(`select id, version, definition as policy, creditor_id as "creditorId", debtor_kind as "debtorKind", country::text as country
     from contact_policy where ended_at is null order by id`);
}

/** The narrowest policy in force for a case; the French default where none fits. */
export function policyOf(
  policies: readonly PolicyInForce[],
  of: { creditorId: string; debtorKind: string; country: string },
): PolicyInForce {
  return policyFor(policies, of) ?? DEFAULT_POLICY;
}
