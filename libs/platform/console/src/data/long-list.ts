import { computed, signal, type Signal } from '@angular/core';
import { failureKind, type FailureKind } from './failure';
import type { Page } from './paged';

/** Which rows are in sight: their indexes, both inclusive. */
export interface Sight {
  readonly first: number;
  readonly last: number;
}

/** What was read after one cursor. `stale`: something changed since; it is read again when it comes into sight. */
export interface Stretch<Row> {
  readonly after: string | undefined;
  readonly rows: readonly Row[];
  readonly stale: boolean;
}

/** What a screen shows of a keyset list of any length that others change while it is read. */
export interface LongList<Row> {
  /** `undefined` until the first answer. */
  readonly rows: Signal<readonly Row[] | undefined>;
  readonly failure: Signal<FailureKind | undefined>;
  readonly hasMore: Signal<boolean>;
  /** Another list was asked for and is on its way; what is shown is the one before. */
  readonly restarting: Signal<boolean>;
  /** Starts again at the top: another filter, another order. */
  restart(): Promise<void>;
  /** Tells what is in sight: what lies ahead of it is loaded, what grew stale in it is read again. */
  see(sight: Sight): void;
  /** Something changed: what is in sight is read again now, the rest when somebody looks at it. */
  refresh(): Promise<void>;
  /** Takes rows out ahead of the server's answer; `show` brings them back, `drop` makes it final. */
  hide(keys: Iterable<string>): void;
  show(keys: Iterable<string>): void;
  drop(keys: Iterable<string>): void;
}

/** Rows of the first page: few, so that it is there at once. */
const FIRST = 50;
/** No server gives more rows in one page. */
const MOST = 500;
/** Rows asked for beyond those that are read again: the one that follows them is among these unless many came in between. */
const SPARE = 50;

/**
 * So many rows below what is in sight are there before one scrolls to them: as many as one has come by. Who reads the best few
 * costs the server little, and a hand that flies through thousands does not catch up with it.
 */
function aheadOf({ last }: Sight): number {
  return Math.min(Math.max(last, 200), 1000);
}

/** Indexes of the first and last stretch that are in sight and stale; none when all of it is fresh. */
export function staleInSight<Row>(stretches: readonly Stretch<Row>[], sight: Sight): [number, number] | undefined {
  let top = 0;
  let found: [number, number] | undefined;
  for (const [index, { rows, stale }] of stretches.entries()) {
    const inSight = top <= sight.last && (top + rows.length > sight.first || index === stretches.length - 1);
    if (inSight && stale) found = [found?.[0] ?? index, index];
    top += rows.length;
  }
  return found;
}

/**
 * Puts what was read again in the place of the stretches `from` to `to`. A row stands once: where it was read last. Without
 * `joined` what follows no longer joins on, and is read anew when it is scrolled to.
 */
export function replaced<Row>(
  stretches: readonly Stretch<Row>[],
  [from, to]: readonly [number, number],
  fresh: readonly Stretch<Row>[],
  joined: boolean,
  key: (row: Row) => string,
): Stretch<Row>[] {
  const read = new Set(fresh.flatMap(({ rows }) => rows.map(key)));
  const without = (stretch: Stretch<Row>) => ({ ...stretch, rows: stretch.rows.filter((row) => !read.has(key(row))) });
  return [...stretches.slice(0, from).map(without), ...fresh, ...(joined ? stretches.slice(to + 1).map(without) : [])];
}

/** A keyset list of any length: `read` asks for the `first` rows after a cursor, never for more than 500. */
export function longList<Row>(
  read: (after: string | undefined, first: number) => Promise<Page<Row>>,
  key: (row: Row) => string,
): LongList<Row> {
  const stretches = signal<readonly Stretch<Row>[] | undefined>(undefined);
  const next = signal<string | null>(null);
  const failure = signal<FailureKind | undefined>(undefined);
  const restarting = signal(false);
  const hidden = signal<ReadonlySet<string>>(new Set());
  let sight: Sight = { first: 0, last: 0 };
  let turn = 0;
  let working: { readonly turn: number; readonly done: Promise<void> } | undefined;
  const all = computed(() => stretches()?.flatMap(({ rows }) => rows));

  async function append(mine: number): Promise<void> {
    const after = next() ?? undefined;
    const page = await read(after, Math.min(aheadOf(sight), MOST));
    if (mine !== turn) return;
    const known = new Set((all() ?? []).map(key));
    const rows = page.rows.filter((row) => !known.has(key(row)));
    stretches.update((before) => [...(before ?? []), { after, rows, stale: false }]);
    next.set(page.nextCursor ?? null);
  }

  async function readAgain(mine: number, [from, to]: [number, number]): Promise<void> {
    const before = stretches() ?? [];
    const wanted = before.slice(from, to + 1).reduce((rows, stretch) => rows + stretch.rows.length, 0);
    const follower = before[to + 1]?.rows[0];
    const fresh: Stretch<Row>[] = [];
    let after = before[from]?.after;
    let last: string | null = null;
    let count = 0;
    let joined = false;
    do {
      const page = await read(after, Math.min(Math.max(wanted - count, 0) + SPARE, MOST));
      if (mine !== turn) return;
      const cut = follower === undefined ? -1 : page.rows.findIndex((row) => key(row) === key(follower));
      joined = cut >= 0;
      const rows = joined ? page.rows.slice(0, cut) : page.rows;
      fresh.push({ after, rows, stale: false });
      count += rows.length;
      last = page.nextCursor ?? null;
      after = last ?? undefined;
      // one page past the end of what was there: far enough to find what was pushed out of it
    } while (!joined && last !== null && (count < wanted || (follower !== undefined && fresh.length <= to - from + 1)));
    stretches.set(replaced(before, [from, to], fresh, joined, key));
    if (!joined) next.set(last);
  }

  async function work(mine: number): Promise<void> {
    try {
      while (mine === turn) {
        const stale = staleInSight(stretches() ?? [], sight);
        if (stale) await readAgain(mine, stale);
        else if (next() !== null && (all()?.length ?? 0) - sight.last < aheadOf(sight)) await append(mine);
        else break;
      }
      if (mine === turn) failure.set(undefined);
    } catch (thrown) {
      // What is shown stays; scrolling or the next change asks again.
      if (mine === turn) failure.set(failureKind(thrown));
    }
  }

  /** One worker at a time: what is asked meanwhile, it finds when it looks for what is left. */
  function goOn(): Promise<void> {
    if (working?.turn === turn) return working.done;
    const mine = turn;
    const done = work(mine).finally(() => {
      if (working?.turn === mine) working = undefined;
    });
    working = { turn: mine, done };
    return done;
  }

  const change = (keys: Iterable<string>, apply: (set: Set<string>, one: string) => void): void =>
    hidden.update((before) => {
      const after = new Set(before);
      for (const one of keys) apply(after, one);
      return after;
    });

  return {
    rows: computed(() => (hidden().size === 0 ? all() : all()?.filter((row) => !hidden().has(key(row))))),
    failure: failure.asReadonly(),
    hasMore: computed(() => next() !== null),
    restarting: restarting.asReadonly(),
    restart: async () => {
      const mine = ++turn;
      sight = { first: 0, last: 0 };
      restarting.set(true);
      try {
        const page = await read(undefined, FIRST);
        if (mine !== turn) return;
        stretches.set([{ after: undefined, rows: page.rows, stale: false }]);
        next.set(page.nextCursor ?? null);
        failure.set(undefined);
      } catch (thrown) {
        if (mine !== turn) return;
        // What was shown is not what was asked for.
        stretches.set(undefined);
        failure.set(failureKind(thrown));
      } finally {
        if (mine === turn) restarting.set(false);
      }
    },
    see: (now) => {
      sight = now;
      if (stretches()) void goOn();
    },
    refresh: async () => {
      if (!stretches()) return;
      stretches.update((before) => before?.map((stretch) => ({ ...stretch, stale: true })));
      // Who works now may have read before the change; what it marked fresh since is fresh.
      await working?.done;
      await goOn();
    },
    hide: (keys) => change(keys, (set, one) => set.add(one)),
    show: (keys) => change(keys, (set, one) => set.delete(one)),
    drop: (keys) => {
      const gone = new Set(keys);
      stretches.update((before) =>
        before?.map((stretch) => ({ ...stretch, rows: stretch.rows.filter((row) => !gone.has(key(row))) })),
      );
      change(gone, (set, one) => set.delete(one));
    },
  };
}
