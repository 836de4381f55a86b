import {
  fromParams,
  partsOf,
  sameView,
  tidy,
  toParams,
  withoutPart,
  type QueueFilter,
  type QueueView,
} from './queue-filter';

const params = (view: QueueView) =>
  Object.fromEntries(Object.entries(toParams(view)).map(([name, value]) => [name, value ?? undefined]));

describe('a view and its address', () => {
  const view: QueueView = {
    filter: {
      text: 'garage',
      states: ['callDue', 'promised'],
      reasons: ['brokenPromise'],
      debtorKinds: ['business'],
      currency: 'EUR',
      minAmount: 100_000,
      minDaysPastDue: 30,
      maxDaysPastDue: 90,
      snoozed: true,
    },
    sort: 'amount',
    pool: true,
  };

  it('say the same', () => {
    expect(fromParams(params(view))).toEqual(view);
  });

  it('are short when nothing is asked for', () => {
    expect(Object.values(toParams({ filter: {}, sort: 'rank', pool: false })).filter(Boolean)).toEqual([]);
    expect(fromParams({ view: 'some-id' })).toBeUndefined();
  });

  it('leave out what cannot be read', () => {
    expect(fromParams({ sort: 'wildly', minAmount: '-3', maxAmount: '12e9', currency: 'euro', text: ' x ' })).toEqual({
      filter: { text: 'x' },
      sort: 'rank',
      pool: false,
    });
  });
});

describe('a filter', () => {
  it('is the same in any order, and a currency without a range asks for nothing', () => {
    const one: QueueView = { filter: { states: ['promised', 'callDue'], text: '' }, sort: 'rank', pool: false };
    const other: QueueView = {
      filter: { currency: 'EUR', states: ['callDue', 'promised'] },
      sort: 'rank',
      pool: false,
    };
    expect(sameView(one, other)).toBe(true);
    expect(sameView(one, { ...other, sort: 'age' })).toBe(false);
    expect(tidy({ currency: 'EUR', segments: [], text: ' ' })).toEqual({});
  });

  it('is made of parts, a range being one of them', () => {
    const filter: QueueFilter = { states: ['callDue', 'promised'], minAmount: 1, currency: 'EUR', maxDaysPastDue: 60 };
    expect(partsOf(filter)).toEqual([
      { field: 'states', value: 'callDue' },
      { field: 'states', value: 'promised' },
      { field: 'amount' },
      { field: 'age' },
    ]);
  });

  it('loses one part and keeps the others', () => {
    const filter: QueueFilter = {
      states: ['callDue', 'promised'],
      minAmount: 1,
      maxAmount: 9,
      currency: 'EUR',
      text: 'x',
    };
    expect(withoutPart(filter, { field: 'states', value: 'callDue' })).toEqual({
      states: ['promised'],
      minAmount: 1,
      maxAmount: 9,
      currency: 'EUR',
      text: 'x',
    });
    expect(withoutPart(filter, { field: 'amount' })).toEqual({ states: ['callDue', 'promised'], text: 'x' });
    expect(withoutPart({ text: 'x' }, { field: 'text', value: 'x' })).toEqual({});
  });
});
