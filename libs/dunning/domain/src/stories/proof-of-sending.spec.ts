import { addDays } from '@relance/kernel';
import { BUSINESS_FR } from '../strategy/default-strategies';
import { invoice, Life, RIGHT_PARTY } from '../testing/life';

const ITEM = invoice('a', '2026-01-10');
/** The formal notice is written on 16 February 2026 (a Monday), the last call is asked for on the 24th, legal on 11 March. */
function noticeWritten(): Life {
  const life = new Life('2026-01-05');
  life.posting = false;
  life.book(ITEM);
  life.until('2026-02-17');
  expect(life.context.unsent).toEqual({ stepKey: 'formalNotice', since: '2026-02-16', problem: null });
  return life;
}

describe('a formal notice that has been written', () => {
  it('keeps the case from legal as long as nobody knows that it has left', () => {
    const life = noticeWritten();
    life.until('2027-02-17');
    expect(life.context.legalFile).toBeNull();
    expect(life.state).toBe('callDue');
  });

  it('says that it waits for the proof', () => {
    const life = new Life('2026-01-05', {
      ...BUSINESS_FR.definition,
      steps: BUSINESS_FR.definition.steps.filter(({ channel }) => channel !== 'call'),
    });
    life.posting = false;
    life.book(ITEM);
    life.until('2026-06-01');
    expect(life.state).toBe('formalNotice');
    expect(life.decision).toMatchObject({ nextAction: null, waitingFor: 'proofOfSending' });
    life.notSent('formalNotice', 'noAddress');
    expect(life.context.unsent).toEqual({ stepKey: 'formalNotice', since: '2026-02-16', problem: 'noAddress' });
    expect(life.decision.waitingFor).toBe('proofOfSending');
    life.sent('formalNotice');
    expect(life.context).toMatchObject({ unsent: null, noticeSentOn: '2026-06-01' });
    expect(life.decision.nextAction).toEqual({ at: '2026-06-08T22:00:00.000Z', why: 'stepDue' });
  });

  it('gives its days to pay from the day it has left', () => {
    const life = noticeWritten();
    life.until('2026-03-09');
    life.sent('formalNotice');
    life.until('2026-03-16');
    expect(life.state).not.toBe('referred');
    life.until('2026-03-17');
    expect(life.state).toBe('referred');
    expect(life.context.stepsTaken.at(-1)).toEqual({ key: 'referral', on: '2026-03-17' });
  });

  it('gives as many days as the strategy says', () => {
    const life = new Life('2026-01-05', { ...BUSINESS_FR.definition, noticePeriodDays: 30 });
    life.book(ITEM);
    life.until('2026-03-17');
    expect(life.state).toBe('callDue');
    life.until('2026-03-18');
    expect(life.context.stepsTaken.at(-1)).toEqual({ key: 'referral', on: addDays('2026-02-16', 30) });
  });

  it('bars all that is harsher, not what is as hard: the last call is asked for', () => {
    const life = noticeWritten();
    life.until('2026-02-27');
    expect(life.context.stepsTaken.at(-1)).toEqual({ key: 'lastCall', on: '2026-02-24' });
    const mild = BUSINESS_FR.definition.steps.map((step) =>
      step.key === 'secondReminder' ? { ...step, mandatory: true } : step,
    );
    const held = new Life('2026-01-05', { ...BUSINESS_FR.definition, steps: mild });
    held.posting = false;
    held.book(ITEM);
    held.until('2026-06-01');
    expect(held.context.stepsTaken.map(({ key }) => key)).toEqual([
      'reminder',
      'firstCall',
      'secondReminder',
      'secondCall',
    ]);
  });

  it('is doubted again when it comes back', () => {
    const life = noticeWritten();
    life.sent('formalNotice');
    life.wait(2);
    life.notSent('formalNotice', 'bounced');
    expect(life.context).toMatchObject({ unsent: { stepKey: 'formalNotice', problem: 'bounced' }, noticeSentOn: null });
    life.until('2026-05-01');
    expect(life.context.legalFile).toBeNull();
  });

  it('counts from the first proof: an acknowledgement that comes later changes nothing', () => {
    const life = noticeWritten();
    life.sent('formalNotice');
    life.wait(3);
    life.sent('formalNotice');
    expect(life.context.noticeSentOn).toBe('2026-02-17');
  });

  it.each<[string, (life: Life) => unknown, (life: Life) => unknown]>([
    ['a promise', (life) => life.promise('p', 10_000, '2026-02-20'), (life) => life.until('2026-02-21')],
    ['a hold', (life) => life.hold({ id: 'h', until: '2026-02-20' }), (life) => life.until('2026-02-21')],
    ['a hold on an invoice', (life) => life.hold({ id: 'h', itemIds: ['a'] }), (life) => life.fact({ type: 'HoldEnded', holdId: 'h', reason: 'over' })],
    ['a dispute', (life) => life.fact({ type: 'DisputeRaised', ...RIGHT_PARTY, disputeId: 'd', category: 'price', itemIds: ['a'] }), (life) => life.fact({ type: 'DisputeResolved', disputeId: 'd', resolution: 'unfounded' })],
    ['a payment that bounces', (life) => life.pay('x', 'a'), (life) => life.bounce('x', ITEM)],
    ['an insolvency that is closed', (life) => life.fact({ type: 'InsolvencyOpened', openedOn: life.today }), (life) => life.fact({ type: 'InsolvencyClosed', closedOn: life.today })],
    ['an escalation that legal returns', (life) => life.fact({ type: 'Escalated', ...RIGHT_PARTY, fileId: 'f', reason: 'x' }), (life) => life.fact({ type: 'ReferralReturned', fileId: 'f', reason: 'no notice' })],
    ['the post that says it is outdated', (life) => life.notSent('formalNotice', 'outdated'), () => null],
  ])('was not given when it is withdrawn unsent by %s: it is written again', (_, leaves, returns) => {
    const life = noticeWritten();
    leaves(life);
    returns(life);
    expect(life.context).toMatchObject({ unsent: null, announced: 3 });
    expect(life.context.stepsTaken.map(({ key }) => key)).not.toContain('formalNotice');
    life.wait(14);
    expect(life.written.filter((one) => one.endsWith('formalNotice'))).toHaveLength(2);
    life.wait(200);
    expect(life.state).not.toBe('referred');
  }); // prettier-ignore

  it('was given when it has left before the facts change', () => {
    const life = noticeWritten();
    life.sent('formalNotice');
    life.promise('p', 10_000, '2026-02-20');
    life.until('2026-04-20');
    expect(life.written.filter((one) => one.endsWith('formalNotice'))).toHaveLength(1);
    expect(life.state).toBe('referred');
  });

  it('was given when it left while the facts withdrew it', () => {
    const life = noticeWritten();
    life.hold({ id: 'h', until: '2026-02-20' });
    expect(life.context.stepsTaken.at(-1)?.key).toBe('secondCall');
    life.sent('formalNotice');
    expect(life.context.stepsTaken.at(-1)).toEqual({ key: 'formalNotice', on: '2026-02-17' });
    life.until('2026-04-20');
    expect(life.written.filter((one) => one.endsWith('formalNotice'))).toHaveLength(1);
  });

  it('was not given when the proof that comes is of an older letter than the last step', () => {
    const life = noticeWritten();
    life.hold({ id: 'h', until: '2026-02-20' });
    const last = life.context.stepsTaken.at(-1)!;
    const told = { type: 'StepSent', stepKey: 'formalNotice', channel: 'registeredLetter' } as const;
    life.fact({ ...told, sentOn: addDays(last.on, -1) });
    expect(life.context.stepsTaken.at(-1)).toEqual(last);
    life.fact({ ...told, sentOn: last.on });
    expect(life.context.stepsTaken.at(-1)).toEqual({ key: 'formalNotice', on: last.on });
  });

  it('is not written again while it is in doubt whether it has left: a person says so first', () => {
    const life = noticeWritten();
    life.notSent('formalNotice', 'inDoubt');
    life.hold({ id: 'h', until: '2026-02-20' });
    life.until('2026-06-01');
    expect(life.context.unsent).toEqual({ stepKey: 'formalNotice', since: '2026-02-16', problem: 'inDoubt' });
    expect(life.written.filter((one) => one.endsWith('formalNotice'))).toHaveLength(1);
    expect(life.context.legalFile).toBeNull();
    life.notSent('formalNotice', 'cancelled');
    life.until('2026-06-20');
    expect(life.written.filter((one) => one.endsWith('formalNotice'))).toHaveLength(2);
  });

  it('is as it was when the outcome that withdrew it is undone', () => {
    const life = noticeWritten();
    const before = life.decision;
    life.promise('p', 10_000, '2026-03-20');
    life.fact({ type: 'OutcomeUndone', undoneSeq: life.log.length });
    expect(life.context).toEqual({ ...before.snapshot.context, today: '2026-02-17' });
    expect(life.pending.map(({ stepKey }) => stepKey)).toContain('formalNotice');
  });

  it('stands for the other invoices of the path it was given on, and is proved for all of them', () => {
    const life = new Life('2026-01-05');
    life.posting = false;
    life.book(ITEM, invoice('b', '2026-01-10'));
    life.until('2026-02-25');
    life.pay('p', 'a');
    expect(life.context).toMatchObject({ carryingItemId: 'b', unsent: { stepKey: 'formalNotice' } });
    life.sent('formalNotice');
    expect(life.context.unsent).toBeNull();
    life.bounce('p', ITEM);
    expect(life.context).toMatchObject({ carryingItemId: 'a', unsent: null, noticeSentOn: '2026-02-25' });
  });

  it('is withdrawn when all that was overdue is paid, though more falls due later', () => {
    const life = noticeWritten();
    life.book(invoice('b', '2026-06-10'));
    expect(life.pay('p', 'a')).toContainEqual({ type: 'cancelPendingDocuments', reason: 'paid' });
    expect(life.state).toBe('notYetDue');
    expect(life.pending).toEqual([]);
    life.bounce('p', ITEM);
    expect(life.context.stepsTaken.at(-1)?.key).toBe('secondCall');
  });

  it('says nothing of the steps that need no proof', () => {
    const life = noticeWritten();
    const { context } = life;
    life.sent('reminder');
    life.notSent('secondReminder', 'refused');
    expect({ ...life.context, today: context.today }).toEqual(context);
  });
});
