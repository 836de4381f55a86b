import { invoice, Life, RIGHT_PARTY } from '../testing/life';

function late(...items: ReturnType<typeof invoice>[]): Life {
  const life = new Life('2026-01-05');
  life.book(...(items.length > 0 ? items : [invoice('a', '2026-01-10')]));
  life.until('2026-01-14');
  return life;
}

describe('a hold that begins later', () => {
  it('lets dunning go on until its first day, and after its last one', () => {
    const life = late();
    life.hold({ id: 'h', from: '2026-01-19', until: '2026-01-25' });
    expect(life.state).toBe('reminding');
    expect(life.decision.nextAction).toEqual({ at: '2026-01-18T23:00:00.000Z', why: 'holdBegins' });
    life.until('2026-01-19');
    expect(life.state).toBe('onHold');
    expect(life.done.at(-1)?.action).toEqual({ type: 'cancelPendingDocuments', reason: 'held' });
    expect(life.until('2026-01-25')).toEqual([]);
    life.until('2026-01-26');
    expect(life.state).toBe('callDue');
    expect(life.context.holds).toEqual([]);
  });

  it('can be ended before it begins', () => {
    const life = late();
    life.hold({ id: 'h', from: '2026-01-19' });
    life.fact({ type: 'HoldEnded', holdId: 'h', reason: 'settled' });
    life.until('2026-01-21');
    expect(life.state).toBe('callDue');
  });
});

describe('a hold on some invoices', () => {
  const two = () => late(invoice('a', '2026-01-10'), invoice('b', '2026-01-11'));

  it('takes them out of dunning alone: the others go on, and carry the case', () => {
    const life = two();
    expect(life.hold({ id: 'h', itemIds: ['a'] })).toEqual([{ type: 'cancelPendingDocuments', reason: 'held' }]);
    expect(life.state).toBe('reminding');
    expect(life.context.carryingItemId).toBe('b');
    const written = life.until('2026-02-10').filter((action) => action.type === 'issueDocument');
    expect(written.map(({ itemIds }) => itemIds)).toEqual([['b'], ['b']]);
  });

  it('stops the case when they are all that is overdue, and puts it back when it is over', () => {
    const life = two();
    life.hold({ id: 'h', itemIds: ['a', 'b'], until: '2026-03-10' });
    expect(life.state).toBe('onHold');
    expect(life.until('2026-03-10')).toEqual([]);
    life.until('2026-03-11');
    expect(life.state).toBe('callDue');
    expect(life.context.carryingItemId).toBe('a');
  });

  it('waits for a person to end it, when it has no last day', () => {
    const life = two();
    life.hold({ id: 'h', itemIds: ['a', 'b'] });
    expect(life.decision).toMatchObject({ nextAction: null, waitingFor: 'hold' });
  });

  it('stands beside a dispute: on hold while anything overdue is, disputed when all of it is', () => {
    const life = two();
    life.fact({ type: 'DisputeRaised', ...RIGHT_PARTY, disputeId: 'd', category: 'price', itemIds: ['b'] });
    life.hold({ id: 'h', itemIds: ['a', 'b'] });
    expect(life.state).toBe('onHold');
    life.fact({ type: 'DisputeRaised', ...RIGHT_PARTY, disputeId: 'e', category: 'price', itemIds: ['a'] });
    expect(life.state).toBe('disputed');
    life.fact({ type: 'DisputeResolved', disputeId: 'd', resolution: 'unfounded' });
    expect(life.state).toBe('onHold');
    life.fact({ type: 'DisputeResolved', disputeId: 'e', resolution: 'unfounded' });
    life.fact({ type: 'HoldEnded', holdId: 'h', reason: 'over' });
    expect(life.state).toBe('reminding');
  });

  it('is not announced before the due date either', () => {
    const life = new Life('2026-01-05');
    life.book(invoice('a', '2026-02-04'), invoice('b', '2026-02-04'));
    life.hold({ id: 'h', itemIds: ['a'] });
    expect(life.state).toBe('notYetDue');
    expect(life.until('2026-02-03')).toMatchObject([{ type: 'issueDocument', itemIds: ['b'] }]);
  });

  it('ends by itself when they are paid, and leaves one that still has something open', () => {
    const life = two();
    life.hold({ id: 'h', itemIds: ['a', 'b'] });
    life.pay('x', 'a');
    expect(life.context.holds).toHaveLength(1);
    life.pay('y', 'b');
    expect(life.context.holds).toEqual([]);
  });

  it('withdraws what was written of them on the day it begins, and not what the same day writes of the others', () => {
    const life = two();
    life.hold({ id: 'h', itemIds: ['a'], from: '2026-01-30' });
    life.fact({ type: 'NoAnswer', ...RIGHT_PARTY, voicemail: false, retryAt: '2026-01-15T10:00:00.000Z' });
    life.until('2026-01-30');
    const today = life.done.filter(({ on }) => on === '2026-01-30').map(({ action }) => action);
    expect(today.filter(({ type }) => type === 'cancelPendingDocuments')).toHaveLength(1);
    expect(today.findIndex(({ type }) => type === 'cancelPendingDocuments')).toBe(0);
  });
});

describe('a hold that makes no sense', () => {
  it.each([
    ['for an invoice that is not open', { itemIds: ['other'] }],
    ['for no invoice at all', { itemIds: [] }],
    ['that ends before it begins', { from: '2026-01-20', until: '2026-01-19' }],
    ['that is over', { until: '2026-01-13' }],
  ])('is refused: %s', (_, hold) => {
    expect(() => late().hold({ id: 'h', ...hold })).toThrow('does not take HoldPlaced');
  });

  it('is refused twice, and cannot be ended when it is not there', () => {
    const life = late();
    life.hold({ id: 'h' });
    expect(() => life.hold({ id: 'h' })).toThrow('does not take HoldPlaced');
    expect(() => life.fact({ type: 'HoldEnded', holdId: 'other', reason: 'over' })).toThrow('does not take HoldEnded');
  });
});

describe('a creditor entity that is closed', () => {
  it('has none of its cases go on, also those where nothing is overdue, until it is open again', () => {
    const life = new Life('2026-01-05');
    life.book(invoice('a', '2026-02-04'));
    life.hold({ id: 'closed', kind: 'creditorClosed', reason: 'merged into another' });
    expect(life.state).toBe('onHold');
    expect(life.decision.waitingFor).toBeNull();
    expect(life.until('2026-06-01')).toEqual([]);
    expect(life.decision).toMatchObject({ nextAction: null, waitingFor: 'hold' });
    life.fact({ type: 'HoldEnded', holdId: 'closed', reason: 'reopened' });
    expect(life.state).toBe('reminding');
  });
});
