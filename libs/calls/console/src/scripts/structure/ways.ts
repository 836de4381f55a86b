import type { ScriptChoice, ScriptCondition, ScriptDefinition, ScriptNode, ScriptText } from '@relance/calls/domain';
import { RETURN } from '@relance/calls/script';

/** A way out of a node: where it leads, what leads there, and whether it is always there. */
export interface Way {
  /** The field that holds it: `to`, `confirmed`, `choices`, `cases`, … */
  readonly field: string;
  readonly index: number;
  readonly to: string;
  readonly label?: ScriptText;
  readonly when?: readonly ScriptCondition[];
}

/** The ways out of a node, in the order in which they are written. An `end` has none. */
export function waysOf(node: ScriptNode): Way[] {
  switch (node.kind) {
    case 'say':
    case 'disclosure':
    case 'action':
      return [{ field: 'to', index: 0, to: node.to }];
    case 'ask':
    case 'objection':
    case 'offer':
      return [
        ...node.choices.map(({ to, label, when }, index) => ({ field: 'choices', index, to, label, when })),
        ...(node.skipTo === undefined ? [] : [{ field: 'skipTo', index: 0, to: node.skipTo }]),
      ];
    case 'verify':
      return (['confirmed', 'thirdParty', 'refused'] as const).map((field, index) => ({
        field,
        index,
        to: node[field],
      }));
    case 'branch':
      return [
        ...node.cases.map(({ to, when }, index) => ({ field: 'cases', index, to, when })),
        { field: 'otherwise', index: 0, to: node.otherwise },
      ];
    case 'end':
      return [];
  }
}

/** The same node with every target replaced. */
export function withTargets(node: ScriptNode, target: (to: string) => string): ScriptNode {
  const chosen = ({ choices, skipTo }: { choices: ScriptChoice[]; skipTo?: string }) => ({
    choices: choices.map((choice) => ({ ...choice, to: target(choice.to) })),
    ...(skipTo === undefined ? {} : { skipTo: target(skipTo) }),
  });
  switch (node.kind) {
    case 'say':
    case 'disclosure':
    case 'action':
      return { ...node, to: target(node.to) };
    case 'ask':
      return { ...node, ...chosen(node) };
    case 'objection':
      return { ...node, ...chosen(node) };
    case 'offer':
      return { ...node, ...chosen(node) };
    case 'verify':
      return {
        ...node,
        confirmed: target(node.confirmed),
        thirdParty: target(node.thirdParty),
        refused: target(node.refused),
      };
    case 'branch':
      return {
        ...node,
        cases: node.cases.map((one) => ({ ...one, to: target(one.to) })),
        otherwise: target(node.otherwise),
      };
    case 'end':
      return node;
  }
}

/** Where a node goes on when nothing else is said: what takes its place when it is removed. */
export function mainWay(node: ScriptNode): string | undefined {
  if (node.kind === 'branch') return node.otherwise;
  const ways = waysOf(node);
  return (ways.find(({ to }) => to !== RETURN) ?? ways[0])?.to;
}

export function nodeOf(definition: ScriptDefinition, id: string | undefined): ScriptNode | undefined {
  return definition.nodes.find((node) => node.id === id);
}

/** What a node says, or nothing for one that only decides. */
export function textOf(node: ScriptNode): ScriptText {
  return node.kind === 'branch' ? { fr: '', en: '' } : node.text;
}
