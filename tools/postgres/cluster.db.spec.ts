import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startPostgres } from './cluster.mjs';

const cluster = join(__dirname, 'cluster.mjs');

async function valueOf(url: string, sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return Object.values((await client.query<Record<string, unknown>>(sql)).rows[0] ?? {})[0];
  } finally {
    await client.end();
  }
}

const pidOf = (dataDir: string): number => Number.parseInt(readFileSync(join(dataDir, 'postmaster.pid'), 'utf8'), 10);

/** Starts the cluster from another process, which is killed without a chance to stop it. */
function startAndDie(dataDir: string): Promise<void> {
  const script = `import { startPostgres } from ${JSON.stringify(cluster)};
    await startPostgres({ dataDir: ${JSON.stringify(dataDir)}, fsync: false });
    process.kill(process.pid, 'SIGKILL');`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    stdio: 'inherit',
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  return new Promise((resolve) => child.on('exit', () => resolve()));
}

describe('the embedded PostgreSQL', () => {
  let folder: string;
  let dataDir: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'relance-cluster-'));
    chmodSync(folder, 0o711);
    dataDir = join(folder, 'data');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

  it('is PostgreSQL 18, keeps what was written, and lets nobody in without the password', async () => {
    const first = await startPostgres({ dataDir, fsync: false });
    expect(await valueOf(first.ownerUrl, 'show server_version_num')).toMatch(/^18/);
    await valueOf(first.ownerUrl, 'create table kept as select 7 as n');
    const stranger = new URL(first.ownerUrl);
    stranger.password = 'guess';
    await expect(valueOf(stranger.toString(), 'select 1')).rejects.toMatchObject({ code: '28P01' });
    await first.stop();
    const second = await startPostgres({ dataDir, fsync: false });
    expect([second.reused, await valueOf(second.ownerUrl, 'select n from kept')]).toEqual([false, 7]);
    await second.stop();
    await expect(valueOf(second.ownerUrl, 'select 1')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });

  it('left behind by a killed launcher, is used by the next one and stopped by it', async () => {
    await startAndDie(dataDir);
    const next = await startPostgres({ dataDir, fsync: false });
    expect(next.reused).toBe(true);
    await next.stop();
    await expect(valueOf(next.ownerUrl, 'select 1')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });

  it('killed itself, comes up again with what was committed', async () => {
    const first = await startPostgres({ dataDir });
    await valueOf(first.ownerUrl, 'create table kept as select 7 as n');
    process.kill(pidOf(dataDir), 'SIGKILL');
    const second = await startPostgres({ dataDir });
    expect(await valueOf(second.ownerUrl, 'select n from kept')).toBe(7);
    await second.stop();
  });

  it('runs on while another process uses it', async () => {
    const launcher = await startPostgres({ dataDir, fsync: false });
    const script = `import { startPostgres } from ${JSON.stringify(cluster)};
      const used = await startPostgres({ dataDir: ${JSON.stringify(dataDir)}, fsync: false });
      process.stdout.write(String(used.reused));
      await new Promise((resolve) => process.stdin.on('end', resolve).resume());
      await used.stop();`;
    const other = spawn(process.execPath, ['--input-type=module', '--eval', script], {
      stdio: ['pipe', 'pipe', 'inherit'],
      env: { ...process.env, NODE_OPTIONS: '' },
    });
    expect(String(await new Promise((resolve) => other.stdout.once('data', resolve)))).toBe('true');
    await launcher.stop();
    expect(await valueOf(launcher.ownerUrl, 'select 1')).toBe(1);
    other.stdin.end();
    await new Promise((resolve) => other.on('exit', resolve));
    await expect(valueOf(launcher.ownerUrl, 'select 1')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });
});
