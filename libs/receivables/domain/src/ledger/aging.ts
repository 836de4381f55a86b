import { assertMinor, daysBetween, type BusinessDate, type CurrencyCode } from '@relance/kernel';

/** Last days of the overdue buckets when nobody says otherwise (RULES 8.1). */
export const DEFAULT_BUCKETS: readonly number[] = [30, 60, 90];

/** What was open of a document on the day of the question: an invoice's rest is positive, what is left of a credit note negative. */
export interface AgedItem {
  dueOn: BusinessDate;
  open: number;
  currency: CurrencyCode;
  /** A charge on top of a late invoice: it stands apart, whatever its age. */
  charge?: boolean;
}

export interface AgingBucket {
  /** First and last day past due; null and null: not due; the last bucket has no end. */
  from: number | null;
  to: number | null;
  amount: number;
  items: number;
}

export interface AgedBalance {
  currency: CurrencyCode;
  notDue: AgingBucket;
  buckets: AgingBucket[];
  /** Fixed sums and costs that are open, never negative. */
  charges: number;
  /** What is left of credit notes, never positive. */
  credits: number;
  /** Cash received and not allocated, never positive. */
  unapplied: number;
  /** Everything: equals the ledger. */
  total: number;
}

/** The buckets for their last days: [30, 60] is 1–30, 31–60, 61 and more. Error: RangeError unless rising whole days. */
export function bucketBounds(lastDays: readonly number[]): { from: number; to: number | null }[] {
  if (lastDays.some((day, index) => !Number.isInteger(day) || day < 1 || day <= (lastDays[index - 1] ?? 0)))
    throw new RangeError('buckets must be rising whole days');
  return [
    ...lastDays.map((to, index) => ({ from: (lastDays[index - 1] ?? 0) + 1, to })),
    { from: (lastDays.at(-1) ?? 0) + 1, to: null },
  ];
}

/**
 * The aged balance of a day: age is the day minus the due date (RULES 8.1); charges, credit notes and unapplied cash stand apart; one balance for
 * each currency, and each total equals the ledger of that currency. `cash` is signed as the ledger signs it (negative).
 */
export function ageBalance(
  asOf: BusinessDate,
  items: Iterable<AgedItem>,
  cash: Iterable<{ currency: CurrencyCode; amount: number }>,
  lastDays: readonly number[] = DEFAULT_BUCKETS,
): AgedBalance[] {
  const bounds = bucketBounds(lastDays);
  const balances = new Map<CurrencyCode, AgedBalance>();
  const balanceOf = (currency: CurrencyCode): AgedBalance => {
    let balance = balances.get(currency);
    if (!balance) {
      const notDue = { from: null, to: null, amount: 0, items: 0 };
      balance = {
        currency,
        notDue,
        buckets: bounds.map((it) => ({ ...it, amount: 0, items: 0 })),
        charges: 0,
        credits: 0,
        unapplied: 0,
        total: 0,
      };
      balances.set(currency, balance);
    }
    return balance;
  };
  for (const item of items) {
    if (item.open === 0) continue;
    const balance = balanceOf(item.currency);
    balance.total = assertMinor(balance.total + item.open);
    if (item.open < 0) {
      balance.credits += item.open;
      continue;
    }
    if (item.charge) {
      balance.charges += item.open;
      continue;
    }
    const late = daysBetween(item.dueOn, asOf);
    const bucket = late <= 0 ? balance.notDue : balance.buckets.find((it) => it.to === null || late <= it.to)!;
    bucket.amount += item.open;
    bucket.items++;
  }
  for (const { currency, amount } of cash) {
    if (amount === 0) continue;
    const balance = balanceOf(currency);
    balance.unapplied += amount;
    balance.total = assertMinor(balance.total + amount);
  }
  return [...balances.values()].sort((a, b) => (a.currency < b.currency ? -1 : 1));
}
