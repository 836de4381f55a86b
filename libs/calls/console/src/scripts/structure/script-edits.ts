import type { ScriptDefinition, ScriptNode, ScriptNodeKind, ScriptText } from '@relance/calls/domain';
import { mainWay, nodeOf, textOf, waysOf, withTargets } from './ways';

/** An edited script, and the node that is selected afterwards. */
export interface EditedScript {
  readonly definition: ScriptDefinition;
  readonly selected: string;
}

const EMPTY: ScriptText = { fr: '', en: '' };

type Linear = Extract<ScriptNode, { kind: 'say' | 'disclosure' | 'action' }>;
const isLinear = (node: ScriptNode | undefined): node is Linear =>
  node?.kind === 'say' || node?.kind === 'disclosure' || node?.kind === 'action';

function freeId(definition: ScriptDefinition, stem: string): string {
  const taken = new Set(definition.nodes.map(({ id }) => id));
  for (let number = 1; ; number++) if (!taken.has(stem + number)) return stem + number;
}

/** Replaces a node by one with the same id. */
export function changeNode(definition: ScriptDefinition, node: ScriptNode): ScriptDefinition {
  return { ...definition, nodes: definition.nodes.map((one) => (one.id === node.id ? node : one)) };
}

/** A new spoken step after a node, on its main way; before an end, for nothing comes after that. Questions get a choice for it. */
export function insertAfter(definition: ScriptDefinition, id: string): EditedScript {
  const node = nodeOf(definition, id);
  if (!node) return { definition, selected: id };
  const selected = freeId(definition, 'step');
  const at = definition.nodes.indexOf(node);
  const added = (to: string): ScriptNode => ({ id: selected, kind: 'say', text: EMPTY, to });
  if (node.kind === 'end') {
    const redirected = withTargetsOf(definition, (to) => (to === id ? selected : to));
    return { definition: { ...redirected, nodes: redirected.nodes.toSpliced(at, 0, added(id)) }, selected };
  }
  const next = leadingTo(node, selected);
  const nodes = definition.nodes.toSpliced(at, 1, next, added(mainWay(node) ?? ''));
  return { definition: { ...definition, nodes }, selected };
}

/** The node, with its main way leading there; one with choices gets another choice. */
function leadingTo(node: ScriptNode, to: string): ScriptNode {
  if (isLinear(node)) return { ...node, to };
  switch (node.kind) {
    case 'ask':
    case 'objection':
    case 'offer':
      return { ...node, choices: [...node.choices, { label: EMPTY, to }] };
    case 'verify':
      return { ...node, confirmed: to };
    case 'branch':
      return { ...node, otherwise: to };
    default:
      return node;
  }
}

/** Without the node; what led to it leads to where it went on. The last node stays. */
export function removeNode(definition: ScriptDefinition, id: string): EditedScript {
  const node = nodeOf(definition, id);
  if (!node || definition.nodes.length < 2) return { definition, selected: id };
  const way = mainWay(node);
  const next = way === id ? '' : (way ?? '');
  const at = definition.nodes.indexOf(node);
  const { nodes, ...rest } = withTargetsOf(definition, (to) => (to === id ? next : to));
  const left = nodes.filter((one) => one.id !== id);
  const selected = left.find((one) => one.id === next) ?? left[Math.max(at - 1, 0)]!;
  return { definition: { ...rest, start: rest.start || left[0]!.id, nodes: left }, selected: selected.id };
}

/** Changes places with the step that follows or that comes before, where both simply lead on; otherwise nothing changes. */
export function moveNode(definition: ScriptDefinition, id: string, by: -1 | 1): EditedScript {
  const before = definition.nodes.filter((one) => waysOf(one).some(({ to }) => to === id));
  const first = by === 1 ? nodeOf(definition, id) : before.length === 1 ? before[0] : undefined;
  const second = by === 1 ? nodeOf(definition, isLinear(first) ? first.to : undefined) : nodeOf(definition, id);
  if (!isLinear(first) || !isLinear(second) || first.to !== second.id || second.to === first.id) {
    return { definition, selected: id };
  }
  const redirected = withTargetsOf(definition, (to) =>
    to === first.id ? second.id : to === second.id ? first.id : to,
  );
  const nodes = redirected.nodes.map((node) => {
    if (node.id === first.id) return { ...first, to: second.to };
    if (node.id === second.id) return { ...second, to: first.id };
    return node;
  });
  return { definition: { ...redirected, nodes }, selected: id };
}

/** The same words as another kind of step, with the ways that kind has. */
export function withKind(node: ScriptNode, kind: ScriptNodeKind): ScriptNode {
  if (node.kind === kind) return node;
  const hint = node.kind === 'branch' ? undefined : node.hint;
  const base = { id: node.id, text: textOf(node), ...(hint ? { hint } : {}) };
  const to = mainWay(node) ?? '';
  const chosen =
    node.kind === 'ask' || node.kind === 'objection' || node.kind === 'offer'
      ? { choices: node.choices, ...(node.skipTo === undefined ? {} : { skipTo: node.skipTo }) }
      : { choices: waysOf(node).map((way) => ({ label: way.label ?? EMPTY, to: way.to })) };
  switch (kind) {
    case 'say':
      return { ...base, kind, to };
    case 'disclosure':
      return { ...base, kind, disclosure: 'caller', to };
    case 'action':
      return { ...base, kind, action: 'sendStatement', to };
    case 'ask':
      return { ...base, kind, ...chosen };
    case 'objection':
      return { ...base, kind, objection: 'alreadyPaid', ...chosen };
    case 'offer':
      return { ...base, kind, offers: ['delay'], ...chosen };
    case 'verify':
      return { ...base, kind, confirmed: to, thirdParty: '', refused: '' };
    case 'branch':
      return { id: node.id, kind, cases: [], otherwise: to };
    case 'end':
      return { ...base, kind, outcome: null };
  }
}

function withTargetsOf(definition: ScriptDefinition, target: (to: string) => string): ScriptDefinition {
  const nodes = definition.nodes.map((node) => withTargets(node, target));
  return { ...definition, start: target(definition.start), nodes };
}
