import {
  DISPUTE_CATEGORIES,
  ESCALATION_REASONS,
  OUTCOMES,
  REASONS_FOR_DELAY,
  REFUSAL_REASONS,
} from '../outcome/outcome';
import deskEn from '../desk/en.json';
import deskFr from '../desk/fr.json';
import en from './en.json';
import fr from './fr.json';
import phoneEn from '../phone/en.json';
import phoneFr from '../phone/fr.json';
import telephonyEn from '../telephony/en.json';
import telephonyFr from '../telephony/fr.json';

type Tree = { [key: string]: string | Tree };
const keys = (tree: Tree, path = ''): string[] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [path + key] : keys(value, `${path}${key}.`),
  );
const params = (tree: Tree): string[] =>
  keys(tree).map((key) => {
    const text = key.split('.').reduce<string | Tree>((at, part) => (at as Tree)[part]!, tree) as string;
    return `${key}: ${(text.match(/\{\{\w+\}\}/g) ?? []).sort().join()}`;
  });

describe('the words of the calls', () => {
  it('are the same keys with the same parameters in both languages', () => {
    expect(params(en)).toEqual(params(fr));
    expect(params(deskEn)).toEqual(params(deskFr));
    expect(params(phoneEn)).toEqual(params(phoneFr));
    expect(params(telephonyEn)).toEqual(params(telephonyFr));
  });

  it('are one and other where they count', () => {
    const counted = [en, fr, deskEn, deskFr].flatMap((texts) =>
      params(texts).filter((one) => one.includes('{{count}}') && !/\.(one|other): /.test(one)),
    );
    expect(counted).toEqual([]);
  });

  it('say every outcome and every reason that can be chosen', () => {
    for (const { kind } of OUTCOMES) expect(fr.outcome).toHaveProperty(kind);
    for (const reason of REASONS_FOR_DELAY) expect(fr.delay).toHaveProperty(reason);
    for (const category of DISPUTE_CATEGORIES) expect(fr.dispute).toHaveProperty(category);
    for (const reason of REFUSAL_REASONS) expect(fr.refusal).toHaveProperty(reason);
    for (const reason of ESCALATION_REASONS) expect(fr.escalation).toHaveProperty(reason);
  });
});
