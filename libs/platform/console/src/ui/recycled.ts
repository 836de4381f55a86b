/** A row that is drawn: what it shows, where it stands in the list, and the number of the elements it is drawn with. */
export interface Drawn<Item> {
  readonly item: Item;
  readonly key: string;
  readonly index: number;
  readonly slot: number;
}

/**
 * The rows `from` to before `to`, drawn with the elements of those drawn before: one that stays keeps its own, one that comes
 * into sight takes those of one that left.
 */
export function recycled<Item>(
  before: readonly Drawn<Item>[],
  items: readonly Item[],
  [from, to]: readonly [number, number],
  key: (item: Item) => string,
): Drawn<Item>[] {
  const rows = items.slice(from, to).map((item, at) => ({ item, key: key(item), index: from + at }));
  const stays = new Set(rows.map((row) => row.key));
  const own = new Map(before.map((row) => [row.key, row.slot]));
  const free = before.filter((row) => !stays.has(row.key)).map((row) => row.slot);
  let next = before.reduce((most, { slot }) => Math.max(most, slot + 1), 0);
  return rows.map((row) => {
    const slot = own.get(row.key);
    own.delete(row.key);
    return { ...row, slot: slot ?? free.shift() ?? next++ };
  });
}
