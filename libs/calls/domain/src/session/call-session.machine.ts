import { setup } from 'xstate';
import { type CallContext, type CallEvent, type CallEventOf, type CallEventType, NO_CALL } from './call-session';

/** Stored with every event; raised when the same events would give another state (RELIABILITY T3). */
export const CALL_MACHINE_VERSION = 1;

const kit = setup({
  types: { context: {} as CallContext, events: {} as CallEvent },
  guards: {
    outcomeEndedIt: ({ context }) => context.endedBy === 'outcome',
    nobodyLoggedIt: ({ context }) => context.endedBy === 'abandoned',
    weCalled: ({ context }) => context.direction === 'outbound',
  },
});

/** What an event writes into the context. */
function note<Type extends CallEventType>(
  _type: Type,
  change: (event: CallEventOf<Type>, context: CallContext) => Partial<CallContext>,
) {
  return kit.assign(({ context, event }) => change(event as CallEventOf<Type>, context));
}

const dial = {
  target: 'dialling',
  actions: note('Dialled', ({ contactId, phone }, { dials }) => ({
    direction: 'outbound',
    contactId,
    phone,
    dials: dials + 1,
    signal: null,
  })),
} as const;
const answer = { target: 'connected', actions: kit.assign({ signal: 'answered' }) } as const;
const giveUp = {
  target: 'wrapUp',
  actions: note('HungUp', (_, { signal }) => ({ signal: signal ?? 'noAnswer' })),
} as const;
const fail = { target: 'wrapUp', actions: note('Failed', ({ signal }) => ({ signal })) } as const;
const end = {
  OutcomeLogged: {
    target: 'closed',
    actions: note('OutcomeLogged', (event, { signal }) => ({ endedBy: 'outcome', signal: signal ?? event.signal })),
  },
  Abandoned: { target: 'closed', actions: kit.assign({ endedBy: 'abandoned' }) },
} as const;
const reopen = { target: 'wrapUp', actions: kit.assign({ endedBy: null }) } as const;

/**
 * A call (docs/domain.md). Each state lists what it takes; anything else is refused. Used only through the pure `transition()`:
 * no clock, no timer, no I/O. The line's own words (`Rang`, `Answered`…) and the agent's keys are the same events.
 */
export const callMachine = kit.createMachine({
  id: 'call',
  context: NO_CALL.context,
  initial: NO_CALL.state,
  states: {
    preparing: {
      on: {
        Dialled: dial,
        RangIn: { target: 'ringing', actions: note('RangIn', ({ phone }) => ({ direction: 'inbound', phone })) },
      },
    },
    dialling: { on: { Rang: 'ringing', Answered: answer, HungUp: giveUp, Failed: fail, ...end } },
    ringing: { on: { Answered: answer, HungUp: giveUp, Failed: fail, ...end } },
    connected: { on: { Held: 'onHold', HungUp: 'wrapUp', ...end } },
    onHold: { on: { Resumed: 'connected', HungUp: 'wrapUp', ...end } },
    wrapUp: { on: { Dialled: { ...dial, guard: 'weCalled' }, ...end } },
    closed: {
      on: {
        OutcomeUndone: { ...reopen, guard: 'outcomeEndedIt' },
        TakenUp: { ...reopen, guard: 'nobodyLoggedIt' },
      },
    },
  },
});
