import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { testDatabase, type TestDatabase, urlOf, withClient } from './database';

const TEMPLATE = 'relance_prepared_template';
const TEMPLATE_APP_URL = `select shobj_description(oid, 'pg_database') as url from pg_database where datname = $1 and datistemplate`;

/** A database that the first file of the run prepares; that one and every later one get copies of it. */
export async function preparedDatabase(prepare: (database: TestDatabase) => Promise<void>): Promise<TestDatabase> {
  const cluster = process.env['RELANCE_TEST_CLUSTER_URL'];
  if (!cluster) throw new Error('No test cluster: name the file *.browser-spec.ts.');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const appUrl = await withClient(cluster, async (client) => {
    await client.query(`select pg_advisory_lock(hashtext('relance.prepared'))`);
    const found = await client.query<{ url: string }>(TEMPLATE_APP_URL, [TEMPLATE]);
    let url = found.rows[0]?.url;
    if (!url) {
      const base = await testDatabase();
      await prepare(base);
      await client.query(`alter database ${new URL(base.ownerUrl).pathname.slice(1)} rename to ${TEMPLATE}`);
      await client.query(`comment on database ${TEMPLATE} is '${base.appUrl}'`);
      await client.query(`alter database ${TEMPLATE} is_template true`);
      url = base.appUrl;
    }
    await client.query(`create database ${name} template ${TEMPLATE}`);
    return url;
  });
  return {
    ownerUrl: urlOf(cluster, name),
    appUrl: urlOf(appUrl, name),
    drop: () =>
      withClient(cluster, (client) => client.query(`drop database if exists ${name} with (force)`)).then(
        () => undefined,
      ),
  };
}

/** Runs the built operator's command on that database. */
export async function relance(
  ownerUrl: string,
  argv: readonly string[],
): Promise<{ exitCode: number | null; output: string }> {
  const { childEnvironment, nodePath } = await import('../runtime/node24.mjs');
  const { repository } = await import('../runtime/repository.mjs');
  const main = join(repository, 'dist', 'apps', 'cli', 'main.mjs');
  return new Promise((resolve, reject) => {
    const child = spawn(nodePath(), ['--enable-source-maps', main, ...argv], {
      env: childEnvironment({ RELANCE_DATABASE_URL: ownerUrl, RELANCE_APP_DATABASE_URL: undefined, NODE_OPTIONS: '' }),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk));
    child.on('error', reject);
    child.on('exit', (exitCode) => resolve({ exitCode, output }));
  });
}

/** The folder of the built screens; what is not built from today's sources is built first. */
export async function builtScreens(): Promise<string> {
  const { buildStale } = await import('../build/build.mjs');
  const { repository } = await import('../runtime/repository.mjs');
  await buildStale(['cli', 'console']);
  return join(repository, 'dist', 'apps', 'console', 'browser');
}

/** Starts a built app on that database, built from today's sources; the test ends it. */
export async function startApp(ownerUrl: string, app: string): Promise<ChildProcess> {
  const { buildStale } = await import('../build/build.mjs');
  const { childEnvironment, nodePath } = await import('../runtime/node24.mjs');
  const { repository } = await import('../runtime/repository.mjs');
  await buildStale(['cli', app]);
  return spawn(nodePath(), [join(repository, 'dist', 'apps', app, 'main.mjs')], {
    env: childEnvironment({ RELANCE_DATABASE_URL: ownerUrl, RELANCE_APP_DATABASE_URL: undefined, NODE_OPTIONS: '' }),
    stdio: 'ignore',
  });
}
