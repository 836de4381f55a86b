import type { ScriptFacts } from '@relance/calls/domain';
import { changesOf } from './fact-changes';

const facts = (change: Partial<ScriptFacts> = {}) =>
  ({ openDisputes: 0, daysPastDue: 12, paymentArrived: false, ...change }) as ScriptFacts;
const owed = (amount: string) => ({ amountOverdue: { fr: amount, en: amount } });

describe('what changes while somebody speaks', () => {
  it('is named by its fact, money without a figure', () => {
    const before = { facts: facts(), variables: owed('100') };
    expect(changesOf(before, { facts: facts({ paymentArrived: true }), variables: owed('40') })).toEqual([
      'paymentArrived',
      'amounts',
    ]);
    expect(changesOf(before, { facts: facts({ openDisputes: 1 }), variables: owed('100') })).toEqual(['openDisputes']);
  });

  it('is nothing when a day passes, or the same is read again', () => {
    const before = { facts: facts(), variables: owed('100') };
    expect(changesOf(before, { facts: facts({ daysPastDue: 13 }), variables: owed('100') })).toEqual([]);
  });
});
