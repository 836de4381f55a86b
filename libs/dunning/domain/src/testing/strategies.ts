import fc from 'fast-check';
import { EARLIER_OUTCOMES } from '../case-state';
import { CHANNELS, STEP_ACTORS, type Strategy, type StrategyStep, strategySchema, WRITTEN } from '../strategy/strategy';

const sometimes = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined, freq: 3 });
const hours = ['08:00', '09:30', '12:00', '17:15', '23:45'] as const;

const window = fc
  .record({
    days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 }),
    from: fc.constantFrom('00:00', ...hours.slice(0, 4)),
    to: fc.constantFrom(...hours),
  })
  .filter(({ from, to }) => from < to);

const conditions = fc.record(
  {
    amount: fc
      .record({ currency: fc.constantFrom('EUR', 'USD'), atLeastMinor: fc.nat(60_000), above: fc.nat(60_000) })
      .map(({ currency, atLeastMinor, above }) => ({ currency, atLeastMinor, belowMinor: atLeastMinor + above + 1 })),
    segments: fc.constant<string[]>(['watch']),
    debtorKinds: fc.subarray(['business', 'public', 'consumer'] as const, { minLength: 1 }),
    languages: fc.constant<string[]>(['fr']),
    after: fc.subarray([...EARLIER_OUTCOMES], { minLength: 1 }),
    notAfter: fc.subarray([...EARLIER_OUTCOMES], { minLength: 1, maxLength: 2 }),
    channelAvailable: fc.constant(true),
  },
  { requiredKeys: [] },
);

const step = fc
  .record({
    offsetDays: fc.integer({ min: -12, max: 70 }),
    channel: fc.constantFrom(...CHANNELS),
    who: sometimes(fc.constantFrom(...STEP_ACTORS)),
    when: sometimes(conditions),
    mandatory: fc.boolean(),
    severity: fc.integer({ min: 1, max: 5 }),
    shiftToWorkingDay: fc.boolean(),
    minimumContactDelayDays: sometimes(fc.nat(9)),
    window: sometimes(window),
    repeat: sometimes(fc.record({ everyDays: fc.integer({ min: 1, max: 12 }), times: fc.integer({ min: 1, max: 3 }) })),
  })
  .map((drawn): Omit<StrategyStep, 'key'> => ({
    ...drawn,
    offsetDays: WRITTEN.has(drawn.channel) ? drawn.offsetDays : Math.abs(drawn.offsetDays),
    template: drawn.channel === 'referral' ? null : drawn.channel,
  }));

/** Any strategy that the schema takes, also such as the linter would not: the machine has to be safe with all of them. */
export const strategies: fc.Arbitrary<Strategy> = fc
  .record({
    minimumContactDelayDays: fc.nat(8),
    veryLate: fc.constantFrom('climb' as const, 'jump' as const),
    callAttempts: fc.integer({ min: 1, max: 4 }),
    noticePeriodDays: sometimes(fc.nat(20)),
    atEnd: sometimes(fc.constantFrom('call' as const, 'wait' as const)),
    steps: fc.array(step, { minLength: 1, maxLength: 8 }),
  })
  .map(({ steps, ...rest }) =>
    strategySchema.parse(
      JSON.parse(
        JSON.stringify({
          ...rest,
          steps: [...steps]
            .sort((a, b) => a.offsetDays - b.offsetDays)
            .map((drawn, i) => ({ key: `step${String.fromCharCode(65 + i)}`, ...drawn })),
        }),
      ),
    ),
  );

/** The next version of a strategy: without one of its steps, where that one is not mandatory; and what becomes of each place. */
export function nextVersion(strategy: Strategy, which: number): { to: Strategy; steps: number[] } {
  const removed = which % strategy.steps.length;
  const stays = strategy.steps.length === 1 || strategy.steps[removed]!.mandatory;
  const steps = stays ? strategy.steps : strategy.steps.filter((_, i) => i !== removed);
  const places = Array.from({ length: strategy.steps.length + 1 }, (_, i) => (stays || i <= removed ? i : i - 1));
  return { to: { ...strategy, steps }, steps: places };
}
