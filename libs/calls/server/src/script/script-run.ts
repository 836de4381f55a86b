import {
  type Missing,
  type ScriptDefinition,
  type ScriptMove,
  trailOf,
  type VariableValues,
} from '@relance/calls/domain';
import type { Tx } from '@relance/platform/server';
import type { CallInput } from '../outcome/call-input';
import { scriptedCaseById } from './call-script.query';
import { readScriptPath, type ScriptPath } from './script-path';

/** The way of a call with the values of the case before its outcome: as they were spoken. */
export interface FollowedScript extends ScriptPath {
  caseId: string;
  variables: VariableValues;
}

/** Null: no script was followed. Errors: OutcomeProblem when its version has no such way. */
export async function followedScript(
  tx: Tx,
  { script, write: { caseId } }: CallInput,
  now: Date,
): Promise<FollowedScript | null> {
  const path = await readScriptPath(tx, script);
  if (!path || path.moves.length === 0) return null;
  const scripted = await scriptedCaseById(tx, caseId, now);
  return { ...path, caseId, variables: scripted?.variables ?? {} };
}

/** Writes the way of a call beside its attempt, in the outcome's transaction. A screen's clock may be ahead of ours. */
export async function writeScriptRun(
  tx: Tx,
  callId: string,
  followed: FollowedScript | null,
  now: Date,
): Promise<void> {
  if (!followed) return;
  const { moves, version, caseId, variables } = followed;
  await tx.execute(
    `insert into script_run (call_attempt_id, account_id, script_version_id, person_id, variables, created_at)
     values ($1, $2, $3, $4, $5::jsonb, $6)`,
    [callId, caseId, version.id, tx.actor.personId, JSON.stringify(variables), now],
  );
  // what was gone back from stands in the path, and proves nothing
  const counted = new Set(trailOf(moves));
  await tx.execute(
    `insert into script_step (call_attempt_id, seq, node_id, at, move, disclosed)
     select $1, n, node_id, least(at, $6), move, disclosed
     from unnest($2::text[], $3::timestamptz[], $4::jsonb[], $5::text[]) with ordinality as x(node_id, at, move, disclosed, n)`,
    [
      callId,
      moves.map(({ nodeId }) => nodeId),
      moves.map(({ at }) => at),
      moves.map(({ move }) => JSON.stringify(move)),
      moves.map((move) => (counted.has(move) ? disclosedBy(version.definition, move) : null)),
      now,
    ],
  );
}

/** What a move proves: the identity that was confirmed, the disclosure that was said. */
function disclosedBy(script: ScriptDefinition, { nodeId, move }: ScriptMove): Missing | null {
  const node = script.nodes.find(({ id }) => id === nodeId);
  if (node?.kind === 'verify') return move.kind === 'verify' && move.answer === 'confirmed' ? 'identity' : null;
  return node?.kind === 'disclosure' && move.kind === 'next' ? node.disclosure : null;
}
