import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { isAlive } from '../runtime/processes.mjs';
import { stateFolder } from '../runtime/repository.mjs';
import { startPostgres } from './cluster.mjs';
import { asRoot, openFolder, othersReach } from './native.mjs';

const THROW_AWAY_PREFIX = 'relance-test-';

/** Where this workspace's own data lives: `.relance/pg`, or, for root in a closed home, a folder that `nobody` can reach. */
export function embeddedDataDir() {
  if (!asRoot || othersReach(stateFolder)) {
    mkdirSync(stateFolder, { recursive: true, mode: 0o755 });
    return join(stateFolder, 'pg');
  }
  const folder = join(openFolder, createHash('sha256').update(stateFolder).digest('hex').slice(0, 16));
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  return join(folder, 'pg');
}

/** The workspace's own PostgreSQL. */
export function startEmbedded() {
  return startPostgres({ dataDir: embeddedDataDir() });
}

/** A cluster for tests in a temporary folder, without fsync; `stop()` removes it. Sweeps away those of killed runs. */
export async function startThrowAway() {
  const base = asRoot && !othersReach(tmpdir()) ? '/var/tmp' : tmpdir();
  for (const name of readdirSync(base).filter((name) => name.startsWith(THROW_AWAY_PREFIX))) {
    const owner = Number(name.slice(THROW_AWAY_PREFIX.length).split('-')[0]);
    if (!isAlive(owner)) await remove(join(base, name));
  }
  const folder = mkdtempSync(join(base, `${THROW_AWAY_PREFIX}${process.pid}-`));
  if (asRoot) (await import('node:fs')).chmodSync(folder, 0o711);
  const cluster = await startPostgres({ dataDir: join(folder, 'pg'), fsync: false });
  return {
    ...cluster,
    stop: async () => {
      await cluster.stop();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function remove(folder) {
  const { runProgram } = await import('./native.mjs');
  const dataDir = join(folder, 'pg');
  await runProgram('pg_ctl', ['stop', '-D', dataDir, '-m', 'immediate', '-w'], dataDir).catch(() => undefined);
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
