import { beginScript, moveScript, ScriptMoveRefused, type ScriptPlace } from './run';
import type { ScriptDefinition, ScriptMove } from './script';

/** A path that the script does not have: `at` is the move that it has no way for (0: the first). */
export class ScriptPathBroken extends Error {
  constructor(
    readonly at: number,
    readonly code: ScriptMoveRefused['code'] | 'broken',
  ) {
    super(`move ${at + 1}: ${code}`);
  }
}

/**
 * Follows a path again, as it was noted. The facts of the case at each moment are not known any more: wherever they decided, the
 * path says which way was taken, and it has to be one that some facts lead to. What identity and disclosures forbid is as
 * forbidden as it was. Pure. Errors: ScriptPathBroken.
 */
export function replayScript(script: ScriptDefinition, moves: readonly ScriptMove[]): ScriptPlace {
  let place: ScriptPlace;
  let at = 0;
  try {
    place = beginScript(script, null, moves[0]?.nodeId ?? null);
    for (const [index, move] of moves.entries()) {
      at = index;
      place = moveScript(script, null, place, move, moves[index + 1]?.nodeId ?? null);
    }
  } catch (error) {
    throw new ScriptPathBroken(at, error instanceof ScriptMoveRefused ? error.code : 'broken');
  }
  return place;
}
