import type { Amount } from './format';

/** Adds up amounts, one sum for each currency, in the order the currencies appear: a sum never mixes currencies. */
export function addUp(amounts: Iterable<Amount>): Amount[] {
  const sums = new Map<string, number>();
  for (const { minor, currency } of amounts) sums.set(currency, (sums.get(currency) ?? 0) + minor);
  return [...sums].map(([currency, minor]) => ({ minor, currency }));
}
