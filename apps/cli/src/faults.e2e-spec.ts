import { migrate } from '@relance/platform/server';
import { MortalPostgres, relance, startApp } from '@relance/testing';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { Chance } from './demo/chance';
import { publishForEveryDay } from './testing/every-day';

/** RELANCE_FAULTS=50 is the nightly run; RELANCE_SEED gives a failed one again. */
const FAULTS = Number(process.env['RELANCE_FAULTS'] ?? 5);
const SEED = Number(process.env['RELANCE_SEED'] ?? Date.now() % 1_000_000);
/** New cases before each fault; each writes a letter. */
const CASES = 300;
const A_MINUTE = 60_000;

async function count(url: string, from: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<{ n: number }>(`select count(*)::int as n from ${from}`);
    return rows[0]!.n;
  } finally {
    await client.end();
  }
}

async function until(met: () => Promise<boolean>): Promise<void> {
  while (!(await met())) await new Promise((resolve) => setTimeout(resolve, 10));
}

describe(`${FAULTS} faults at random moments (RELANCE_SEED=${SEED})`, () => {
  const chance = new Chance(SEED);
  let postgres: MortalPostgres;
  let workers: ChildProcess[];
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'relance-'));
    postgres = await MortalPostgres.start();
    await migrate(postgres.ownerUrl);
    workers = [await startApp(postgres.ownerUrl, 'worker'), await startApp(postgres.ownerUrl, 'worker')];
    await publishForEveryDay(postgres.ownerUrl);
  }, 2 * A_MINUTE);
  afterAll(async () => {
    for (const worker of workers) await end(worker, 'SIGTERM');
    await postgres.end();
    await rm(folder, { recursive: true });
  }, A_MINUTE);

  async function end(worker: ChildProcess, signal: NodeJS.Signals): Promise<void> {
    if (worker.exitCode !== null || worker.signalCode !== null) return;
    const ended = once(worker, 'exit');
    worker.kill(signal);
    await ended;
  }

  async function importCases(round: number): Promise<void> {
    const header = 'account;name;street;postal code;city;invoice number;invoice date;due date;amount;currency';
    const rows = Array.from(
      { length: CASES },
      (_, n) =>
        `K${round}-${n};Client ${n};${n} rue Longue;69000;Lyon;F-${round}-${n};2026-08-01;2026-09-0${1 + (n % 9)};${100 + n}.50;EUR`,
    );
    const file = join(folder, `${round}.csv`);
    await writeFile(file, [header, ...rows].join('\n'));
    const { exitCode, output } = await relance(postgres.ownerUrl, ['import', file, '--creditor', 'FAULT', '--json']);
    expect({ exitCode, output }).toMatchObject({ exitCode: 0 });
  }

  const advanced = () => count(postgres.ownerUrl, `case_event where type = 'TimeReached'`);
  const due = () => count(postgres.ownerUrl, `dunning_case where next_action_at <= now()`);

  /** What is killed: a worker, both of them, or the database under them. */
  async function strike(): Promise<void> {
    const fault = chance.whole(0, 3);
    if (fault === 3) {
      await postgres.die();
      await postgres.rise();
      return;
    }
    for (const victim of fault === 2 ? [0, 1] : [fault]) {
      await end(workers[victim]!, 'SIGKILL');
      workers[victim] = await startApp(postgres.ownerUrl, 'worker');
    }
  }

  it.each(Array.from({ length: FAULTS }, (_, n) => n + 1))(
    'loses no case and takes none twice: fault %i',
    async (round) => {
      const before = await advanced();
      await importCases(round);
      const moment = before + chance.whole(1, CASES - 1);
      await until(async () => (await advanced()) >= moment || (await due()) === 0);
      await strike();
      await until(async () => (await due()) === 0);

      expect(await advanced()).toBe(round * CASES);
      expect(await count(postgres.ownerUrl, 'document')).toBe(round * CASES);
      const twice = `(select from case_event where type = 'TimeReached' group by case_id having count(*) > 1) twice`;
      expect(await count(postgres.ownerUrl, twice)).toBe(0);
      for (const check of ['verify', 'replay']) {
        const { exitCode, output } = await relance(postgres.ownerUrl, [check]);
        expect({ check, exitCode, output }).toMatchObject({ exitCode: 0 });
      }
    },
    4 * A_MINUTE,
  );
});
