import { getInitialSnapshot, transition } from 'xstate';
import type { OutcomeKind } from '../outcome/outcome';
import { allHold, type CallStanding } from './conditions';
import { type Missing, missingAt } from './reveals';
import {
  type Objection,
  OBJECTIONS,
  type ScriptChoice,
  type ScriptDefinition,
  type ScriptFacts,
  type ScriptMove,
  type SpokenNode,
} from './script';
import {
  arrivalsBy,
  asks,
  BEFORE,
  type Onward,
  type ScriptContext,
  type ScriptEvent,
  exitsFrom,
  scriptMachine,
} from './script-machine';
import { nodesOf } from './ways';

/** Where a call is in its script, and what it has brought. Plain data: a screen may keep it. */
export interface ScriptPlace extends CallStanding {
  nodeId: string;
  node: SpokenNode;
  path: readonly ScriptMove[];
  /** The node to which an objection that is being answered returns; null: none is. */
  objectionFrom: string | null;
  /** All of them, when objections were raised one within the other; the last one is `objectionFrom`. */
  raisedAt: readonly string[];
  /** Undefined until the end node was left with `end`; null: a goodbye without an outcome of its own. */
  ended: OutcomeKind | null | undefined;
}

/** A script cannot be followed at all: nothing speaks at its start. The linter refuses such a one. */
export class ScriptBroken extends Error {}

/** A move that cannot be made here and now; the place has not changed. */
export class ScriptMoveRefused extends Error {
  constructor(
    /** `notHere`: the node has no such way. `notOffered`: its conditions do not hold. `missing`: identity or disclosures. */
    readonly code: 'notHere' | 'notOffered' | 'missing',
    readonly missing: readonly Missing[] = [],
  ) {
    super(`${code}${missing.length ? `: ${missing.join(', ')}` : ''}`);
  }
}

/** The first place of a call; `towards`: only that one. Errors: ScriptBroken. */
export function beginScript(
  script: ScriptDefinition,
  facts: ScriptFacts | null,
  towards: string | null = null,
): ScriptPlace {
  const { value, context } = getInitialSnapshot(scriptMachine(script), { facts, towards });
  if (String(value) === BEFORE) throw new ScriptBroken(`nothing may be said at the start “${script.start}”`);
  return placeOf(script, String(value), context, []);
}

/**
 * One move on, by the facts as they are now: what they no longer offer is refused. Pure. `towards`: only to that node, for a path
 * that is replayed. Errors: ScriptMoveRefused.
 */
export function moveScript(
  script: ScriptDefinition,
  facts: ScriptFacts | null,
  place: ScriptPlace,
  move: ScriptMove,
  towards: string | null = null,
): ScriptPlace {
  if (move.nodeId !== place.nodeId) throw new ScriptMoveRefused('notHere');
  if (move.move.kind === 'back') return { ...placeBefore(script, place), path: [...place.path, move] };
  const before = snapshotAt(script, facts, place, towards);
  const event = eventOf(move.move);
  if (!before.can(event)) throw refusalOf(script, before.context, place.node, event);
  const [after] = transition(scriptMachine(script), before, event);
  return placeOf(script, String(after.value), after.context, [...place.path, move]);
}

function snapshotAt(
  script: ScriptDefinition,
  facts: ScriptFacts | null,
  place: ScriptPlace,
  towards: string | null = null,
) {
  const { nodeId, identityChecked, said, thirdParty, raisedAt, ended } = place;
  const standing = { identityChecked, said, thirdParty };
  const context = { ...standing, facts, towards, raisedAt: [...raisedAt], closed: ended !== undefined };
  return scriptMachine(script).resolveState({ value: nodeId, context });
}

/** The moves that count: what was gone back from is not among them. */
export function trailOf(path: readonly ScriptMove[]): ScriptMove[] {
  const trail: ScriptMove[] = [];
  for (const each of path) {
    if (each.move.kind === 'back') trail.pop();
    else trail.push(each);
  }
  return trail;
}

/** Where the call was before its last move, with what it knew there: by its own way, whatever the facts are now. */
function placeBefore(script: ScriptDefinition, place: ScriptPlace): ScriptPlace {
  const trail = trailOf(place.path);
  const [first] = trail;
  if (!first) throw new ScriptMoveRefused('notHere');
  const begun = beginScript(script, null, first.nodeId);
  return trail
    .slice(0, -1)
    .reduce((at, move, index) => moveScript(script, null, at, move, trail[index + 1]!.nodeId), begun);
}

function eventOf({ kind, ...how }: Onward): ScriptEvent {
  return { type: kind, ...how } as ScriptEvent;
}

function placeOf(
  script: ScriptDefinition,
  nodeId: string,
  context: ScriptContext,
  path: readonly ScriptMove[],
): ScriptPlace {
  const node = nodesOf(script).get(nodeId) as SpokenNode;
  const { identityChecked, said, thirdParty, raisedAt, closed } = context;
  return {
    ...{ nodeId, node, path, identityChecked, said, thirdParty, raisedAt },
    objectionFrom: raisedAt.at(-1) ?? null,
    ended: closed && node.kind === 'end' ? node.outcome : undefined,
  };
}

function refusalOf(
  script: ScriptDefinition,
  context: ScriptContext,
  node: SpokenNode,
  event: ScriptEvent,
): ScriptMoveRefused {
  const exits = context.closed
    ? []
    : exitsFrom(script, node).filter((exit) => exit.event === event.type && asks(event, exit));
  if (exits.length === 0) return new ScriptMoveRefused('notHere');
  const offered = exits.filter(({ when }) => allHold(when, context.facts, context) !== false);
  const arrived = offered.flatMap((exit) => arrivalsBy(nodesOf(script), node, exit, context));
  const missing = arrived.map((each) => missingAt(each.node, each.call)).find((each) => each.length > 0);
  return missing ? new ScriptMoveRefused('missing', missing) : new ScriptMoveRefused('notOffered');
}

/** What can be done at a place now. A key of a choice is its place in the node's list, whatever else is offered. */
export interface Offered {
  choices: { index: number; choice: ScriptChoice }[];
  objections: Objection[];
  /** It may be skipped, with a reason. */
  skip: boolean;
}

/** By the facts as they are now: a payment that arrived during the call changes what is offered at once. Pure. */
export function offeredAt(script: ScriptDefinition, facts: ScriptFacts | null, place: ScriptPlace): Offered {
  const { node } = place;
  const snapshot = snapshotAt(script, facts, place);
  const can = (move: Onward): boolean => snapshot.can(eventOf(move));
  const choices = 'choices' in node ? node.choices.map((choice, index) => ({ choice, index })) : [];
  return {
    choices: choices.filter(({ index }) => can({ kind: 'choice', index })),
    objections: OBJECTIONS.filter((objection) => can({ kind: 'objection', objection })),
    skip: can({ kind: 'skip', reason: '' }),
  };
}
