/** An item and what is still open on it, minor units. */
export interface Open {
  readonly id: string;
  readonly open: { readonly minor: number };
}

/** What was typed beside an item: minor units, nothing, or something that is no amount. */
export type Typed = number | undefined | 'notAnAmount';

export interface AllocationCheck {
  /** What stays unapplied; negative when too much was given out. */
  readonly rest: number;
  readonly allocations: readonly { itemId: string; minor: number }[];
  /** The item whose amount cannot be taken, and why. */
  readonly faults: ReadonlyMap<string, 'badAmount' | 'tooMuchItem'>;
}

/** Reads a hand-made allocation: every amount within what is open on its item, the sum within what is left of the payment. */
export function checkAllocation(
  items: readonly Open[],
  typed: ReadonlyMap<string, Typed>,
  unapplied: number,
): AllocationCheck {
  const faults = new Map<string, 'badAmount' | 'tooMuchItem'>();
  const allocations: { itemId: string; minor: number }[] = [];
  let rest = unapplied;
  for (const { id, open } of items) {
    const minor = typed.get(id);
    if (minor === undefined || minor === 0) continue;
    if (minor === 'notAnAmount') {
      faults.set(id, 'badAmount');
      continue;
    }
    if (minor > open.minor) faults.set(id, 'tooMuchItem');
    rest -= minor;
    allocations.push({ itemId: id, minor });
  }
  return { rest, allocations, faults };
}

/** Gives out what is left of a payment, item by item in the order given. */
export function inOrder(items: readonly Open[], unapplied: number): Map<string, number> {
  const shares = new Map<string, number>();
  let rest = unapplied;
  for (const { id, open } of items) {
    const share = Math.min(rest, open.minor);
    if (share <= 0) break;
    shares.set(id, share);
    rest -= share;
  }
  return shares;
}
