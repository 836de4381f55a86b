import { type BusinessDate, dayNumber, type Instant, isWorkingDay, type Money, sumByCurrency } from '@relance/kernel';
import type { CaseContext, ItemFact } from '../case-state';
import { isDisputed } from '../rules/lateness';
import { type Chance, keyOf } from './chance';
import type { SimulatedCase } from './simulated-case';
import type { SimulationModel } from './simulation-model';
import type { Tally } from './tally';

const PATIENCE = 1;

/**
 * Who pays when. Each invoice has a patience drawn once from the seed; every day wears it down by the model's share for its days
 * past due, more after a contact; on the working day it is used up the invoice is paid in full. So a strategy never changes the
 * luck, only the wear.
 */
export class Payments {
  private readonly wear: { from: number; perDay: number }[];
  private readonly left = new Map<string, number>();

  constructor(
    model: SimulationModel,
    private readonly chance: Chance,
    private readonly tally: Tally,
  ) {
    this.wear = model.payment
      .map(({ fromDaysPastDue, percentPerDay }) => ({
        from: fromDaysPastDue,
        perDay: -Math.log(1 - percentPerDay / 100),
      }))
      .reverse();
  }

  /** True when money came. */
  day(one: SimulatedCase, today: BusinessDate, at: Instant): boolean {
    const { context } = one.snapshot!;
    if (!mayPay(context)) return false;
    const day = dayNumber(today);
    const factor = one.lift.factor(day);
    let paid: ItemFact[] | undefined;
    for (const item of context.items) {
      const wear = this.wearOf(day - dayNumber(item.dueOn));
      if (wear === 0 || isDisputed(context, item)) continue;
      const left = (this.left.get(item.id) ?? this.patience(item)) - wear * factor;
      this.left.set(item.id, left);
      if (left <= 0 && isWorkingDay(today, context.country)) (paid ??= []).push(item);
    }
    return paid !== undefined && this.pay(one, paid, at, today);
  }

  /** Those of the items that are still open are paid in full. */
  payItems(one: SimulatedCase, ids: readonly string[], at: Instant, today: BusinessDate): boolean {
    const open = one.snapshot!.context.items.filter(({ id }) => ids.includes(id));
    return open.length > 0 && this.pay(one, open, at, today);
  }

  private pay(one: SimulatedCase, items: readonly ItemFact[], at: Instant, today: BusinessDate): boolean {
    for (const received of sumByCurrency(items.map(moneyOf))) {
      const mine = items.filter(({ currency }) => currency === received.currency);
      const taken = one.take({
        type: 'PaymentAllocated',
        at,
        today,
        items: mine.map((item) => ({ ...item, open: 0 })),
        unapplied: one.snapshot!.context.unapplied,
        paymentId: one.freshId(),
        received,
        valueOn: today,
      });
      if (taken) this.tally.pay(received);
      for (const { id } of mine) this.left.delete(id);
    }
    return true;
  }

  private wearOf(daysPastDue: number): number {
    for (const { from, perDay } of this.wear) {
      if (daysPastDue >= from) return perDay;
    }
    return 0;
  }

  private patience(item: ItemFact): number {
    return -Math.log(1 - this.chance.draw(keyOf(item.id), PATIENCE));
  }
}

/** Not while a promise or a claimed payment speaks for itself, nor in insolvency. */
function mayPay({ items, promise, insolventSince, holds }: CaseContext): boolean {
  return (
    items.length > 0 && promise === null && insolventSince === null && !holds.some(({ kind }) => kind === 'alreadyPaid')
  );
}

function moneyOf({ open, currency }: ItemFact): Money {
  return { minor: open, currency };
}
