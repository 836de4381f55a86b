import { type Drawn, recycled } from './recycled';

const LETTERS = [...'abcdefghij'];
const draw = (before: readonly Drawn<string>[], items: readonly string[], from: number, to: number) =>
  recycled(before, items, [from, to], (item) => item);
const slots = (rows: readonly Drawn<string>[]) => Object.fromEntries(rows.map(({ key, slot }) => [key, slot]));

describe('the elements of rows that scroll by', () => {
  it('stay with a row as long as it is drawn, and go to one that comes when it leaves', () => {
    const first = draw([], LETTERS, 0, 4);
    expect(slots(first)).toEqual({ a: 0, b: 1, c: 2, d: 3 });
    const second = draw(first, LETTERS, 2, 6);
    expect(slots(second)).toEqual({ c: 2, d: 3, e: 0, f: 1 });
    expect(second.map(({ index }) => index)).toEqual([2, 3, 4, 5]);
  });

  it('become more when more is drawn', () => {
    const first = draw([], LETTERS, 0, 2);
    expect(slots(draw(first, LETTERS, 0, 4))).toEqual({ a: 0, b: 1, c: 2, d: 3 });
    expect(draw(first, LETTERS, 8, 20).map(({ item }) => item)).toEqual(['i', 'j']);
  });

  it('stay with a row that moves to another place', () => {
    const first = draw([], LETTERS, 0, 3);
    const moved = draw(first, ['new', 'c', 'a', 'b'], 0, 4);
    expect(slots(moved)).toMatchObject({ a: 0, b: 1, c: 2 });
    expect(new Set(moved.map(({ slot }) => slot)).size).toBe(4);
  });

  it('are never those of two rows, should two bear the same key', () => {
    const first = draw([], ['a', 'a', 'b'], 0, 3);
    const second = draw(first, ['a', 'a', 'b'], 0, 3);
    expect(new Set(second.map(({ slot }) => slot)).size).toBe(3);
  });
});
