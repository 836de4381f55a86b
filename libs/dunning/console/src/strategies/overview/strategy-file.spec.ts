import type { StrategyVersion } from '../path/strategy-version';
import { readStrategyFile, strategyFileText } from './strategy-file';

const definition = { minimumContactDelayDays: 5, veryLate: 'climb', callAttempts: 6, steps: [] };
const version = {
  key: 'business-fr',
  nameFr: 'Entreprises',
  nameEn: 'Businesses',
  debtorKind: 'business',
  definition,
} as unknown as StrategyVersion;

describe('a strategy in a file', () => {
  it('comes back as it was written', () => {
    const { key, nameFr, nameEn } = version;
    expect(readStrategyFile(strategyFileText(version))).toEqual({ key, nameFr, nameEn, definition });
  });

  it('may be a definition alone, whose name is asked for', () => {
    expect(readStrategyFile(JSON.stringify(definition))).toEqual({ key: '', nameFr: '', nameEn: '', definition });
  });

  it.each([
    ['no JSON', 'json'],
    ['[1]', 'json'],
    ['{"name":"x"}', 'steps'],
    ['{"relanceStrategy":2,"definition":{}}', 'relanceStrategy'],
    ['{"relanceStrategy":1,"key":"x"}', 'definition'],
  ])('says what it misses: %s', (text, field) => {
    expect(readStrategyFile(text)).toEqual({ field });
  });
});
