import { MACHINE_VERSION } from '@relance/dunning/domain';
import type { Instant } from '@relance/kernel';
import type { Tx } from '@relance/platform/server';
import type { OpenedAccount } from '@relance/receivables/server';
import type { CaseRow } from '../case/case-row';
import type { DebtorKind } from '../case/strategy.store';

export interface OpenedCase {
  row: CaseRow;
  zone: string;
  country: string;
  at: Instant;
}

/** Makes the rows of new cases, pinned to their strategy and with nothing decided yet (seq 0): `CaseOpened` is their first fact. */
export async function openCases(
  tx: Tx,
  accounts: readonly OpenedAccount[],
  versionFor: (kind: DebtorKind) => string,
): Promise<OpenedCase[]> {
  if (accounts.length === 0) return [];
  const made = await tx.query<Omit<CaseRow, 'context'> & { country: string }>(
    `with n as (
       insert into dunning_case (id, team_id, agent_id, state, value, context, machine_version, strategy_version_id, seq, entered_at)
       select n.id, n.team_id, n.agent_id, 'paid', '"paid"', '{}', $5, n.strategy, 0, n.at
       from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], $6::timestamptz[]) as n(id, team_id, agent_id, strategy, at)
       returning *)
     select n.id, n.machine_version as "machineVersion", n.case_number as "caseNumber", n.team_id as "teamId", n.agent_id as "agentId", n.state, n.seq,
       n.strategy_version_id as "strategyVersionId", n.entered_at as "enteredAt", n.legal_visible as "legalVisible",
       d.name as "debtorName", k.country
     from n join account a on a.id = n.id join debtor d on d.id = a.debtor_id join creditor k on k.id = a.creditor_id`,
    [
      accounts.map((account) => account.accountId),
      accounts.map((account) => account.teamId),
      accounts.map((account) => account.agentId),
      accounts.map((account) => versionFor(account.debtorKind)),
      MACHINE_VERSION,
      accounts.map((account) => account.at),
    ],
  );
  const byId = new Map(accounts.map((account) => [account.accountId, account]));
  return made.map(({ country, ...row }) => {
    const { zone, at } = byId.get(row.id)!;
    return { row: { ...row, context: {} as CaseRow['context'] }, zone, country, at };
  });
}
