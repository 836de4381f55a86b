import { CONSUMER_FR } from '../strategy/default-strategies';
import { invoice, Life, RIGHT_PARTY } from '../testing/life';

describe('a debtor who never answers', () => {
  it('goes the whole path to legal, each step on its working day', () => {
    const life = new Life('2026-01-05');
    life.book(invoice('a', '2026-02-04'));
    life.until('2026-05-01');
    expect(life.context.stepsTaken).toEqual([
      { key: 'reminder', on: '2026-02-09' },
      { key: 'firstCall', on: '2026-02-16' },
      { key: 'secondReminder', on: '2026-02-24' },
      { key: 'secondCall', on: '2026-03-02' },
      { key: 'formalNotice', on: '2026-03-11' },
      { key: 'lastCall', on: '2026-03-23' },
      { key: 'referral', on: '2026-04-07' },
    ]);
    expect(life.state).toBe('referred');
    expect(life.decision.waitingFor).toBe('legalIntake');
    expect(life.done.at(-2)?.action).toMatchObject({ type: 'openLegalFile', reason: 'referral' });
  });

  it('has its letters go on while nobody finds time to call, and asks for one call only', () => {
    const life = new Life('2026-01-05');
    life.book(invoice('a', '2026-02-04'));
    life.until('2026-02-25');
    expect(life.state).toBe('callDue');
    expect(life.written.at(-1)).toBe('2026-02-24 secondReminder');
    life.until('2026-03-10');
    expect(life.context.callOwed).toMatchObject({ reason: 'step', stepKey: 'secondCall', since: '2026-02-16' });
  });

  it('stands in formal notice once it was given and the calls are made', () => {
    const life = new Life('2026-01-05');
    life.book(invoice('a', '2026-02-04'));
    life.until('2026-03-12');
    life.fact({
      type: 'PromiseMade',
      ...RIGHT_PARTY,
      promise: { id: 'p', amount: { minor: 1, currency: 'EUR' }, dueOn: '2026-03-12', graceDays: 0 },
    });
    life.payPart('x', invoice('a', '2026-02-04'), 1);
    expect(life.state).toBe('formalNotice');
  });

  it('is treated more slowly as a private person, and never without the formal notice', () => {
    const life = new Life('2026-01-05', CONSUMER_FR.definition);
    life.book(invoice('a', '2026-02-04'));
    life.until('2026-07-01');
    expect(life.state).toBe('referred');
    const days = life.context.stepsTaken.filter(({ key }) => key === 'formalNotice' || key === 'referral');
    expect(days).toEqual([
      { key: 'formalNotice', on: '2026-03-26' },
      { key: 'referral', on: '2026-05-05' },
    ]);
  });
});
