import { assign, setup } from 'xstate';
import { allHold, type CallStanding } from './conditions';
import { missingAt } from './reveals';
import {
  DISCLOSURES,
  OBJECTIONS,
  RETURN,
  type ScriptCondition,
  type ScriptDefinition,
  type ScriptFacts,
  type ScriptMove,
  type SpokenNode,
} from './script';
import { answerTo, arrivals, exitsOf, type NodeIndex, nodesOf } from './ways';

/** What a call that follows a script knows. `facts` null: not known (a path that is replayed). */
export interface ScriptContext extends CallStanding {
  facts: ScriptFacts | null;
  /** Only to that node: the next one of a path that is replayed; null: to the first that is open. */
  towards: string | null;
  /** Nodes at which objections were raised, the last one last: each is returned to. */
  raisedAt: string[];
  /** The agent closed the call at an end node. */
  closed: boolean;
}

/** Going back is no way of the script: it takes the last one away. */
export type Onward = Exclude<ScriptMove['move'], { kind: 'back' }>;
type Kind = Onward['kind'];
type EventOf<Move> = Move extends { kind: infer K } ? Omit<Move, 'kind'> & { type: K } : never;
/** A move as the machine's event. */
export type ScriptEvent = EventOf<Onward>;

/** One way out of a node. `to` may be a branch or `@return`; `target` is a state that this way can arrive at. */
export interface Way {
  from: string;
  event: Kind;
  /** Of a choice its index, of a verify its answer, of an objection which. */
  of: string | number | null;
  to: string;
  target: string;
  when?: ScriptCondition[];
}

/** State in which nothing has been said: left at once for the first node that speaks. */
export const BEFORE = '@before';
export const AT_FIRST: CallStanding = { identityChecked: false, said: [], thirdParty: false };

/**
 * What the call knows once it has moved that way. A third person has heard nothing for the person responsible: what was said to
 * them does not count for whoever comes to the telephone after. Pure.
 */
export function standingAfter(
  node: SpokenNode,
  { event, of }: Pick<Way, 'event' | 'of'>,
  call: CallStanding,
): CallStanding {
  const { identityChecked, said, thirdParty } = call;
  if (event === 'verify' && of === 'confirmed') return { identityChecked: true, said, thirdParty: false };
  if (event === 'verify' && of === 'thirdParty') return { identityChecked: false, said: [], thirdParty: true };
  if (event === 'next' && node.kind === 'disclosure') {
    const now = DISCLOSURES.filter((each) => each === node.disclosure || said.includes(each));
    return { identityChecked, said: now, thirdParty };
  }
  return { identityChecked, said, thirdParty };
}

/** A way out of a node, wherever it leads. */
export type Exit = Pick<Way, 'event' | 'of' | 'to' | 'when'>;

/** Every way out of a node, in the order in which they are asked; its answers to objections last. */
export function exitsFrom(script: ScriptDefinition, node: SpokenNode): Exit[] {
  const raised = OBJECTIONS.flatMap((objection): Exit[] => {
    const answer = node.kind === 'objection' && node.objection === objection ? undefined : answerTo(script, objection);
    return answer ? [{ event: 'objection', of: objection, to: answer.id }] : [];
  });
  return [...ownExits(node), ...raised];
}

function ownExits(node: SpokenNode): Exit[] {
  switch (node.kind) {
    case 'say':
    case 'action':
      return (['next', 'skip'] as const).map((event) => ({ event, of: null, to: node.to }));
    case 'disclosure':
      return [{ event: 'next', of: null, to: node.to }];
    case 'verify':
      return (['confirmed', 'thirdParty', 'refused'] as const).map((of) => ({ event: 'verify', of, to: node[of] }));
    case 'end':
      return [{ event: 'end', of: null, to: node.id }];
    default:
      return [
        ...node.choices.map(({ to, when }, of): Exit => ({ event: 'choice', of, to, ...(when ? { when } : {}) })),
        ...(node.skipTo === undefined ? [] : [{ event: 'skip' as const, of: null, to: node.skipTo }]),
      ];
  }
}

function waysFrom(script: ScriptDefinition, node: SpokenNode): Way[] {
  const nodes = nodesOf(script);
  return exitsFrom(script, node).flatMap((exit) =>
    mayArrive(nodes, exit.to).map((target) => ({ ...exit, from: node.id, target })),
  );
}

/** The states that a `to` can lead to, whatever the facts. */
function mayArrive(nodes: NodeIndex, to: string): string[] {
  const found = new Set<string>();
  const passed = new Set<string>();
  const follow = (id: string): void => {
    if (id === RETURN) for (const node of nodes.values()) if (node.kind !== 'branch') found.add(node.id);
    const node = nodes.get(id);
    if (!node || passed.has(id)) return;
    passed.add(id);
    if (node.kind === 'branch') exitsOf(node).forEach(follow);
    else found.add(id);
  };
  follow(to);
  return [...found];
}

/** Where a way leads now, each with what the call knows then: one node once the facts are known. */
export function arrivalsBy(nodes: NodeIndex, from: SpokenNode, exit: Exit, context: ScriptContext) {
  const call = standingAfter(from, exit, context);
  const back = context.raisedAt.at(-1) ?? null;
  return arrivals(nodes, exit.to, context.facts, call, back).map((arrived) => ({ ...arrived, call }));
}

function arrivalBy(nodes: NodeIndex, way: Way, context: ScriptContext) {
  const from = nodes.get(way.from) as SpokenNode;
  return arrivalsBy(nodes, from, way, context).find(({ node }) => node.id === way.target);
}

const machines = new WeakMap<ScriptDefinition, ReturnType<typeof build>>();

/**
 * The script as a statechart, run with the pure `transition()`: nodes are states; choices, answers and objections are events;
 * conditions, the identity check and the disclosures are guards. What is to be said, agreed or revealed too early has no way to it.
 */
export function scriptMachine(script: ScriptDefinition): ReturnType<typeof build> {
  let machine = machines.get(script);
  if (!machine) {
    machine = build(script);
    machines.set(script, machine);
  }
  return machine;
}

function build(script: ScriptDefinition) {
  const nodes = nodesOf(script);
  const spoken = [...nodes.values()].filter((node): node is SpokenNode => node.kind !== 'branch');
  const taken = (ways: readonly Way[]) =>
    ways.map((way) => ({
      target: way.target,
      reenter: true,
      guard: { type: 'open' as const, params: way },
      actions: { type: 'move' as const, params: way },
    }));
  const states = spoken.map((node) => {
    const ways = waysFrom(script, node);
    const events = [...new Set(ways.map(({ event }) => event))];
    return [
      node.id,
      { on: Object.fromEntries(events.map((event) => [event, taken(ways.filter((way) => way.event === event))])) },
    ];
  });
  const first = mayArrive(nodes, script.start).map((target) => ({
    target,
    guard: { type: 'first' as const, params: { target } },
  }));
  return setup({
    types: {} as { context: ScriptContext; events: ScriptEvent; input: Pick<ScriptContext, 'facts' | 'towards'> },
    guards: {
      first: ({ context }, { target }: { target: string }) =>
        isTowards(target, context) &&
        arrivals(nodes, script.start, context.facts, context, null).some(
          ({ node }) => node.id === target && missingAt(node, context).length === 0,
        ),
      open: ({ context, event }, way: Way) =>
        !context.closed && asks(event, way) && isTowards(way.target, context) && isOpen(nodes, way, context),
    },
    actions: {
      move: assign(({ context }, way: Way) => {
        const arrived = arrivalBy(nodes, way, context);
        return {
          ...arrived?.call,
          raisedAt: raisedAfter(way, arrived?.returned ?? false, context.raisedAt),
          closed: way.event === 'end',
        };
      }),
    },
  }).createMachine({
    id: 'script',
    initial: BEFORE,
    context: ({ input }) => ({ ...AT_FIRST, ...input, raisedAt: [], closed: false }),
    states: { [BEFORE]: { always: first }, ...Object.fromEntries(states) },
  });
}

/** Is it that way which the event asks for, of those of its node and its kind? */
export function asks(event: ScriptEvent, way: Exit): boolean {
  switch (event.type) {
    case 'choice':
      return event.index === way.of;
    case 'verify':
      return event.answer === way.of;
    case 'objection':
      return event.objection === way.of;
    default:
      return true;
  }
}

function isTowards(target: string, { towards }: ScriptContext): boolean {
  return towards === null || towards === target;
}

function isOpen(nodes: NodeIndex, way: Way, context: ScriptContext): boolean {
  // it may lead back to any node: most are ruled out at a glance
  if (way.to === RETURN && way.target !== context.raisedAt.at(-1)) return false;
  if (allHold(way.when, context.facts, context) === false) return false;
  const arrived = arrivalBy(nodes, way, context);
  return arrived !== undefined && missingAt(arrived.node, arrived.call).length === 0;
}

function raisedAfter({ event, from }: Way, returned: boolean, raisedAt: readonly string[]): string[] {
  if (returned) return raisedAt.slice(0, -1);
  if (event !== 'objection') return [...raisedAt];
  // raised again where it was raised before: what lay between is done with
  const before = raisedAt.indexOf(from);
  return [...raisedAt.slice(0, before < 0 ? undefined : before), from];
}
