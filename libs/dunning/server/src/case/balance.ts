import { type CaseContext, isOverdue } from '@relance/dunning/domain';
import type { BusinessDate } from '@relance/kernel';

/** What lists show of a case's money: one currency, the one that most is owed in. Nothing is summed across currencies. */
export interface Balance {
  currency: string | null;
  overdue: number;
  open: number;
  oldestDueOn: BusinessDate | null;
}

/** Disputed items stay in the balance. */
export function balanceOf({ items, today }: CaseContext): Balance {
  const sums = new Map<string, Balance>();
  for (const item of items) {
    const sum = sums.get(item.currency) ?? { currency: item.currency, overdue: 0, open: 0, oldestDueOn: null };
    sum.open += item.open;
    if (isOverdue(item, today)) {
      sum.overdue += item.open;
      if (sum.oldestDueOn === null || item.dueOn < sum.oldestDueOn) sum.oldestDueOn = item.dueOn;
    }
    sums.set(item.currency, sum);
  }
  let most: Balance = { currency: null, overdue: 0, open: 0, oldestDueOn: null };
  for (const sum of sums.values()) {
    if (sum.overdue > most.overdue || (sum.overdue === most.overdue && sum.open > most.open)) most = sum;
  }
  return most;
}
