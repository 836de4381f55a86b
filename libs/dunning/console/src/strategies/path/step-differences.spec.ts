import type { Strategy, StrategyStep } from '@relance/dunning/domain';
import { differences, isDifferent } from './step-differences';

const step = (key: string, offsetDays: number, more: Partial<StrategyStep> = {}): StrategyStep => ({
  key,
  offsetDays,
  channel: 'email',
  template: 'reminder',
  mandatory: false,
  severity: 1,
  shiftToWorkingDay: true,
  ...more,
});
const path = (...steps: StrategyStep[]): Strategy => ({
  minimumContactDelayDays: 5,
  veryLate: 'climb',
  callAttempts: 6,
  steps,
});
const said = (before: Strategy, after: Strategy) =>
  differences(before, after).steps.map(
    ({ key, kind, fields, moved }) => `${key} ${[kind, ...fields, ...(moved ? ['moved'] : [])].join(' ')}`,
  );

describe('what a version does otherwise than the one it is based on', () => {
  const before = path(step('a', 1), step('b', 5), step('c', 9));

  it('is nothing for the same path, however its fields are ordered', () => {
    const when = { segments: ['x'], channelAvailable: true };
    const turned = { channelAvailable: true, segments: ['x'] };
    const found = differences(path(step('a', 1, { when })), path(step('a', 1, { when: turned })));
    expect(isDifferent(found)).toBe(false);
  });

  it('names the fields that changed of a step', () => {
    expect(said(before, path(step('a', 1), step('b', 7, { mandatory: true }), step('c', 9)))).toEqual([
      'a same',
      'b changed offsetDays mandatory',
      'c same',
    ]);
  });

  it('shows a removed step where it stood, and an added one where it comes', () => {
    expect(said(before, path(step('new', 0), step('a', 1), step('c', 9)))).toEqual([
      'new added',
      'a same',
      'b removed',
      'c same',
    ]);
    expect(said(before, path(step('b', 5)))).toEqual(['a removed', 'b same', 'c removed']);
  });

  it('says of two steps that changed places that one was moved', () => {
    expect(said(before, path(step('b', 1), step('a', 5), step('c', 9)))).toEqual([
      'b changed offsetDays moved',
      'a changed offsetDays',
      'c same',
    ]);
  });

  it('tells what changed of the whole path', () => {
    const after: Strategy = { ...before, atEnd: 'wait', callAttempts: 4 };
    expect(differences(before, after).path).toEqual(['callAttempts', 'atEnd']);
    expect(isDifferent(differences(before, after))).toBe(true);
  });
});
