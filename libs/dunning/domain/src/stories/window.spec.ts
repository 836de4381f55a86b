import { instantAt } from '@relance/kernel';
import { BUSINESS_FR } from '../strategy/default-strategies';
import type { Strategy, StrategyStep } from '../strategy/strategy';
import { invoice, Life } from '../testing/life';

const PARIS = 'Europe/Paris';

function reminding(step: Partial<StrategyStep>): Strategy {
  const { definition } = BUSINESS_FR;
  return { ...definition, steps: definition.steps.map((one) => (one.key === 'reminder' ? { ...one, ...step } : one)) };
}

function late(step: Partial<StrategyStep>, dueOn = '2026-01-10'): Life {
  const life = new Life('2026-01-05', reminding(step));
  life.book(invoice('a', dueOn));
  return life;
}

describe('a step with days and hours', () => {
  it('is planned for the first hour of the first day that suits', () => {
    // the 13th is a Tuesday
    const life = late({ window: { days: [4, 5], from: '14:00', to: '16:00' } });
    life.until('2026-01-12');
    expect(life.decision.nextAction).toEqual({ at: instantAt('2026-01-15', '14:00', PARIS), why: 'stepDue' });
    life.until('2026-01-16');
    expect(life.written).toContain('2026-01-15 reminder');
  });

  it('moves past a holiday when it is for working days', () => {
    const window = { days: [3, 4], from: '09:00', to: '12:00' };
    // 11 November 2026 is a Wednesday and a holiday
    const due = '2026-11-06';
    expect(late({ window, offsetDays: 4, shiftToWorkingDay: true }, due).decision.nextAction?.why).toBe('noticeDue');
    const shifted = late({ window, offsetDays: 4, shiftToWorkingDay: true }, due);
    shifted.until('2026-11-20');
    expect(shifted.written.at(-1)).toBe('2026-11-12 reminder');
    const not = late({ window, offsetDays: 4, shiftToWorkingDay: false }, due);
    not.until('2026-11-20');
    expect(not.written.at(-1)).toBe('2026-11-11 reminder');
  });

  it('opens on its days even where none of them is ever a working day', () => {
    const life = late({ window: { days: [7], from: '09:00', to: '12:00' }, shiftToWorkingDay: true });
    life.until('2026-01-20');
    expect(life.written.at(-1)).toBe('2026-01-18 reminder');
  });

  it('waits for the next time when nobody came in its hours', () => {
    const life = late({ window: { days: [2, 3], from: '09:00', to: '10:00' } });
    life.until('2026-01-12');
    life.today = '2026-01-13';
    expect(life.time(instantAt('2026-01-13', '10:00', PARIS))).toEqual([]);
    expect(life.decision.nextAction).toEqual({ at: instantAt('2026-01-14', '09:00', PARIS), why: 'stepDue' });
    life.today = '2026-01-14';
    life.time(instantAt('2026-01-14', '09:59', PARIS));
    expect(life.written.at(-1)).toBe('2026-01-14 reminder');
  });

  it('does not wait in the past: a fact after its hours plans it for the next time', () => {
    const life = late({ window: { days: [2, 3], from: '09:00', to: '10:00' } });
    life.until('2026-01-13');
    life.fact({ type: 'LedgerCorrected', items: [], unapplied: [] }, '10:00');
    expect(life.decision.nextAction?.at).toBe(instantAt('2026-01-14', '09:00', PARIS));
  });

  it('keeps the creditor’s hours on the nights when the clock changes', () => {
    const window = { days: [7], from: '02:15', to: '04:00' };
    const spring = late({ window, shiftToWorkingDay: false, offsetDays: 12 }, '2026-03-12');
    spring.until('2026-03-28');
    // 29 March 2026 has no 02:15
    expect(spring.decision.nextAction?.at).toBe('2026-03-29T01:15:00.000Z');
    const autumn = late({ window, shiftToWorkingDay: false, offsetDays: 12 }, '2026-10-08');
    autumn.until('2026-10-24');
    expect(autumn.decision.nextAction?.at).toBe('2026-10-25T00:15:00.000Z');
  });
});

describe('a step with a delay of its own', () => {
  it('waits that long since the last contact, and not as long as the others', () => {
    const { definition } = BUSINESS_FR;
    const steps = definition.steps.map((step) =>
      step.key === 'firstCall' ? { ...step, offsetDays: 3, minimumContactDelayDays: 1 } : step,
    );
    const life = new Life('2026-01-05', { ...definition, steps });
    life.book(invoice('a', '2026-01-10'));
    life.until('2026-01-20');
    expect(life.context.stepsTaken).toEqual([
      { key: 'reminder', on: '2026-01-13' },
      { key: 'firstCall', on: '2026-01-14' },
    ]);
  });
});
