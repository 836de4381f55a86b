import type { ScriptDefinition, ScriptNode } from '@relance/calls/domain';

export interface NodeDifference {
  readonly id: string;
  readonly kind: 'added' | 'removed' | 'changed';
  readonly before?: ScriptNode;
  readonly after?: ScriptNode;
  /** Fields whose value differs. */
  readonly fields: readonly string[];
}

export interface ScriptDifferences {
  /** In the order of the later script; removed ones last. */
  readonly nodes: readonly NodeDifference[];
  /** Of the script itself: its title, its first step. */
  readonly head: readonly ('title' | 'start')[];
  readonly same: number;
}

/** Step by step, what the second script does otherwise than the first. Where a node stands in the file says nothing. */
export function scriptDifferences(before: ScriptDefinition, after: ScriptDefinition): ScriptDifferences {
  const old = new Map(before.nodes.map((node) => [node.id, node]));
  const kept = new Set(after.nodes.map(({ id }) => id));
  const found = after.nodes.map((node): NodeDifference | undefined => {
    const was = old.get(node.id);
    if (!was) return { id: node.id, kind: 'added', after: node, fields: [] };
    const fields = fieldsThatDiffer(was, node);
    return fields.length > 0 ? { id: node.id, kind: 'changed', before: was, after: node, fields } : undefined;
  });
  const removed = before.nodes.filter(({ id }) => !kept.has(id));
  const nodes = [
    ...found.filter((one) => one !== undefined),
    ...removed.map((node): NodeDifference => ({ id: node.id, kind: 'removed', before: node, fields: [] })),
  ];
  const head = (['title', 'start'] as const).filter((field) => written(before[field]) !== written(after[field]));
  return { nodes, head, same: found.filter((one) => one === undefined).length };
}

export function differs({ nodes, head }: ScriptDifferences): boolean {
  return nodes.length + head.length > 0;
}

function fieldsThatDiffer(before: ScriptNode, after: ScriptNode): string[] {
  const [a, b] = [before, after].map((node) => node as unknown as Record<string, unknown>) as [
    Record<string, unknown>,
    Record<string, unknown>,
  ];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter(
    (field) => written(a[field]) !== written(b[field]),
  );
}

/** A value with its fields in one order: the order in which they were written says nothing. */
function written(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([x], [y]) => (x < y ? -1 : 1)))
      : part,
  );
}
