import { relance, startApp, testDatabase, type TestDatabase } from '@relance/testing';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { publishForEveryDay } from './testing/every-day';

/** Each case writes a letter. RELANCE_KILL_CASES=20000 makes a night of it. */
const CASES = Number(process.env['RELANCE_KILL_CASES'] ?? 1_000);
const KILLS = 4;
/** A transaction of the worker that has been open for a while: in the middle of moving cases. */
const IN_THE_MIDDLE = `pg_stat_activity where datname = current_database() and application_name = 'relance-worker'
  and xact_start < clock_timestamp() - interval '150 ms'`;

describe('a worker that is killed in the middle of its run', () => {
  let test: TestDatabase;
  let client: pg.Client;
  let folder: string;

  beforeAll(async () => {
    test = await testDatabase();
    client = new pg.Client({ connectionString: test.ownerUrl });
    await client.connect();
    folder = await mkdtemp(join(tmpdir(), 'relance-'));
  });
  afterAll(async () => {
    await client.end();
    await test.drop();
    await rm(folder, { recursive: true });
  });

  async function count(from: string): Promise<number> {
    const { rows } = await client.query<{ n: number }>(`select count(*)::int as n from ${from}`);
    return rows[0]!.n;
  }
  const advanced = () => count(`case_event where type = 'TimeReached'`);
  const due = () => count(`dunning_case where next_action_at <= now()`);

  async function until(met: () => Promise<boolean>): Promise<void> {
    while (!(await met())) await new Promise((resolve) => setImmediate(resolve));
  }

  it('leaves nothing half done: the next one finishes, every invariant holds, every log replays', async () => {
    const ledger = join(folder, 'ledger.csv');
    const rows = Array.from(
      { length: CASES },
      (_, n) =>
        `K${n};Client ${n};${n} rue Longue;69000;Lyon;F-${n};2026-08-01;2026-09-0${1 + (n % 9)};${100 + n}.50;EUR`,
    );
    const header = 'account;name;street;postal code;city;invoice number;invoice date;due date;amount;currency';
    await writeFile(ledger, [header, ...rows].join('\n'));
    const victims = [];
    for (let kill = 0; kill < KILLS; kill++) {
      const victim = await startApp(test.ownerUrl, 'worker');
      if (kill === 0) {
        await publishForEveryDay(test.ownerUrl);
        expect(await relance(test.ownerUrl, ['import', ledger, '--creditor', 'KILL', '--json'])).toMatchObject({
          exitCode: 0,
        });
      }
      await until(async () => (await count(IN_THE_MIDDLE)) > 0);
      victim.kill('SIGKILL');
      await once(victim, 'exit');
      victims.push(await advanced());
    }
    expect(victims.at(-1)).toBeLessThan(CASES);

    const last = await startApp(test.ownerUrl, 'worker');
    await until(async () => (await due()) === 0);
    last.kill('SIGTERM');
    await once(last, 'exit');

    expect(await advanced()).toBe(CASES);
    expect(
      await count(`(select from case_event where type = 'TimeReached' group by case_id having count(*) > 1) twice`),
    ).toBe(0);
    expect(await count('document')).toBe(CASES);
    for (const check of ['verify', 'replay']) {
      const { exitCode, output } = await relance(test.ownerUrl, [check]);
      expect({ check, exitCode, output }).toMatchObject({ exitCode: 0 });
    }
  });
});
