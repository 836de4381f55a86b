import { Database } from '@relance/platform/server';
import { type ChildProcess, spawn } from 'node:child_process';
import type { Benchmark } from './benchmark';
import { fillWithDueCases } from './due-cases';

interface Ran {
  advanced: number;
  seconds: number;
}

/** Due cases advanced a second by two processes of the product at once, beside one alone, each on tables filled anew. */
export const workersBench: Benchmark = {
  async run({ cases, ownerUrl, appUrl, progress }) {
    const database = await Database.open({ url: appUrl, poolSize: 1, applicationName: 'relance-bench' });
    const rateOf = async (processes: number): Promise<number> => {
      progress(`filling in ${cases} cases for ${processes}`);
      const { dueAt } = await fillWithDueCases(ownerUrl, database, cases);
      progress(`${processes} at work`);
      const ran = await Promise.all(Array.from({ length: processes }, () => runDueCases(ownerUrl, dueAt)));
      const advanced = ran.reduce((sum, one) => sum + one.advanced, 0);
      if (advanced !== cases) throw new Error(`${advanced} of ${cases} cases advanced`);
      return cases / Math.max(...ran.map((one) => one.seconds));
    };
    try {
      const one = await rateOf(1);
      const two = await rateOf(2);
      return {
        unit: 'cases/s',
        ours: Math.round(two),
        limit: Math.round(one),
        limitIs: 'one process alone',
        ratio: Math.round((two / one) * 1000) / 1000,
        aim: { atLeast: 1.2 },
        details: { cases },
      };
    } finally {
      await database.close();
    }
  },
};

/** `relance run` in a process of its own, with the flags of this one. */
function runDueCases(ownerUrl: string, asOf: string): Promise<Ran> {
  const [, main = ''] = process.argv;
  const argv = [...process.execArgv, main, 'run', '--as-of', asOf, '--json', '--database', ownerUrl];
  const child = spawn(process.execPath, argv, { stdio: ['ignore', 'pipe', 'pipe'] });
  return answerOf(child);
}

function answerOf(child: ChildProcess): Promise<Ran> {
  return new Promise((resolve, reject) => {
    let [said, complained] = ['', ''];
    child.stdout?.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.stderr?.on('data', (chunk: Buffer) => (complained = (complained + chunk.toString()).slice(-4_000)));
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve(JSON.parse(said) as Ran);
      else reject(new Error(`relance run ended with ${code}:\n${complained}`));
    });
  });
}
