import { computed, signal, type Signal } from '@angular/core';
import { failureKind, type FailureKind } from './failure';

/** One answer of a keyset list. */
export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly nextCursor?: string | null;
}

/** What a screen shows of a list that comes page by page. */
export interface Paged<Row> {
  /** `undefined` until the first answer. */
  readonly rows: Signal<readonly Row[] | undefined>;
  readonly failure: Signal<FailureKind | undefined>;
  readonly loading: Signal<boolean>;
  readonly hasMore: Signal<boolean>;
  /** Starts again at the top: another filter. */
  restart(): Promise<void>;
  /** Reads again as much as is shown; what is shown stays until the answer is there. */
  reread(): Promise<void>;
  /** The next page, if there is one and none is under way. */
  more(): Promise<void>;
}

/** A keyset list: `read` asks for one page after a cursor. An answer overtaken by a later call is dropped. */
export function paged<Row>(read: (after: string | undefined) => Promise<Page<Row>>): Paged<Row> {
  const rows = signal<readonly Row[] | undefined>(undefined);
  const cursor = signal<string | null>(null);
  const failure = signal<FailureKind | undefined>(undefined);
  const waiting = signal(0);
  let turn = 0;

  const take = async (ask: () => Promise<Page<Row>>): Promise<void> => {
    const mine = ++turn;
    waiting.update((n) => n + 1);
    try {
      const answer = await ask();
      if (mine !== turn) return;
      rows.set(answer.rows);
      cursor.set(answer.nextCursor ?? null);
      failure.set(undefined);
    } catch (thrown) {
      if (mine === turn) failure.set(failureKind(thrown));
    } finally {
      waiting.update((n) => n - 1);
    }
  };

  const fromTop = async (atLeast: number): Promise<Page<Row>> => {
    let page = await read(undefined);
    let all = page.rows;
    while (page.nextCursor && all.length < atLeast) {
      page = await read(page.nextCursor);
      all = [...all, ...page.rows];
    }
    return { rows: all, nextCursor: page.nextCursor };
  };

  return {
    rows: rows.asReadonly(),
    failure: failure.asReadonly(),
    loading: computed(() => waiting() > 0),
    hasMore: computed(() => cursor() !== null),
    restart: () => take(() => fromTop(0)),
    reread: () => take(() => fromTop(rows()?.length ?? 0)),
    more: async () => {
      const after = cursor();
      if (after === null || waiting() > 0) return;
      await take(async () => {
        const page = await read(after);
        return { rows: [...(rows() ?? []), ...page.rows], nextCursor: page.nextCursor };
      });
    },
  };
}
