import type { CaseState, Strategy, StrategyStep } from '@relance/dunning/domain';

/** Severity from which what is written announces the formal notice: the case's state says so from then on. A call announces nothing. */
const FORMAL_NOTICE = 4;
const WIDTH = 372;
const NODE = { width: 136, height: 24 };
const CALL_WIDTH = 80;
const LINE = 18;
const GAP = 14;

export interface GraphNode {
  readonly id: string;
  /** `rest`: nothing more is done until the facts change. */
  readonly state: CaseState | 'rest';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What is written on an edge: a step, or the words of a text key. */
export interface GraphLabel {
  readonly step?: number;
  readonly text?: 'fallsDue' | 'afterCall' | 'pathEnds';
  readonly x: number;
  readonly y: number;
  readonly middle: boolean;
}

export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  readonly line: string;
  /** Taken only when the step's conditions hold. */
  readonly conditional: boolean;
  readonly labels: readonly GraphLabel[];
}

export interface StateGraph {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

interface Phase {
  readonly state: CaseState | 'rest';
  readonly stays: number[];
  readonly calls: number[];
  /** Steps that lead to the next phase; empty: what the text says does. */
  readonly leads: number[];
  leadText?: GraphLabel['text'];
}

/** The states a case passes on its way down the path, each with the steps that keep it there and the one that leads on. */
function phases(steps: readonly StrategyStep[], atEnd: Strategy['atEnd']): Phase[] {
  const phase = (state: Phase['state']): Phase => ({ state, stays: [], calls: [], leads: [] });
  const early = phase('notYetDue');
  const found = [early, phase('reminding')];
  early.leadText = 'fallsDue';
  const referrals: number[] = [];
  for (const [index, step] of steps.entries()) {
    const here = found.at(-1)!;
    if (step.offsetDays < 0) {
      early.stays.push(index);
      continue;
    }
    if (step.channel === 'referral') {
      referrals.push(index);
      if (!step.when) break;
      continue;
    }
    const harsher = step.severity >= FORMAL_NOTICE && step.channel !== 'call' && here.state !== 'formalNotice';
    if (harsher) {
      here.leads.push(index);
      found.push(phase('formalNotice'));
    }
    if (step.channel === 'call') found.at(-1)!.calls.push(index);
    else if (!harsher) here.stays.push(index);
  }
  const last = found.at(-1)!;
  if (referrals.length > 0) {
    last.leads.push(...referrals);
    found.push(phase('referred'));
  } else {
    last.leadText = 'pathEnds';
    found.push(phase(atEnd === 'wait' ? 'rest' : 'callDue'));
  }
  return found;
}

/** The graph of a path: states one below the other, calls to the right, in pixels. */
export function stateGraph(strategy: Strategy): StateGraph {
  const nodes: GraphNode[] = [];
  const edges: GraphEdge[] = [];
  const conditional = (of: readonly number[]) => of.length > 0 && of.every((index) => strategy.steps[index]?.when);
  const list = phases(strategy.steps, strategy.atEnd);
  let y = 4;
  for (const [row, phase] of list.entries()) {
    y += Math.max(0, phase.calls.length - 1) * LINE;
    const id = `${row}-${phase.state}`;
    nodes.push({ id, state: phase.state, x: 2, y, ...NODE });
    const right = NODE.width + 2;
    if (phase.calls.length > 0) {
      const call = { id: `${row}-call`, state: 'callDue' as const, x: WIDTH - CALL_WIDTH - 2, y };
      nodes.push({ ...call, width: CALL_WIDTH, height: NODE.height });
      const middle = (right + call.x) / 2;
      edges.push({
        from: id,
        to: call.id,
        line: `M${right} ${y + 8}H${call.x - 2}`,
        conditional: !!conditional(phase.calls),
        labels: phase.calls.map((step, at) => ({
          step,
          x: middle,
          y: y + 3 - (phase.calls.length - 1 - at) * LINE,
          middle: true,
        })),
      });
      edges.push({
        from: call.id,
        to: id,
        line: `M${call.x} ${y + 17}H${right + 2}`,
        conditional: false,
        labels: [{ text: 'afterCall', x: middle, y: y + 30, middle: true }],
      });
    }
    const bottom = y + NODE.height;
    const stays = phase.stays.length * LINE;
    if (phase.stays.length > 0) {
      const deep = bottom + Math.max(stays - 6, 12);
      const arc = `M48 ${bottom}V${deep - 6}Q48 ${deep} 54 ${deep}H58Q64 ${deep} 64 ${deep - 6}V${bottom + 2}`;
      edges.push({
        from: id,
        to: id,
        line: arc,
        conditional: !!conditional(phase.stays),
        labels: phase.stays.map((step, at) => ({ step, x: 74, y: bottom + 14 + at * LINE, middle: false })),
      });
    }
    const next = list[row + 1];
    if (!next) {
      y = bottom + Math.max(stays, 0) + 4;
      break;
    }
    const words = phase.leads.length || 1;
    // The answer of a call is written below its line: what leads on starts under it.
    const below = Math.max(stays, phase.calls.length > 0 ? LINE - 4 : 0);
    const top = bottom + below + GAP + words * LINE + Math.max(0, next.calls.length - 1) * LINE;
    edges.push({
      from: id,
      to: `${row + 1}-${next.state}`,
      line: `M20 ${bottom}V${top - 2}`,
      conditional: !!conditional(phase.leads),
      labels: phase.leads.length
        ? phase.leads.map((step, at) => ({ step, x: 30, y: bottom + below + LINE + at * LINE, middle: false }))
        : [{ text: phase.leadText!, x: 30, y: bottom + below + LINE, middle: false }],
    });
    y = top - Math.max(0, next.calls.length - 1) * LINE;
  }
  return { width: WIDTH, height: y, nodes, edges };
}
