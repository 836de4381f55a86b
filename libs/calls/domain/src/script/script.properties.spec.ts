import fc from 'fast-check';
import { hasScriptErrors, lintScript } from './lint/lint-script';
import { replayScript } from './replay';
import { missingFor, revealsDebt, showsAmount } from './reveals';
import { beginScript, moveScript, offeredAt, ScriptBroken, ScriptMoveRefused, type ScriptPlace } from './run';
import type { ScriptDefinition, ScriptFacts, ScriptMove } from './script';
import { randomScript } from './testing/random-script';
import { AT, QUIET } from './testing/small-script';
import { SHIPPED_SCRIPTS } from './shipped/shipped-scripts';

const facts: fc.Arbitrary<ScriptFacts> = fc
  .record({
    paymentArrived: fc.boolean(),
    brokenPromises: fc.integer({ min: 0, max: 3 }),
    maxInstalments: fc.integer({ min: 1, max: 4 }),
  })
  .map((changed) => ({ ...QUIET, ...changed }));

/** Picks among all that may be done at each place, with other facts each time. */
const picks = fc.array(fc.tuple(fc.nat(), facts), { maxLength: 60 });

function begun(script: ScriptDefinition, known: ScriptFacts): ScriptPlace | null {
  try {
    return beginScript(script, known);
  } catch (error) {
    if (error instanceof ScriptBroken) return null;
    throw error;
  }
}

function possible(script: ScriptDefinition, known: ScriptFacts, place: ScriptPlace): ScriptMove['move'][] {
  const { choices, objections, skip } = offeredAt(script, known, place);
  const moves: ScriptMove['move'][] = [
    { kind: 'next' },
    ...(['confirmed', 'thirdParty', 'refused'] as const).map((answer) => ({ kind: 'verify' as const, answer })),
    ...choices.map(({ index }) => ({ kind: 'choice' as const, index })),
    ...objections.map((objection) => ({ kind: 'objection' as const, objection })),
    ...(skip ? [{ kind: 'skip' as const, reason: 'x' }] : []),
    { kind: 'end' },
  ];
  return moves.filter((move) => tried(script, known, place, move) !== null);
}

function tried(
  script: ScriptDefinition,
  known: ScriptFacts,
  place: ScriptPlace,
  move: ScriptMove['move'],
): ScriptPlace | null {
  try {
    return moveScript(script, known, place, { nodeId: place.nodeId, at: AT, move });
  } catch (error) {
    if (error instanceof ScriptMoveRefused) return null;
    throw error;
  }
}

function* places(script: ScriptDefinition, steps: readonly (readonly [number, ScriptFacts])[]): Generator<ScriptPlace> {
  let place = begun(script, steps[0]?.[1] ?? QUIET);
  if (place) yield place;
  for (const [pick, known] of steps) {
    if (!place || place.ended !== undefined) return;
    const moves = possible(script, known, place);
    if (moves.length === 0) return;
    place = tried(script, known, place, moves[pick % moves.length]!);
    if (place) yield place;
  }
}

jest.setTimeout(60_000);

describe('whatever a script says', () => {
  it('no amount is spoken and nothing is agreed before identity and disclosures, nothing is revealed to a third person', () => {
    fc.assert(
      fc.property(randomScript(14), picks, (script, steps) => {
        for (const place of places(script, steps)) {
          if (revealsDebt(place.node)) expect([place.identityChecked, place.thirdParty]).toEqual([true, false]);
          if (showsAmount(place.node)) expect(place.said).toHaveLength(3);
          if (place.ended) expect(missingFor(place.ended, place)).toEqual([]);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('every way taken is found again without the facts', () => {
    fc.assert(
      fc.property(fc.oneof(randomScript(14), fc.constantFrom(...SHIPPED_SCRIPTS)), picks, (script, steps) => {
        for (const { path, nodeId: _, node: __, ended: ___, ...standing } of [...places(script, steps)].slice(-1)) {
          if (path.length === 0) continue;
          // where the last move leads is the facts' to say; what was proven is not
          const { identityChecked, said, thirdParty } = replayScript(script, path);
          expect({ identityChecked, said, thirdParty }).toEqual({
            identityChecked: standing.identityChecked,
            said: standing.said,
            thirdParty: standing.thirdParty,
          });
        }
      }),
      { numRuns: 100 },
    );
  });

  it('a script without errors comes to an end from wherever a call is in it', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          { weight: 1, arbitrary: randomScript(8) },
          { weight: 2, arbitrary: fc.constantFrom(...SHIPPED_SCRIPTS) },
        ),
        picks,
        (script, steps) => {
          fc.pre(!hasScriptErrors(lintScript(script)));
          for (const place of places(script, steps)) expect(canEnd(script, place)).toBe(true);
        },
      ),
      { numRuns: 40 },
    );
  });
});

/** Is there a way to an end, whatever the facts are from now on? Every choice is tried under facts that open all. */
function canEnd(script: ScriptDefinition, from: ScriptPlace): boolean {
  const wide = { ...QUIET, maxInstalments: 4, maxDiscountPercent: 5 };
  const seen = new Set<string>();
  const open = [from];
  for (let place = open.pop(); place; place = open.pop()) {
    if (place.node.kind === 'end') return true;
    const key = `${place.nodeId} ${place.raisedAt.join()} ${place.identityChecked} ${place.thirdParty} ${place.said.join()}`;
    if (seen.has(key)) continue;
    seen.add(key);
    for (const move of possible(script, wide, place)) {
      if (move.kind !== 'objection') open.push(tried(script, wide, place, move)!);
    }
  }
  return false;
}
