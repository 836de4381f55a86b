import { type ActorLogic, initialTransition, type SnapshotFrom, transition } from 'xstate';
import type { CaseAction } from './case-action';
import type { CaseEvent, CaseEventType } from './case-event';
import type { CaseContext, CaseState } from './case-state';
import { caseMachine, type MachineEvent } from './case.machine';
import type { Strategy } from './strategy/strategy';
import { type WhatNext, whatNext } from './what-next';

/** A case as it is stored. */
export interface CaseSnapshot {
  value: CaseState;
  context: CaseContext;
}

export interface Decision extends WhatNext {
  snapshot: CaseSnapshot;
  actions: CaseAction[];
}

/** The case cannot take that fact in its present state: nothing changes. Never ignored (RELIABILITY T3). */
export class UnexpectedFact extends Error {
  constructor(
    readonly type: CaseEventType,
    readonly state: CaseState | null,
  ) {
    super(state ? `a case in ${state} does not take ${type}` : `a case begins with CaseOpened, not ${type}`);
  }
}

/**
 * What a fact does to a case: where it is then, what is wanted, and its one next thing. Pure. `before` null: the case is
 * opened. Errors: UnexpectedFact.
 */
export function decide(before: CaseSnapshot | null, event: CaseEvent, strategy: Strategy): Decision {
  const { snapshot, actions } = before ? moved(before, event, strategy) : opened(event);
  return { snapshot, actions, ...whatNext(snapshot.context, snapshot.value, strategy) };
}

type Step = Pick<Decision, 'snapshot' | 'actions'>;

function opened(event: CaseEvent): Step {
  if (event.type !== 'CaseOpened') throw new UnexpectedFact(event.type, null);
  const [{ value, context }] = initialTransition(caseMachine, event);
  return { snapshot: { value, context }, actions: [] };
}

type MachineSnapshot = SnapshotFrom<typeof caseMachine>;

/**
 * The machine, but for its first snapshot: `transition()` asks for one each time it is called and uses it for nothing, which
 * takes as long as the transition itself.
 */
const withoutBeginning: ActorLogic<MachineSnapshot, MachineEvent, undefined> = {
  transition: (snapshot, event, scope) => caseMachine.transition(snapshot, event, scope as never),
  getInitialSnapshot: () => NO_SNAPSHOT,
  getPersistedSnapshot: (snapshot) => snapshot,
};
const NO_SNAPSHOT = { status: 'active' } as MachineSnapshot;

function moved(before: CaseSnapshot, event: CaseEvent, strategy: Strategy): Step {
  const present = caseMachine.resolveState(before);
  const fact: MachineEvent = { ...event, strategy };
  const [next, wanted] = transition(withoutBeginning, present, fact);
  // every fact that is taken makes a new context
  if (next.context === before.context) throw new UnexpectedFact(event.type, before.value);
  const actions = wanted.map(({ params }) => params as unknown as CaseAction);
  return { snapshot: { value: next.value, context: next.context }, actions };
}
