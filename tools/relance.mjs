import { spawn } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { childEnvironment, continueOnNode24, nodePath, runsOnNode24 } from './runtime/node24.mjs';
import { ensureInstalled } from './runtime/install.mjs';
import { withProgress } from './runtime/progress.mjs';
import { BATCH_FLAGS } from './runtime/heap.mjs';
import { repository } from './runtime/repository.mjs';

/** Commands that work on a database; the others never start one. */
const NEEDS_DATABASE = new Set([
  'import',
  'aging',
  'run',
  'simulate',
  'case',
  'queue',
  'replay',
  'verify',
  'demo',
  'bench',
  'migrate',
  'user',
  'key',
]);

/** Commands that stream: the collector keeps their memory near what they hold, instead of letting garbage pile up. */
const SMALL_HEAP = new Set(['import', 'bench import']);
const SMALL_HEAP_FLAGS = ['--max-semi-space-size=4', '--heap-growing-percent=20'];
/** Commands that advance or replay cases, as the worker does. */
const BATCHES = new Set(['run', 'replay', 'verify', 'bench run', 'bench replay', 'bench workers']);

const argv = process.argv.slice(2);
const say = (line) => process.stderr.write(`${line}\n`);

await ensureInstalled(() => say('Installing packages (npm ci) …'));
if (!runsOnNode24()) await continueOnNode24(process.argv[1], argv);

const { buildStale } = await import('./build/build.mjs');
let database;
try {
  await withProgress('Building the command', () => buildStale(argv[0] === 'bench' ? undefined : ['cli']));
  database = await embeddedDatabase();
  process.exitCode = await runCli();
} catch (error) {
  say(`relance: ${error.message}`);
  if (argv.includes('--json'))
    process.stdout.write(`${JSON.stringify({ error: { code: 'failed', message: error.message } })}\n`);
  process.exitCode = 1;
} finally {
  await database?.stop();
}

async function embeddedDatabase() {
  const named = process.env.RELANCE_DATABASE_URL || argv.some((flag) => /^--database(=|$)/.test(flag));
  if (named || !NEEDS_DATABASE.has(argv[0]) || argv.includes('--help') || argv.includes('-h')) return undefined;
  const { startEmbedded } = await import('./postgres/embedded.mjs');
  return withProgress('Starting PostgreSQL', startEmbedded);
}

/** A benchmark has the heap of what it measures. */
function heapFlags() {
  const among = (commands) => commands.has(argv[0]) || commands.has(`${argv[0]} ${argv[1]}`);
  if (among(BATCHES)) return BATCH_FLAGS;
  return among(SMALL_HEAP) ? SMALL_HEAP_FLAGS : [];
}

function runCli() {
  const environment = childEnvironment(
    database && { RELANCE_DATABASE_URL: database.ownerUrl, RELANCE_EMBEDDED: 'true' },
  );
  const main = join(repository, 'dist', 'apps', 'cli', 'main.mjs');
  return new Promise((resolve, reject) => {
    const child = spawn(nodePath(), ['--enable-source-maps', ...heapFlags(), main, ...argv], {
      stdio: 'inherit',
      env: environment,
    });
    // The database stops after the command, not before.
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
      process.on(signal, () => child.kill(signal));
    child.on('error', reject);
    child.on('exit', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 1)));
  });
}
