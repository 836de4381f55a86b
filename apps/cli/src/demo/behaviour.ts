import { addDays, type BusinessDate } from '@relance/kernel';
import type { Chance } from './chance';
import type { DemoDebtor, Temper } from './debtors';

/** Money that a debtor means to send for one invoice. */
export interface Intention {
  on: BusinessDate;
  minor: number;
  /** The bank takes it back some days later, and the debtor pays again after that. */
  bounces: boolean;
}

/** What a debtor does with an invoice when nobody calls. Nothing: it takes a call, or never comes. */
export function intentions(
  chance: Chance,
  debtor: DemoDebtor,
  invoice: { dueOn: BusinessDate; minor: number },
): Intention[] {
  const pays = (late: number, minor = invoice.minor, bounces = false): Intention => ({
    on: addDays(invoice.dueOn, late),
    minor,
    bounces,
  });
  switch (debtor.temper) {
    case 'prompt':
      return [pays(chance.around(-1, 6))];
    case 'late':
      return [pays(Math.max(1, chance.around(16, 16)))];
    case 'slow':
      return chance.happens(0.5) ? [pays(Math.max(20, chance.around(52, 30)))] : [];
    case 'partial': {
      const first = Math.round((invoice.minor * chance.whole(30, 60)) / 100);
      return [pays(chance.whole(5, 20), first), pays(chance.whole(35, 80), invoice.minor - first)];
    }
    case 'bouncing':
      return [pays(chance.whole(-2, 12), invoice.minor, chance.happens(0.5))];
    case 'disputing':
      return chance.happens(0.65) ? [pays(chance.whole(0, 25))] : [];
    case 'failing':
      return chance.happens(0.25) ? [pays(chance.whole(20, 60))] : [];
  }
}

/** What comes out of a call that reached the person responsible. */
export type Answer = 'promise' | 'callback' | 'paid' | 'dispute' | 'refusal' | 'escalation';

const ANSWERS: Record<Temper, Partial<Record<Answer, number>>> = {
  prompt: { promise: 55, callback: 10, paid: 33, dispute: 2 },
  late: { promise: 64, callback: 15, paid: 18, dispute: 3 },
  slow: { promise: 66, callback: 22, paid: 4, dispute: 3, refusal: 5 },
  partial: { promise: 70, callback: 18, paid: 6, dispute: 4, refusal: 2 },
  bouncing: { promise: 68, callback: 14, paid: 12, dispute: 2, refusal: 4 },
  disputing: { promise: 22, callback: 14, paid: 4, dispute: 54, refusal: 6 },
  failing: { promise: 42, callback: 22, paid: 2, dispute: 4, refusal: 24, escalation: 6 },
};
/** How often the debtor does what was promised. */
const KEPT: Record<Temper, number> = {
  prompt: 0.95,
  late: 0.86,
  slow: 0.6,
  partial: 0.6,
  bouncing: 0.7,
  disputing: 0.6,
  failing: 0.18,
};

export function answer(chance: Chance, temper: Temper): Answer {
  return chance.weighted(ANSWERS[temper]);
}

export function keepsPromise(chance: Chance, temper: Temper): boolean {
  return chance.happens(KEPT[temper]);
}
