import {
  beginScript,
  DISCLOSURES,
  moveScript,
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
