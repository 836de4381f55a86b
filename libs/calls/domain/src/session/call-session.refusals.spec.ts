import { advanceCall, CallEventRefused, replayCall, takes } from './advance-call';
import { CALL_EVENT_TYPES, CALL_STATES, type CallEvent, type CallState } from './call-session';
import { EXAMPLES } from './testing/examples';

const example = (type: CallEvent['type']) => EXAMPLES.find((event) => event.type === type)!;
const path = (...types: CallEvent['type'][]) => types.map(example);

const INTO: Record<CallState, CallEvent[]> = {
  preparing: [],
  dialling: path('Dialled'),
  ringing: path('Dialled', 'Rang'),
  connected: path('Dialled', 'Answered'),
  onHold: path('Dialled', 'Answered', 'Held'),
  wrapUp: path('Dialled', 'HungUp'),
  closed: path('Dialled', 'OutcomeLogged'),
};

/** What each state makes of each event; everything that is not named is refused. */
const TAKEN: Record<CallState, Partial<Record<CallEvent['type'], CallState>>> = {
  preparing: { Dialled: 'dialling', RangIn: 'ringing' },
  dialling: {
    Rang: 'ringing',
    Answered: 'connected',
    HungUp: 'wrapUp',
    Failed: 'wrapUp',
    OutcomeLogged: 'closed',
    Abandoned: 'closed',
  },
  ringing: {
    Answered: 'connected',
    HungUp: 'wrapUp',
    Failed: 'wrapUp',
    OutcomeLogged: 'closed',
    Abandoned: 'closed',
  },
  connected: { Held: 'onHold', HungUp: 'wrapUp', OutcomeLogged: 'closed', Abandoned: 'closed' },
  onHold: { Resumed: 'connected', HungUp: 'wrapUp', OutcomeLogged: 'closed', Abandoned: 'closed' },
  wrapUp: { Dialled: 'dialling', OutcomeLogged: 'closed', Abandoned: 'closed' },
  closed: { OutcomeUndone: 'wrapUp' },
};

describe('what a call takes and what it refuses', () => {
  it('has an example of every event, and a way into every state', () => {
    expect(EXAMPLES.map(({ type }) => type)).toEqual(CALL_EVENT_TYPES);
    for (const state of CALL_STATES) expect(replayCall(INTO[state]).state).toBe(state);
  });

  describe.each(CALL_STATES)('%s', (state) => {
    const before = replayCall(INTO[state]);

    it.each(CALL_EVENT_TYPES)('%s', (type) => {
      const to = TAKEN[state][type];
      expect(takes(before, example(type))).toBe(to !== undefined);
      if (to) expect(advanceCall(before, example(type)).state).toBe(to);
      else expect(() => advanceCall(before, example(type))).toThrow(new CallEventRefused(type, state));
    });
  });

  it('a call that nobody logged can be taken up, and one with an outcome cannot', () => {
    const abandoned = replayCall(path('Dialled', 'Abandoned'));
    expect(advanceCall(abandoned, example('TakenUp')).state).toBe('wrapUp');
    expect(() => advanceCall(abandoned, example('OutcomeUndone'))).toThrow(CallEventRefused);
    expect(() => advanceCall(replayCall(INTO.closed), example('TakenUp'))).toThrow(CallEventRefused);
  });

  it('a debtor who rang in is not dialled within the same call', () => {
    expect(() => replayCall(path('RangIn', 'Answered', 'HungUp', 'Dialled'))).toThrow(
      new CallEventRefused('Dialled', 'wrapUp'),
    );
  });

  it('another number in the same call is a second dial, and what the first line said is gone', () => {
    const again: CallEvent = { ...(example('Dialled') as CallEvent & { type: 'Dialled' }), phone: '+33612345678' };
    expect(replayCall([...path('Dialled', 'Failed'), again]).context).toEqual({
      direction: 'outbound',
      contactId: 'c',
      phone: '+33612345678',
      dials: 2,
      signal: null,
      endedBy: null,
    });
  });

  it('what the line said stands; what an outcome says of it fills the silence only', () => {
    const logged: CallEvent = {
      type: 'OutcomeLogged',
      at: '2026-11-23T09:00:00.000Z',
      callId: 'k',
      signal: 'noAnswer',
    };
    expect(replayCall([...path('Dialled', 'Failed'), logged]).context.signal).toBe('busy');
    expect(replayCall([...path('Dialled'), logged]).context.signal).toBe('noAnswer');
    expect(replayCall(path('Dialled', 'HungUp')).context.signal).toBe('noAnswer');
    expect(replayCall(path('Dialled', 'Answered', 'HungUp')).context.signal).toBe('answered');
  });
});
