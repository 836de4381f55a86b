import { signal } from '@angular/core';
import type { ScriptDefinition, ScriptFacts } from '@relance/calls/domain';
import { ScriptRun, type ScriptCase } from './script-run';

const said = (words: string) => ({ fr: words, en: words });
const SCRIPT: ScriptDefinition = {
  key: 'small',
  situation: 'firstReminder',
  title: said('Small'),
  start: 'hello',
  nodes: [
    { id: 'hello', kind: 'disclosure', disclosure: 'caller', text: said('Hello'), to: 'who' },
    { id: 'who', kind: 'verify', text: said('You?'), confirmed: 'creditor', thirdParty: 'other', refused: 'other' },
    { id: 'creditor', kind: 'disclosure', disclosure: 'creditor', text: said('For X'), to: 'purpose' },
    { id: 'purpose', kind: 'disclosure', disclosure: 'purpose', text: said('About Y'), to: 'owed' },
    {
      id: 'owed',
      kind: 'ask',
      text: { fr: 'Il reste {amountOverdue}.', en: '{amountOverdue} is left.' },
      choices: [
        { label: said('Promises'), to: 'promise' },
        { label: said('Thanks'), to: 'bye', when: [{ fact: 'paymentArrived', is: true }] },
        { label: said('Bye'), to: 'bye' },
      ],
      skipTo: 'bye',
    },
    { id: 'other', kind: 'say', text: said('Thank you'), to: 'bye' },
    { id: 'promise', kind: 'end', outcome: 'promise', text: said('Noted') },
    { id: 'bye', kind: 'end', outcome: null, text: said('Bye') },
    {
      id: 'later',
      kind: 'objection',
      objection: 'callBack',
      text: said('When?'),
      choices: [{ label: said('Back'), to: '@return' }],
    },
  ],
};
const FACTS = { debtorKind: 'business', segment: null, paymentArrived: false } as unknown as ScriptFacts;
const VARIABLES = { amountOverdue: { fr: '1 200,00 €', en: '€1,200.00' } };

describe('walking through a script', () => {
  const of = signal<ScriptCase>({ facts: FACTS, variables: VARIABLES });
  const begin = () => new ScriptRun(SCRIPT, of, () => '2026-11-17T09:00:00.000Z');
  const keys = (run: ScriptRun, ...digits: number[]) => digits.map((digit) => run.press(digit));
  beforeEach(() => of.set({ facts: FACTS, variables: VARIABLES }));

  it('goes by one key a step: on, the answer, a choice by its place', () => {
    const run = begin();
    expect(keys(run, 1, 1, 1, 1)).toEqual([true, true, true, true]);
    expect(run.place()).toMatchObject({
      nodeId: 'owed',
      identityChecked: true,
      said: ['caller', 'creditor', 'purpose'],
    });
    expect([run.words('fr'), run.words('en')]).toEqual(['Il reste 1 200,00 €.', '€1,200.00 is left.']);
    run.press(3);
    expect(run.place().nodeId).toBe('bye');
  });

  it('stays where a key has no way', () => {
    const run = begin();
    expect(keys(run, 2, 9)).toEqual([false, false]);
    keys(run, 1, 1, 1, 1);
    expect([run.press(2), run.press(4), run.next(), run.place().nodeId]).toEqual([false, false, false, 'owed']);
  });

  it('offers by the facts as they are now', () => {
    const run = begin();
    keys(run, 1, 1, 1, 1);
    expect(run.offered().choices.map(({ index }) => index)).toEqual([0, 2]);
    of.set({ facts: { ...FACTS, paymentArrived: true }, variables: VARIABLES });
    expect(run.offered().choices.map(({ index }) => index)).toEqual([0, 1, 2]);
    expect(run.press(2)).toBe(true);
  });

  it('names no amount before the identity is checked, nor to somebody else', () => {
    const nodes = SCRIPT.nodes.map((node) => (node.id === 'hello' ? { ...node, text: said('{amountOverdue}') } : node));
    const loose = { ...SCRIPT, nodes: nodes as ScriptDefinition['nodes'] };
    // such a script cannot be begun; were it, the amount would not be there
    expect(() => new ScriptRun(loose, of, () => '')).toThrow();
    const run = begin();
    expect(run.open()).toBe(false);
    keys(run, 1, 2);
    expect([run.place().thirdParty, run.open()]).toEqual([true, false]);
  });

  it('comes back from an objection, and goes back a step', () => {
    const run = begin();
    keys(run, 1, 1, 1, 1);
    run.move({ kind: 'objection', objection: 'callBack' });
    expect(run.place().objectionFrom).toBe('owed');
    run.press(1);
    expect([run.place().nodeId, run.place().objectionFrom]).toEqual(['owed', null]);
    expect(run.back()).toBe(true);
    expect(run.place().nodeId).toBe('later');
    expect(run.trail()).toHaveLength(5);
    expect(run.place().path).toHaveLength(7);
  });

  it('goes back no further than the start', () => {
    expect(begin().back()).toBe(false);
  });

  it('knows what was offered last and accepted: by the first answer, and not gone back from', () => {
    const offering: ScriptDefinition = {
      ...SCRIPT,
      nodes: [
        ...SCRIPT.nodes.map((node) =>
          node.id === 'purpose' && node.kind === 'disclosure' ? { ...node, to: 'less' } : node,
        ),
        offer('less', 'discount', 'parts'),
        offer('parts', 'instalments', 'owed'),
      ],
    };
    const run = new ScriptRun(offering, of, () => '2026-11-17T09:00:00.000Z');
    keys(run, 1, 1, 1, 1);
    expect(run.accepted()).toBeUndefined();
    run.press(1);
    expect(run.accepted()).toBe('discount');
    run.press(2);
    expect([run.place().nodeId, run.accepted()]).toEqual(['owed', undefined]);
    run.back();
    run.press(1);
    expect(run.accepted()).toBe('instalments');
  });
});

const offer = (id: string, kind: 'discount' | 'instalments', to: string): ScriptDefinition['nodes'][number] => ({
  ...{ id, kind: 'offer', offers: [kind], text: said('Would that do?') },
  choices: [
    { label: said('Yes'), to },
    { label: said('No'), to },
  ],
});
