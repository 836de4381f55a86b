import { type BusinessDate, daysBetween } from '@relance/kernel';
import { limitationDates } from '@relance/receivables/domain/limitation';
import type { RankFacts } from '../rank-facts';
import type { RankReason } from '../rank-reason';
import type { RankWeights } from '../rank-weights';
import { pointsFor } from './share';

/** So long before the end it begins to count. */
const LIMITATION_DAYS = 180;

/**
 * The next day on which a claim of the case may become time-barred, by the cautious date or by the due date (RULES 4.2), if it is
 * near. Claims past their cautious date add nothing by it, and it is said (RULES 4.3: not to be pressed as if payable).
 */
export function limitationReason(facts: RankFacts, weights: RankWeights, today: BusinessDate): RankReason | null {
  const weight = weights.limitation;
  let next: { number: string; on: BusinessDate; byDueDate: boolean } | null = null;
  let barred: { number: string; on: BusinessDate } | null = null;
  for (const { number, on, byDueDate } of lastDays(facts)) {
    if (on < today) barred ??= { number, on };
    else if (next === null || on < next.on) next = { number, on, byDueDate };
  }
  const left = next ? daysBetween(today, next.on) : LIMITATION_DAYS;
  const share = (LIMITATION_DAYS - left) / (LIMITATION_DAYS - (weight.full ?? 0));
  const points = pointsFor(weight, share);
  if (next && points > 0) return { code: 'limitation', params: next, points };
  return barred && { code: 'timeBarred', params: barred, points: 0 };
}

function* lastDays({ context, country, oldItems }: RankFacts) {
  const debtorKind = context.profile?.kind;
  if (!debtorKind) return;
  for (const { id, number, issuedOn, dueOn, paidOn } of oldItems) {
    if (!context.items.some((item) => item.id === id)) continue;
    const dates = limitationDates({ debtorKind, country, issuedOn, dueOn, acknowledgedOn: paidOn });
    if (!dates) continue;
    yield { number, on: dates.cautious, byDueDate: false };
    if (dates.byDueDate !== dates.cautious) yield { number, on: dates.byDueDate, byDueDate: true };
  }
}
