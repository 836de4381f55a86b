import fc from 'fast-check';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StoredCaseEvent } from './case-event';
import type { CaseState } from './case-state';
import { MACHINE_VERSION } from './case.machine';
import type { Decision } from './decide';
import { replay } from './replay';
import { BUSINESS_FR, CONSUMER_FR } from './strategy/default-strategies';
import { type Strategy, strategySchema } from './strategy/strategy';
import { draws, live } from './testing/random-life';
import { upgrade } from './upgrade';

/** Histories as a released machine wrote them, with the state after each fact and the end. Recorded once for a version (RELANCE_RECORD_GOLDEN=1), never anew. */
interface Golden {
  machineVersion: number;
  histories: { strategy: Strategy; log: StoredCaseEvent[]; states: CaseState[]; end: Ended }[];
}

type Ended = Omit<Decision, 'actions'>;

/** As the present machine keeps it. */
function upgraded(end: Ended, version: number): Ended {
  return { ...end, snapshot: { ...end.snapshot, context: upgrade(end.snapshot.context, version) } };
}

const file = (version: number) => join(__dirname, 'golden', `v${version}.json`);

function record(): Golden {
  const histories = [BUSINESS_FR, CONSUMER_FR].flatMap(({ definition: strategy }, i) =>
    fc.sample(draws(120, 100), { seed: 2026 + i, numRuns: 40 }).map((list) => {
      const life = live(strategy, list, () => undefined);
      return { strategy, log: life.log, ...ending(strategy, life.log) };
    }),
  );
  const longest = histories.sort((a, b) => new Set(b.states).size - new Set(a.states).size).slice(0, 8);
  return { machineVersion: MACHINE_VERSION, histories: longest };
}

function ending(strategy: Strategy, log: StoredCaseEvent[]): { states: CaseState[]; end: Ended } {
  const states = log.map((_, i) => replay(log.slice(0, i + 1), () => strategy)!.snapshot.value);
  const { actions: _, ...end } = replay(log, () => strategy)!;
  return { states, end: JSON.parse(JSON.stringify(end)) as Ended };
}

describe('histories that a released machine wrote', () => {
  const versions = Array.from({ length: MACHINE_VERSION }, (_, i) => i + 1);

  beforeAll(() => {
    if (process.env['RELANCE_RECORD_GOLDEN'] && !existsSync(file(MACHINE_VERSION)))
      writeFileSync(file(MACHINE_VERSION), `${JSON.stringify(record())}\n`);
  });

  it.each(versions)('replay to the state that was recorded (version %i)', (version) => {
    const { machineVersion, histories } = JSON.parse(readFileSync(file(version), 'utf8')) as Golden;
    expect(machineVersion).toBe(version);
    expect(histories.length).toBeGreaterThan(0);
    for (const { strategy, log, states, end } of histories) {
      expect(ending(strategySchema.parse(strategy), log)).toEqual({ states, end: upgraded(end, version) });
    }
  });
});
