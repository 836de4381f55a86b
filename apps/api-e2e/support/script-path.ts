import {
  beginScript,
  DISCLOSURES,
  moveScript,
  replayScript,
  type ScriptDefinition,
  type ScriptFacts,
  type ScriptMove,
  type ScriptPlace,
} from '@relance/calls/domain';

/** `Cockpit.script`, as far as a caller needs it. */
export interface SeenScript {
  versionId: string;
  definition: ScriptDefinition;
  facts: ScriptFacts;
}

/** What an agent does who reads from the top: identity confirmed, caller, creditor and purpose said. */
export function throughDisclosures({ versionId, definition, facts }: SeenScript, at: string) {
  let place: ScriptPlace = beginScript(definition, facts);
  while (!place.identityChecked || place.said.length < DISCLOSURES.length) {
    const move: ScriptMove['move'] =
      place.node.kind === 'verify' ? { kind: 'verify', answer: 'confirmed' } : { kind: 'next' };
    place = moveScript(definition, facts, place, { nodeId: place.nodeId, at, move });
  }
  return { versionId, moves: place.path };
}

/** The same, and then something in writing is asked for: the answers to “send me something” by their index, each of which is passed. */
export function announcing(script: SeenScript, at: string, ...answers: number[]) {
  const { versionId, moves } = throughDisclosures(script, at);
  const ways: ScriptMove['move'][] = answers.flatMap((index) => [
    { kind: 'objection', objection: 'sendProof' },
    { kind: 'choice', index },
    { kind: 'next' },
  ]);
  return { versionId, moves: onwards(script, moves, at, ...ways) };
}

/** A path that goes on by these moves. */
export function onwards(
  { definition, facts }: SeenScript,
  path: readonly ScriptMove[],
  at: string,
  ...ways: ScriptMove['move'][]
): readonly ScriptMove[] {
  return ways.reduce(
    (place, move) => moveScript(definition, facts, place, { nodeId: place.nodeId, at, move }),
    replayScript(definition, path),
  ).path;
}
