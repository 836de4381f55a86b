import type { ScriptDefinition, ScriptNode } from '@relance/calls/domain';
import { RETURN } from '@relance/calls/script';
import { nodeOf, waysOf, type Way } from './ways';

/** A line of the outline: a node, how deep it stands, and the way that led to it first. */
export interface OutlineLine {
  readonly node: ScriptNode;
  readonly depth: number;
  readonly via?: Way;
  /** Begins a part of its own: `start`, an objection that is raised from anywhere, or what no way leads to. */
  readonly part?: 'start' | 'objection' | 'unreached';
}

/**
 * Every node once, in reading order: what follows stays at the same depth, what is chosen goes one deeper. First the script from
 * its start, then each objection, then what nothing leads to.
 */
export function outline(definition: ScriptDefinition): OutlineLine[] {
  const lines: OutlineLine[] = [];
  const seen = new Set<string>();
  const visit = (id: string, depth: number, via: Way | undefined, part?: OutlineLine['part']): void => {
    const node = id === RETURN || seen.has(id) ? undefined : nodeOf(definition, id);
    if (!node) return;
    seen.add(id);
    lines.push({ node, depth, via, part });
    const ways = waysOf(node);
    for (const way of ways) visit(way.to, ways.length > 1 ? depth + 1 : depth, way);
  };
  visit(definition.start, 0, undefined, 'start');
  for (const node of definition.nodes) if (node.kind === 'objection') visit(node.id, 0, undefined, 'objection');
  for (const node of definition.nodes) visit(node.id, 0, undefined, 'unreached');
  return lines;
}
