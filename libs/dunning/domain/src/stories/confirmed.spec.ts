import { BUSINESS_FR } from '../strategy/default-strategies';
import type { Strategy } from '../strategy/strategy';
import { invoice, Life, RIGHT_PARTY } from '../testing/life';

/** These steps wait for a person's yes. */
function confirming(...keys: string[]): Strategy {
  const { definition } = BUSINESS_FR;
  const steps = definition.steps.map((step) =>
    keys.includes(step.key) ? { ...step, who: 'confirmed' as const } : step,
  );
  return { ...definition, steps };
}

function proposed(key = 'reminder', ...more: string[]): Life {
  const life = new Life('2026-01-05', confirming(key, ...more));
  life.book(invoice('a', '2026-01-10'));
  life.until('2026-01-13');
  return life;
}

const yes = (stepKey: string) => ({ type: 'StepConfirmed', stepKey, freshId: 'fresh' }) as const;
const leaveOut = (stepKey: string) =>
  ({ type: 'StepDeclined', stepKey, reason: 'known', skip: true, until: null }) as const;
const later = (stepKey: string, until: string) =>
  ({ type: 'StepDeclined', stepKey, reason: 'talks', skip: false, until }) as const;

describe('a step that a person has to confirm', () => {
  it('is proposed on its day: nothing is written, and the case waits for the answer', () => {
    const life = proposed();
    expect(life.context.stepsTaken).toEqual([]);
    expect(life.context.proposal).toEqual({ stepKey: 'reminder', since: '2026-01-13' });
    expect(life.decision).toMatchObject({ nextAction: null, waitingFor: 'confirmation' });
    life.wait(60);
    expect(life.context.proposal).toEqual({ stepKey: 'reminder', since: '2026-01-13' });
  });

  it('is taken on the day of the yes, and the path goes on from there', () => {
    const life = proposed();
    life.until('2026-01-16');
    expect(life.fact(yes('reminder'))).toMatchObject([{ type: 'issueDocument', stepKey: 'reminder' }]);
    expect(life.context).toMatchObject({ proposal: null, stepsTaken: [{ key: 'reminder', on: '2026-01-16' }] });
    life.until('2026-01-22');
    expect(life.context.stepsTaken.at(-1)).toEqual({ key: 'firstCall', on: '2026-01-21' });
  });

  it('is left out by a no, and the path goes on', () => {
    const life = proposed();
    expect(life.fact(leaveOut('reminder'))).toEqual([]);
    expect(life.context).toMatchObject({ proposal: null, stepsTaken: [], stepIndex: 2 });
    life.until('2026-01-21');
    expect(life.state).toBe('callDue');
    expect(life.context.stepsTaken.map(({ key }) => key)).toEqual(['firstCall']);
  });

  it('is proposed again on the day that the no names', () => {
    const life = proposed();
    life.fact(later('reminder', '2026-01-19'));
    expect(life.context.proposal).toBeNull();
    expect(life.decision.nextAction?.at).toBe('2026-01-18T23:00:00.000Z');
    life.until('2026-01-19');
    expect(life.context.proposal).toEqual({ stepKey: 'reminder', since: '2026-01-19' });
  });

  it('is never left out when it is mandatory, and not postponed to a day that has passed', () => {
    const life = proposed('formalNotice');
    life.until('2026-02-16');
    expect(life.context.proposal?.stepKey).toBe('formalNotice');
    expect(() => life.fact(leaveOut('formalNotice'))).toThrow('does not take StepDeclined');
    expect(() => life.fact(later('formalNotice', life.today))).toThrow('does not take StepDeclined');
    life.fact(later('formalNotice', '2026-02-17'));
    expect(life.context.proposal).toBeNull();
  });

  it('takes an answer to the step that is proposed, and to no other', () => {
    const life = proposed();
    expect(() => life.fact(yes('firstCall'))).toThrow('does not take StepConfirmed');
    life.fact(yes('reminder'));
    expect(() => life.fact(yes('reminder'))).toThrow('does not take StepConfirmed');
  });

  it.each<[string, (life: Life) => unknown]>([
    ['a promise', (life) => life.promise('p', 10_000, '2026-01-30')],
    ['a hold', (life) => life.hold({ id: 'h', until: '2026-01-30' })],
    ['a dispute', (life) => life.fact({ type: 'DisputeRaised', ...RIGHT_PARTY, disputeId: 'd', category: 'price', itemIds: ['a'] })],
    ['a payment', (life) => life.pay('x', 'a')],
    ['a refusal, which goes to another step', (life) => life.fact({ type: 'PaymentRefused', ...RIGHT_PARTY, reason: 'no' })],
    ['a conversation: the contact delay runs', (life) => life.fact({ type: 'NoAnswer', ...RIGHT_PARTY, voicemail: false, retryAt: '2026-01-14T10:00:00.000Z' })],
  ])('is taken back by %s', (_, happens) => {
    const life = proposed();
    happens(life);
    expect(life.context.proposal).toBeNull();
    expect(life.decision.waitingFor).not.toBe('confirmation');
  }); // prettier-ignore

  it('is proposed anew when what took it back is over', () => {
    const life = proposed();
    life.hold({ id: 'h', until: '2026-01-15' });
    life.until('2026-01-16');
    expect(life.context.proposal).toEqual({ stepKey: 'reminder', since: '2026-01-16' });
  });

  it('is taken back when its conditions hold no more, and then left out', () => {
    const strategy = confirming('reminder');
    const steps = strategy.steps.map((step) =>
      step.key === 'reminder' ? { ...step, when: { amount: { currency: 'EUR', atLeastMinor: 5_000 } } } : step,
    );
    const life = new Life('2026-01-05', { ...strategy, steps });
    life.book(invoice('a', '2026-01-10'));
    life.until('2026-01-13');
    life.payPart('p', invoice('a', '2026-01-10'), 9_000);
    expect(life.context.proposal).toBeNull();
    life.until('2026-01-14');
    expect(life.context).toMatchObject({ stepIndex: 2, proposal: null });
  });

  it('may be a note before the due date', () => {
    const note = () => {
      const life = new Life('2026-01-05', confirming('friendlyNote'));
      life.book(invoice('a', '2026-02-04'));
      life.until('2026-02-01');
      expect(life.context.proposal).toEqual({ stepKey: 'friendlyNote', since: '2026-01-30' });
      return life;
    };
    const confirmed = note();
    expect(confirmed.fact(yes('friendlyNote'))).toMatchObject([{ type: 'issueDocument', itemIds: ['a'] }]);
    const declined = note();
    declined.fact(leaveOut('friendlyNote'));
    declined.until('2026-02-05');
    expect(declined.written).toEqual([]);
    expect(declined.context.noticedItemIds).toEqual(['a']);
    const postponed = note();
    postponed.fact(later('friendlyNote', '2026-02-02'));
    postponed.until('2026-02-02');
    expect(postponed.context.proposal).toEqual({ stepKey: 'friendlyNote', since: '2026-02-02' });
    const late = note();
    late.until('2026-02-05');
    expect(late.context.proposal).toBeNull();
  });

  it('may be the referral: the file is opened by the yes', () => {
    const life = proposed('referral');
    life.until('2026-03-16');
    expect(life.context.proposal?.stepKey).toBe('referral');
    expect(life.fact(yes('referral'))[0]).toEqual({ type: 'openLegalFile', fileId: 'fresh', reason: 'referral' });
    expect(life.state).toBe('referred');
  });

  it('leaves the queue alone while a call is owed beside it', () => {
    const life = proposed('secondReminder');
    life.until('2026-02-01');
    expect(life.context.proposal?.stepKey).toBe('secondReminder');
    expect(life.decision).toMatchObject({ nextAction: null, waitingFor: 'call' });
    expect(life.decision.queue).not.toBeNull();
  });
});
