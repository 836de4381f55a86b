import { addDays, dateInZone, type Instant } from '@relance/kernel';
import { type DunningGround, dunningGround } from '../testing/dunning-ground';

const ZONE = 'Europe/Paris';
/** Sundays on which the clocks go forward or back: at 01:00 UTC in both. */
const NIGHTS = ['2026-03-29', '2026-10-25', '2027-03-28', '2027-10-31'];
const MINUTE = 60_000;

const plus = (instant: Instant, ms: number): Instant => new Date(Date.parse(instant) + ms).toISOString();

describe('the due run on a night when the clocks change', () => {
  let ground: DunningGround;
  afterEach(() => ground.end());

  it.each(NIGHTS)('takes what falls due on %s at the local midnight, once', async (sunday) => {
    const [saturday, friday] = [addDays(sunday, -1), addDays(sunday, -2)];
    ground = await dunningGround(`${friday}T09:00:00.000Z`);
    await ground.book(5, saturday);
    await ground.run.run({ asOf: `${friday}T09:00:00.000Z` });
    const [{ at = '' } = {}] = await ground.query<{ at: Instant }>(
      `select min(next_action_at) as at from dunning_case`,
    );
    expect([plus(at, -1), at].map((instant) => dateInZone(instant, ZONE))).toEqual([saturday, sunday]);
    expect(await ground.run.run({ asOf: plus(at, -1) })).toMatchObject({ due: 0 });
    // through the hour that is not there, or is there twice
    for (let minutes = 0; minutes <= 6 * 60; minutes += 20) await ground.run.run({ asOf: plus(at, minutes * MINUTE) });
    const taken = await ground.query(
      `select at, count(*) as cases from case_event where type = 'TimeReached' and at >= $1 group by at`,
      [plus(at, -1)],
    );
    expect(taken).toEqual([{ at, cases: 5 }]);
    expect(await ground.broken()).toEqual([]);
  });

  it.each(NIGHTS)('reaches every later day at its own midnight after %s', async (sunday) => {
    ground = await dunningGround(`${addDays(sunday, -3)}T09:00:00.000Z`);
    await ground.book(1, addDays(sunday, -3));
    for (let steps = 0; steps < 4; steps++) {
      const [{ at = null, why = null } = {}] = await ground.query<{ at: Instant | null; why: string | null }>(
        `select next_action_at as at, next_action as why from dunning_case`,
      );
      if (at === null) break;
      const [before, then] = [plus(at, -1), at].map((instant) => dateInZone(instant, ZONE));
      expect({ why, then }).toEqual({ why, then: addDays(before!, 1) });
      await ground.run.run({ asOf: at });
    }
    expect(await ground.broken()).toEqual([]);
  });
});

describe('the due run under a clock that jumps', () => {
  const BOOKED = '2026-03-02T09:00:00.000Z';
  const LAST = '2026-04-20T09:00:00.000Z';
  const HOUR = 60 * MINUTE;

  /** How often each step was written in all, and where the cases stand. */
  async function outcome(ground: DunningGround) {
    const steps: Record<string, number> = {};
    for (const { action } of ground.wanted) {
      if (action.type === 'issueDocument') steps[action.stepKey] = (steps[action.stepKey] ?? 0) + 1;
    }
    const states = await ground.query(`select state, count(*) as cases from dunning_case group by 1 order by 1`);
    return { steps, states };
  }

  async function toTheEnd(ground: DunningGround, from: Instant): Promise<void> {
    for (let at = from; at <= LAST; at = plus(at, 24 * HOUR)) await ground.run.run({ asOf: at });
  }

  it('does nothing twice and loses nothing, back two hours and forward three days, again and again', async () => {
    const jumping = await dunningGround(BOOKED);
    const straight = await dunningGround(BOOKED);
    try {
      await jumping.book(8, '2026-03-02');
      await straight.book(8, '2026-03-02');
      let at = BOOKED;
      for (let jump = 0; jump < 16; jump++) {
        at = plus(at, jump % 3 === 2 ? 72 * HOUR : -2 * HOUR);
        await jumping.run.run({ asOf: at });
        await jumping.run.run({ asOf: plus(at, -26 * HOUR) });
      }
      await toTheEnd(jumping, at);
      await toTheEnd(straight, BOOKED);
      const expected = await outcome(straight);
      expect(Object.values(expected.steps).every((count) => count === 8)).toBe(true);
      expect(await outcome(jumping)).toEqual(expected);
      expect(await jumping.broken()).toEqual([]);
    } finally {
      await jumping.end();
      await straight.end();
    }
  });
});
