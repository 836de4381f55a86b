/** What can give a case points, in the order in which reasons of equal points are said. */
export const RANK_CODES = [
  'brokenPromise',
  'callback',
  'claimNotSeen',
  'pathEnded',
  'callStep',
  'promiseToday',
  'limitation',
  'overdue',
  'oldest',
  'risk',
  'bestHour',
  'lastContact',
  'speaksLanguage',
  'hasSkill',
] as const;
export type RankCode = (typeof RANK_CODES)[number];

/** One weight: the most that the reason can add, and where it adds all of it. */
export interface RankWeight {
  code: RankCode;
  /** 0 to 100. */
  points: number;
  /** Amount in minor units of a currency of two digits, days, severity or broken promises; null: the reason has no scale. */
  full: number | null;
}

/** Of each code exactly one. */
export type RankWeights = Readonly<Record<RankCode, Readonly<RankWeight>>>;

/** Reasons that give part of their points, with the scale that ships and the largest that makes sense. */
export const RANK_SCALES: Readonly<Partial<Record<RankCode, { full: number; most: number }>>> = {
  /** Severity of the step. */
  callStep: { full: 4, most: 9 },
  /** Minor units: 10 000,00. */
  overdue: { full: 1_000_000, most: 1_000_000_000_000 },
  /** Days past due. */
  oldest: { full: 120, most: 3_650 },
  /** Days that are left; the reason begins `LIMITATION_DAYS` before the end. */
  limitation: { full: 30, most: 179 },
  /** Promises that were broken. */
  risk: { full: 3, most: 20 },
  /** Days since the last conversation. */
  lastContact: { full: 30, most: 365 },
};

const POINTS: Readonly<Record<RankCode, number>> = {
  brokenPromise: 100,
  callback: 90,
  claimNotSeen: 60,
  pathEnded: 45,
  callStep: 20,
  promiseToday: 40,
  limitation: 50,
  overdue: 40,
  oldest: 30,
  risk: 20,
  bestHour: 15,
  lastContact: 10,
  speaksLanguage: 5,
  hasSkill: 10,
};

/**
 * The weights that ship. Why a call is owed outweighs amount and age together: a broken promise comes first, then an agreed
 * callback; how much and how long decide among the rest (UX 3: broken promises on top).
 */
export const DEFAULT_RANK_WEIGHTS: readonly RankWeight[] = RANK_CODES.map((code) => ({
  code,
  points: POINTS[code],
  full: RANK_SCALES[code]?.full ?? null,
}));

/** Weights by their code. Errors: RangeError when one is missing. */
export function weightsOf(list: readonly RankWeight[]): RankWeights {
  const byCode = new Map(list.map((weight) => [weight.code, weight]));
  return Object.fromEntries(
    RANK_CODES.map((code) => {
      const weight = byCode.get(code);
      if (!weight) throw new RangeError(`no weight for ${code}`);
      return [code, weight];
    }),
  ) as unknown as RankWeights;
}

export type WeightFault = { code: 'unknown' | 'missing' | 'twice' | 'points' | 'full'; of: string };

/** What is at fault with weights that a person wrote; null: nothing. */
export function weightFault(
  list: readonly { code: string; points: number; full?: number | null }[],
): WeightFault | null {
  const seen = new Set<string>();
  for (const { code, points, full } of list) {
    if (!(RANK_CODES as readonly string[]).includes(code)) return { code: 'unknown', of: code };
    if (seen.has(code)) return { code: 'twice', of: code };
    seen.add(code);
    if (!Number.isInteger(points) || points < 0 || points > 100) return { code: 'points', of: code };
    const scale = RANK_SCALES[code as RankCode];
    const fits = scale
      ? Number.isSafeInteger(full) && Number(full) >= 1 && Number(full) <= scale.most
      : (full ?? null) === null;
    if (!fits) return { code: 'full', of: code };
  }
  const missing = RANK_CODES.find((code) => !seen.has(code));
  return missing ? { code: 'missing', of: missing } : null;
}
