import { claimableItems } from '@relance/dunning/domain';
import { currencyDigits, type Money, sumByCurrency } from '@relance/kernel';
import type { RankFacts } from '../rank-facts';
import type { RankReason } from '../rank-reason';
import type { RankWeights } from '../rank-weights';
import { pointsFor } from './share';

/**
 * What is at stake, on a logarithmic scale: each doubling adds the same. Of several currencies the one with the largest figure
 * counts; they are neither summed nor converted.
 */
export function amountReason({ context }: RankFacts, weights: RankWeights): RankReason | null {
  const items = claimableItems(context);
  if (items.length === 0) return null;
  const amounts = sumByCurrency(items.map(({ open, currency }) => ({ minor: open, currency })));
  const weight = weights.overdue;
  const full = Math.log2(1 + (weight.full ?? 1));
  const share = Math.max(...amounts.map(sizeOf)) / full;
  return {
    code: 'overdue',
    params: { amounts, items: items.length },
    points: pointsFor(weight, share),
  };
}

function sizeOf({ minor, currency }: Money): number {
  return Math.log2(1 + minor * 10 ** (2 - currencyDigits(currency)));
}
