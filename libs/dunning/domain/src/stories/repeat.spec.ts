import { BUSINESS_FR } from '../strategy/default-strategies';
import type { Strategy, StrategyStep } from '../strategy/strategy';
import { invoice, Life, RIGHT_PARTY } from '../testing/life';

function repeating(key: string, more: Partial<StrategyStep>): Strategy {
  const { definition } = BUSINESS_FR;
  return { ...definition, steps: definition.steps.map((step) => (step.key === key ? { ...step, ...more } : step)) };
}

const THRICE = repeating('reminder', { repeat: { everyDays: 7, times: 2 } });

function late(strategy: Strategy = THRICE): Life {
  const life = new Life('2026-01-05', strategy);
  life.book(invoice('a', '2026-01-10'));
  return life;
}

describe('a step that repeats', () => {
  it('is taken as often as it says, and the path waits for it', () => {
    const life = late();
    life.until('2026-02-05');
    expect(life.context.stepsTaken).toEqual([
      { key: 'reminder', on: '2026-01-13' },
      { key: 'reminder', on: '2026-01-20' },
      { key: 'reminder', on: '2026-01-27' },
      { key: 'firstCall', on: '2026-02-02' },
    ]);
    expect(life.context.repeats).toBe(0);
  });

  it('is left for the next one by a refusal, when nothing mandatory is ahead', () => {
    const steps = THRICE.steps.map((step) => ({ ...step, mandatory: false }));
    const life = late({ ...THRICE, steps });
    life.until('2026-01-14');
    life.fact({ type: 'PaymentRefused', ...RIGHT_PARTY, reason: 'no' });
    life.until('2026-01-20');
    expect(life.context.stepsTaken.map(({ key }) => key)).toEqual(['reminder', 'firstCall']);
  });

  it('is left out for good when its conditions do not hold any more', () => {
    const life = late(
      repeating('reminder', {
        repeat: { everyDays: 7, times: 5 },
        when: { amount: { currency: 'EUR', atLeastMinor: 5_000 } },
      }),
    );
    life.until('2026-01-14');
    life.payPart('p', invoice('a', '2026-01-10'), 9_000);
    life.until('2026-01-29');
    expect(life.context.stepsTaken.map(({ key }) => key)).toEqual(['reminder', 'firstCall']);
  });

  it('goes on where it was when a payment bounces', () => {
    const life = late();
    life.until('2026-01-21');
    const { stepIndex, repeats } = life.context;
    expect(repeats).toBe(2);
    life.pay('p', 'a');
    life.wait(1);
    life.bounce('p', invoice('a', '2026-01-10'));
    expect(life.context).toMatchObject({ stepIndex, repeats });
    life.until('2026-02-01');
    expect(life.written.filter((one) => one.endsWith('reminder'))).toHaveLength(3);
  });
});

describe('the end of the path', () => {
  const ended = (atEnd?: 'wait') => {
    const life = late({ ...BUSINESS_FR.definition, atEnd, steps: BUSINESS_FR.definition.steps.slice(0, 2) });
    life.until('2026-03-01');
    return life;
  };

  it('asks a person', () => {
    expect(ended().context.callOwed?.reason).toBe('pathEnded');
  });

  it('waits for other facts where the strategy says so, and says that it does', () => {
    const life = ended('wait');
    expect(life.state).toBe('reminding');
    expect(life.decision).toMatchObject({ nextAction: null, waitingFor: 'pathEnded', queue: null });
    life.fact({ type: 'CallbackAgreed', ...RIGHT_PARTY, callbackAt: '2026-03-02T10:00:00.000Z' });
    life.fact({
      type: 'NoAnswer',
      callId: 'c',
      rightParty: false,
      reasonForDelay: null,
      voicemail: false,
      retryAt: '2026-03-03T10:00:00.000Z',
    });
    expect(life.state).toBe('callDue');
  });
});
