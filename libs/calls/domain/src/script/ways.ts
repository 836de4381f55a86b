import { allHold, type CallStanding } from './conditions';
import {
  type Objection,
  RETURN,
  type ScriptDefinition,
  type ScriptFacts,
  type ScriptNode,
  type SpokenNode,
} from './script';

/** The nodes of a script by their id. Of two with one id the first counts; the linter refuses the second. */
export type NodeIndex = ReadonlyMap<string, ScriptNode>;

const indexes = new WeakMap<ScriptDefinition, NodeIndex>();

export function nodesOf(script: ScriptDefinition): NodeIndex {
  let index = indexes.get(script);
  if (!index) {
    index = new Map([...script.nodes].reverse().map((node) => [node.id, node]));
    indexes.set(script, index);
  }
  return index;
}

/** `returned`: it went back from an objection. */
export interface Arrival {
  node: SpokenNode;
  returned: boolean;
}

/**
 * The nodes at which the call may be once it follows `to`: branches are decided on the way. With the facts known there is one; with
 * `facts` null every one that some facts would lead to. `back`: where the objection that ends here was raised. Branches that lead
 * in a circle, or to nothing, arrive nowhere.
 */
export function arrivals(
  nodes: NodeIndex,
  to: string,
  facts: ScriptFacts | null,
  call: CallStanding,
  back: string | null,
): Arrival[] {
  const found: Arrival[] = [];
  const follow = (id: string, passed: readonly string[]): void => {
    const node = nodes.get(id === RETURN ? (back ?? '') : id);
    if (!node) return;
    if (node.kind !== 'branch') {
      if (!found.some((other) => other.node === node)) found.push({ node, returned: id === RETURN });
      return;
    }
    if (passed.includes(node.id)) return;
    const on = [...passed, node.id];
    for (const { when, to: next } of node.cases) {
      const answer = allHold(when, facts, call);
      if (answer !== false) follow(next, on);
      if (answer === true) return;
    }
    follow(node.otherwise, on);
  };
  follow(to, []);
  return found;
}

/** Where each way out of a node leads, as it is written. */
export function exitsOf(node: ScriptNode): string[] {
  switch (node.kind) {
    case 'say':
    case 'disclosure':
    case 'action':
      return [node.to];
    case 'verify':
      return [node.confirmed, node.thirdParty, node.refused];
    case 'branch':
      return [...node.cases.map(({ to }) => to), node.otherwise];
    case 'end':
      return [];
    default:
      return [...node.choices.map(({ to }) => to), ...(node.skipTo === undefined ? [] : [node.skipTo])];
  }
}

/** The answer to an objection: the first node of that objection. */
export function answerTo(script: ScriptDefinition, objection: Objection): SpokenNode | undefined {
  return script.nodes.find(
    (node): node is Extract<ScriptNode, { kind: 'objection' }> =>
      node.kind === 'objection' && node.objection === objection,
  );
}
