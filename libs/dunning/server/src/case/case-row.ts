import type { CaseContext, CaseSnapshot, CaseState } from '@relance/dunning/domain';
import type { Instant } from '@relance/kernel';
import type { Tx } from '@relance/platform/server';
import { PROFILE } from './debtor-profile';

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
  /** Of the machine that decided its last fact. */
  machineVersion: number;
  enteredAt: Instant;
  legalVisible: boolean;
  debtorName: string;
}

/** A case claimed for the system's work: `now` is the instant that it was found by, `failed` that it was set aside before. */
export interface ClaimedCase extends CaseRow {
  now: Instant;
  failed: boolean;
  /** What the debtor is now, as `profileText` says it. */
  profile: string;
}

const COLUMNS = `c.id, c.case_number as "caseNumber", c.team_id as "teamId", c.agent_id as "agentId", c.state, c.context,
  c.seq, c.strategy_version_id as "strategyVersionId", c.machine_version as "machineVersion", c.entered_at as "enteredAt",
  c.legal_visible as "legalVisible"`;
const DEBTOR = `(select d.name from account a join debtor d on d.id = a.debtor_id where a.id = c.id) as "debtorName"`;

/** Locks cases in the order of their ids: two writers never wait for each other crosswise. Only what the actor sees. */
export function lockCases(tx: Tx, ids: readonly string[]): Promise<CaseRow[]> {
  return tx.query<CaseRow>(
    `select ${COLUMNS}, ${DEBTOR} from dunning_case c where c.id = any ($1::uuid[]) order by c.id for update of c`,
    [ids],
  );
}

/** Which cases a piece of the system's work is about. */
export interface Claim {
  /** Condition on `c`, the case; $1 is the instant, $2 the limit, further ones its `values`. */
  where: string;
  orderBy: string;
  values?: readonly unknown[];
}

/** The instant of a claim: the one given, or the database's clock. */
export const CLAIMED_AT = 'coalesce($1::timestamptz, now())';
export const DUE: Claim = { where: `c.next_action_at <= ${CLAIMED_AT}`, orderBy: 'c.next_action_at, c.id' };

/**
 * Claims cases that nobody else holds. `asOf` null: by the database's clock. A case that was set aside is left until its time to
 * retry.
 */
export function claimCases(tx: Tx, { where, orderBy, values = [] }: Claim, asOf: Instant | null, limit: number) {
  return tx.query<ClaimedCase>(
    `with claimed as materialized (
       select ${COLUMNS} from dunning_case c
       where ${where}
         and not exists (select from case_failure f where f.case_id = c.id and f.retry_at > ${CLAIMED_AT})
       order by ${orderBy} limit $2
       for update of c skip locked)
     select claimed.*, ${CLAIMED_AT} as now, d.name as "debtorName", ${PROFILE} as profile, f.case_id is not null as failed
     from claimed join account a on a.id = claimed.id join debtor d on d.id = a.debtor_id
     left join case_failure f on f.case_id = claimed.id`,
    [asOf, limit, ...values],
  );
}

/** `C-000123` */
export function caseNumber({ caseNumber: number }: Pick<CaseRow, 'caseNumber'>): string {
  return `C-${String(number).padStart(6, '0')}`;
}

export function snapshotOf({ state, context }: Pick<CaseRow, 'state' | 'context'>): CaseSnapshot {
  return { value: state, context };
}
