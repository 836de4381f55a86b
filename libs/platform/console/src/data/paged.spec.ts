import { paged, type Page } from './paged';

const pages: Record<string, Page<number>> = {
  top: { rows: [1, 2], nextCursor: 'a' },
  a: { rows: [3, 4], nextCursor: 'b' },
  b: { rows: [5], nextCursor: null },
};
const read = async (after: string | undefined): Promise<Page<number>> => pages[after ?? 'top']!;

describe('a list that comes page by page', () => {
  it('has no rows before the first answer', () => {
    expect(paged(read).rows()).toBeUndefined();
  });

  it('adds pages until there is no more', async () => {
    const list = paged(read);
    await list.restart();
    await list.more();
    await list.more();
    await list.more();
    expect(list.rows()).toEqual([1, 2, 3, 4, 5]);
    expect(list.hasMore()).toBe(false);
  });

  it('reads again as much as is shown', async () => {
    const list = paged(read);
    await list.restart();
    await list.more();
    await list.reread();
    expect(list.rows()).toEqual([1, 2, 3, 4]);
    expect(list.hasMore()).toBe(true);
  });

  it('goes back to the first page for another filter', async () => {
    const list = paged(read);
    await list.restart();
    await list.more();
    await list.restart();
    expect(list.rows()).toEqual([1, 2]);
  });

  it('drops an answer that a later question overtook', async () => {
    const waiting: ((page: Page<string>) => void)[] = [];
    const list = paged(() => new Promise<Page<string>>((resolve) => waiting.push(resolve)));
    const first = list.restart();
    const second = list.restart();
    waiting[1]!({ rows: ['new'] });
    await second;
    waiting[0]!({ rows: ['old'] });
    await first;
    expect(list.rows()).toEqual(['new']);
  });

  it('keeps what is shown and says why when the server cannot be read', async () => {
    let up = true;
    const list = paged(async () => {
      if (!up) throw new Error('down');
      return { rows: ['a'] };
    });
    await list.restart();
    up = false;
    await list.reread();
    expect(list.rows()).toEqual(['a']);
    expect(list.failure()).toBe('server');
  });
});
