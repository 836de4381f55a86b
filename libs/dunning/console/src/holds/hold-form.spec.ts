import { type HoldDraft, holdArguments, holdProblem, usualEnds } from './hold-form';

const TODAY = '2026-11-22';
const DRAFT: HoldDraft = { kind: 'manual', reason: ' trade fair ', from: '', until: '', scope: 'case', itemIds: ['a'] };

describe('the form of a hold', () => {
  it('sends no empty dates, and invoices only where they are the scope', () => {
    expect(holdArguments(DRAFT)).toEqual({
      kind: 'manual',
      reason: 'trade fair',
      from: null,
      until: null,
      scope: 'case',
      itemIds: null,
    });
    expect(holdArguments({ ...DRAFT, scope: 'items' }).itemIds).toEqual(['a']);
  });

  it('can be sent without dates, and with a first and a last day', () => {
    expect(holdProblem(DRAFT, TODAY)).toBeUndefined();
    expect(holdProblem({ ...DRAFT, from: TODAY, until: '2026-12-01' }, TODAY)).toBeUndefined();
  });

  it.each([
    ['no reason', { reason: ' ' }, 'reason'],
    ['an end that has passed', { until: '2026-11-21' }, 'past'],
    ['a beginning that has passed', { from: '2026-11-21' }, 'past'],
    ['an end before its beginning', { from: '2026-12-02', until: '2026-12-01' }, 'order'],
    ['no invoice where invoices are the scope', { scope: 'items', itemIds: [] } as const, 'items'],
  ])('says what is wrong with %s', (_, wrong, key) => {
    expect(holdProblem({ ...DRAFT, ...wrong }, TODAY)).toBe(`holds.problem.${key}`);
  });

  it('offers one, two and four weeks, over the end of a year', () => {
    expect(usualEnds('2026-12-20').map(({ until }) => until)).toEqual(['2026-12-27', '2027-01-03', '2027-01-17']);
  });
});
