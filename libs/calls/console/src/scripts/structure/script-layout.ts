import type { ScriptDefinition } from '@relance/calls/domain';
import { RETURN } from '@relance/calls/script';
import { waysOf } from './ways';

const NODE = { width: 148, height: 24 };
const GAP = { x: 16, y: 36 };
const MARGIN = 6;

export interface PlacedNode {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PlacedWay {
  readonly from: string;
  readonly to: string;
  readonly line: string;
  readonly conditional: boolean;
}

export interface ScriptLayout {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly PlacedNode[];
  readonly ways: readonly PlacedWay[];
}

/** Back and forth, each layer in the order of what it hangs on: four times are enough for scripts of a hundred nodes. */
const SWEEPS = 4;

/**
 * A script in layers, from its start downwards, in pixels: each node below all that lead to it, save where ways go round. Within a
 * layer nodes stand near what leads to them. What only objections lead to stands below, for itself: ways from there into the
 * script are not drawn, they would hide it.
 */
export function scriptLayout(definition: ScriptDefinition): ScriptLayout {
  const all = definition.nodes.map(({ id }) => id);
  const known = new Set(all);
  const followers = new Map(
    definition.nodes.map((node) => [
      node.id,
      [...new Set(waysOf(node).map(({ to }) => to))].filter((to) => to !== RETURN && known.has(to) && to !== node.id),
    ]),
  );
  const main = reachedFrom(definition.start, followers);
  const parts = [all.filter((id) => main.has(id)), all.filter((id) => !main.has(id))].filter((part) => part.length > 0);
  const layers = parts.map((part) => layered(part, definition.start, followers));
  const widest = Math.max(1, ...layers.flat().map((layer) => layer.length));
  const width = widest * (NODE.width + GAP.x) - GAP.x + 2 * MARGIN;
  const nodes: PlacedNode[] = [];
  let y = MARGIN;
  for (const part of layers) {
    for (const layer of part) {
      const left = (width - layer.length * (NODE.width + GAP.x) + GAP.x) / 2;
      nodes.push(...layer.map((id, column) => ({ id, x: left + column * (NODE.width + GAP.x), y, ...NODE })));
      y += NODE.height + GAP.y;
    }
    y += GAP.y;
  }
  const placed = new Map(nodes.map((node) => [node.id, node]));
  const ways = definition.nodes.flatMap((node) =>
    (followers.get(node.id) ?? [])
      .filter((to) => main.has(node.id) === main.has(to))
      .map((to): PlacedWay => {
        const conditional = waysOf(node)
          .filter((way) => way.to === to)
          .every((way) => (way.when?.length ?? 0) > 0);
        return { from: node.id, to, line: curve(placed.get(node.id)!, placed.get(to)!), conditional };
      }),
  );
  return { width, height: y - 2 * GAP.y + MARGIN, nodes, ways };
}

type Followers = ReadonlyMap<string, readonly string[]>;

function reachedFrom(start: string, followers: Followers): Set<string> {
  const reached = new Set<string>();
  const ahead = [start];
  for (let id = ahead.pop(); id !== undefined; id = ahead.pop()) {
    if (reached.has(id) || !followers.has(id)) continue;
    reached.add(id);
    ahead.push(...followers.get(id)!);
  }
  return reached;
}

/** The layers of some of the nodes, by the ways among them. */
function layered(ids: readonly string[], start: string, followers: Followers): string[][] {
  const own = new Set(ids);
  const among = new Map(ids.map((id) => [id, (followers.get(id) ?? []).filter((to) => own.has(to))]));
  const forward = withoutCircles(ids, start, among);
  return ordered(layersOf(ids, forward), forward);
}

/** The same ways without those that lead back to where one came from. */
function withoutCircles(ids: readonly string[], start: string, followers: Followers): Map<string, string[]> {
  const forward = new Map(ids.map((id): [string, string[]] => [id, []]));
  const done = new Set<string>();
  const onPath = new Set<string>();
  const visit = (id: string): void => {
    if (done.has(id) || !forward.has(id)) return;
    done.add(id);
    onPath.add(id);
    for (const to of followers.get(id) ?? []) {
      if (onPath.has(to)) continue;
      forward.get(id)!.push(to);
      visit(to);
    }
    onPath.delete(id);
  };
  for (const id of [start, ...ids]) visit(id);
  return forward;
}

/** Each node one layer below the lowest that leads to it. */
function layersOf(ids: readonly string[], forward: Followers): string[][] {
  const depth = new Map(ids.map((id) => [id, 0]));
  const waiting = new Map(ids.map((id) => [id, 0]));
  for (const followers of forward.values()) for (const to of followers) waiting.set(to, waiting.get(to)! + 1);
  const ready = ids.filter((id) => waiting.get(id) === 0);
  for (let id = ready.shift(); id !== undefined; id = ready.shift()) {
    for (const to of forward.get(id) ?? []) {
      depth.set(to, Math.max(depth.get(to)!, depth.get(id)! + 1));
      waiting.set(to, waiting.get(to)! - 1);
      if (waiting.get(to) === 0) ready.push(to);
    }
  }
  const layers: string[][] = [];
  for (const id of ids) (layers[depth.get(id)!] ??= []).push(id);
  return layers.filter((layer) => layer !== undefined);
}

function ordered(layers: string[][], forward: Followers): string[][] {
  const leading = new Map<string, string[]>();
  for (const [from, followers] of forward) {
    for (const to of followers) leading.set(to, [...(leading.get(to) ?? []), from]);
  }
  let sorted = layers;
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const place = new Map(sorted.flatMap((layer) => layer.map((id, at) => [id, at / layer.length] as const)));
    const near = sweep % 2 === 0 ? leading : forward;
    const middle = (id: string): number => {
      const beside = near.get(id) ?? [];
      if (beside.length === 0) return place.get(id)!;
      return beside.reduce((sum, other) => sum + place.get(other)!, 0) / beside.length;
    };
    sorted = sorted.map((layer) => [...layer].sort((a, b) => middle(a) - middle(b)));
  }
  return sorted;
}

/** From the lower edge to the upper edge; back upwards it goes round on the right. */
function curve(from: PlacedNode, to: PlacedNode): string {
  const [x1, y1] = [from.x + from.width / 2, from.y + from.height];
  const [x2, y2] = [to.x + to.width / 2, to.y - 2];
  if (y2 > y1) {
    const middle = (y1 + y2) / 2;
    return `M${x1} ${y1}C${x1} ${middle} ${x2} ${middle} ${x2} ${y2}`;
  }
  const [sideFrom, sideTo] = [from.y + from.height / 2, to.y + to.height / 2];
  const right = Math.max(from.x, to.x) + from.width;
  return `M${from.x + from.width} ${sideFrom}C${right + 12} ${sideFrom} ${right + 12} ${sideTo} ${to.x + to.width + 2} ${sideTo}`;
}
