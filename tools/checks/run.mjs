import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { childEnvironment, nodePath } from '../runtime/node24.mjs';
import { repository } from '../runtime/repository.mjs';

/** A program inside node_modules. */
export const packageFile = (...path) => join(repository, 'node_modules', ...path);

/**
 * Runs a script on the pinned Node and collects what it says.
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
export function runScript(args, { env = {}, live = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(nodePath(), args, {
      cwd: repository,
      env: childEnvironment(env),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        output += chunk;
        if (live) process.stderr.write(chunk);
      });
    }
    child.on('error', (error) => resolve({ ok: false, output: error.message }));
    child.on('exit', (code) => resolve({ ok: code === 0, output: output.trim() }));
  });
}
