import { RequestFailure } from './failure';
import { longList, staleInSight, type Stretch } from './long-list';
import type { Page } from './paged';

interface Row {
  readonly id: string;
  readonly rank: number;
  readonly said: string;
}

/** A queue on a server: pages by rank, the highest first; its cursor is the last row's place. */
class Queue {
  rows: Row[];
  /** How many rows each request was for. */
  asked: number[] = [];
  down = false;

  constructor(count: number) {
    this.rows = Array.from({ length: count }, (_, at) => ({ id: `c${at}`, rank: 10_000 - at, said: 'first' }));
  }

  readonly read = (after: string | undefined, first: number): Promise<Page<Row>> => {
    this.asked.push(first);
    if (this.down) return Promise.reject(new RequestFailure('offline'));
    const [rank, id] = after?.split(' ') ?? ['Infinity', ''];
    const rest = this.rows
      .filter((row) => row.rank < Number(rank) || (row.rank === Number(rank) && row.id > id!))
      .sort((a, b) => b.rank - a.rank || (a.id < b.id ? -1 : 1));
    const rows = rest.slice(0, first);
    const last = rows.at(-1);
    return Promise.resolve({ rows, nextCursor: rest.length > first && last ? `${last.rank} ${last.id}` : null });
  };

  ids(): string[] {
    return [...this.rows].sort((a, b) => b.rank - a.rank || (a.id < b.id ? -1 : 1)).map(({ id }) => id);
  }
}

const idOf = (row: Row): string => row.id;
const settled = () => new Promise((done) => setTimeout(done));

describe('a list of any length', () => {
  let queue: Queue;
  let list: ReturnType<typeof longList<Row>>;
  const ids = () => list.rows()?.map(idOf);

  beforeEach(async () => {
    queue = new Queue(1000);
    list = longList(queue.read, idOf);
    await list.restart();
  });

  it('loads ahead of what is in sight, and no further', async () => {
    expect(ids()).toHaveLength(50);
    list.see({ first: 0, last: 9 });
    await settled();
    expect(ids()).toHaveLength(250);
    list.see({ first: 10, last: 19 });
    await settled();
    expect(queue.asked).toEqual([50, 200]);
    list.see({ first: 150, last: 170 });
    await settled();
    expect(ids()).toEqual(queue.ids().slice(0, 450));
  });

  it('loads more at once the further somebody goes, so that a fast hand does not catch up', async () => {
    queue.rows = new Queue(10_000).rows;
    await list.restart();
    queue.asked = [];
    for (let last = 9; last < 10_000; last += 24) {
      expect(ids()!.length).toBeGreaterThan(last);
      list.see({ first: last - 9, last });
      await settled();
    }
    expect(ids()).toEqual(queue.ids());
    expect(queue.asked.length).toBeLessThan(30);
    expect(Math.max(...queue.asked)).toBe(500);
  });

  it('reads no more of a long page again than there is', async () => {
    list.see({ first: 600, last: 700 });
    await settled();
    queue.asked = [];
    await list.refresh();
    expect(queue.asked.reduce((sum, first) => sum + first, 0)).toBeLessThan(700);
    expect(ids()).toEqual(queue.ids());
  });

  it('reads again what is in sight when something changed, and the rest when it is looked at', async () => {
    list.see({ first: 0, last: 9 });
    await settled();
    queue.rows = queue.rows.map((row) => ({ ...row, said: 'second' }));
    queue.asked = [];
    await list.refresh();
    expect(queue.asked).toEqual([100]);
    expect(list.rows()![0]!.said).toBe('second');
    expect(list.rows()![50]!.said).toBe('first');
    list.see({ first: 45, last: 55 });
    await settled();
    expect(list.rows()![50]!.said).toBe('second');
  });

  it('loses and doubles no row when cases come, go and change their place', async () => {
    list.see({ first: 0, last: 9 });
    await settled();
    queue.rows = queue.rows.filter(({ id }) => id !== 'c3');
    queue.rows.push({ id: 'new', rank: 9_997.5, said: 'second' });
    queue.rows = queue.rows.map((row) => (row.id === 'c100' ? { ...row, rank: 20_000 } : row));
    await list.refresh();
    const shown = ids()!;
    expect(new Set(shown).size).toBe(shown.length);
    expect(shown.slice(0, 60)).toEqual(queue.ids().slice(0, 60));
  });

  it('joins on to nothing that is gone: what follows is read anew', async () => {
    list.see({ first: 0, last: 9 });
    await settled();
    queue.rows = queue.rows.filter((_, at) => at < 5 || at > 60);
    await list.refresh();
    await settled();
    expect(ids()!.slice(0, 30)).toEqual(queue.ids().slice(0, 30));
  });

  it('takes rows out at once, gives them back, or lets them go', () => {
    list.hide(['c0', 'c2']);
    expect(ids()!.slice(0, 3)).toEqual(['c1', 'c3', 'c4']);
    list.show(['c2']);
    list.drop(['c0']);
    expect(ids()!.slice(0, 3)).toEqual(['c1', 'c2', 'c3']);
  });

  it('keeps what is shown when the line is cut, and goes on afterwards', async () => {
    queue.down = true;
    await list.refresh();
    expect(ids()).toHaveLength(50);
    expect(list.failure()).toBe('offline');
    queue.down = false;
    list.see({ first: 0, last: 9 });
    await settled();
    expect(list.failure()).toBeUndefined();
    expect(ids()!.length).toBeGreaterThan(200);
  });

  it('drops an answer that another filter has overtaken', async () => {
    let wanted = 'all';
    const release: (() => void)[] = [];
    const slow = longList<Row>(async (after, first) => {
      const page = await queue.read(after, first);
      const only = wanted;
      await new Promise<void>((go) => release.push(go));
      return { rows: page.rows.filter(({ id }) => only === 'all' || id === only), nextCursor: null };
    }, idOf);
    const first = slow.restart();
    await settled();
    wanted = 'c4';
    const second = slow.restart();
    await settled();
    release.reverse().forEach((go) => go());
    await Promise.all([first, second]);
    expect(slow.rows()?.map(idOf)).toEqual(['c4']);
  });
});

describe('what is stale in sight', () => {
  const stretch = (rows: number, stale: boolean): Stretch<number> => ({
    after: undefined,
    rows: Array.from({ length: rows }, (_, at) => at),
    stale,
  });

  it('is from the first to the last stretch one can see', () => {
    const stretches = [stretch(10, true), stretch(10, true), stretch(10, false), stretch(10, true)];
    expect(staleInSight(stretches, { first: 5, last: 12 })).toEqual([0, 1]);
    expect(staleInSight(stretches, { first: 22, last: 28 })).toBeUndefined();
    expect(staleInSight(stretches, { first: 60, last: 80 })).toEqual([3, 3]);
    expect(staleInSight([], { first: 0, last: 0 })).toBeUndefined();
  });
});
