import type { ContactPolicy } from '@relance/calls/domain';
import type { Tx } from '@relance/platform/server';

export interface PolicyVersionRow {
  id: string;
  key: string;
  version: number;
  name: string;
  definition: ContactPolicy;
  creditorId: string | null;
  creditorName: string | null;
  debtorKind: string | null;
  country: string | null;
  note: string;
  byName: string | null;
  inForceSince: string;
  endedAt: string | null;
  endedByName: string | null;
}

const VERSIONS = `select p.id, p.key, p.version, p.name, p.definition, p.creditor_id as "creditorId", c.name as "creditorName",
    p.debtor_kind as "debtorKind", p.country::text as country, p.note, b.name as "byName", p.in_force_since as "inForceSince",
    p.ended_at as "endedAt", e.name as "endedByName"
  from contact_policy p left join creditor c on c.id = p.creditor_id
  left join person b on b.id = p.created_by left join person e on e.id = p.ended_by`;

const MOST_VERSIONS = 200;

/** Those in force first, then the newest first. */
export function policyVersions(tx: Tx): Promise<PolicyVersionRow[]> {
  return tx.query<PolicyVersionRow>(
    `${VERSIONS} order by p.ended_at is not null, p.in_force_since desc, p.id desc limit ${MOST_VERSIONS}`,
  );
}

export async function policyVersion(tx: Tx, id: string): Promise<PolicyVersionRow | null> {
  const [row] = await tx.query<PolicyVersionRow>(`${VERSIONS} where p.id = $1`, [id]);
  return row ?? null;
}

/** The last times when somebody called against the policy, in the actor's reach. */
export function contactOverrides(tx: Tx, first: number): Promise<unknown[]> {
  return tx.query(
    `select a.id, a.at, p.name as "byName", a.rule, a.reason, c.id as "caseId",
       'C-' || lpad(c.case_number::text, 6, '0') as "caseNumber", d.name as "debtorName"
     from app.contact_overrides() a join dunning_case c on c.id = a.account_id join account k on k.id = c.id join debtor d on d.id = k.debtor_id
     left join person p on p.id = a.actor_id
     order by a.at desc, a.id desc limit $1`,
    [first],
  );
}
