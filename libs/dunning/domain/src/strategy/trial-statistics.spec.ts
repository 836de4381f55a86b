import { compareArms, newcombe, wilson } from './trial-statistics';

describe('the statistics of a trial', () => {
  // Newcombe 1998, Statistics in Medicine 17, p. 857–872: table I, method 3 (score, without continuity correction)
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('gives %i of %i the interval that Newcombe published for Wilson’s score', (successes, of, low, high) => {
    const interval = wilson(successes, of)!;
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  // Newcombe 1998, p. 873–890: table II, method 10
  it.each([
    [56, 70, 48, 80, 0.2, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.6, 0.1705, 0.809],
    [10, 10, 0, 10, 1, 0.6075, 1],
  ])(
    'gives %i/%i − %i/%i the interval that Newcombe published for his hybrid score',
    (a, m, b, n, estimate, low, high) => {
      const difference = newcombe(wilson(a, m)!, wilson(b, n)!);
      expect(difference.estimate).toBeCloseTo(estimate, 10);
      expect(difference.low).toBeCloseTo(low, 4);
      expect(difference.high).toBeCloseTo(high, 4);
    },
  );

  it('has no share of nobody', () => {
    expect(wilson(0, 0)).toBeNull();
  });

  it('says that it does not know while there are few cases', () => {
    expect(compareArms({ cured: 19, of: 19 }, { cured: 0, of: 400 })).toEqual({ difference: null, verdict: 'tooFew' });
  });

  it.each([
    [{ cured: 480, of: 1000 }, { cured: 560, of: 1000 }, 'challengerBetter'],
    [{ cured: 560, of: 1000 }, { cured: 480, of: 1000 }, 'championBetter'],
    [{ cured: 500, of: 1000 }, { cured: 520, of: 1000 }, 'noDifference'],
  ])('of champion %j and challenger %j says %s', (champion, challenger, verdict) => {
    expect(compareArms(champion, challenger).verdict).toBe(verdict);
  });
});
