import { addDays } from '@relance/kernel';
import fc from 'fast-check';
import type { CaseState, DebtorProfile } from './case-state';
import { CASE_STATES } from './case-state';
import { replay } from './replay';
import { BUSINESS_FR, CONSUMER_FR } from './strategy/default-strategies';
import { BUSINESS, CONSUMER } from './testing/life';
import { LongLife } from './testing/long-life';
import { Random } from './testing/random';
import { strategies } from './testing/strategies';
import { Watch } from './testing/watch';

const CASES = 1_000;
const BEGIN = '2026-01-05';
const END = addDays(BEGIN, 3_652);
/** How many of the cases are replayed from their log. */
const REPLAYED = 20;

/** Five of the day's by default: RELANCE_SEEDS=500 for the night, RELANCE_SEED to begin with one that failed. */
const many = Number(process.env['RELANCE_SEEDS'] ?? 5);
const first = Number(process.env['RELANCE_SEED'] ?? 96_255_344);
const seeds = Array.from({ length: many }, (_, i) => first + i);

const PROFILES: DebtorProfile[] = [
  BUSINESS,
  CONSUMER,
  { ...BUSINESS, kind: 'public', language: 'en' },
  { ...BUSINESS, segment: 'watch', reach: ['email'] },
];

describe('a thousand cases over ten years', () => {
  it.each(seeds)('keep every rule on every day that anything happens (seed %i)', (seed) => {
    const random = new Random(seed);
    const drawn = fc.sample(strategies, { seed, numRuns: 60 });
    const seen = new Map<CaseState, number>();
    let facts = 0;
    for (let n = 0; n < CASES; n++) {
      const strategy = n % 2 === 0 ? random.one([BUSINESS_FR, CONSUMER_FR]).definition : random.one(drawn);
      const watch = new Watch();
      const life = new LongLife(BEGIN, strategy, random.one(PROFILES), random, (moment) => {
        const wrong = watch.see(moment);
        if (wrong.length > 0) throw new Error(`seed ${seed}, case ${n}: ${wrong.join('; ')}`);
        const { value } = moment.after.snapshot;
        seen.set(value, (seen.get(value) ?? 0) + 1);
      });
      life.until(END);
      facts += life.log.length;
      if (n % (CASES / REPLAYED) !== 0) continue;
      const { actions: _, ...again } = replay(life.log, life.strategyOf)!;
      const { actions: __, ...now } = life.decision;
      expect(again).toEqual(now);
    }
    console.log(`seed ${seed}: ${facts} facts, ${(CASES * 3_652).toLocaleString('en')} case-days`);
    expect([...seen.keys()].sort()).toEqual([...CASE_STATES].sort());
  });
});
