import { AUTHORITY_DEFAULTS, authorityFault, authorityOf, type AuthorityRule, withApproval } from './authority';

const rule = (changed: Partial<AuthorityRule>): AuthorityRule => ({
  personId: null,
  role: 'agent',
  creditorId: null,
  maxDelayDays: 30,
  maxInstalments: 3,
  maxDiscountPercent: 0,
  upTo: null,
  ...changed,
});
const by = { personId: 'ada', role: 'agent', creditorId: 'nord', owed: [{ minor: 5_000, currency: 'EUR' }] };

describe('what may be offered', () => {
  it('is said by the narrowest rule: the person before the role, the creditor before all', () => {
    const rules = [
      rule({ maxDelayDays: 10 }),
      rule({ creditorId: 'nord', maxDelayDays: 20 }),
      rule({ personId: 'ada', maxDelayDays: 40 }),
      rule({ personId: 'ada', creditorId: 'sud', maxDelayDays: 90 }),
      rule({ role: 'lead', maxDelayDays: 365 }),
    ];
    expect(authorityOf(rules, by).maxDelayDays).toBe(40);
    expect(authorityOf(rules, { ...by, creditorId: 'sud' }).maxDelayDays).toBe(90);
    expect(authorityOf(rules, { ...by, personId: 'bob' }).maxDelayDays).toBe(20);
    expect(authorityOf(rules, { ...by, personId: 'bob', creditorId: 'est' }).maxDelayDays).toBe(10);
    expect(authorityOf([], by)).toMatchObject({ maxDelayDays: 30, maxInstalments: 1, maxDiscountPercent: 0 });
  });

  it('is a month in one go where the account owes more than the rule covers, or in another currency', () => {
    const rules = [rule({ maxDelayDays: 60, maxInstalments: 6, upTo: { minor: 10_000, currency: 'EUR' } })];
    expect(authorityOf(rules, by)).toMatchObject({ maxDelayDays: 60, maxInstalments: 6 });
    expect(authorityOf(rules, { ...by, owed: [{ minor: 10_001, currency: 'EUR' }] })).toMatchObject({
      maxDelayDays: 30,
      maxInstalments: 1,
    });
    const both = [...by.owed, { minor: 1, currency: 'GBP' }];
    expect(authorityOf(rules, { ...by, owed: both })).toMatchObject({ maxInstalments: 1 });
  });

  it('grows by what a lead approved, and never shrinks by it', () => {
    const base = authorityOf(AUTHORITY_DEFAULTS, by);
    const approved = withApproval(base, { delayDays: 75, instalments: 2, discountPercent: null });
    expect(approved).toMatchObject({ maxDelayDays: 75, maxInstalments: 3, maxDiscountPercent: 0 });
  });

  it('has no two rules for the same, and none out of bounds', () => {
    expect(authorityFault(AUTHORITY_DEFAULTS)).toBeNull();
    expect(authorityFault([rule({}), rule({ maxDelayDays: 5 })])).toEqual({ index: 1, field: 'role' });
    expect(authorityFault([rule({ maxInstalments: 0 })])).toEqual({ index: 0, field: 'maxInstalments' });
    expect(authorityFault([rule({ maxDiscountPercent: 61 })])).toEqual({ index: 0, field: 'maxDiscountPercent' });
    expect(authorityFault([rule({ upTo: { minor: 0, currency: 'EUR' } })])).toEqual({ index: 0, field: 'upTo' });
  });
});
