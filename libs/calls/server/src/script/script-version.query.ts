import { SCRIPT_SITUATIONS, type ScriptDefinition, type ScriptSituation } from '@relance/calls/domain';
import type { Instant } from '@relance/kernel';
import type { Tx } from '@relance/platform/server';
import type { ScriptStatus } from '../entities/script-version.entity';

/** A version of a script with its people, as far as rules about who may do what ask for it. */
export interface ScriptVersionRow {
  id: string;
  scriptId: string;
  key: string;
  situation: ScriptSituation;
  creditorId: string | null;
  version: number;
  status: ScriptStatus;
  definition: ScriptDefinition;
  note: string;
  revision: number;
  authorId: string | null;
  submittedBy: string | null;
  writtenByName: string | null;
  submittedByName: string | null;
  approvedByName: string | null;
  createdAt: Instant;
  publishedAt: Instant | null;
  runs: number;
}

/** Runs: those on cases in the actor's reach. */
const SELECT = `
  select v.id, v.script_id as "scriptId", s.key, s.situation, s.creditor_id as "creditorId", v.version, v.status, v.definition, v.note,
    v.revision, v.author_id as "authorId", v.submitted_by as "submittedBy", author.name as "writtenByName",
    submitter.name as "submittedByName", approver.name as "approvedByName", v.created_at as "createdAt", v.published_at as "publishedAt",
    (select count(*) from script_run r where r.script_version_id = v.id) as runs
  from script_version v join script s on s.id = v.script_id
  left join person author on author.id = v.author_id
  left join person submitter on submitter.id = v.submitted_by
  left join person approver on approver.id = v.approved_by`;

/** In the order of the situations, each script's newest version first. */
export function allScriptVersions(tx: Tx): Promise<ScriptVersionRow[]> {
  return tx.query<ScriptVersionRow>(
    `${SELECT} order by array_position($1::text[], s.situation), s.creditor_id nulls first, s.key, v.version desc`,
    [SCRIPT_SITUATIONS],
  );
}

export async function scriptVersionById(tx: Tx, id: string): Promise<ScriptVersionRow | undefined> {
  const [row] = await tx.query<ScriptVersionRow>(`${SELECT} where v.id = $1`, [id]);
  return row;
}

/** Locks a version against other writers. */
export async function lockScriptVersion(tx: Tx, id: string): Promise<ScriptVersionRow | undefined> {
  await tx.query(`select from script_version where id = $1 for update`, [id]);
  return scriptVersionById(tx, id);
}

/** What a call follows. */
export type FollowedVersion = Pick<ScriptVersionRow, 'id' | 'version' | 'definition'>;

/** The script in force for a situation: the creditor's own before the general one, the newest of several. */
export async function scriptInForce(
  tx: Tx,
  situation: ScriptSituation,
  creditorId: string,
): Promise<FollowedVersion | undefined> {
  const [row] = await tx.query<FollowedVersion>(
    `select v.id, v.version, v.definition from script s join script_version v on v.script_id = s.id and v.status = 'published'
     where s.situation = $1 and (s.creditor_id is null or s.creditor_id = $2)
     order by s.creditor_id nulls last, v.published_at desc, v.id desc limit 1`,
    [situation, creditorId],
  );
  return row;
}

/** A version that a call may have followed: published, or retired while the call ran. */
export async function followedVersion(tx: Tx, id: string): Promise<FollowedVersion | undefined> {
  const [row] = await tx.query<FollowedVersion>(
    `select id, version, definition from script_version where id = $1 and status in ('published', 'retired')`,
    [id],
  );
  return row;
}
