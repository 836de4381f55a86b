import fc from 'fast-check';
import { mentions, proposeAllocation, type AllocatableItem } from './allocation';
import { identifyPayer, type PayerDirectory } from './payer';

const item = (number: string, open: number, more: Partial<AllocatableItem> = {}): AllocatableItem => ({
  id: number,
  accountId: 'A',
  number,
  dueOn: '2026-01-31',
  open,
  currency: 'EUR',
  paymentReference: null,
  ...more,
});
const advice = (amount: number, text: string | null = null, structuredReferences: string[] = []) => ({
  amount,
  currency: 'EUR',
  structuredReferences,
  text,
  endToEndId: null,
});

describe('an invoice number in a text', () => {
  it('is found as a whole, with its separators written in any way', () => {
    for (const text of ['VIR FA-2026-017 MERCI', 'fa 2026 017', 'Fact. FA2026017, FA2026018', 'ref:FA/2026/017'])
      expect(mentions(text, 'FA-2026-017')).toBe(true);
    expect(mentions('payment 0007900770', '0007900770')).toBe(true);
  });
  it('is not found inside another number', () => {
    for (const text of ['FA-2026-0171', 'XFA-2026-017', '1234', 'le 12/01/2026', 'account 12 of 20']) {
      expect(mentions(text, 'FA-2026-017') || mentions(text, '12')).toBe(false);
    }
    expect(mentions('loyer 2026', '2026')).toBe(false);
  });
  it('may be short only behind a word that says it is one, or alone', () => {
    expect(mentions('facture 12', '12')).toBe(true);
    expect(mentions('12', '12')).toBe(true);
    expect(mentions('invoice 123', '12')).toBe(false);
  });
});

describe('where money goes', () => {
  const open = [
    item('F-1001', 5000),
    item('F-1002', 7000, { paymentReference: 'RF18539007547034' }),
    item('F-1003', 9000, { dueOn: '2025-12-31' }),
  ];
  it('goes by reference before number before amount', () => {
    expect(proposeAllocation(advice(7000, 'F-1001', ['RF18 5390 0754 7034']), open)).toMatchObject({
      rule: 'reference',
      parts: [{ itemId: 'F-1002', amount: 7000 }],
    });
    expect(proposeAllocation(advice(7000, 'pay F-1001'), open)).toMatchObject({
      rule: 'number',
      parts: [{ itemId: 'F-1001', amount: 5000 }],
      unapplied: 2000,
      reason: 'paidMoreThanOpen',
    });
    expect(proposeAllocation(advice(9000), open)).toMatchObject({
      rule: 'exactAmount',
      parts: [{ itemId: 'F-1003', amount: 9000 }],
    });
  });
  it('pays several named items oldest first', () => {
    expect(proposeAllocation(advice(10000, 'F-1001 + F-1003'), open).parts).toEqual([
      { itemId: 'F-1003', amount: 9000 },
      { itemId: 'F-1001', amount: 1000 },
    ]);
  });
  it('stays unapplied with its reason when two items fit, none fits, or the currency is another', () => {
    expect(proposeAllocation(advice(5000), [item('a-1', 5000), item('a-2', 5000)])).toMatchObject({
      parts: [],
      reason: 'severalMatches',
    });
    expect(proposeAllocation(advice(123), open)).toMatchObject({ parts: [], reason: 'noMatchingItem' });
    expect(proposeAllocation({ ...advice(5000, 'F-1001'), currency: 'USD' }, open)).toMatchObject({
      parts: [],
      reason: 'noOpenItem',
    });
  });
  it('never gives more than there is, nor more than is open, and loses nothing', () => {
    const items = fc.array(
      fc.record({ number: fc.stringMatching(/^F[0-9]{4,6}$/), open: fc.integer({ min: 1, max: 1e9 }) }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(items, fc.integer({ min: 1, max: 1e10 }), fc.array(fc.nat(7)), (raw, amount, named) => {
        const all = raw.map((it, index) => item(it.number, it.open, { id: String(index) }));
        const proposal = proposeAllocation(
          advice(amount, named.map((index) => all[index]?.number ?? '').join(' ')),
          all,
        );
        expect(proposal.parts.reduce((sum, it) => sum + it.amount, 0) + proposal.unapplied).toBe(amount);
        for (const part of proposal.parts) expect(part.amount).toBeLessThanOrEqual(all[Number(part.itemId)]!.open);
        expect(proposal.unapplied === 0).toBe(proposal.reason === null);
      }),
    );
  });
});

describe('whose money it is', () => {
  const directory = (items: AllocatableItem[]): PayerDirectory => ({
    byIban: (iban) => (iban === 'FR1' ? ['A'] : []),
    byName: (key) => (key === 'dupont sarl' ? ['B'] : key === 'martin' ? ['C', 'D'] : []),
    candidates: () => items,
  });
  const payer = (text: string | null, remitterName: string | null, remitterIban: string | null) => ({
    ...advice(100, text),
    remitterName,
    remitterIban,
  });
  it('is told by a named document, then the IBAN, then the exact name', () => {
    const items = [item('F-1001', 100, { accountId: 'X' })];
    expect(identifyPayer(payer('F-1001', 'Dupont SARL', 'FR1'), directory(items))).toMatchObject({
      accountId: 'X',
      by: 'reference',
    });
    expect(identifyPayer(payer(null, 'Dupont SARL', 'FR1'), directory([]))).toMatchObject({
      accountId: 'A',
      by: 'iban',
    });
    expect(identifyPayer(payer(null, 'DUPONT, Sarl', null), directory([]))).toMatchObject({
      accountId: 'B',
      by: 'name',
    });
  });
  it('stays unknown when two could claim it', () => {
    expect(identifyPayer(payer(null, 'Martin', null), directory([]))).toEqual({
      accountId: null,
      reason: 'severalMatches',
    });
    const twice = [item('F-1001', 100, { accountId: 'X' }), item('F-1001', 100, { accountId: 'Y' })];
    expect(identifyPayer(payer('F-1001', null, null), directory(twice))).toEqual({
      accountId: null,
      reason: 'severalMatches',
    });
    expect(identifyPayer(payer(null, null, null), directory([]))).toEqual({ accountId: null, reason: 'unknownPayer' });
  });
});
