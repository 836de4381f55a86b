import fc from 'fast-check';
import { advanceCall, replayCall } from './advance-call';
import type { CallEvent, CallSnapshot } from './call-session';
import { nextFromLine } from './follow-line';
import { hear, LINE_EVENTS, type LineCall, type LineEvent, lineSignal, lineState, UNHEARD } from './telephone-call';

const second = (n: number) => new Date(Date.UTC(2026, 10, 23, 9, 0, n)).toISOString();
const told = (...events: [LineEvent['type'], number, number?][]): LineEvent[] =>
  events.map(([type, at, cause]) => ({ type, at: second(at), cause: cause ?? null }));
const heard = (events: readonly LineEvent[]): LineCall => events.reduce(hear, UNHEARD);
const follow = (call: CallSnapshot, line: LineCall): CallEvent[] => {
  const events: CallEvent[] = [];
  for (let at = call; ;) {
    const event = nextFromLine(at, line);
    if (!event) return events;
    events.push(event);
    at = advanceCall(at, event);
  }
};
const dialled: CallEvent = { type: 'Dialled', at: second(0), contactId: null, phone: '+33142685300' };

describe('what a telephone system tells', () => {
  it('is the same in whatever order and however often it arrives', () => {
    const event = fc.record<LineEvent>({
      type: fc.constantFrom(...LINE_EVENTS),
      at: fc.integer({ min: 0, max: 20 }).map(second),
      cause: fc.constantFrom(null, 16, 17, 486, 41),
    });
    fc.assert(
      fc.property(
        fc
          .array(event, { maxLength: 12 })
          .chain((events) =>
            fc.tuple(
              fc.constant(events),
              fc.shuffledSubarray([...events, ...events], { minLength: events.length * 2 }),
            ),
          ),
        ([events, shuffled]) => {
          expect(heard(shuffled)).toEqual(heard(events));
        },
      ),
    );
  });

  it('says where the call is', () => {
    const states = ['begun', 'ringing', 'connected', 'onHold', 'connected', 'ended'];
    const events = told(['newCall', 0], ['ringing', 1], ['answer', 5], ['hold', 9], ['resume', 12], ['hangup', 30, 16]);
    expect(events.map((_, index) => lineState(heard(events.slice(0, index + 1))))).toEqual(states);
    expect(lineSignal(heard(events))).toBe('answered');
    expect(lineSignal(heard(told(['newCall', 0], ['hangup', 9, 486])))).toBe('busy');
  });

  it('an answer that arrives after the end does not open the call again', () => {
    const late = heard(told(['newCall', 0], ['hangup', 30], ['answer', 5]));
    expect(lineState(late)).toBe('ended');
    expect(lineSignal(late)).toBe('answered');
  });
});

describe('a call that follows its line', () => {
  it('catches up with everything that was missed', () => {
    const line = heard(told(['newCall', 0], ['answer', 5], ['hangup', 30, 16]));
    expect(follow(replayCall([dialled]), line).map(({ type, at }) => [type, at])).toEqual([
      ['Answered', second(5)],
      ['HungUp', second(30)],
    ]);
  });

  it('knows why there was no connection', () => {
    const line = heard(told(['newCall', 0], ['ringing', 2], ['hangup', 3, 17]));
    expect(follow(replayCall([dialled]), line)).toEqual([{ type: 'Failed', at: second(3), signal: 'busy', cause: 17 }]);
  });

  it('does not say again what the agent said by hand, nor take it back', () => {
    const answered: CallEvent = { type: 'Answered', at: second(4) };
    const held: CallEvent = { type: 'Held', at: second(6) };
    const line = heard(told(['newCall', 0], ['ringing', 2], ['answer', 5]));
    expect(follow(replayCall([dialled, answered]), line)).toEqual([]);
    expect(follow(replayCall([dialled, answered, held]), line)).toEqual([]);
    expect(follow(replayCall([dialled, answered, held]), heard(told(['answer', 5], ['hangup', 9])))).toEqual([
      { type: 'HungUp', at: second(9) },
    ]);
  });

  it('takes any line from any state without a refusal, and rests', () => {
    const event = fc.record<LineEvent>({
      type: fc.constantFrom(...LINE_EVENTS),
      at: fc.integer({ min: 0, max: 20 }).map(second),
      cause: fc.constantFrom(null, 16, 17),
    });
    fc.assert(
      fc.property(fc.array(event, { minLength: 1, maxLength: 8 }), (events) => {
        const line = heard(events);
        expect(follow(replayCall([dialled]), line).length).toBeLessThan(5);
      }),
    );
  });
});
