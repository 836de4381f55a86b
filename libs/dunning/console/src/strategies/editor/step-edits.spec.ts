import type { Strategy, StrategyStep } from '@relance/dunning/domain';
import { addStep, changeStep, duplicateStep, moveStep, removeStep, withChannel } from './step-edits';

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
const path: Strategy = {
  minimumContactDelayDays: 5,
  veryLate: 'climb',
  callAttempts: 6,
  steps: [
    step('friendlyNote', -5),
    step('reminder', 3),
    step('firstCall', 10, { channel: 'call', template: 'first-call', severity: 2 }),
    step('referral', 60, { channel: 'referral', template: null, severity: 5 }),
  ],
};
const texts = [
  { key: 'friendly-note', channels: ['email'] },
  { key: 'reminder', channels: ['email', 'letter'] },
  { key: 'first-call', channels: ['call'] },
];
const line = (strategy: Strategy) => strategy.steps.map(({ key, offsetDays }) => `${key} ${offsetDays}`);

describe('editing the line of steps', () => {
  it('adds a step after the selected one, on its day', () => {
    const { strategy, selected } = addStep(path, 1, texts);
    expect(line(strategy)).toEqual(['friendlyNote -5', 'reminder 3', 'reminder2 3', 'firstCall 10', 'referral 60']);
    expect(selected).toBe(2);
  });

  it('adds nothing after the referral: the new step comes before it', () => {
    const { strategy, selected } = addStep(path, 3, texts);
    expect(strategy.steps.map(({ key }) => key)).toEqual([
      'friendlyNote',
      'reminder',
      'firstCall',
      'reminder2',
      'referral',
    ]);
    expect(selected).toBe(3);
  });

  it('duplicates a step under a key of its own', () => {
    const once = duplicateStep(path, 1);
    const twice = duplicateStep(once.strategy, once.selected);
    expect(twice.strategy.steps.map(({ key }) => key)).toContain('reminder3');
    expect(twice.selected).toBe(3);
  });

  it('moves a step by changing places: the days stay in order', () => {
    const { strategy, selected } = moveStep(path, 2, -1);
    expect(line(strategy)).toEqual(['friendlyNote -5', 'firstCall 3', 'reminder 10', 'referral 60']);
    expect(selected).toBe(1);
  });

  it('moves nothing over the ends of the line', () => {
    expect(moveStep(path, 0, -1).strategy).toBe(path);
    expect(moveStep(path, 3, 1).strategy).toBe(path);
  });

  it('puts a step where its new day belongs, and keeps it selected', () => {
    const { strategy, selected } = changeStep(path, 1, { offsetDays: 30 });
    expect(line(strategy)).toEqual(['friendlyNote -5', 'firstCall 10', 'reminder 30', 'referral 60']);
    expect(selected).toBe(2);
  });

  it('takes a field away that is asked for nothing', () => {
    const asked = changeStep(path, 1, { when: { segments: ['keyAccounts'] } }).strategy;
    expect(changeStep(asked, 1, { when: undefined }).strategy.steps[1]).toEqual(path.steps[1]);
  });

  it('keeps the last step of all', () => {
    const one = { ...path, steps: [step('reminder', 3)] };
    expect(removeStep(one, 0).strategy).toBe(one);
    expect(removeStep(path, 3).selected).toBe(2);
  });

  it('gives a step the text that its new channel can say', () => {
    expect(withChannel(path.steps[1]!, 'call', texts)).toEqual({ channel: 'call', template: 'first-call' });
    expect(withChannel(path.steps[1]!, 'letter', texts)).toEqual({ channel: 'letter' });
    expect(withChannel(path.steps[1]!, 'referral', texts)).toEqual({
      channel: 'referral',
      template: null,
      severity: 5,
    });
    expect(withChannel(path.steps[3]!, 'call', texts)).toEqual({
      channel: 'call',
      template: 'first-call',
      severity: 4,
    });
  });
});
