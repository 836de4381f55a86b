import { daysOf, isLate, mondayOf, moved, type AgendaEntry } from './agenda-days';

const PARIS = 'Europe/Paris';
const entry = (id: string, at: string, more: Partial<AgendaEntry> = {}): AgendaEntry => ({
  id,
  kind: 'callback',
  at,
  allDay: false,
  caseId: id,
  number: 'C-000001',
  debtorName: id,
  amount: null,
  status: 'open',
  note: '',
  ...more,
});
const now = new Date('2026-11-17T09:00:00.000Z');

describe('an agenda', () => {
  it('has each entry on the day of the reader’s clock, what takes all day first', () => {
    const late = entry('late', '2026-11-17T23:30:00.000Z');
    const nine = entry('nine', '2026-11-17T08:00:00.000Z');
    const promise = entry('promise', '2026-11-17T12:00:00.000Z', { kind: 'promise', allDay: true });
    const days = daysOf([late, nine, promise], '2026-11-16', 7, PARIS);
    expect(days.map(({ on }) => on)).toHaveLength(7);
    expect(days[1]).toEqual({ on: '2026-11-17', entries: [promise, nine] });
    expect(days[2]?.entries).toEqual([late]);
  });

  it('begins its weeks on Monday', () => {
    expect([mondayOf('2026-11-16'), mondayOf('2026-11-17'), mondayOf('2026-11-22')]).toEqual([
      '2026-11-16',
      '2026-11-16',
      '2026-11-16',
    ]);
  });

  it('calls late what is over and still open, or broken', () => {
    expect(isLate(entry('a', '2026-11-17T08:59:00.000Z'), now, PARIS)).toBe(true);
    expect(isLate(entry('b', '2026-11-17T09:01:00.000Z'), now, PARIS)).toBe(false);
    expect(isLate(entry('c', '2026-11-17T08:00:00.000Z', { status: 'done' }), now, PARIS)).toBe(false);
    const promise = { kind: 'promise', allDay: true } as const;
    expect(isLate(entry('d', '2026-11-16T23:00:00.000Z', promise), now, PARIS)).toBe(false);
    expect(isLate(entry('e', '2026-11-15T23:00:00.000Z', promise), now, PARIS)).toBe(true);
    expect(isLate(entry('f', '2026-11-17T23:00:00.000Z', { ...promise, status: 'broken' }), now, PARIS)).toBe(true);
    expect(isLate(entry('g', '2026-11-16T23:00:00.000Z', { ...promise, status: 'kept' }), now, PARIS)).toBe(false);
    expect(isLate(entry('h', '2026-11-16T08:00:00.000Z', { kind: 'snooze' }), now, PARIS)).toBe(false);
  });
});

describe('arrows in an agenda', () => {
  const days = [
    { on: '2026-11-16', entries: [entry('a', ''), entry('b', ''), entry('c', '')] },
    { on: '2026-11-17', entries: [] },
    { on: '2026-11-18', entries: [entry('d', '')] },
  ];

  it('go down and up within a day and stop at its ends', () => {
    expect(moved(days, { day: 0, entry: 0 }, 'ArrowDown')).toEqual({ day: 0, entry: 1 });
    expect(moved(days, { day: 0, entry: 2 }, 'ArrowDown')).toEqual({ day: 0, entry: 2 });
    expect(moved(days, { day: 0, entry: 0 }, 'ArrowUp')).toEqual({ day: 0, entry: 0 });
    expect(moved(days, { day: 0, entry: 0 }, 'End')).toEqual({ day: 0, entry: 2 });
  });

  it('go to the day beside, also to one that has nothing, and out of the week', () => {
    expect(moved(days, { day: 0, entry: 2 }, 'ArrowRight')).toEqual({ day: 1, entry: -1 });
    expect(moved(days, { day: 1, entry: -1 }, 'ArrowRight')).toEqual({ day: 2, entry: 0 });
    expect(moved(days, { day: 1, entry: -1 }, 'ArrowDown')).toEqual({ day: 1, entry: -1 });
    expect(moved(days, { day: 2, entry: 0 }, 'ArrowRight')).toEqual({ out: 1 });
    expect(moved(days, { day: 0, entry: 1 }, 'ArrowLeft')).toEqual({ out: -1 });
    expect(moved(days, { day: 0, entry: 1 }, 'x')).toBeUndefined();
  });
});
