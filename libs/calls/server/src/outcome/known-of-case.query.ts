import type { OfferAuthority, OutcomeSettings } from '@relance/calls/domain';
import { type CaseContext, upgrade } from '@relance/dunning/domain';
import type { Tx } from '@relance/platform/server';
import { authorityOn, outcomeSettings } from '../rules/call-rules.query';

/** What of the rules of calls an outcome is measured by: the settings in force, and what the actor may offer on that case. */
export async function knownOf(
  tx: Tx,
  caseId: string,
  now: Date,
): Promise<{ settings: OutcomeSettings; authority: OfferAuthority }> {
  const context = await contextOf(tx, caseId);
  const settings = await outcomeSettings(tx);
  // a case out of reach is answered as one that does not exist, whatever may be offered
  const none = { maxDelayDays: 0, maxInstalments: 1, maxDiscountPercent: 0, upTo: null };
  return { settings, authority: context ? await authorityOn(tx, caseId, context, now) : none };
}

/** The case's context in the present shape; null: not in reach. */
export async function contextOf(tx: Tx, caseId: string): Promise<CaseContext | null> {
  const [row] = await tx.query<{ context: CaseContext; version: number }>(
    `select context, machine_version as version from dunning_case where id = $1`,
    [caseId],
  );
  return row ? upgrade(row.context, row.version) : null;
}
