import { getShortestPaths, getSimplePaths } from 'xstate/graph';
import { advanceCall, replayCall, takes } from './advance-call';
import { CALL_STATES, type CallContext, type CallEvent } from './call-session';
import { callMachine } from './call-session.machine';
import { callTimes } from './call-times';
import { EXAMPLES } from './testing/examples';

/** Every event in every state, but a call is dialled at most twice: more is the same again. */
const events = ({ context }: { context: CallContext }): CallEvent[] =>
  EXAMPLES.filter(({ type }) => type !== 'Dialled' || context.dials < 2);

const eventsOf = (steps: readonly { event: { type: string } }[]) =>
  steps.map(({ event }) => event as CallEvent).filter(({ type }) => !type.startsWith('xstate.'));

describe('the paths of a call', () => {
  const shortest = getShortestPaths(callMachine, { events });
  // a call that is taken up again has no end of paths: once is enough
  const simple = getSimplePaths(callMachine, { events, stopWhen: ({ value }) => value === 'closed' });

  it('lead to every state, and replay to it', () => {
    expect(new Set(shortest.map(({ state }) => state.value))).toEqual(new Set(CALL_STATES));
    for (const { state, steps } of [...shortest, ...simple]) {
      expect(replayCall(eventsOf(steps))).toEqual({ state: state.value, context: state.context });
    }
  });

  it('take every transition that the machine has', () => {
    const all = new Set(
      Object.entries(callMachine.config.states!).flatMap(([from, { on }]) =>
        Object.keys(on ?? {}).map((type) => `${from} ${type}`),
      ),
    );
    const taken = new Set<string>();
    for (const { steps } of [...shortest, ...simple]) {
      const before = replayCall(eventsOf(steps));
      for (const event of EXAMPLES.filter((example) => takes(before, example))) {
        taken.add(`${before.state} ${event.type}`);
        if (before.state === 'closed') {
          expect(advanceCall(before, event)).toMatchObject({ state: 'wrapUp', context: { endedBy: null } });
        }
      }
    }
    expect(taken).toEqual(all);
  });

  it('always end: from everywhere an outcome or giving up closes a call that began', () => {
    for (const { steps } of simple) {
      const path = eventsOf(steps);
      for (let length = 1; length <= path.length; length++) {
        const before = replayCall(path.slice(0, length));
        if (before.state === 'closed') continue;
        const outcome = EXAMPLES.find(({ type }) => type === 'OutcomeLogged')!;
        expect(advanceCall(before, outcome)).toMatchObject({ state: 'closed', context: { endedBy: 'outcome' } });
      }
    }
  });

  it('measure no more time than passed, in every part', () => {
    for (const { steps } of simple) {
      const path = eventsOf(steps).map(
        (event, index) =>
          ({ ...event, at: `2026-11-23T09:00:${String(index * 3).padStart(2, '0')}.000Z` }) as CallEvent,
      );
      if (path.length === 0) continue;
      const { ringSeconds, talkSeconds, holdSeconds, wrapUpSeconds } = callTimes(path);
      const sum = (ringSeconds ?? 0) + (talkSeconds ?? 0) + holdSeconds + wrapUpSeconds;
      expect(sum).toBeLessThanOrEqual((path.length - 1) * 3);
      if (ringSeconds !== null) expect(sum).toBe((path.length - 1) * 3);
    }
  });
});
