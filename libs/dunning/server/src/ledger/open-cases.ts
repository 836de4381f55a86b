import { MACHINE_VERSION } from '@relance/dunning/domain';
import type { Instant } from '@relance/kernel';
import type { Tx } from '@relance/platform/server';
import type { OpenedAccount } from '@relance/receivables/server';
import type { CaseRow } from '../case/case-row';
import { placeNewCases } from '../strategies/scope/place-new-cases';

export interface OpenedCase {
  row: CaseRow;
  zone: string;
  country: string;
  at: Instant;
}

/** Makes the rows of new cases, pinned to their strategy and with nothing decided yet (seq 0): `CaseOpened` is their first fact. */
export async function openCases(tx: Tx, accounts: readonly OpenedAccount[]): Promise<OpenedCase[]> {
  if (accounts.length === 0) return [];
  const placements = await placeNewCases(
    tx,
    accounts.map(({ accountId }) => accountId),
  );
  const placed = accounts.map(({ accountId }) => placements.get(accountId)!);
  const made = await tx.query<Omit<CaseRow, 'context'> & { country: string }>(
    `with n as (
       insert into dunning_case (id, team_id, agent_id, state, value, context, machine_version, strategy_version_id, seq, entered_at,
         strategy_why, trial_id, trial_arm)
       select n.id, n.team_id, n.agent_id, 'paid', '"paid"', '{}', $5, n.strategy, 0, n.at, n.why, n.trial, n.arm
       from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], $6::timestamptz[], $7::text[], $8::uuid[], $9::text[])
         as n(id, team_id, agent_id, strategy, at, why, trial, arm)
       returning *)
     select n.id, n.machine_version as "machineVersion", n.case_number as "caseNumber", n.team_id as "teamId", n.agent_id as "agentId", n.state, n.seq,
       n.strategy_version_id as "strategyVersionId", n.entered_at as "enteredAt", n.legal_visible as "legalVisible",
       d.name as "debtorName", k.country
     from n join account a on a.id = n.id join debtor d on d.id = a.debtor_id join creditor k on k.id = a.creditor_id`,
    [
      accounts.map((account) => account.accountId),
      accounts.map((account) => account.teamId),
      accounts.map((account) => account.agentId),
      placed.map(({ versionId }) => versionId),
      MACHINE_VERSION,
      accounts.map((account) => account.at),
      placed.map(({ why }) => why),
      placed.map(({ trialId }) => trialId),
      placed.map(({ trialArm }) => trialArm),
    ],
  );
  const byId = new Map(accounts.map((account) => [account.accountId, account]));
  return made.map(({ country, ...row }) => {
    const { zone, at } = byId.get(row.id)!;
    return { row: { ...row, context: {} as CaseRow['context'] }, zone, country, at };
  });
}
