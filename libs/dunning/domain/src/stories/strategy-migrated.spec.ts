import { BUSINESS_FR } from '../strategy/default-strategies';
import type { Strategy, StrategyStep } from '../strategy/strategy';
import { invoice, Life, NOBODY, RIGHT_PARTY } from '../testing/life';

const OLD = BUSINESS_FR.definition;

function late(until: string, strategy: Strategy = OLD): Life {
  const life = new Life('2026-01-05', strategy);
  life.book(invoice('a', '2026-01-10'), invoice('b', '2026-01-20'));
  life.until(until);
  return life;
}

const step = (key: string, more: Partial<StrategyStep> = {}) => ({
  ...OLD.steps.find((one) => one.key === key)!,
  ...more,
});
const path = (...steps: StrategyStep[]): Strategy => ({ ...OLD, steps });
const same = Array.from({ length: OLD.steps.length + 1 }, (_, i) => i);

describe('a live case whose strategy is changed', () => {
  it('goes on from the step that the old one maps to, with its counters and history', () => {
    const life = late('2026-01-22');
    life.fact({ type: 'NoAnswer', ...NOBODY, voicemail: false, retryAt: '2026-01-23T10:00:00.000Z' });
    const { stepsTaken, announced, callOwed, callAttempts, lastContactOn } = life.context;
    const to = path(
      step('reminder'),
      step('secondReminder', { offsetDays: 30 }),
      step('formalNotice'),
      step('referral'),
    );
    life.migrate(to, [0, 0, 1, 1, 2, 2, 3, 3, 4]);
    expect(life.context).toMatchObject({ stepIndex: 1, stepsTaken, announced, callOwed, callAttempts, lastContactOn });
    life.until('2026-03-25');
    expect(life.written.slice(-2)).toEqual(['2026-02-09 secondReminder', '2026-02-16 formalNotice']);
    expect(life.state).toBe('referred');
  });

  it('has its former chains mapped as well: a bounced payment puts it back on the new path', () => {
    const life = late('2026-02-03');
    life.pay('p', 'a', 'b');
    life.migrate(path(step('secondCall'), step('formalNotice')), [0, 0, 0, 0, 1, 1, 2, 2, 2]);
    expect(life.state).toBe('paid');
    life.bounce('p', invoice('a', '2026-01-10'));
    expect(life.context.stepIndex).toBe(1);
    life.until('2026-02-20');
    expect(life.written.at(-1)).toBe('2026-02-16 formalNotice');
  });

  it('is never led past a mandatory step that was not taken, whatever the mapping says', () => {
    const life = late('2026-02-03');
    life.migrate(
      OLD,
      same.map(() => OLD.steps.length),
    );
    expect(life.strategy.steps[life.context.stepIndex]?.key).toBe('formalNotice');
  });

  it('is led past a mandatory step whose like was taken under another name', () => {
    const life = late('2026-02-18');
    expect(life.context.announced).toBe(4);
    const to = path(step('reminder'), step('formalNotice', { key: 'notice' }), step('lastCall'), step('referral'));
    life.migrate(to, [0, 0, 1, 1, 1, 1, 2, 3, 4]);
    expect(life.context.stepIndex).toBe(2);
  });

  it('has its proposal taken back, and what the new path asks for proposed', () => {
    const confirmed = OLD.steps.map((one) => ({ ...one, who: 'confirmed' as const }));
    const life = late('2026-01-14', { ...OLD, steps: confirmed });
    expect(life.context.proposal?.stepKey).toBe('reminder');
    life.migrate(OLD, same);
    expect(life.context.proposal).toBeNull();
    life.wait(1);
    expect(life.context.stepsTaken.map(({ key }) => key)).toEqual(['reminder']);
  });

  it('goes on where its path had ended, when the new one is longer', () => {
    const life = late('2026-01-30', path(step('reminder'), step('firstCall')));
    life.fact({ type: 'PaymentRefused', ...RIGHT_PARTY, reason: 'no' });
    expect(life.context.callOwed?.reason).toBe('pathEnded');
    life.migrate(path(step('reminder'), step('firstCall'), step('secondReminder')), [0, 1, 2]);
    expect(life.context.callOwed).toBeNull();
    life.wait(10);
    expect(life.written.at(-1)).toContain('secondReminder');
  });

  it('still waits for the proof of a notice that the new path does not know', () => {
    const life = new Life('2026-01-05');
    life.posting = false;
    life.book(invoice('a', '2026-01-10'));
    life.until('2026-02-18');
    const to = path(step('reminder'), step('formalNotice', { key: 'notice' }), step('referral'));
    life.migrate(to, [0, 0, 1, 1, 1, 1, 2, 2, 3]);
    life.until('2026-05-01');
    expect(life.context.legalFile).toBeNull();
    life.sent('formalNotice');
    life.until('2026-05-15');
    expect(life.context.legalFile).not.toBeNull();
  });

  it('gives the new path’s notice when the old one’s was withdrawn unsent', () => {
    const life = new Life('2026-01-05');
    life.posting = false;
    life.book(invoice('a', '2026-01-10'));
    life.until('2026-02-18');
    life.migrate(
      path(step('reminder'), step('formalNotice', { key: 'notice' }), step('referral')),
      [0, 0, 1, 1, 1, 1, 2, 2, 3],
    );
    life.hold({ id: 'h', until: '2026-02-19' });
    expect(life.context).toMatchObject({ stepIndex: 1, unsent: null });
    life.until('2026-03-01');
    expect(life.written.at(-1)).toContain('notice');
  });

  describe('in the middle of a step that repeats', () => {
    const repeating = (times: number) => path(step('reminder', { repeat: { everyDays: 7, times } }), step('firstCall'));
    const twice = () => late('2026-01-22', repeating(3));

    it('is repeated as often as the new version says', () => {
      const life = twice();
      expect(life.context.repeats).toBe(2);
      life.migrate(repeating(2), [0, 1, 2]);
      expect(life.context).toMatchObject({ stepIndex: 0, repeats: 2 });
    });

    it('goes on when it was already taken more often, or repeats no more', () => {
      for (const to of [repeating(1), path(step('reminder'), step('firstCall'))]) {
        const life = twice();
        life.migrate(to, [0, 1, 2]);
        expect(life.context).toMatchObject({ stepIndex: 1, repeats: 0 });
      }
    });

    it('begins another step from its start', () => {
      const life = twice();
      life.migrate(path(step('secondReminder', { repeat: { everyDays: 7, times: 3 } })), [0, 0, 1]);
      expect(life.context).toMatchObject({ stepIndex: 0, repeats: 0 });
    });
  });

  it.each([[[]], [[-1]], [[0.5]], [[OLD.steps.length + 1]]])('is refused when a place has no equal: %j', (steps) => {
    expect(() => late('2026-01-22').migrate(OLD, steps)).toThrow('does not take StrategyMigrated');
  });
});
