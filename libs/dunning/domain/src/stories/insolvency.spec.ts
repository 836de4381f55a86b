import { BUSINESS, CONSUMER, invoice, Life } from '../testing/life';

function late(profile?: typeof BUSINESS): Life {
  const life = new Life('2026-01-05', undefined, profile);
  life.book(invoice('a', '2026-01-10'));
  life.until('2026-01-22');
  return life;
}

const opened = (kind?: 'collective' | 'overIndebtedness') =>
  ({ type: 'InsolvencyOpened', openedOn: '2026-01-21', ...(kind ? { kind } : {}) }) as const;

describe('an insolvency', () => {
  it('in the middle of a promise ends it without blame, and everything waits', () => {
    const life = late(BUSINESS);
    life.promise('p', 10_000, '2026-01-30');
    expect(life.fact(opened('collective'))).toEqual([
      { type: 'promiseCancelled', promiseId: 'p', on: '2026-01-22', reason: 'insolvency' },
      { type: 'cancelPendingDocuments', reason: 'insolvent' },
    ]);
    expect(life.context).toMatchObject({
      brokenPromises: 0,
      insolvencyKind: 'collective',
      insolventSince: '2026-01-21',
    });
    expect(life.until('2026-12-01')).toEqual([]);
    expect(life.decision).toMatchObject({ nextAction: null, waitingFor: 'insolvency' });
    life.fact({ type: 'InsolvencyClosed', closedOn: life.today });
    expect(life.context).toMatchObject({ insolvencyKind: null, insolventSince: null });
    expect(life.state).toBe('reminding');
  });

  it('of a consumer is over-indebtedness, and of nobody else', () => {
    const life = late(CONSUMER);
    expect(() => life.fact(opened('collective'))).toThrow('does not take InsolvencyOpened');
    expect(() => life.fact(opened())).toThrow('does not take InsolvencyOpened');
    life.fact(opened('overIndebtedness'));
    expect(life.state).toBe('insolvent');
    expect(life.context.insolvencyKind).toBe('overIndebtedness');
    expect(life.until('2027-12-01')).toEqual([]);
    expect(() => late(BUSINESS).fact(opened('overIndebtedness'))).toThrow('does not take InsolvencyOpened');
    expect(() => late({ ...BUSINESS, kind: 'public' }).fact(opened('overIndebtedness'))).toThrow();
  });

  it('is taken as it is said of a debtor of whom nothing is known', () => {
    for (const kind of ['collective', 'overIndebtedness'] as const) {
      const life = late();
      life.fact(opened(kind));
      expect(life.context.insolvencyKind).toBe(kind);
    }
    const life = late();
    life.fact(opened());
    expect(life.context.insolvencyKind).toBe('collective');
    expect(() => life.fact(opened())).toThrow('does not take InsolvencyOpened');
  });
});
