import type { CallEvent, CallEventType } from './call-session';
import { callTimes } from './call-times';
import { EXAMPLES } from './testing/examples';

/** Events at seconds of one minute: `['Dialled', 0], ['Answered', 12]`. */
const life = (...steps: [CallEventType, number][]): CallEvent[] =>
  steps.map(([type, second]) => ({
    ...EXAMPLES.find((event) => event.type === type)!,
    at: new Date(Date.UTC(2026, 10, 23, 9, 0, second)).toISOString(),
  }));

describe('the measured times of a call', () => {
  it('are its ring, talk, hold and wrap-up', () => {
    const call = life(
      ['Dialled', 0],
      ['Rang', 3],
      ['Answered', 12],
      ['Held', 30],
      ['Resumed', 50],
      ['HungUp', 95],
      ['OutcomeLogged', 130],
    );
    expect(callTimes(call)).toEqual({ dials: 1, ringSeconds: 12, talkSeconds: 63, holdSeconds: 20, wrapUpSeconds: 35 });
  });

  it('of a call without an answer have no talk', () => {
    expect(callTimes(life(['Dialled', 0], ['HungUp', 25], ['OutcomeLogged', 27]))).toEqual({
      dials: 1,
      ringSeconds: 25,
      talkSeconds: 0,
      holdSeconds: 0,
      wrapUpSeconds: 2,
    });
  });

  it('are not made up when nobody said that somebody answered', () => {
    const [dialled, logged] = life(['Dialled', 0], ['OutcomeLogged', 90]);
    expect(callTimes([dialled!, logged!])).toMatchObject({ ringSeconds: null, talkSeconds: null, wrapUpSeconds: 0 });
    const unanswered = { ...logged!, signal: 'noAnswer' } as CallEvent;
    expect(callTimes([dialled!, unanswered])).toMatchObject({ ringSeconds: 90, talkSeconds: 0 });
  });

  it('add up over several numbers tried in one call', () => {
    const call = life(
      ['Dialled', 0],
      ['Failed', 5],
      ['Dialled', 9],
      ['Answered', 20],
      ['HungUp', 50],
      ['OutcomeLogged', 60],
    );
    expect(callTimes(call)).toEqual({ dials: 2, ringSeconds: 16, talkSeconds: 30, holdSeconds: 0, wrapUpSeconds: 14 });
  });

  it('count no time twice when two clocks disagree', () => {
    expect(callTimes(life(['Dialled', 10], ['Answered', 8], ['HungUp', 40]))).toMatchObject({
      ringSeconds: 0,
      talkSeconds: 30,
    });
  });
});
