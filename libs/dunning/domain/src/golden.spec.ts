import { dateInZone } from '@relance/kernel';
import fc from 'fast-check';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CaseEvent, StoredCaseEvent } from './case-event';
import { CASE_STATES, type CaseState } from './case-state';
import { MACHINE_VERSION } from './case.machine';
import type { Decision } from './decide';
import { replay } from './replay';
import { BUSINESS_FR, CONSUMER_FR } from './strategy/default-strategies';
import { type Strategy, strategySchema } from './strategy/strategy';
import { BUSINESS, CONSUMER } from './testing/life';
import { factsTakenIn } from './testing/machine-diagram';
import { draws, live } from './testing/random-life';
import { strategies } from './testing/strategies';
import { upgrade } from './upgrade';

/** Histories as a released machine wrote them, with the state after each fact and the end. Recorded once for a version (RELANCE_RECORD_GOLDEN=1), never anew. */
interface Golden {
  machineVersion: number;
  histories: History[];
}

interface History {
  strategy: Strategy;
  /** The versions that the case went on by later. */
  laterStrategies?: Strategy[];
  log: StoredCaseEvent[];
  states: CaseState[];
  end: Ended;
}

type Ended = Omit<Decision, 'actions'>;

/** As the present machine keeps it. */
function upgraded(end: Ended, version: number): Ended {
  return { ...end, snapshot: { ...end.snapshot, context: upgrade(end.snapshot.context, version) } };
}

const file = (version: number) => join(__dirname, 'golden', `v${version}.json`);

function read(version: number): Golden {
  return JSON.parse(readFileSync(file(version), 'utf8')) as Golden;
}

/** Enough lives to have every fact in as many states as possible, and those of the version before, which go on by this one. */
function record(): Golden {
  const any = fc.tuple(
    fc.oneof(fc.constantFrom(BUSINESS_FR.definition, CONSUMER_FR.definition), strategies),
    draws(70, 40),
    fc.constantFrom(BUSINESS, CONSUMER),
  );
  const lived = fc.sample(any, { seed: 2026, numRuns: 400 }).map(([strategy, list, profile]): History => {
    const { log, versions } = live(strategy, list, () => undefined, profile);
    const laterStrategies = versions.slice(1);
    return { strategy, laterStrategies, log, ...ending(log, [strategy, ...laterStrategies]) };
  });
  return {
    machineVersion: MACHINE_VERSION,
    histories: [
      ...widest(lived, 14),
      ...read(MACHINE_VERSION - 1)
        .histories.slice(0, 2)
        .map(goneOn),
    ],
  };
}

/** The lives that together show most: every fact before all, then as many facts in as many states as they can. */
function widest(lives: History[], count: number): History[] {
  const shown = new Set<string>();
  const fresh = (history: History) =>
    ways(history).reduce((sum, way) => sum + (shown.has(way) ? 0 : way.includes(' ') ? 1 : 1_000), 0);
  return Array.from({ length: count }, () => {
    const best = lives.reduce((a, b) => (fresh(b) > fresh(a) ? b : a));
    for (const way of ways(best)) shown.add(way);
    return best;
  });
}

function ways({ log, states }: History): string[] {
  return [...new Set(log.flatMap(({ event }, i) => [event.type, `${states[i]} ${event.type}`]))];
}

/** A life of the version before that is migrated and goes on: the worker comes ten times. */
function goneOn({ strategy, laterStrategies = [], log: old }: History): History {
  const log = [...old];
  const { event: last, strategyVersionId } = log.at(-1)!;
  const versions = [strategy, ...laterStrategies].map((one) => strategySchema.parse(one));
  const store = (event: CaseEvent) =>
    log.push({ seq: log.length + 1, event, machineVersion: MACHINE_VERSION, strategyVersionId });
  store({ type: 'MachineMigrated', at: last.at, today: last.today, from: MACHINE_VERSION - 1, to: MACHINE_VERSION });
  for (let n = 0; n < 10; n++) {
    const next = replay(log, (versionId) => versions[Number(versionId)]!)!.nextAction;
    if (!next) break;
    store({ type: 'TimeReached', at: next.at, today: dateInZone(next.at, 'Europe/Paris'), freshId: `gone-on-${n}` });
  }
  return { strategy, laterStrategies, log, ...ending(log, versions) };
}

function ending(log: StoredCaseEvent[], versions: Strategy[]): { states: CaseState[]; end: Ended } {
  // version 1 wrote one strategy only, under a name of its own
  const strategyOf = (versionId: string) => versions[Number(versionId)] ?? versions[0]!;
  const states = log.map((_, i) => replay(log.slice(0, i + 1), strategyOf)!.snapshot.value);
  const { actions: _, ...end } = replay(log, strategyOf)!;
  return { states, end: JSON.parse(JSON.stringify(end)) as Ended };
}

describe('histories that a released machine wrote', () => {
  const versions = Array.from({ length: MACHINE_VERSION }, (_, i) => i + 1);

  beforeAll(() => {
    if (process.env['RELANCE_RECORD_GOLDEN'] && !existsSync(file(MACHINE_VERSION)))
      writeFileSync(file(MACHINE_VERSION), `${JSON.stringify(record())}\n`);
  });

  it.each(versions)('replay to the state that was recorded (version %i)', (version) => {
    const { machineVersion, histories } = read(version);
    expect(machineVersion).toBe(version);
    expect(histories.length).toBeGreaterThan(0);
    for (const { strategy, laterStrategies = [], log, states, end } of histories) {
      const versions = [strategy, ...laterStrategies].map((one) => strategySchema.parse(one));
      expect(ending(log, versions)).toEqual({ states, end: upgraded(end, version) });
    }
  });

  it('show every fact that the present machine takes', () => {
    const shown = new Set(read(MACHINE_VERSION).histories.flatMap(({ log }) => log.map(({ event }) => event.type)));
    const missing = CASE_STATES.flatMap(factsTakenIn).filter((type) => !(shown as Set<string>).has(type));
    expect(missing).toEqual([]);
    expect(shown).toContain('OutcomeUndone');
    expect(shown).toContain('OutcomeCorrected');
  });
});
