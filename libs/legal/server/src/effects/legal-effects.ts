import type { CaseEffect } from '@relance/dunning/domain';
import { effectsOfType, effectWaves } from '@relance/dunning/server';
import { writeOutbox, type Tx } from '@relance/platform/server';
import type { LegalFileStatus } from '../entities';

export const LEGAL_ACTIONS = [
  'openLegalFile',
  'legalFileAccepted',
  'legalFileReturned',
  'legalFileClosed',
  'legalFileReopened',
] as const;
export type LegalEffect = CaseEffect<(typeof LEGAL_ACTIONS)[number]>;

/** The effects on the legal files of many cases; the legal staff, the lead and the agent hear of each (`legal.changed`). */
export async function keepLegalFiles(tx: Tx, effects: LegalEffect[]): Promise<void> {
  for (const wave of effectWaves(effects)) {
    await close(tx, effectsOfType(wave, 'legalFileClosed'));
    await decided(tx, 'accepted', effectsOfType(wave, 'legalFileAccepted'));
    await decided(tx, 'returned', effectsOfType(wave, 'legalFileReturned'));
    await reopen(tx, effectsOfType(wave, 'legalFileReopened'));
    await open(tx, effectsOfType(wave, 'openLegalFile'));
    await tell(tx, wave);
  }
}

async function open(tx: Tx, effects: readonly CaseEffect<'openLegalFile'>[]): Promise<void> {
  if (effects.length === 0) return;
  await tx.execute(
    `insert into legal_file (id, account_id, status, reason, escalated_by, escalated_at, created_at)
     select e.id, e.case_id, 'submitted', e.reason, e.by, e.at, e.at
     from unnest($1::uuid[], $2::uuid[], $3::text[], $4::uuid[], $5::timestamptz[]) as e(id, case_id, reason, by, at)`,
    [
      effects.map(({ action }) => action.fileId),
      effects.map(({ caseId }) => caseId),
      effects.map(({ action }) => action.reason),
      effects.map(({ personId }) => personId),
      effects.map(({ at }) => at),
    ],
  );
}

type Decision = CaseEffect<'legalFileAccepted' | 'legalFileReturned'>;

async function decided(tx: Tx, status: 'accepted' | 'returned', effects: readonly Decision[]): Promise<void> {
  if (effects.length === 0) return;
  const changed = await tx.execute(
    `update legal_file f set status = $1, decided_by = e.by, decided_at = e.at, decision_reason = e.reason
     from unnest($2::uuid[], $3::uuid[], $4::text[], $5::uuid[], $6::timestamptz[]) as e(id, case_id, reason, by, at)
     where f.id = e.id and f.account_id = e.case_id and f.status in ('submitted', 'accepted')`,
    [
      status,
      effects.map(({ action }) => action.fileId),
      effects.map(({ caseId }) => caseId),
      effects.map(({ action }) => (action.type === 'legalFileReturned' ? action.reason : null)),
      effects.map(({ personId }) => personId),
      effects.map(({ at }) => at),
    ],
  );
  assertAll(changed, effects);
}

async function close(tx: Tx, effects: readonly CaseEffect<'legalFileClosed'>[]): Promise<void> {
  if (effects.length === 0) return;
  const changed = await tx.execute(
    `update legal_file f set status = 'withdrawn', withdrawn_from = f.status, decision_reason = e.reason
     from unnest($1::uuid[], $2::uuid[], $3::text[]) as e(id, case_id, reason)
     where f.id = e.id and f.account_id = e.case_id and f.status in ('submitted', 'accepted')`,
    [
      effects.map(({ action }) => action.fileId),
      effects.map(({ caseId }) => caseId),
      effects.map(({ action }) => action.reason),
    ],
  );
  assertAll(changed, effects);
}

async function reopen(tx: Tx, effects: readonly CaseEffect<'legalFileReopened'>[]): Promise<void> {
  if (effects.length === 0) return;
  const changed = await tx.execute(
    `update legal_file f set status = f.withdrawn_from, withdrawn_from = null, decision_reason = null
     from unnest($1::uuid[], $2::uuid[]) as e(id, case_id)
     where f.id = e.id and f.account_id = e.case_id and f.status = 'withdrawn' and f.withdrawn_from is not null`,
    [effects.map(({ action }) => action.fileId), effects.map(({ caseId }) => caseId)],
  );
  assertAll(changed, effects);
}

/** A file the machine knows and the table does not is a broken invariant (I14): nothing of the transaction stays. */
function assertAll(changed: number, effects: readonly CaseEffect[]): void {
  if (changed !== effects.length) {
    throw new Error(`legal files missing among the cases ${effects.map(({ caseId }) => caseId).join(', ')}`);
  }
}

interface Told {
  fileId: string;
  caseId: string;
  status: LegalFileStatus;
  debtorName: string;
  teamId: string | null;
  agentId: string | null;
}

async function tell(tx: Tx, effects: readonly LegalEffect[]): Promise<void> {
  const files = await tx.query<Told>(
    `select f.id as "fileId", f.account_id as "caseId", f.status, d.name as "debtorName", c.team_id as "teamId", c.agent_id as "agentId"
     from legal_file f join dunning_case c on c.id = f.account_id join account a on a.id = c.id join debtor d on d.id = a.debtor_id
     where f.id = any ($1::uuid[]) order by f.id`,
    [effects.map(({ action }) => action.fileId)],
  );
  await writeOutbox(
    tx,
    files.map(({ fileId, caseId, status, debtorName, teamId, agentId }) => ({
      topic: 'legal.changed',
      caseId,
      audience: { legal: true, teamId, agentId },
      payload: { caseId, fileId, debtorName, status, by: tx.actor.personId },
    })),
  );
}
