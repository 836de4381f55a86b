import { addDays, type BusinessDate } from '@relance/kernel';
import type { InstalmentFact, PromiseFact, PromisePayment } from '../case-state';

type Plan = Pick<PromiseFact, 'amount' | 'dueOn'> & { instalments: InstalmentFact[] };

/** At most so many parts: what an agent agrees on the telephone is no loan. */
export const MOST_INSTALMENTS = 24;

/** At least two parts, numbered, each for an amount and a later day; together the promise. */
export function isPlan({ amount, dueOn, instalments }: Plan, today: BusinessDate): boolean {
  return (
    instalments.length >= 2 &&
    instalments.length <= MOST_INSTALMENTS &&
    instalments.every(
      (part, i) =>
        part.number === i + 1 &&
        part.minor > 0 &&
        part.dueOn >= today &&
        part.dueOn > (instalments[i - 1]?.dueOn ?? ''),
    ) &&
    instalments.reduce((sum, part) => sum + part.minor, 0) === amount.minor &&
    instalments.at(-1)!.dueOn === dueOn
  );
}

/** The part that is to be kept next; undefined when all are, or the promise is no plan. */
export function nextInstalment({ instalments, instalmentsKept = 0 }: PromiseFact): InstalmentFact | undefined {
  return instalments?.[instalmentsKept];
}

/** How many parts, from the first on, the money keeps: by the day of each, all that is due until then. */
export function instalmentsKeptBy(promise: PromiseFact, payments: readonly PromisePayment[]): number {
  let owed = 0;
  let kept = 0;
  for (const { minor, dueOn } of promise.instalments ?? []) {
    owed += minor;
    const last = addDays(dueOn, promise.graceDays);
    const came = payments.reduce((sum, one) => sum + ((one.valueOn ?? '') <= last ? one.minor : 0), 0);
    if (came < owed) break;
    kept += 1;
  }
  return kept;
}
