import type { CaseContext, CaseSnapshot, CaseState } from '@relance/dunning/domain';
import type { Instant } from '@relance/kernel';
import type { Tx } from '@relance/platform/server';

/** A locked case, as much of it as a decision and its rows need. */
export interface CaseRow {
  id: string;
  caseNumber: number;
  teamId: string | null;
  agentId: string | null;
  state: CaseState;
  context: CaseContext;
  seq: number;
  strategyVersionId: string;
  enteredAt: Instant;
  legalVisible: boolean;
  debtorName: string;
}

const COLUMNS = `c.id, c.case_number as "caseNumber", c.team_id as "teamId", c.agent_id as "agentId", c.state, c.context,
  c.seq, c.strategy_version_id as "strategyVersionId", c.entered_at as "enteredAt", c.legal_visible as "legalVisible"`;
const DEBTOR = `(select d.name from account a join debtor d on d.id = a.debtor_id where a.id = c.id) as "debtorName"`;

/** Locks cases in the order of their ids: two writers never wait for each other crosswise. Only what the actor sees. */
export function lockCases(tx: Tx, ids: readonly string[]): Promise<CaseRow[]> {
  return tx.query<CaseRow>(
    `select ${COLUMNS}, ${DEBTOR} from dunning_case c where c.id = any ($1::uuid[]) order by c.id for update of c`,
    [ids],
  );
}

/**
 * Claims due cases that nobody else holds. `asOf` null: by the database's clock. A case that was set aside is left until its
 * time to retry.  Each row carries the instant that it was found due by.
 */
export function claimDue(tx: Tx, asOf: Instant | null, limit: number): Promise<(CaseRow & { now: Instant })[]> {
  return tx.query(
    `with due as materialized (
       select ${COLUMNS} from dunning_case c
       where c.next_action_at <= coalesce($1::timestamptz, now())
         and not exists (select 1 from case_failure f where f.case_id = c.id and f.retry_at > coalesce($1::timestamptz, now()))
       order by c.next_action_at, c.id limit $2
       for update of c skip locked)
     select due.*, coalesce($1::timestamptz, now()) as now, d.name as "debtorName"
     from due join account a on a.id = due.id join debtor d on d.id = a.debtor_id`,
    [asOf, limit],
  );
}

export function snapshotOf({ state, context }: Pick<CaseRow, 'state' | 'context'>): CaseSnapshot {
  return { value: state, context };
}
