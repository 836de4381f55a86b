import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { embeddedDataDir, startEmbedded } from '../postgres/embedded.mjs';
import { startPostgres } from '../postgres/cluster.mjs';
import { childEnvironment, nodePath } from '../runtime/node24.mjs';
import { isAlive } from '../runtime/processes.mjs';
import { withProgress } from '../runtime/progress.mjs';
import { repository, stateFolder } from '../runtime/repository.mjs';

const OLDEST_SERVER = 150_000;
const unfinished = join(stateFolder, 'demo-unfinished');
const logIns = join(stateFolder, 'demo.json');

/**
 * The database to work on: the user's own (RELANCE_DATABASE_URL, checked for its version) or the embedded one, which is watched
 * and brought up again on the same port when someone kills it.
 */
export async function openDatabase() {
  const own = process.env.RELANCE_DATABASE_URL;
  if (own) {
    const [{ version }] = await query(own, `select current_setting('server_version_num')::int as version`);
    if (version < OLDEST_SERVER)
      throw new Error(`RELANCE_DATABASE_URL is PostgreSQL ${Math.floor(version / 10_000)}; Relance needs 15 or newer.`);
    return { ownerUrl: own, embedded: false, stop: async () => undefined };
  }
  let cluster = await withProgress('Starting PostgreSQL', startEmbedded);
  const watch = setInterval(() => void revive().catch((error) => process.stderr.write(`${error.message}\n`)), 2_000);
  let reviving = false;
  async function revive() {
    const pidFile = join(embeddedDataDir(), 'postmaster.pid');
    if (reviving || (existsSync(pidFile) && isAlive(Number.parseInt(readFileSync(pidFile, 'utf8'), 10)))) return;
    reviving = true;
    try {
      process.stderr.write('PostgreSQL ended; starting it again.\n');
      cluster = await startPostgres({ dataDir: embeddedDataDir(), port: cluster.port });
    } finally {
      reviving = false;
    }
  }
  return {
    ownerUrl: cluster.ownerUrl,
    embedded: true,
    stop: async () => {
      clearInterval(watch);
      await cluster.stop();
    },
  };
}

/** Brings the schema up to date; gives the connection of the role the product runs under. */
export async function migrateSchema({ ownerUrl, embedded }, stop) {
  if (embedded && existsSync(unfinished)) await recreate(ownerUrl);
  const document = await withProgress('Migrating', () => relance(ownerUrl, ['migrate', '--app-url', '--json'], stop));
  return JSON.parse(document).appUrl;
}

/** Fills an empty database with the demo portfolio; a filling that was cut off is begun again from nothing. */
export async function fillWhenEmpty({ ownerUrl, embedded }, stop) {
  const [{ empty }] = await query(
    ownerUrl,
    'select not exists (select from person) and not exists (select from creditor) as empty',
  );
  if (!empty) {
    if (!embedded && existsSync(unfinished))
      throw new Error('The demo portfolio was cut off halfway: name an empty database in RELANCE_DATABASE_URL.');
    return;
  }
  writeFileSync(unfinished, '');
  process.stderr.write('The database is empty: filling it with the demo portfolio.\n');
  const document = await relance(ownerUrl, ['demo', '--json'], stop);
  writeFileSync(logIns, JSON.stringify({ database: databaseOf(ownerUrl), logIns: JSON.parse(document).logIns ?? [] }));
  rmSync(unfinished, { force: true });
  if (process.stderr.isTTY) process.stderr.write('\n');
}

/** Log-ins of the demo people, when this database is the one that was filled with them. */
export function demoLogIns(ownerUrl) {
  if (!existsSync(logIns)) return [];
  const demo = JSON.parse(readFileSync(logIns, 'utf8'));
  return demo.database === databaseOf(ownerUrl) ? demo.logIns : [];
}

/** Names a database without telling how to get in; the embedded one may change its port. */
function databaseOf(url) {
  const { hostname, port, pathname } = new URL(url);
  return process.env.RELANCE_DATABASE_URL ? `${hostname}:${port}${pathname}` : 'embedded';
}

async function recreate(ownerUrl) {
  const url = new URL(ownerUrl);
  const name = url.pathname.slice(1);
  url.pathname = '/postgres';
  process.stderr.write('The demo portfolio was cut off halfway: starting again with an empty database.\n');
  await query(url.toString(), `drop database if exists ${name} with (force)`);
  await query(url.toString(), `create database ${name}`);
}

async function query(url, sql) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000, query_timeout: 60_000 });
  client.on('error', () => undefined);
  await client.connect().catch((error) => {
    throw new Error(`The database does not answer: ${error.message || error.code}`);
  });
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

/**
 * Runs the operator's command; its progress is seen, its document returned. Ends with it when someone asks to stop.
 * @returns {Promise<string>}
 */
function relance(ownerUrl, argv, stop) {
  const main = join(repository, 'dist', 'apps', 'cli', 'main.mjs');
  return new Promise((resolve, reject) => {
    const child = spawn(nodePath(), ['--enable-source-maps', main, ...argv], {
      env: childEnvironment({ RELANCE_DATABASE_URL: ownerUrl }),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    void stop.promise.then(() => child.kill('SIGTERM'));
    let document = '';
    child.stdout.on('data', (chunk) => (document += chunk));
    child.stderr.on('data', showProgress());
    child.on('error', reject);
    child.on('exit', (code) =>
      code === 0 ? resolve(document) : reject(new Error(`relance ${argv[0]} ended with ${code}`)),
    );
  });
}

/** On a terminal a line takes the place of the one before; elsewhere one every ten seconds is enough. */
function showProgress() {
  let shown = 0;
  return (chunk) => {
    const lines = String(chunk).trimEnd().split('\n');
    const progress = lines.every((line) => /^Demo portfolio:/.test(line));
    if (!progress) return process.stderr.write(chunk);
    if (process.stderr.isTTY) return process.stderr.write(`\r\x1b[K${lines.at(-1)}`);
    if (Date.now() - shown < 10_000) return undefined;
    shown = Date.now();
    return process.stderr.write(`${lines.at(-1)}\n`);
  };
}
