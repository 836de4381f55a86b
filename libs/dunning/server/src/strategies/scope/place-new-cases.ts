import type { Tx } from '@relance/platform/server';
import { armOf, type TrialArmName } from '../trials/trial-arm';
import { APPLIED, publishedVersions } from './applied-strategy';

/** What a new case is pinned to, and why. */
export interface Placement {
  versionId: string;
  /** kind, creditor, segment, debtor, trial. (An invoice's own strategy comes when that invoice carries the case.) */
  why: string;
  trialId: string | null;
  trialArm: TrialArmName | null;
}

interface Row {
  id: string;
  debtorId: string;
  strategyId: string | null;
  why: string;
  trialId: string | null;
  challengerId: string | null;
  sharePercent: number | null;
}

/** By account. Set-based: one question for thousands of new accounts. Error: nothing is published for a debtor's kind. */
export async function placeNewCases(tx: Tx, accountIds: readonly string[]): Promise<Map<string, Placement>> {
  const rows = await tx.query<Row>(
    `select a.id, a.debtor_id as "debtorId", coalesce(assigned.strategy_id, usual.strategy_id) as "strategyId",
       coalesce(assigned.scope, 'kind') as why, t.id as "trialId", t.challenger_id as "challengerId",
       t.share_percent as "sharePercent"
     from account a join debtor d on d.id = a.debtor_id ${APPLIED}
     left join strategy_trial t on t.champion_id = coalesce(assigned.strategy_id, usual.strategy_id) and t.ended_at is null
     where a.id = any ($1::uuid[])`,
    [accountIds],
  );
  const placed = rows.map((row) => ({
    ...row,
    arm: row.trialId && armOf(row.debtorId, row.trialId, row.sharePercent!),
  }));
  const strategyOf = ({ id, strategyId, challengerId, arm }: (typeof placed)[number]) => {
    const chosen = arm === 'challenger' ? challengerId : strategyId;
    if (!chosen) throw new Error(`no published strategy for account ${id}`);
    return chosen;
  };
  const versions = await publishedVersions(tx, placed.map(strategyOf));
  return new Map(
    placed.map((row) => [
      row.id,
      {
        versionId: versions.get(strategyOf(row))!,
        why: row.arm ? 'trial' : row.why,
        trialId: row.trialId,
        trialArm: row.arm || null,
      },
    ]),
  );
}
