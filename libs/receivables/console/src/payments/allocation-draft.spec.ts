import { checkAllocation, inOrder } from './allocation-draft';

const items = [
  { id: 'a', open: { minor: 1000 } },
  { id: 'b', open: { minor: 500 } },
];

describe('an allocation made by hand', () => {
  it('says what stays unapplied', () => {
    const check = checkAllocation(items, new Map([['a', 700]]), 900);
    expect(check.rest).toBe(200);
    expect(check.allocations).toEqual([{ itemId: 'a', minor: 700 }]);
    expect(check.faults.size).toBe(0);
  });

  it('refuses more than is open on an item, and what is no amount', () => {
    const typed = new Map<string, number | 'notAnAmount'>([
      ['a', 1001],
      ['b', 'notAnAmount'],
    ]);
    expect([...checkAllocation(items, typed, 5000).faults]).toEqual([
      ['a', 'tooMuchItem'],
      ['b', 'badAmount'],
    ]);
  });

  it('shows a rest below zero when more is given out than was received', () => {
    expect(
      checkAllocation(
        items,
        new Map([
          ['a', 1000],
          ['b', 500],
        ]),
        1200,
      ).rest,
    ).toBe(-300);
  });

  it('gives out in the order given until nothing is left', () => {
    expect([...inOrder(items, 1200)]).toEqual([
      ['a', 1000],
      ['b', 200],
    ]);
    expect([...inOrder(items, 300)]).toEqual([['a', 300]]);
  });
});
