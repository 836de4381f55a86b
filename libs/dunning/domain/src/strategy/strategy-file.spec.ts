import { BUSINESS_FR, DEFAULT_STRATEGIES } from './default-strategies';
import { problemsOf } from './lint/lint';
import { readStrategy, strategyFile } from './strategy-file';

const file = strategyFile({ ...BUSINESS_FR, debtorKinds: [...BUSINESS_FR.debtorKinds] });
const { definition } = BUSINESS_FR;
const withStep = (i: number, change: Record<string, unknown>) => ({
  ...definition,
  steps: definition.steps.map((step, at) => (at === i ? { ...step, ...change } : step)),
});
const faults = (data: unknown) => {
  const read = readStrategy(data);
  return Array.isArray(read) ? read.map(({ kind, code, field, step }) => [kind, code, field, step]) : 'read';
};

describe('the file of a strategy', () => {
  it.each(DEFAULT_STRATEGIES.map((it) => [it.key, it] as const))('comes back as it was exported: %s', (_, it) => {
    const written = strategyFile({ ...it, debtorKinds: [...it.debtorKinds] });
    const { definition: kept, ...head } = written;
    expect(readStrategy(JSON.parse(JSON.stringify(written)))).toEqual({ head, definition: kept });
  });

  it('may be the definition alone', () => {
    expect(readStrategy(definition)).toEqual({ head: null, definition });
  });

  it.each([[null], ['text'], [[]], [{}], [{ minimumContactDelayDays: 5 }]])('is no strategy: %j', (data) => {
    expect(faults(data)).toMatchObject([['shape', 'notAStrategy', expect.any(String), null]]);
  });

  it.each([
    [{ ...file, key: 'Not A Key' }, 'badFormat', 'key'],
    [{ ...file, relanceStrategy: 2 }, 'notOneOf', 'relanceStrategy'],
    [{ ...file, more: 1 }, 'unknownField', 'more'],
    [{ ...file, definition: undefined }, 'missing', 'definition'],
    [{ ...file, definition: withStep(2, { channel: 'pigeon' }) }, 'notOneOf', 'definition.steps.2.channel'],
  ])('names the field that is no strategy’s', (data, code, field) => {
    expect(faults(data)).toContainEqual(['shape', code, field, field.includes('steps') ? 'firstCall' : null]);
  });

  it.each([
    [withStep(1, { severity: 'high' }), 'shape', 'wrongType', 'steps.1.severity'],
    [withStep(1, { severity: undefined }), 'shape', 'missing', 'steps.1.severity'],
    [withStep(1, { tone: 1 }), 'shape', 'unknownField', 'steps.1.tone'],
    [withStep(1, { severity: 6 }), 'value', 'tooLarge', 'steps.1.severity'],
    [withStep(1, { severity: 0 }), 'value', 'tooSmall', 'steps.1.severity'],
    [withStep(1, { repeat: { everyDays: 7 } }), 'value', 'endlessRepeat', 'steps.1.repeat.times'],
    [withStep(1, { repeat: { everyDays: 7, times: 1000 } }), 'value', 'endlessRepeat', 'steps.1.repeat.times'],
    [withStep(1, { key: 'referral' }), 'value', 'duplicateKey', 'steps.7.key'],
    [withStep(1, { offsetDays: 11 }), 'value', 'outOfOrder', 'steps.2.offsetDays'],
    [withStep(1, { template: null }), 'value', 'textMissing', 'steps.1.template'],
    [withStep(7, { template: 'reminder' }), 'value', 'textOnReferral', 'steps.7.template'],
    [withStep(0, { channel: 'call' }), 'value', 'beforeDue', 'steps.0.channel'],
    [withStep(1, { window: { days: [1], from: '12:00', to: '09:00' } }), 'value', 'windowEnds', 'steps.1.window'],
  ])('says what is wrong, where: %#', (data, kind, code, field) => {
    const step = (data as typeof definition).steps[Number(field.split('.')[1])]!.key;
    expect(faults(data)).toEqual([[kind, code, field, step]]);
  });

  it('says it in both languages, and as a problem of the step', () => {
    const read = readStrategy(withStep(1, { severity: 6 }));
    expect(Array.isArray(read) && problemsOf(read)).toEqual([
      {
        code: 'tooLarge',
        severity: 'error',
        step: 'reminder',
        rule: 'house',
        message: {
          fr: 'steps.1.severity dépasse ce qui est permis (5 au plus).',
          en: 'steps.1.severity is more than is allowed (5 at most).',
        },
      },
    ]);
  });
});
