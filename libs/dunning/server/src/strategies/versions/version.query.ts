import type { Instant } from '@relance/kernel';
import type { Tx } from '@relance/platform/server';
import type { StrategyStatus } from '../../entities/strategy-version.entity';

/** A version of a strategy with its people, as far as rules about who may do what ask for it. */
export interface VersionRow {
  id: string;
  strategyId: string;
  key: string;
  nameFr: string;
  nameEn: string;
  debtorKind: string | null;
  version: number;
  status: StrategyStatus;
  definition: unknown;
  note: string;
  authorId: string | null;
  submittedBy: string | null;
  authorName: string | null;
  submittedByName: string | null;
  approvedByName: string | null;
  createdAt: Instant;
  publishedAt: Instant | null;
  retiredAt: Instant | null;
  liveCases: number;
}

const SELECT = `
  select v.id, v.strategy_id as "strategyId", s.key, s.name_fr as "nameFr", s.name_en as "nameEn", s.debtor_kind as "debtorKind",
    v.version, v.status, v.definition, v.note, v.author_id as "authorId", v.submitted_by as "submittedBy",
    author.name as "authorName", submitter.name as "submittedByName", approver.name as "approvedByName",
    v.created_at as "createdAt", v.published_at as "publishedAt", v.retired_at as "retiredAt",
    (select count(*) from dunning_case c where c.strategy_version_id = v.id and c.state not in ('paid', 'settled', 'writtenOff'))
      as "liveCases"
  from strategy_version v join strategy s on s.id = v.strategy_id
  left join person author on author.id = v.author_id
  left join person submitter on submitter.id = v.submitted_by
  left join person approver on approver.id = v.approved_by`;

/** The newest version of each strategy first. */
export function allVersions(tx: Tx): Promise<VersionRow[]> {
  return tx.query<VersionRow>(`${SELECT} order by s.key, v.version desc`);
}

export async function versionById(tx: Tx, id: string): Promise<VersionRow | undefined> {
  const [row] = await tx.query<VersionRow>(`${SELECT} where v.id = $1`, [id]);
  return row;
}

/** Locks a version against other writers. */
export async function lockVersion(tx: Tx, id: string): Promise<VersionRow | undefined> {
  await tx.query(`select from strategy_version where id = $1 for update`, [id]);
  return versionById(tx, id);
}

/** The version that is replaced when another one of its strategy is published. */
export async function publishedVersionOf(tx: Tx, strategyId: string): Promise<string | null> {
  const [row] = await tx.query<{ id: string }>(
    `select id from strategy_version where strategy_id = $1 and status = 'published' order by version desc limit 1`,
    [strategyId],
  );
  return row?.id ?? null;
}

export interface ShownMigration {
  id: string;
  fromVersionId: string;
  toVersionId: string;
  status: string;
  total: number;
  migrated: number;
  undecided: number;
  failed: number;
  startedAt: Instant;
  finishedAt: Instant | null;
}

/** By the version they lead to: the one that runs, else the last. */
export async function migrationsInto(tx: Tx, versionIds: readonly string[]): Promise<Map<string, ShownMigration>> {
  const rows = await tx.query<ShownMigration>(
    `select distinct on (to_version_id) id, from_version_id as "fromVersionId", to_version_id as "toVersionId", status, total, migrated, undecided, failed,
       started_at as "startedAt", finished_at as "finishedAt"
     from strategy_migration where to_version_id = any ($1::uuid[])
     order by to_version_id, status = 'running' desc, started_at desc, id desc`,
    [versionIds],
  );
  return new Map(rows.map((row) => [row.toVersionId, row]));
}
