import { transition } from 'xstate';
import { type CallEvent, type CallEventType, type CallSnapshot, type CallState, NO_CALL } from './call-session';
import { callMachine } from './call-session.machine';

/** A call cannot take that event where it stands: nothing changes. Never ignored (RELIABILITY T3). */
export class CallEventRefused extends Error {
  constructor(
    readonly type: CallEventType,
    readonly state: CallState,
  ) {
    super(`a call in ${state} does not take ${type}`);
  }
}

/** Does a call take that event where it stands? */
export function takes(before: CallSnapshot, event: CallEvent): boolean {
  return standing(before).can(event);
}

/** What an event makes of a call. Pure. Errors: CallEventRefused. */
export function advanceCall(before: CallSnapshot, event: CallEvent): CallSnapshot {
  const present = standing(before);
  if (!present.can(event)) throw new CallEventRefused(event.type, before.state);
  const [next] = transition(callMachine, present, event);
  return { state: next.value, context: next.context };
}

/** The call that its events give. Errors: CallEventRefused. */
export function replayCall(events: readonly CallEvent[]): CallSnapshot {
  return events.reduce(advanceCall, NO_CALL);
}

function standing({ state, context }: CallSnapshot) {
  return callMachine.resolveState({ value: state, context });
}
