import { asInput, outcomeOf } from './decisions';

const mappings = [
  { fromStep: 'reminder', kind: 'stays', cases: 7 },
  { fromStep: 'firstCall', kind: 'mapsTo', cases: 3 },
  { fromStep: 'secondCall', kind: 'needsDecision', cases: 4 },
  { fromStep: null, kind: 'needsDecision', cases: 2 },
];
const decisions = new Map([['secondCall', 'lastCall']]);

describe('deciding what becomes of live cases', () => {
  it('counts those that wait for a decision until there is one', () => {
    expect(outcomeOf(mappings, new Map())).toEqual({ stays: 7, maps: 3, decided: 0, undecided: 6 });
    expect(outcomeOf(mappings, decisions)).toEqual({ stays: 7, maps: 3, decided: 4, undecided: 2 });
  });

  it('tells the server where they go, and of the others that they stay; null is the end of the path', () => {
    expect(asInput(mappings, decisions)).toEqual([
      { fromStep: 'secondCall', toStep: 'lastCall', stay: false },
      { fromStep: null, toStep: null, stay: true },
    ]);
  });
});
