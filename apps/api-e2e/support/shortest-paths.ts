import {
  type CaseEvent,
  type CaseEventType,
  type CaseState,
  decide,
  type Decision,
  FORMAL_NOTICE,
  type Strategy,
  UnexpectedFact,
} from '@relance/dunning/domain';
import { addDays, type BusinessDate } from '@relance/kernel';
import { ACTS, type Memory } from './acts';

/** Days pass until the case is due: the worker runs each morning and when the people come at nine. */
export const TIME = 'time';
export const MORNING = 'T05:00:00.000Z';
export const NINE = 'T09:00:00.000Z';

export interface Step {
  act: string;
  /** The day it happens on. */
  on: BusinessDate;
  /** Where the case is after it. */
  state: CaseState;
}

export interface Path {
  /** The transition it ends with. */
  from: CaseState;
  event: CaseEventType;
  steps: Step[];
}

interface Node {
  decision: Decision;
  today: BusinessDate;
  memory: Memory;
  steps: Step[];
}

/** The shortest way to each transition of the machine that the acts can take: breadth first, act by act. */
export function shortestPaths(strategy: Strategy, today: BusinessDate, longest: number): Path[] {
  const opened: CaseEvent = { type: 'CaseOpened', at: today + NINE, today, zone: 'Europe/Paris', country: 'FR' };
  const first: Node = {
    decision: decide(null, opened, strategy),
    today,
    memory: { paid: [], letter: null },
    steps: [],
  };
  const paths = new Map<string, Path>();
  const seen = new Set<string>([essence(first)]);
  let border = [first];
  while (border.length > 0) {
    const next: Node[] = [];
    for (const node of border) {
      for (const [act, step] of steps(node, strategy)) {
        const from = node.decision.snapshot.value;
        const event = act === TIME ? 'TimeReached' : ACTS[act]!.event;
        const key = `${from} ${event}`;
        if (event && !paths.has(key)) paths.set(key, { from, event, steps: step.steps });
        const what = essence(step);
        if (seen.has(what) || step.steps.length >= longest) continue;
        seen.add(what);
        next.push(step);
      }
    }
    border = next;
  }
  return [...paths.values()];
}

function* steps(node: Node, strategy: Strategy): Generator<[string, Node]> {
  const { snapshot } = node.decision;
  // the first thing that happens to an account is its first invoice
  const names = node.steps.length === 0 ? ['invoice', 'oldInvoice'] : Object.keys(ACTS);
  for (const act of names) {
    const fact = ACTS[act]!.fact(snapshot.context, node.memory);
    if (!fact) continue;
    if (fact === 'nothing') {
      yield [act, after(node, act, node.decision, node.today)];
      continue;
    }
    const decision = attempt(
      node.decision,
      { ...fact, at: node.today + NINE, today: node.today } as CaseEvent,
      strategy,
    );
    if (decision) yield [act, after(node, act, decision, node.today)];
  }
  if (node.decision.nextAction === null) return;
  let [decision, today] = [node.decision, node.today];
  while (decision === node.decision) {
    today = addDays(today, 1);
    decision = nextDay(decision, today, strategy);
  }
  yield [TIME, after(node, TIME, decision, today)];
}

function after(node: Node, act: string, decision: Decision, today: BusinessDate): Node {
  return {
    decision,
    today,
    memory: remembered(node, act, decision),
    steps: [...node.steps, { act, on: today, state: decision.snapshot.value }],
  };
}

function remembered({ memory, decision: before }: Node, act: string, { actions }: Decision): Memory {
  const { items } = before.snapshot.context;
  const paid = act === 'payAll' ? items : act === 'bounce' || act === 'payInvoices' ? [] : memory.paid;
  const written = act === 'cutOff' ? undefined : actions.find((action) => action.type === 'issueDocument');
  if (written) return { paid, letter: { stepKey: written.stepKey, channel: written.channel, status: 'waits' } };
  if (act === 'cutOff') return { paid, letter: memory.letter && { ...memory.letter, status: 'cutOff' } };
  if (act === 'doubtTold') return { paid, letter: memory.letter && { ...memory.letter, status: 'told' } };
  if (act === 'arrived') return { paid, letter: null };
  const gone = memory.letter?.status === 'waits' && actions.some(({ type }) => type === 'cancelPendingDocuments');
  return { paid, letter: gone ? null : memory.letter };
}

function attempt(before: Decision, event: CaseEvent, strategy: Strategy): Decision | null {
  try {
    return decide(before.snapshot, event, strategy);
  } catch (error) {
    if (error instanceof UnexpectedFact) return null;
    throw error;
  }
}

function nextDay(before: Decision, today: BusinessDate, strategy: Strategy): Decision {
  let decision = before;
  for (const at of [today + MORNING, today + NINE]) {
    while (decision.nextAction && decision.nextAction.at <= at) {
      decision = decide(decision.snapshot, { type: 'TimeReached', at, today, freshId: 'file' }, strategy);
    }
  }
  return decision;
}

/** What makes two cases different here: enough to reach everything, and finite. */
function essence({ decision: { snapshot }, memory, steps }: Node): string {
  const { value, context } = snapshot;
  const { items, promise, holds, disputes, legalFile, callOwed, unapplied, insolventSince, announced } = context;
  return JSON.stringify([
    value,
    items.length,
    promise !== null,
    holds.map(({ kind, until }) => `${kind} ${until !== null}`),
    disputes.length > 0,
    items.some(({ id }) => !disputes.some(({ itemIds }) => itemIds.includes(id))),
    memory.paid.length > 0,
    memory.letter?.status,
    items.some(({ kind }) => kind === 'charge'),
    context.proposal !== null,
    legalFile?.stage,
    callOwed !== null,
    unapplied.length > 0,
    insolventSince !== null,
    announced >= FORMAL_NOTICE,
    context.formerChains.length > 0,
    context.stepIndex,
    steps.length === 0,
  ]);
}
