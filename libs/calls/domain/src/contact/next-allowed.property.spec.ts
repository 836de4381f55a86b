import fc from 'fast-check';
import { contactCheck, rulesAgainst } from './contact-check';
import type { ContactChannel, ContactPolicy, PastContact } from './contact-policy';
import { CONTACT_PRESETS } from './contact-presets';

const HALF_HOUR = 30 * 60_000;
/** Around changes of clocks in Europe, America, and where they happen at midnight. */
const STARTS = ['2026-03-05', '2026-03-26', '2026-09-03', '2026-10-22', '2026-10-29', '2026-12-23'].map((day) =>
  Date.parse(`${day}T00:00:00Z`),
);
const ZONES = ['Europe/Paris', 'America/New_York', 'America/Santiago', 'Asia/Kolkata', 'America/Havana'];
const HOURS = ['00:00', '00:30', '02:00', '02:30', '08:00', '12:00', '18:00', '21:00', '24:00'] as const;

const windowOf = fc
  .record({
    days: fc.subarray([0, 1, 2, 3, 4, 5, 6], { minLength: 1 }),
    hours: fc.subarray([...HOURS], { minLength: 2, maxLength: 2 }),
  })
  .map(({ days, hours }) => ({ weekdays: days, from: hours[0]!, to: hours[1]! }));
const limitOf = fc.record({
  key: fc.uuid(),
  of: fc.constantFrom('attempts' as const, 'conversations' as const, 'contacts' as const),
  count: fc.integer({ min: 1, max: 3 }),
  per: fc.constantFrom('person' as const, 'debt' as const),
  within: fc.record({
    days: fc.integer({ min: 1, max: 5 }),
    reckoned: fc.constantFrom('rolling' as const, 'calendar' as const),
  }),
  channels: fc.constant<ContactChannel[]>(['call']),
});
const madeUp: fc.Arbitrary<ContactPolicy> = fc.record({
  key: fc.constant('made-up'),
  windows: fc.array(windowOf, { minLength: 1, maxLength: 3 }),
  publicHolidays: fc.constantFrom('allowed' as const, 'forbidden' as const),
  limits: fc.array(limitOf, { maxLength: 2 }),
  waits: fc.array(
    fc.record({
      key: fc.uuid(),
      days: fc.integer({ min: 1, max: 4 }),
      per: fc.constant('person' as const),
      channels: fc.constant<ContactChannel[]>(['call']),
    }),
    { maxLength: 1 },
  ),
  consent: fc.constant([]),
});
const question = fc
  .record({
    policy: fc.oneof(madeUp, fc.constantFrom(...CONTACT_PRESETS.map(({ policy }) => policy))),
    start: fc.constantFrom(...STARTS),
    step: fc.integer({ min: 0, max: 7 * 48 }),
    zones: fc.subarray(ZONES, { minLength: 1, maxLength: 2 }),
    country: fc.constantFrom('FR', 'GB', 'US'),
    past: fc.array(
      fc.record({
        ago: fc.integer({ min: -48, max: 8 * 48 }),
        kind: fc.constantFrom('attempt' as const, 'conversation' as const, 'inbound' as const),
        debt: fc.constantFrom(null, 'A', 'B'),
      }),
      { maxLength: 6 },
    ),
  })
  .map(({ start, step, past, ...rest }) => {
    const time = start + step * HALF_HOUR;
    const history: PastContact[] = past.map(({ ago, kind, debt }) => ({
      at: new Date(time - ago * HALF_HOUR).toISOString(),
      kind,
      debt,
    }));
    return { ...rest, time, history };
  });

describe('the next allowed instant, under any policy', () => {
  it('is allowed, and no half hour before it is', () => {
    fc.assert(
      fc.property(question, ({ policy, time, zones, country, history }) => {
        const check = (ms: number) =>
          contactCheck(policy, new Date(ms).toISOString(), zones, country, history, { debt: 'A' });
        const isAllowed = (ms: number) =>
          rulesAgainst(policy, new Date(ms).toISOString(), zones, country, history, { debt: 'A' }).length === 0;
        const { allowed, rule, nextAllowed } = check(time);
        expect(isAllowed(time)).toBe(allowed);
        expect(rule === null).toBe(allowed);
        if (nextAllowed === null) {
          for (let ms = time; ms < time + 7 * 48 * HALF_HOUR; ms += HALF_HOUR)
            if (isAllowed(ms)) throw new Error(`at ${new Date(ms).toISOString()}`);
          return;
        }
        expect(check(Date.parse(nextAllowed))).toMatchObject({ allowed: true, nextAllowed });
        for (let ms = time; ms < Date.parse(nextAllowed); ms += HALF_HOUR) {
          if (isAllowed(ms)) throw new Error(`${new Date(ms).toISOString()} is sooner than ${nextAllowed}`);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('does not move when it is asked for again before it comes', () => {
    fc.assert(
      fc.property(question, fc.integer({ min: 1, max: 20 }), ({ policy, time, zones, country, history }, later) => {
        const check = (ms: number) => contactCheck(policy, new Date(ms).toISOString(), zones, country, history);
        const { nextAllowed } = check(time);
        const again = time + later * HALF_HOUR;
        if (nextAllowed !== null && again < Date.parse(nextAllowed)) expect(check(again).nextAllowed).toBe(nextAllowed);
      }),
      { numRuns: 40 },
    );
  });
});
