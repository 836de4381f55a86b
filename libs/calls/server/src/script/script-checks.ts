import { NO_ID } from '@relance/kernel';
import {
  GATED_OUTCOMES,
  replayScript,
  type ScriptDefinition,
  type ScriptMove,
  ScriptPathBroken,
} from '@relance/calls/domain';
import type { InvariantCheck, Violation } from '@relance/dunning/server';
import type { Tx } from '@relance/platform/server';

const BATCH = 500;

/** What must hold of scripts and of the calls that followed them (UX 3). */
export const SCRIPT_CHECKS: readonly InvariantCheck[] = [
  {
    id: 'I22',
    name: 'Every way that a call took is one of the version it names',
    find: (tx) => brokenPaths(tx),
  },
  {
    id: 'I22a',
    name: 'Every promise on a call that was dialled has its identity check and its disclosures',
    find: (tx) =>
      tx.query(
        `select k.id as call_id, k.account_id as case_id, k.outcome, array(select unnest(array['identity', 'caller', 'creditor', 'purpose'])
           except select t.disclosed from script_step t where t.call_attempt_id = k.id) as missing
         from call_attempt k
         where k.dialled and k.right_party and not k.inbound and k.outcome = any ($1::text[])
           and not array['identity', 'caller', 'creditor', 'purpose'] <@ array(
             select t.disclosed from script_step t where t.call_attempt_id = k.id and t.disclosed is not null) limit 1000`,
        [GATED_OUTCOMES],
      ),
  },
  {
    id: 'I22b',
    name: 'Published scripts are as they were published, and a second person approved them',
    find: (tx) =>
      tx.query(
        `select id as version_id, case when fingerprint is distinct from script_fingerprint(definition) then 'changed' else 'approval' end as what
         from script_version where status in ('published', 'retired')
           and (fingerprint is distinct from script_fingerprint(definition)
             or author_id is not null and (approved_by is null or approved_by in (author_id, submitted_by))) limit 1000`,
      ),
  },
];

/** In batches, in the order of the calls: the paths of years are not held at once. */
async function brokenPaths(tx: Tx): Promise<Violation[]> {
  const found: Violation[] = [];
  const scripts = new Map<string, ScriptDefinition>();
  for (let after = NO_ID; ;) {
    const rows = await tx.query<{ callId: string; caseId: string; versionId: string; moves: ScriptMove[] }>(
      `select r.call_attempt_id as "callId", r.account_id as "caseId", r.script_version_id as "versionId", coalesce((
         select jsonb_agg(jsonb_build_object('nodeId', t.node_id, 'at', t.at, 'move', t.move) order by t.seq) from script_step t
         where t.call_attempt_id = r.call_attempt_id), '[]') as moves
       from script_run r where r.call_attempt_id > $1 order by r.call_attempt_id limit ${BATCH}`,
      [after],
    );
    await loadMissing(
      tx,
      scripts,
      rows.map(({ versionId }) => versionId),
    );
    for (const { callId, caseId, versionId, moves } of rows) {
      const why = whyBroken(scripts.get(versionId), moves);
      if (why) found.push({ call_id: callId, case_id: caseId, version_id: versionId, why });
    }
    const last = rows[BATCH - 1];
    if (!last) return found;
    after = last.callId;
  }
}

async function loadMissing(tx: Tx, scripts: Map<string, ScriptDefinition>, ids: readonly string[]): Promise<void> {
  const missing = [...new Set(ids)].filter((id) => !scripts.has(id));
  if (missing.length === 0) return;
  const rows = await tx.query<{ id: string; definition: ScriptDefinition }>(
    `select id, definition from script_version where id = any ($1::uuid[])`,
    [missing],
  );
  for (const { id, definition } of rows) scripts.set(id, definition);
}

function whyBroken(script: ScriptDefinition | undefined, moves: readonly ScriptMove[]): string | null {
  if (!script || moves.length === 0) return 'no moves';
  try {
    replayScript(script, moves);
    return null;
  } catch (error) {
    if (error instanceof ScriptPathBroken) return error.message;
    throw error;
  }
}
