import { advanceCall } from './advance-call';
import { type CallEvent, type CallSnapshot, type CallState, NO_CALL } from './call-session';

/**
 * What of a call can be measured, in whole seconds. Null: nobody said when ringing ended, as when an outcome is logged without
 * "answered" before it. A call that nobody answered has talk of 0.
 */
export interface CallTimes {
  dials: number;
  ringSeconds: number | null;
  talkSeconds: number | null;
  holdSeconds: number;
  wrapUpSeconds: number;
}

/** The measured times of a call from its events, in their order. Instants that go back count as no time. Pure. */
export function callTimes(events: readonly CallEvent[]): CallTimes {
  const spent: Partial<Record<CallState, number>> = {};
  let call: CallSnapshot = NO_CALL;
  let untold = false;
  let since = 0;
  for (const event of events) {
    const at = Date.parse(event.at);
    const { state } = call;
    spent[state] = (spent[state] ?? 0) + Math.max(0, since ? at - since : 0);
    since = Math.max(since, at);
    call = advanceCall(call, event);
    const rang = state === 'dialling' || state === 'ringing';
    if (rang && event.type === 'OutcomeLogged' && call.context.signal !== 'noAnswer') untold = true;
  }
  const seconds = (...states: CallState[]) =>
    Math.floor(states.reduce((sum, state) => sum + (spent[state] ?? 0), 0) / 1000);
  return {
    dials: call.context.dials,
    ringSeconds: untold ? null : seconds('dialling', 'ringing'),
    talkSeconds: untold ? null : seconds('connected'),
    holdSeconds: seconds('onHold'),
    wrapUpSeconds: seconds('wrapUp'),
  };
}
