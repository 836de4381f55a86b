import { type Moment, standAt, standsOf } from './moments';

const moment = (seq: number, at: string): Moment => ({ seq, at, type: 'TimeReached', stateAfter: 'reminding' });

describe('the moments of a case', () => {
  const moments = [
    moment(1, '2026-01-05T08:00:00.000Z'),
    moment(2, '2026-01-05T08:00:00.000Z'),
    moment(3, '2026-01-13T23:00:00.000Z'),
  ];

  it('are one for each instant, with the last fact of it', () => {
    expect(standsOf(moments).map(({ seq }) => seq)).toEqual([2, 3]);
    expect(standsOf([])).toEqual([]);
  });

  it('are found by any instant in between', () => {
    const stands = standsOf(moments);
    expect(standAt(stands, '2026-01-01T00:00:00.000Z')).toBe(-1);
    expect(standAt(stands, '2026-01-05T08:00:00.000Z')).toBe(0);
    expect(standAt(stands, '2026-01-10T08:00:00.000Z')).toBe(0);
    expect(standAt(stands, '2027-01-01T00:00:00.000Z')).toBe(1);
  });
});
