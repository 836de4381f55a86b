import { beginHistory, changed, redone, undone } from './history';

describe('the way back and forth of an editor', () => {
  const start = beginHistory('a');

  it('goes back one change at a time, and forth again', () => {
    const twice = changed(changed(start, 'b', null), 'c', null);
    expect(undone(twice).present).toBe('b');
    expect(undone(undone(twice)).present).toBe('a');
    expect(redone(undone(undone(twice))).present).toBe('b');
    expect(redone(redone(undone(undone(twice)))).present).toBe('c');
  });

  it('takes the letters of one field as one change', () => {
    const typed = changed(changed(changed(start, 'ab', 'note'), 'abc', 'note'), 'abcd', 'note');
    expect(undone(typed).present).toBe('a');
  });

  it('does not join changes of the same field with an undo between them', () => {
    const again = changed(undone(changed(changed(start, 'b', null), 'c', 'note')), 'd', 'note');
    expect(again.present).toBe('d');
    expect(undone(again).present).toBe('b');
  });

  it('forgets what was undone once something else is changed', () => {
    const other = changed(undone(changed(start, 'b', null)), 'c', null);
    expect(redone(other)).toBe(other);
  });

  it('does not count what changes nothing', () => {
    expect(changed(start, 'a', null)).toBe(start);
    expect(undone(start)).toBe(start);
  });
});
