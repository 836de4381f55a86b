import fc from 'fast-check';
import { addDays } from '@relance/kernel';
import { ageBalance, bucketBounds } from './aging';

describe('the aged balance', () => {
  it('counts the due day itself as not due, and each bucket by its last day', () => {
    const items = [0, 1, 30, 31, 90, 91].map((late) => ({
      dueOn: addDays('2026-06-30', -late),
      open: 100,
      currency: 'EUR',
    }));
    const [eur] = ageBalance('2026-06-30', items, []);
    expect(eur!.notDue.items).toBe(1);
    expect(eur!.buckets.map((it) => [it.from, it.to, it.items])).toEqual([
      [1, 30, 2],
      [31, 60, 1],
      [61, 90, 1],
      [91, null, 1],
    ]);
  });
  it('keeps credits and cash apart and never adds two currencies', () => {
    const balances = ageBalance(
      '2026-01-01',
      [
        { dueOn: '2026-02-01', open: 500, currency: 'EUR' },
        { dueOn: '2025-01-01', open: -200, currency: 'EUR' },
      ],
      [{ currency: 'USD', amount: -70 }],
    );
    expect(balances.map((it) => [it.currency, it.notDue.amount, it.credits, it.unapplied, it.total])).toEqual([
      ['EUR', 500, -200, 0, 300],
      ['USD', 0, 0, -70, -70],
    ]);
  });
  it('always adds up to the ledger', () => {
    const item = fc.record({
      late: fc.integer({ min: -100, max: 400 }),
      open: fc.integer({ min: -1e6, max: 1e6 }),
      currency: fc.constantFrom('EUR', 'USD'),
    });
    fc.assert(
      fc.property(fc.array(item), (items) => {
        for (const it of ageBalance(
          '2026-01-01',
          items.map((one) => ({ ...one, dueOn: addDays('2026-01-01', -one.late) })),
          [],
        )) {
          const expected = items.filter((one) => one.currency === it.currency).reduce((sum, one) => sum + one.open, 0);
          expect(
            it.notDue.amount + it.buckets.reduce((sum, one) => sum + one.amount, 0) + it.credits + it.unapplied,
          ).toBe(expected);
          expect(it.total).toBe(expected);
        }
      }),
    );
  });
  it('refuses buckets that do not rise', () => {
    expect(() => bucketBounds([30, 30])).toThrow(RangeError);
  });
});
