import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { childEnvironment, nodePath } from '../runtime/node24.mjs';
import { repository } from '../runtime/repository.mjs';
import { knownApps, markBuilt, staleApps } from './staleness.mjs';

/**
 * Builds those of the apps that are not built from today's sources. Nx is asked only then: it knows by content what it has
 * built before. Errors: what the builder printed.
 */
export async function buildStale(apps = knownApps(), announce = (/** @type {string[]} */ _names) => undefined) {
  const stale = staleApps(apps);
  if (stale.length === 0) return [];
  const names = stale.map(({ app }) => app);
  announce(names);
  const nx = join(repository, 'node_modules', 'nx', 'dist', 'bin', 'nx.js');
  await run([nx, 'run-many', '-t', 'build', '-p', names.join(','), '--parallel=2', '--outputStyle=stream']);
  markBuilt(stale);
  return names;
}

function run(args) {
  return new Promise((resolve, reject) => {
    const child = spawn(nodePath(), args, {
      cwd: repository,
      env: childEnvironment(),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.on('error', reject);
    child.on('exit', (code) =>
      code === 0 ? resolve(output) : reject(new Error(`The build failed:\n${stripVTControlCharacters(output).trim()}`)),
    );
  });
}
