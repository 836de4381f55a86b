import { proposeAllocation, type AllocatableItem } from './allocation';
import { ageBalance } from './aging';
import { chargeOn, FIXED_SUM, type ChargedInvoice } from './charge';

const invoice: ChargedInvoice = {
  kind: 'invoice',
  dueOn: '2026-05-31',
  open: 10_000,
  currency: 'EUR',
  debtorKind: 'business',
  country: 'FR',
  insolvent: false,
  hasFixedSum: false,
};
const sum = (more: Partial<ChargedInvoice>, today = '2026-06-30') =>
  chargeOn({ ...invoice, ...more }, 'fixedSum', null, today);

describe('the fixed sum for recovery costs', () => {
  it('is forty euros from the first day of delay, whatever is left open, for firms and public bodies', () => {
    expect(sum({})).toEqual(FIXED_SUM);
    expect(sum({ debtorKind: 'public', open: 1 })).toEqual({ minor: 4_000, currency: 'EUR' });
    expect(sum({}, '2026-06-01')).toEqual(FIXED_SUM);
    expect(sum({}, '2026-05-31')).toBe('charge-not-overdue');
  });
  it('is never a consumer’s, nor booked twice, nor claimed in a collective procedure, nor guessed elsewhere', () => {
    expect(sum({ debtorKind: 'consumer' })).toBe('charge-consumer');
    expect(sum({ hasFixedSum: true })).toBe('charge-twice');
    expect(sum({ insolvent: true })).toBe('charge-insolvent');
    expect(sum({ country: 'DE' })).toBe('charge-no-fixed-sum');
    expect(sum({ kind: 'creditNote' })).toBe('charge-not-overdue');
    expect(sum({ open: 0 })).toBe('charge-not-overdue');
  });
});

describe('money and charges', () => {
  const item = (number: string, open: number, charge = false): AllocatableItem => ({
    id: number,
    accountId: 'A',
    number,
    dueOn: charge ? '2026-06-30' : '2026-07-31',
    open,
    currency: 'EUR',
    paymentReference: null,
    charge,
  });
  const paid = (amount: number, text: string, ...open: AllocatableItem[]) =>
    proposeAllocation({ amount, currency: 'EUR', structuredReferences: [], text, endToEndId: null }, open).parts;
  const both = [item('F-1001', 10_000), item('F-1001-IFR', 4_000, true)];

  it('the invoice’s number names the invoice alone, the charge’s the charge alone', () => {
    expect(paid(12_000, 'F-1001', ...both)).toEqual([{ itemId: 'F-1001', amount: 10_000 }]);
    expect(paid(4_000, 'F 1001 IFR', ...both)).toEqual([{ itemId: 'F-1001-IFR', amount: 4_000 }]);
    expect(paid(14_000, 'F-1001 + F-1001-IFR', ...both)).toEqual([
      { itemId: 'F-1001', amount: 10_000 },
      { itemId: 'F-1001-IFR', amount: 4_000 },
    ]);
  });
  it('an amount alone is a charge’s only when nothing else is open', () => {
    expect(paid(4_000, 'VIR', ...both)).toEqual([]);
    expect(paid(4_000, 'VIR', both[1]!)).toEqual([{ itemId: 'F-1001-IFR', amount: 4_000 }]);
    expect(paid(1_000, 'VIR', both[1]!)).toEqual([{ itemId: 'F-1001-IFR', amount: 1_000 }]);
    expect(paid(5_000, 'VIR', both[1]!)).toEqual([]);
  });
  it('the aged balance shows charges apart and counts them in the total', () => {
    const aged = ageBalance(
      '2026-08-15',
      both.map((it) => ({ ...it, charge: it.charge ?? false })),
      [],
    );
    expect(aged).toMatchObject([{ charges: 4_000, total: 14_000, buckets: [{ amount: 10_000 }, {}, {}, {}] }]);
  });
});
