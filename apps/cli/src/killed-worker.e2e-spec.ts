import { relance, testDatabase, type TestDatabase } from '@relance/testing';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

/** Each case writes a letter: as many as make a run that can be hit in the middle, several times. */
const CASES = Number(process.env['RELANCE_KILL_CASES'] ?? 1_000);
const KILLS = 4;

describe('a worker that is killed in the middle of its run', () => {
  let test: TestDatabase;
  let client: pg.Client;
  let folder: string;

  beforeAll(async () => {
    const { buildStale } = await import('../../../tools/build/build.mjs');
    await buildStale(['cli', 'worker']);
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

  const count = async (from: string): Promise<number> =>
    (await client.query(`select count(*)::int as n from ${from}`)).rows[0].n;
  const advanced = () => count(`case_event where type = 'TimeReached'`);
  const due = () => count(`dunning_case where next_action_at <= now()`);

  async function worker(): Promise<ChildProcess> {
    const { childEnvironment, nodePath } = await import('../../../tools/runtime/node24.mjs');
    const { repository } = await import('../../../tools/runtime/repository.mjs');
    return spawn(nodePath(), [join(repository, 'dist', 'apps', 'worker', 'main.mjs')], {
      env: childEnvironment({
        RELANCE_DATABASE_URL: test.ownerUrl,
        RELANCE_APP_DATABASE_URL: undefined,
        NODE_OPTIONS: '',
      }),
      stdio: 'ignore',
    });
  }

  async function until(met: () => Promise<boolean>): Promise<void> {
    while (!(await met())) await new Promise((resolve) => setImmediate(resolve));
  }

  it('leaves nothing half done: the next one finishes, every invariant holds, every log replays', async () => {
    const ledger = join(folder, 'ledger.csv');
    const rows = Array.from(
      { length: CASES },
      (_, n) =>
        `K${n};Client ${n};${n % 90} rue Longue;69000;Lyon;F-${n};2026-08-01;2026-09-0${1 + (n % 9)};${100 + n}.50;EUR`,
    );
    await writeFile(
      ledger,
      ['account;name;street;postal code;city;invoice number;invoice date;due date;amount;currency', ...rows].join('\n'),
    );
    const imported = await relance(test.ownerUrl, ['import', ledger, '--creditor', 'KILL', '--json']);
    expect(imported).toMatchObject({ exitCode: 0 });
    expect(await due()).toBe(CASES);

    const seen: number[] = [];
    for (let kill = 1; kill <= KILLS; kill++) {
      const victim = await worker();
      const goal = (CASES * kill) / (KILLS + 2);
      await until(async () => (await advanced()) >= goal);
      victim.kill('SIGKILL');
      await once(victim, 'exit');
      seen.push(await advanced());
    }
    expect(seen.at(-1)).toBeLessThan(CASES);
    expect(seen.at(-1)).toBeGreaterThan(0);

    const last = await worker();
    await until(async () => (await due()) === 0);
    last.kill('SIGTERM');
    await once(last, 'exit');

    expect(await advanced()).toBe(CASES);
    expect(
      await count(
        `(select case_id from case_event where type = 'TimeReached' group by case_id having count(*) > 1) twice`,
      ),
    ).toBe(0);
    expect(await count('document')).toBe(CASES);
    for (const check of ['verify', 'replay']) {
      const { exitCode, output } = await relance(test.ownerUrl, [check]);
      expect({ check, exitCode, output }).toMatchObject({ exitCode: 0 });
    }
  });
});
