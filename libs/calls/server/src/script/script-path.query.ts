import {
  fillText,
  type Missing,
  type ScriptDefinition,
  type ScriptMove,
  type ScriptNode,
  type ScriptText,
  type VariableValues,
} from '@relance/calls/domain';
import type { Instant } from '@relance/kernel';
import type { Language, Tx } from '@relance/platform/server';
import { moveWords } from './move-words';

/** `ScriptPathStep` of the schema. */
export interface ShownStep {
  at: Instant;
  nodeId: string;
  kind: string;
  text: string;
  choice: string | null;
  skippedReason: string | null;
  disclosed: Missing | null;
}

export interface ShownPath {
  versionId: string;
  version: number;
  title: ScriptText;
  agentName: string;
  steps: ShownStep[];
}

interface Row {
  callId: string;
  versionId: string;
  version: number;
  definition: ScriptDefinition;
  variables: VariableValues;
  agentName: string;
  steps: { at: Instant; nodeId: string; move: ScriptMove['move']; disclosed: Missing | null }[];
}

/** The ways that calls took, by the call: in words, as they were spoken then. Calls without a script are not among them. */
export async function scriptPathsOf(
  tx: Tx,
  callIds: readonly string[],
  language: Language,
): Promise<Map<string, ShownPath>> {
  if (callIds.length === 0) return new Map();
  const rows = await tx.query<Row>(
    `select r.call_attempt_id as "callId", v.id as "versionId", v.version, v.definition, r.variables, p.name as "agentName", s.steps
     from script_run r join script_version v on v.id = r.script_version_id join person p on p.id = r.person_id
     cross join lateral (
       select jsonb_agg(jsonb_build_object('at', to_char(t.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'nodeId', t.node_id,
         'move', t.move, 'disclosed', t.disclosed) order by t.seq) as steps
       from script_step t where t.call_attempt_id = r.call_attempt_id) s
     where r.call_attempt_id = any ($1::uuid[])`,
    [callIds],
  );
  return new Map(rows.map((row) => [row.callId, shown(row, language)]));
}

function shown({ versionId, version, definition, variables, agentName, steps }: Row, language: Language): ShownPath {
  const nodes = new Map(definition.nodes.map((node) => [node.id, node]));
  return {
    ...{ versionId, version, agentName },
    title: definition.title,
    steps: steps.map(({ at, nodeId, move, disclosed }) => {
      const node = nodes.get(nodeId);
      return {
        ...{ at, nodeId, disclosed },
        kind: node?.kind ?? '',
        text: node && node.kind !== 'branch' ? fillText(node.text, variables, language) : '',
        choice: node ? choiceOf(node, move, language) : null,
        skippedReason: move.kind === 'skip' ? move.reason : null,
      };
    }),
  };
}

function choiceOf(node: ScriptNode, move: ScriptMove['move'], language: Language): string | null {
  if (move.kind === 'choice') return ('choices' in node && node.choices[move.index]?.label[language]) || null;
  return moveWords(move, language);
}
