import { replayScript } from './replay';
import { beginScript, moveScript, type ScriptPlace, trailOf } from './run';
import type { ScriptDefinition, ScriptFacts, ScriptMove } from './script';

const said = (words: string) => ({ fr: words, en: words });
const SCRIPT: ScriptDefinition = {
  key: 'small',
  situation: 'firstReminder',
  title: said('Small'),
  start: 'hello',
  nodes: [
    { id: 'hello', kind: 'disclosure', disclosure: 'caller', text: said('Hello'), to: 'who' },
    { id: 'who', kind: 'verify', text: said('You?'), confirmed: 'late', thirdParty: 'bye', refused: 'bye' },
    {
      id: 'late',
      kind: 'branch',
      cases: [{ when: [{ fact: 'brokenPromises', atLeast: 1 }], to: 'again' }],
      otherwise: 'first',
    },
    { id: 'again', kind: 'ask', text: said('Again?'), choices: [{ label: said('Yes'), to: 'bye' }] },
    { id: 'first', kind: 'ask', text: said('First?'), choices: [{ label: said('Yes'), to: 'bye' }] },
    {
      id: 'wait',
      kind: 'objection',
      objection: 'callBack',
      text: said('When?'),
      choices: [{ label: said('On'), to: '@return' }],
    },
    { id: 'bye', kind: 'end', outcome: null, text: said('Bye') },
  ],
};
const FACTS = { debtorKind: 'business', segment: null, brokenPromises: 0 } as unknown as ScriptFacts;

function go(place: ScriptPlace, ...moves: ScriptMove['move'][]): ScriptPlace {
  return moves.reduce(
    (at, move) => moveScript(SCRIPT, FACTS, at, { nodeId: at.nodeId, at: '2026-11-17T09:00:00.000Z', move }),
    place,
  );
}
const start = () => beginScript(SCRIPT, FACTS);
const next = { kind: 'next' } as const;
const confirmed = { kind: 'verify', answer: 'confirmed' } as const;
const back = { kind: 'back' } as const;

describe('going back one step', () => {
  it('takes back what was done there, and both stand in the path', () => {
    const place = go(start(), next, confirmed);
    expect([place.nodeId, place.identityChecked]).toEqual(['first', true]);
    const before = go(place, back);
    expect([before.nodeId, before.identityChecked, before.said]).toEqual(['who', false, ['caller']]);
    expect(before.path.map(({ move }) => move.kind)).toEqual(['next', 'verify', 'back']);
    expect(trailOf(before.path).map(({ nodeId }) => nodeId)).toEqual(['hello']);
    expect(go(before, back).said).toEqual([]);
  });

  it('does not go back before the start', () => {
    expect(() => go(start(), back)).toThrow('notHere');
    expect(() => go(start(), next, back, back)).toThrow('notHere');
  });

  it('comes out of an objection, and opens an end again', () => {
    const place = go(start(), next, confirmed, { kind: 'objection', objection: 'callBack' });
    expect(place.objectionFrom).toBe('first');
    expect(go(place, back)).toMatchObject({ nodeId: 'first', objectionFrom: null });
    const ended = go(place, back, { kind: 'choice', index: 0 }, { kind: 'end' });
    expect([ended.ended, go(ended, back).ended]).toEqual([null, undefined]);
  });

  it('is followed again by whoever replays the path, whatever the facts were', () => {
    const place = go(start(), next, confirmed, back, confirmed, { kind: 'objection', objection: 'callBack' }, back, {
      kind: 'choice',
      index: 0,
    });
    expect(replayScript(SCRIPT, place.path)).toEqual(place);
  });
});
