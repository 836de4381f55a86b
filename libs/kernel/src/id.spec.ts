import { isId, newId } from './id';

describe('an id', () => {
  it('is a UUID of version 7 that sorts by its time', () => {
    const early = newId(1_700_000_000_000);
    const late = newId(1_800_000_000_000);
    expect(isId(early)).toBe(true);
    expect(early[14]).toBe('7');
    expect('89ab').toContain(early[19]);
    expect([late, early].sort()).toEqual([early, late]);
    expect(Number.parseInt(early.replaceAll('-', '').slice(0, 12), 16)).toBe(1_700_000_000_000);
  });

  it('is not made twice in the same millisecond', () => {
    expect(new Set(Array.from({ length: 5_000 }, () => newId(1_700_000_000_000))).size).toBe(5_000);
  });
});
