import { type Claim, limitationDates } from './limitation';

const CLAIM: Claim = {
  debtorKind: 'business',
  country: 'FR',
  issuedOn: '2024-01-15',
  dueOn: '2024-02-29',
  acknowledgedOn: null,
};

describe('the limitation of a claim', () => {
  it.each<[string, Partial<Claim>, string, string]>([
    ['between professionals in France: five years', {}, '2029-01-15', '2029-02-28'],
    ['against a public body in France: five years', { debtorKind: 'public' }, '2029-01-15', '2029-02-28'],
    ['against a consumer in France: two years', { debtorKind: 'consumer' }, '2026-01-15', '2026-02-28'],
    ['in the United Kingdom: six years', { country: 'GB' }, '2030-01-15', '2030-02-28'],
    ['in Germany: three years from the end of the year', { country: 'DE' }, '2027-12-31', '2027-12-31'],
    ['a part payment starts it anew, both ways', { acknowledgedOn: '2025-06-01' }, '2030-06-01', '2030-06-01'],
    [
      'a payment before the due date moves the cautious date alone',
      { acknowledgedOn: '2024-02-01' },
      '2029-02-01',
      '2029-02-28',
    ],
  ])('%s', (_what, claim, cautious, byDueDate) => {
    expect(limitationDates({ ...CLAIM, ...claim })).toEqual({ cautious, byDueDate });
  });

  it('is not guessed for a country that no rule is known of', () => {
    expect(limitationDates({ ...CLAIM, country: 'US' })).toBeNull();
  });
});
