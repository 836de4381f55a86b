/** A share with its 95 % interval. */
export interface Interval {
  estimate: number;
  low: number;
  high: number;
}

/** The 97.5 % quantile of the normal distribution. */
const Z = 1.959963984540054;

/** Fewer cases in an arm say nothing worth an interval. */
export const FEWEST_CASES = 20;

/** Wilson's score interval of a share: sound for few cases and for shares near 0 or 1. Null: nobody. */
export function wilson(successes: number, of: number): Interval | null {
  if (of <= 0) return null;
  const share = successes / of;
  const z2 = Z * Z;
  const middle = share + z2 / (2 * of);
  const spread = Z * Math.sqrt((share * (1 - share)) / of + z2 / (4 * of * of));
  const scale = 1 + z2 / of;
  return {
    estimate: share,
    low: successes === 0 ? 0 : Math.max(0, (middle - spread) / scale),
    high: successes === of ? 1 : Math.min(1, (middle + spread) / scale),
  };
}

/** Difference of two shares, `one` minus `other`, with Newcombe's hybrid score interval (1998, method 10). */
export function newcombe(one: Interval, other: Interval): Interval {
  const estimate = one.estimate - other.estimate;
  return {
    estimate,
    low: estimate - Math.hypot(one.estimate - one.low, other.high - other.estimate),
    high: estimate + Math.hypot(one.high - one.estimate, other.estimate - other.low),
  };
}

export type Verdict = 'tooFew' | 'noDifference' | 'challengerBetter' | 'championBetter';

export interface Comparison {
  /** Challenger minus champion; null: too few cases. */
  difference: Interval | null;
  verdict: Verdict;
}

export interface Arm {
  cured: number;
  of: number;
}

/** Says which arm cures more, and only when the interval leaves zero out. */
export function compareArms(champion: Arm, challenger: Arm): Comparison {
  const [one, other] = [wilson(challenger.cured, challenger.of), wilson(champion.cured, champion.of)];
  if (!one || !other || champion.of < FEWEST_CASES || challenger.of < FEWEST_CASES) {
    return { difference: null, verdict: 'tooFew' };
  }
  const difference = newcombe(one, other);
  const verdict = difference.low > 0 ? 'challengerBetter' : difference.high < 0 ? 'championBetter' : 'noDifference';
  return { difference, verdict };
}
