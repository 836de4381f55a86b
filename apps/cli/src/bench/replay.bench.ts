import { Replay, StrategyStore } from '@relance/dunning/server';
import { Database, SYSTEM } from '@relance/platform/server';
import type { Benchmark } from './benchmark';
import { fillWithLoggedCases } from './logged-cases';
import { seconds, watchMemory } from './memory';

/** Events replayed a second and compared with what is stored, beside the database's own reading of those logs and cases. */
export const replayBench: Benchmark = {
  async run({ cases, ownerUrl, appUrl, progress }) {
    const database = await Database.open({ url: appUrl, poolSize: 2, applicationName: 'relance-bench' });
    try {
      progress(`filling in the logs of ${cases} cases`);
      const events = await fillWithLoggedCases(ownerUrl, database, cases);
      progress('reading');
      const read = await seconds(() => readAll(database));
      progress('replaying');
      const memory = watchMemory();
      const took = await seconds(async () => {
        const report = await new Replay(database, new StrategyStore()).run();
        if (report.events !== events) throw new Error(`${report.events} of ${events} events replayed`);
        if (report.mismatches.length > 0) throw new Error(`mismatch: ${JSON.stringify(report.mismatches[0])}`);
      });
      return {
        unit: 'events/s',
        ours: Math.round(events / took),
        limit: Math.round(events / read),
        limitIs: 'reading them in the database',
        ratio: Math.round((read / took) * 1000) / 1000,
        aim: {},
        details: {
          events,
          seconds: Math.round(took * 100) / 100,
          memoryMB: memory(),
          secondsForAMillion: Math.round((took / events) * 1e8) / 100,
        },
      };
    } finally {
      await database.close();
    }
  },
};

async function readAll(database: Database): Promise<void> {
  await database.transaction(SYSTEM, (tx) =>
    tx.query(
      `select (select sum(length(payload::text)) from case_event) as events, (select sum(length(context::text)) from dunning_case) as cases`,
    ),
  );
}
