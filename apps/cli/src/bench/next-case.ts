import { LeaseService, RankRound } from '@relance/calls/server';
import { Database, SetClock, SYSTEM } from '@relance/platform/server';
import type { QueuePortfolio } from './queue-portfolio';

/** A Tuesday morning: calls are allowed. */
const NOW = '2026-03-17T09:00:00.000Z';
const CONNECTIONS = 10;
const ROUNDS = 40;

export interface NextFigures {
  nextPerSecond: number;
  /** Cases that two agents had at once. */
  doubleLeases: number;
  nothingLeft: number;
}

/** Fifty agents without a case of their own ask for the next one of the pool at once, again and again. */
export async function nextFigures(appUrl: string, { idle, teamId }: QueuePortfolio): Promise<NextFigures> {
  const database = await Database.open({ url: appUrl, poolSize: CONNECTIONS, applicationName: 'relance-bench' });
  try {
    const leases = new LeaseService(database, new SetClock(new Date(NOW)));
    let held: (string | null)[] = idle.map(() => null);
    let [asked, doubleLeases, nothingLeft, took] = [0, 0, 0, 0];
    for (let round = 0; round <= ROUNDS; round++) {
      const began = performance.now();
      held = await Promise.all(
        idle.map((personId, i) => leases.next({ role: 'agent', personId, teamIds: [teamId] }, held[i]!)),
      );
      const given = held.filter((id) => id !== null);
      doubleLeases += given.length - new Set(given).size;
      nothingLeft += held.length - given.length;
      // the first one warms up
      if (round === 0) continue;
      took += performance.now() - began;
      asked += held.length;
    }
    return { nextPerSecond: Math.round((asked * 1_000) / took), doubleLeases, nothingLeft };
  } finally {
    await database.close();
  }
}

/** Cases ranked anew a second, by one worker. */
export async function rankedPerSecond(appUrl: string, cases: number): Promise<number> {
  const database = await Database.open({ url: appUrl, poolSize: 2, applicationName: 'relance-bench' });
  try {
    await database.transaction(SYSTEM, (tx) =>
      tx.execute(
        `update dunning_case set rank_due_at = '-infinity' where id in (select id from dunning_case order by id limit $1)`,
        [cases],
      ),
    );
    const began = performance.now();
    const ranked = await new RankRound(database).run({ asOf: NOW });
    return Math.round((ranked * 1_000) / (performance.now() - began));
  } finally {
    await database.close();
  }
}
