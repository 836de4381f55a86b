import { BUSINESS_FR } from '../strategy/default-strategies';
import { invoice, Life, NOBODY, RIGHT_PARTY } from '../testing/life';

function due(): Life {
  const life = new Life('2026-01-05');
  life.book(invoice('a', '2026-01-10'));
  life.until('2026-01-20');
  return life;
}

describe('a call that is owed', () => {
  it('is tried again at the time set, and given up after the attempts the strategy allows', () => {
    const life = due();
    expect(life.decision.queue).not.toBeNull();
    for (let attempt = 1; attempt < BUSINESS_FR.definition.callAttempts; attempt++) {
      life.fact({ type: 'NoAnswer', ...NOBODY, voicemail: true, retryAt: `${life.today}T13:00:00.000Z` });
      expect(life.state).toBe('callDue');
      expect(life.decision.queue).toBeNull();
      expect(life.decision.nextAction).toEqual({ at: `${life.today}T13:00:00.000Z`, why: 'callDue' });
      life.time(`${life.today}T13:00:00.000Z`);
      expect(life.decision.queue).not.toBeNull();
    }
    life.fact({ type: 'NoAnswer', ...NOBODY, voicemail: true, retryAt: `${life.today}T15:00:00.000Z` });
    expect(life.state).toBe('reminding');
  });

  it('comes back at the time agreed with the debtor, and no letter is sent in between', () => {
    const life = due();
    life.fact({ type: 'CallbackAgreed', ...RIGHT_PARTY, callbackAt: '2026-01-30T10:00:00.000Z' });
    expect(life.until('2026-01-30')).toEqual([]);
    life.time('2026-01-30T10:00:00.000Z');
    expect(life.decision.queue?.reasons[0]).toEqual({ code: 'callback', params: { at: '2026-01-30T10:00:00.000Z' } });
  });

  it('leaves the path to its letters when there is no number left to call', () => {
    const life = due();
    const actions = life.fact({ type: 'WrongNumber', ...NOBODY, contactId: 'c', phone: '+33123456789', retryAt: null });
    expect(actions).toEqual([{ type: 'invalidatePhone', contactId: 'c', phone: '+33123456789' }]);
    expect(life.state).toBe('reminding');
  });

  it('hands the case to legal when the agent escalates, and takes it back when legal returns it', () => {
    const life = due();
    const actions = life.fact({ type: 'Escalated', ...RIGHT_PARTY, fileId: 'f', reason: 'fraud suspected' });
    expect(actions).toEqual([
      { type: 'openLegalFile', fileId: 'f', reason: 'fraud suspected' },
      { type: 'cancelPendingDocuments', reason: 'referred' },
    ]);
    expect(life.until('2026-03-20')).toEqual([]);
    expect(life.fact({ type: 'ReferralReturned', fileId: 'f', reason: 'no order form' })).toEqual([
      { type: 'legalFileReturned', fileId: 'f', on: '2026-03-20', reason: 'no order form' },
    ]);
    expect(life.state).toBe('reminding');
  });

  it('asks a person what to do when the path has ended', () => {
    const life = due();
    life.until('2026-04-01');
    expect(life.state).toBe('referred');
    life.fact({ type: 'ReferralReturned', fileId: life.context.legalFile!.id, reason: 'too small' });
    expect(life.context.callOwed).toMatchObject({ reason: 'step', stepKey: 'lastCall' });
    life.fact({ type: 'PaymentRefused', ...RIGHT_PARTY, reason: 'no' });
    expect(life.context.callOwed).toMatchObject({ reason: 'pathEnded', since: '2026-04-07' });
    expect(life.decision.queue).toBeNull();
    life.until('2026-04-07');
    expect(life.decision.queue?.reasons[0]?.code).toBe('pathEnded');
  });

  it('can be undone: the case stands as if it had not been logged, and what it caused is compensated', () => {
    const life = due();
    const before = life.decision;
    life.promise('p', 10_000, '2026-01-30');
    expect(life.fact({ type: 'OutcomeUndone', undoneSeq: life.log.length })).toEqual([
      { type: 'promiseCancelled', promiseId: 'p', on: '2026-01-20', reason: 'undone' },
      { type: 'restorePendingDocuments', cancelledSeq: life.log.length - 1 },
    ]);
    expect(life.decision.snapshot).toEqual(before.snapshot);
    expect(life.decision.queue).toEqual(before.queue);
    expect(() => life.fact({ type: 'OutcomeUndone', undoneSeq: life.log.length - 1 })).toThrow('OutcomeUndone');
  });

  it('keeps a payment that came between the outcome and its undoing', () => {
    const life = due();
    life.promise('p', 10_000, '2026-01-30');
    const outcome = life.log.length;
    life.payPart('x', invoice('a', '2026-01-10'), 4_000);
    life.fact({ type: 'OutcomeUndone', undoneSeq: outcome });
    expect(life.state).toBe('callDue');
    expect(life.context.items[0]?.open).toBe(6_000);
  });
});
