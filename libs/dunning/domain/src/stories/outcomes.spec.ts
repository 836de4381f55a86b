import { invoice, Life, NOBODY, RIGHT_PARTY } from '../testing/life';

function due(): Life {
  const life = new Life('2026-01-05');
  life.book(invoice('a', '2026-01-10'));
  life.until('2026-01-20');
  return life;
}

describe('what calls brought', () => {
  it('is remembered once each, in one order', () => {
    const life = due();
    life.fact({ type: 'NoAnswer', ...NOBODY, voicemail: true, retryAt: '2026-01-20T13:00:00.000Z' });
    expect(life.context.outcomes).toEqual([]);
    life.fact({ type: 'PaymentRefused', ...NOBODY, reason: 'no' });
    expect(life.context.outcomes).toEqual(['refused']);
    life.promise('p', 10_000, '2026-01-21');
    life.until('2026-01-22');
    expect(life.context.outcomes).toEqual(['reached', 'promised', 'promiseBroken', 'refused']);
    life.fact({ type: 'PaymentClaimed', ...RIGHT_PARTY, holdId: 'h', paidOn: null, until: '2026-01-23' });
    life.fact({ type: 'DisputeRaised', ...RIGHT_PARTY, disputeId: 'd', category: 'price', itemIds: ['a'] });
    expect(life.context.outcomes).toEqual([
      'reached',
      'promised',
      'promiseBroken',
      'refused',
      'claimedPaid',
      'disputed',
    ]);
  });

  it('is forgotten with the outcome that is undone', () => {
    const life = due();
    life.fact({ type: 'PaymentRefused', ...RIGHT_PARTY, reason: 'no' });
    life.fact({ type: 'OutcomeUndone', undoneSeq: life.log.length });
    expect(life.context.outcomes).toEqual([]);
  });

  it('tells of one debt: a new invoice after all was paid begins anew, a bounced payment does not', () => {
    const life = due();
    const item = life.context.items[0]!;
    life.fact({ type: 'PaymentRefused', ...RIGHT_PARTY, reason: 'no' });
    life.book(invoice('b', '2026-03-10'));
    life.pay('p', 'a', 'b');
    life.bounce('p', item);
    expect(life.context.outcomes).toEqual(['reached', 'refused']);
    life.pay('q', 'a');
    life.book(invoice('c', '2026-05-10'));
    expect(life.context.outcomes).toEqual([]);
  });

  it('has a kept promise that bounces after its day count as broken', () => {
    const life = due();
    life.promise('p', 10_000, '2026-01-22');
    const item = life.context.items[0]!;
    life.pay('x', 'a');
    life.until('2026-02-01');
    life.bounce('x', item);
    expect(life.context.outcomes).toContain('promiseBroken');
  });
});
