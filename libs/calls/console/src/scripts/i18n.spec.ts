import {
  CASE_FLAGS,
  DISCLOSURES,
  NUMBER_FACTS,
  OBJECTIONS,
  OFFER_KINDS,
  SCRIPT_ACTIONS,
  SCRIPT_SITUATIONS,
} from '@relance/calls/script';
import calls from '../i18n/fr.json';
import en from './en.json';
import fr from './fr.json';

type Tree = { [key: string]: string | Tree };
const sentences = (tree: Tree, path = ''): string[] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [`${path}${key}: ${(value.match(/\{\{\w+\}\}/g) ?? []).sort().join()}`]
      : sentences(value, `${path}${key}.`),
  );

describe('the words of the scripts', () => {
  it('are the same keys with the same parameters in both languages', () => {
    expect(sentences(en)).toEqual(sentences(fr));
  });

  it('name everything that a script may have', () => {
    for (const situation of SCRIPT_SITUATIONS) expect(fr.situations).toHaveProperty(situation);
    for (const disclosure of DISCLOSURES) {
      expect(fr.disclosures).toHaveProperty(disclosure);
      expect(calls.script.ticks).toHaveProperty(disclosure);
      expect(calls.script.missing).toHaveProperty(disclosure);
    }
    for (const objection of OBJECTIONS) {
      expect(fr.objections).toHaveProperty(objection);
      expect(calls.script.objections).toHaveProperty(objection);
    }
    for (const offer of OFFER_KINDS) {
      expect(fr.offers).toHaveProperty(offer);
      expect(calls.script.offers).toHaveProperty(offer);
    }
    for (const action of SCRIPT_ACTIONS) {
      expect(fr.actions).toHaveProperty(action);
      expect(calls.script.actions).toHaveProperty(action);
    }
    for (const fact of [...NUMBER_FACTS, ...CASE_FLAGS]) expect(fr.facts).toHaveProperty(fact);
    for (const flag of CASE_FLAGS) {
      expect(fr.conditions.is).toHaveProperty(flag);
      expect(fr.conditions.isNot).toHaveProperty(flag);
      expect(calls.script.facts).toHaveProperty(flag);
    }
  });
});
