import type { CaseContext } from '@relance/dunning/domain';
import type { BusinessDate } from '@relance/kernel';
import type { Tx } from '@relance/platform/server';
import { namesOf } from '../explain/named-reasons';

/** `Hold` of the schema. */
export interface HoldShown {
  id: string;
  kind: string;
  reason: string;
  from: BusinessDate | null;
  until: BusinessDate | null;
  itemNumbers: string[];
  debtorWide: boolean;
  placedByName: string | null;
}

/** The holds of a case that stand or are to come, with the names of who placed them. */
export async function holdsOf(tx: Tx, context: CaseContext): Promise<HoldShown[]> {
  return (await holdsOfAll(tx, [context]))[0]!;
}

/** The same for many cases, in their order. */
export async function holdsOfAll(tx: Tx, contexts: readonly CaseContext[]): Promise<HoldShown[][]> {
  const names = await namesOf(
    tx,
    contexts.flatMap(({ holds }) => holds.map(({ placedBy }) => placedBy)),
  );
  return contexts.map(({ holds, items, today }) =>
    holds
      .filter(({ until }) => until === null || until >= today)
      .map(({ id, kind, reason, from = null, until, itemIds = [], debtorWide = false, placedBy }) => ({
        id,
        kind,
        reason,
        from,
        until,
        itemNumbers: items.filter((item) => itemIds.includes(item.id)).map(({ number }) => number),
        debtorWide,
        placedByName: (placedBy && names.get(placedBy)) ?? null,
      })),
  );
}
