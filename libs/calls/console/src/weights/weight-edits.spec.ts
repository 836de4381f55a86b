import { climb, readPoints, sameWeights, withWeight, type Weight } from './weight-edits';

const weight = (code: string, points: number, full: number | null = null): Weight => ({
  code,
  points,
  full,
});
const weights = [weight('brokenPromise', 100), weight('oldest', 30, 120)];

describe('weights while they are edited', () => {
  it('change one reason and leave the others', () => {
    const changed = withWeight(weights, 'oldest', { points: 45 });
    expect(changed).toEqual([weight('brokenPromise', 100), weight('oldest', 45, 120)]);
    expect(sameWeights(weights, changed)).toBe(false);
    expect(sameWeights(weights, withWeight(changed, 'oldest', { points: 30 }))).toBe(true);
  });

  it('are the same in any order, and other where the scale is', () => {
    expect(sameWeights(weights, [...weights].reverse())).toBe(true);
    expect(sameWeights(weights, withWeight(weights, 'oldest', { full: 90 }))).toBe(false);
    expect(sameWeights(weights, weights.slice(1))).toBe(false);
  });

  it('are whole points from 0 to 100', () => {
    expect(['0', ' 42 ', '250'].map(readPoints)).toEqual([0, 42, 100]);
    expect(['', '-3', '1,5', 'x'].map(readPoints)).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('make a case climb, fall, or come in', () => {
    expect(climb({ placeBefore: 5, placeAfter: 2 })).toBe(3);
    expect(climb({ placeBefore: 1, placeAfter: 2 })).toBe(-1);
    expect(climb({ placeBefore: null, placeAfter: 50 })).toBeUndefined();
  });
});
