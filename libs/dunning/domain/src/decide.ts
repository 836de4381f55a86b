import { type ActorLogic, initialTransition, type SnapshotFrom, transition } from 'xstate';
import type { CaseAction } from './case-action';
import type { CaseEvent, CaseEventType } from './case-event';
import { CASE_STATES, type CaseContext, type CaseState } from './case-state';
import { caseMachine, MACHINE_VERSION, type MachineEvent } from './case.machine';
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

/** A state or a machine version that this program does not know: it was written by another one. Never guessed at (T3). */
export class UnknownToMachine extends Error {}

const KNOWN_STATES: ReadonlySet<string> = new Set(CASE_STATES);

/**
 * What a fact does to a case: where it is then, what is wanted, and its one next thing. Pure. `before` null: the case is
 * opened. `machineVersion`: the one that the fact is stored under. Errors: UnexpectedFact, UnknownToMachine.
 */
export function decide(
  before: CaseSnapshot | null,
  event: CaseEvent,
  strategy: Strategy,
  machineVersion: number = MACHINE_VERSION,
): Decision {
  if (!(machineVersion >= 1 && machineVersion <= MACHINE_VERSION)) {
    throw new UnknownToMachine(
      `${event.type} was decided by machine version ${machineVersion}, which is not known here`,
    );
  }
  const { snapshot, actions } = before ? moved(before, event, strategy, machineVersion) : opened(event);
  const now = machineVersion >= 2 ? event.at : undefined;
  return { snapshot, actions, ...whatNext(snapshot.context, snapshot.value, strategy, now) };
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

function moved(before: CaseSnapshot, event: CaseEvent, strategy: Strategy, machineVersion: number): Step {
  if (!KNOWN_STATES.has(before.value)) throw new UnknownToMachine(`no such state of a case: ${before.value}`);
  const present = caseMachine.resolveState(before);
  const fact: MachineEvent = { ...event, strategy, machineVersion };
  const [next, wanted] = transition(withoutBeginning, present, fact);
  // every fact that is taken makes a new context
  if (next.context === before.context) throw new UnexpectedFact(event.type, before.value);
  const actions = wanted.map(({ params }) => params as unknown as CaseAction);
  return { snapshot: { value: next.value, context: next.context }, actions };
}
