import type { RankWeightsPartsFragment } from '@relance/platform/console';

export type WeightVersion = RankWeightsPartsFragment;
export type Weight = WeightVersion['weights'][number];

/** What the number at which a reason gives all its points counts. */
export type ScaleUnit = 'amount' | 'days' | 'daysLeft' | 'times' | 'level';
const UNITS: Readonly<Record<string, ScaleUnit>> = {
  overdue: 'amount',
  oldest: 'days',
  limitation: 'daysLeft',
  lastContact: 'days',
  risk: 'times',
  callStep: 'level',
};
export const MOST_POINTS = 100;

/** The scale of a reason; undefined: it gives all its points or none. */
export const unitOf = (code: string): ScaleUnit | undefined => UNITS[code];

export function withWeight(weights: readonly Weight[], code: string, change: Partial<Weight>): Weight[] {
  return weights.map((weight) => (weight.code === code ? { ...weight, ...change } : weight));
}

export const sameWeights = (one: readonly Weight[], other: readonly Weight[]): boolean =>
  one.length === other.length &&
  one.every(({ code, points, full }) => {
    const same = other.find((weight) => weight.code === code);
    return same?.points === points && (same.full ?? null) === (full ?? null);
  });

/** How far a case goes up (positive) or down; undefined: it is new among the first. */
export const climb = (row: {
  readonly placeBefore?: number | null;
  readonly placeAfter: number;
}): number | undefined =>
  row.placeBefore === null || row.placeBefore === undefined ? undefined : row.placeBefore - row.placeAfter;

/** Whole points within what is allowed; undefined: not a number. */
export function readPoints(text: string): number | undefined {
  if (!/^\d{1,3}$/.test(text.trim())) return undefined;
  return Math.min(Number(text), MOST_POINTS);
}
