import { randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { freePort } from '../runtime/ports.mjs';
import { isAlive, pause, programOf } from '../runtime/processes.mjs';
import { identity, ownFolder, runProgram } from './native.mjs';

const OWNER = 'relance';
const FIRST_PORT = 54_320;

/** Settings of the real cluster: durable, and modest on a laptop. */
const DURABLE = { shared_buffers: '256MB', max_connections: '100', max_wal_size: '2GB', synchronous_commit: 'on' };
/** Settings of a cluster that is thrown away: a crash may lose it. */
const THROW_AWAY = {
  shared_buffers: '128MB',
  max_connections: '200',
  max_wal_size: '2GB',
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
};
const ALWAYS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'UTC',
  jit: 'off',
  random_page_cost: '1.1',
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  log_timezone: 'UTC',
};

/**
 * Brings up the cluster in `dataDir` (made when absent) and returns how to reach it. A living one is used as it is: `stop()` ends
 * the server only when no other living process of this machine still uses it, so the order in which they end does not matter.
 * @param {{ dataDir: string, port?: number, fsync?: boolean }} options
 * @returns {Promise<{ ownerUrl: string, url: (database: string) => string, port: number, reused: boolean, stop: () => Promise<void> }>}
 */
export async function startPostgres({ dataDir, port, fsync = true }) {
  const users = `${dataDir}-users`;
  const secret = `${dataDir}-secret`;
  mkdirSync(users, { recursive: true });
  writeFileSync(join(users, String(process.pid)), '');
  try {
    if (!existsSync(join(dataDir, 'PG_VERSION'))) await create(dataDir, secret);
    const password = readFileSync(secret, 'utf8').trim();
    const urlAt = (at) => (database) => `postgresql://${OWNER}:${password}@127.0.0.1:${at}/${database}`;
    let at = await livingPort(dataDir);
    for (let tries = 0; at !== undefined && !(await answers(urlAt(at)('postgres'))) && tries < 100; tries++) {
      await pause(100); // a server that is just dying still looks alive
      at = await livingPort(dataDir);
    }
    const reused = at !== undefined;
    const found = at ?? (await launch(dataDir, port, fsync));
    const url = urlAt(found);
    if (!(await answers(url('postgres')))) throw new Error(`PostgreSQL does not answer on port ${found}.`);
    await createDatabase(url, 'relance');
    return { ownerUrl: url('relance'), url, port: found, reused, stop: () => leave(dataDir, users) };
  } catch (error) {
    rmSync(join(users, String(process.pid)), { force: true });
    throw error;
  }
}

/** Made aside and renamed: a start that was killed halfway leaves nothing that looks like a cluster. */
async function create(dataDir, secret) {
  const partial = `${dataDir}-new`;
  const passwordFile = `${dataDir}-password`;
  rmSync(partial, { recursive: true, force: true });
  const password = randomBytes(24).toString('base64url');
  writeFileSync(secret, password, { mode: 0o600 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (identity.uid !== undefined) chownSync(passwordFile, identity.uid, identity.gid);
  try {
    await ownFolder(partial);
    await runProgram(
      'initdb',
      [
        '-D',
        partial,
        '-U',
        OWNER,
        '--auth=scram-sha-256',
        `--pwfile=${passwordFile}`,
        '--encoding=UTF8',
        '--locale=C.UTF-8',
        '--no-instructions',
      ],
      dirname(partial),
    ).catch((error) => {
      // Systems without C.UTF-8 (macOS, Windows) have the built-in one since 17.
      rmSync(partial, { recursive: true, force: true });
      if (!/locale/i.test(error.message)) throw error;
      return ownFolder(partial).then(() =>
        runProgram(
          'initdb',
          [
            '-D',
            partial,
            '-U',
            OWNER,
            '--auth=scram-sha-256',
            `--pwfile=${passwordFile}`,
            '--encoding=UTF8',
            '--no-locale',
            '--locale-provider=builtin',
            '--builtin-locale=C.UTF-8',
            '--no-instructions',
          ],
          dirname(partial),
        ),
      );
    });
    rmSync(dataDir, { recursive: true, force: true });
    renameSync(partial, dataDir);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/** Port of the server that runs on this data, if one does; clears a lock that a dead one, or a stranger's number, holds. */
async function livingPort(dataDir) {
  const file = join(dataDir, 'postmaster.pid');
  for (let tries = 0; existsSync(file) && tries < 100; tries++) {
    const [pid, , , port, , , , status] = readFileSync(file, 'utf8').split('\n');
    if (!isAlive(Number(pid)) || !/postgres/i.test(programOf(Number(pid)))) {
      rmSync(file, { force: true });
      return undefined;
    }
    if (status?.trim() === 'ready') return Number(port);
    await pause(200); // starting, recovering or stopping
  }
  return undefined;
}

async function launch(dataDir, wanted, fsync) {
  const log = join(dataDir, 'server.log');
  for (let tries = 0, from = wanted ?? FIRST_PORT; ; tries++) {
    const port = wanted ?? (await freePort(from));
    const settings = Object.entries({ ...ALWAYS, ...(fsync ? DURABLE : THROW_AWAY), port: String(port) });
    const flags = settings.map(([name, value]) => `-c ${name}=${value}`).join(' ');
    try {
      await runProgram('pg_ctl', ['start', '-D', dataDir, '-w', '-t', '120', '-l', log, '-o', flags], dataDir);
      return port;
    } catch (error) {
      const text = existsSync(log) ? readFileSync(log, 'utf8').slice(-2_000) : '';
      const passing = /Address already in use|shared memory block|lock file/i.test(text);
      if (!passing || tries > 20 || wanted)
        throw new Error(`PostgreSQL did not start (${log}):\n${text || error.message}`);
      // Someone took the port meanwhile, or the children of a killed server are still ending.
      from = /Address already in use/i.test(text) ? port + 1 : port;
      rmSync(log, { force: true });
      await pause(300);
    }
  }
}

async function connect(url) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000, query_timeout: 30_000 });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

/** Waits until the server takes log-ins: after a crash it first recovers. False when nobody listens any more. */
async function answers(url) {
  for (let tries = 0; ; tries++) {
    try {
      await (await connect(url)).end();
      return true;
    } catch (error) {
      if (['ECONNREFUSED', 'ECONNRESET'].includes(error.code)) return false;
      if (tries >= 300 || error.code !== '57P03') throw error;
      await pause(200);
    }
  }
}

async function createDatabase(url, name) {
  const client = await connect(url('postgres'));
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (!rowCount) await client.query(`CREATE DATABASE ${name}`);
  } catch (error) {
    if (!['42P04', '23505'].includes(error.code)) throw error; // another start was faster
  } finally {
    await client.end();
  }
}

async function leave(dataDir, users) {
  rmSync(join(users, String(process.pid)), { force: true });
  const others = existsSync(users) ? readdirSync(users) : [];
  if (others.some((pid) => isAlive(Number(pid)))) return;
  for (const pid of others) rmSync(join(users, pid), { force: true });
  if ((await livingPort(dataDir)) === undefined) return;
  await runProgram('pg_ctl', ['stop', '-D', dataDir, '-m', 'fast', '-w', '-t', '60'], dataDir);
}
