import fc from 'fast-check';
import {
  DISCLOSURES,
  OBJECTIONS,
  type ScriptChoice,
  type ScriptCondition,
  type ScriptDefinition,
  type ScriptNode,
} from '../script';
import { words } from './small-script';

const TEXTS = [
  'Bien.',
  'Il reste {amountOverdue}.',
  'Pour {creditorName}.',
  '{contactName}, un instant.',
  'Une facture.',
  'Prévu le {promisedOn}.',
];
const OUTCOMES = ['promise', 'callback', 'dispute', null] as const;

/** Any script of up to `most` nodes, sound or not: what leads where, what is said and what is asked are drawn at random. */
export function randomScript(most: number): fc.Arbitrary<ScriptDefinition> {
  return fc.integer({ min: 2, max: most }).chain((count) => {
    const ids = Array.from({ length: count }, (_, index) => `n${index}`);
    const to = fc.constantFrom(...ids, ...ids, '@return');
    return fc.tuple(...ids.map((id) => randomNode(id, to))).map((nodes) => ({
      key: 'random',
      situation: 'firstReminder' as const,
      title: words('Au hasard', 'At random'),
      start: 'n0',
      nodes,
    }));
  });
}

const condition: fc.Arbitrary<ScriptCondition> = fc.oneof(
  fc.record({ fact: fc.constant('paymentArrived' as const), is: fc.boolean() }),
  fc.record({ fact: fc.constant('identityChecked' as const), is: fc.boolean() }),
  fc.record({ fact: fc.constant('said' as const), disclosure: fc.constantFrom(...DISCLOSURES) }),
  fc.record({ fact: fc.constant('brokenPromises' as const), atLeast: fc.integer({ min: 0, max: 3 }) }),
);

function randomNode(id: string, to: fc.Arbitrary<string>): fc.Arbitrary<ScriptNode> {
  const text = fc.constantFrom(...TEXTS).map((each) => words(each));
  const choice: fc.Arbitrary<ScriptChoice> = fc.record(
    { label: fc.constant(words('Oui', 'Yes')), to, when: fc.array(condition, { maxLength: 1 }) },
    { requiredKeys: ['label', 'to'] },
  );
  const choices = fc.array(choice, { minLength: 1, maxLength: 4 });
  const base = { id: fc.constant(id), text };
  return fc.oneof(
    fc.record({ ...base, kind: fc.constant('say' as const), to }),
    fc.record({ ...base, kind: fc.constant('ask' as const), choices }),
    fc.record({ ...base, kind: fc.constant('verify' as const), confirmed: to, thirdParty: to, refused: to }),
    fc.record({ ...base, kind: fc.constant('disclosure' as const), disclosure: fc.constantFrom(...DISCLOSURES), to }),
    fc.record({ ...base, kind: fc.constant('objection' as const), objection: fc.constantFrom(...OBJECTIONS), choices }),
    fc.record({ ...base, kind: fc.constant('end' as const), outcome: fc.constantFrom(...OUTCOMES) }),
    fc.record({
      ...{ id: base.id, kind: fc.constant('branch' as const), otherwise: to },
      cases: fc.array(fc.record({ when: fc.array(condition, { minLength: 1, maxLength: 2 }), to }), { maxLength: 2 }),
    }),
  );
}
