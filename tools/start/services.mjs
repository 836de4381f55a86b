import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { BATCH_FLAGS } from '../runtime/heap.mjs';
import { childEnvironment, nodePath } from '../runtime/node24.mjs';
import { pause } from '../runtime/processes.mjs';
import { repository, stateFolder } from '../runtime/repository.mjs';

const PATIENCE = 10_000;
const DEATHS_A_MINUTE = 5;

/** Where a service writes its log. */
export const logOf = (name) => join(stateFolder, `${name}.log`);

/** The last lines of a service's log, for the one who has to find out. */
export function tailOf(name) {
  try {
    return readFileSync(logOf(name), 'utf8').trimEnd().split('\n').slice(-15).join('\n');
  } catch {
    return '';
  }
}

/**
 * A built app as a child process, started again when it dies; `failed` resolves when it dies too often. It holds an IPC channel to
 * the launcher and ends by itself when that closes, so a killed launcher leaves nothing.
 */
export class Service {
  #child;
  #deaths = [];
  #stopping = false;

  constructor(name, environment, changed) {
    this.name = name;
    this.environment = environment;
    this.changed = changed;
    this.failed = new Promise((resolve) => (this.fail = resolve));
  }

  get pid() {
    return this.#child?.pid;
  }

  start() {
    const log = openSync(logOf(this.name), this.#deaths.length ? 'a' : 'w');
    const main = join(repository, 'dist', 'apps', this.name, 'main.mjs');
    this.#child = spawn(nodePath(), ['--enable-source-maps', ...(this.name === 'worker' ? BATCH_FLAGS : []), main], {
      cwd: repository,
      env: childEnvironment({ NODE_ENV: 'production', ...this.environment }),
      stdio: ['ignore', log, log, 'ipc'],
      detached: process.platform !== 'win32', // Ctrl-C reaches the launcher only, which ends things in order
      windowsHide: true,
    });
    closeSync(log);
    this.#child.on('error', () => undefined);
    this.#child.once('exit', (code, signal) => this.#died(code, signal));
    this.changed();
    return this;
  }

  async #died(code, signal) {
    if (this.#stopping) return;
    const now = Date.now();
    this.#deaths = [...this.#deaths.filter((at) => now - at < 60_000), now];
    if (this.#deaths.length > DEATHS_A_MINUTE)
      return this.fail(
        new Error(`${this.name} ended ${this.#deaths.length} times within a minute:\n${tailOf(this.name)}`),
      );
    process.stderr.write(
      `${this.name} ended (${signal ?? `exit ${code}`}); starting it again. Log: ${logOf(this.name)}\n`,
    );
    await pause(200 * 2 ** this.#deaths.length);
    if (!this.#stopping) this.start();
  }

  async stop() {
    this.#stopping = true;
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    const timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE);
    await ended;
    clearTimeout(timer);
  }
}

/** Waits until the api answers on /healthz. Errors: it does not within a minute, or `failed` came first. */
export async function waitForHealth(url, service) {
  let failure;
  void service.failed.then((error) => (failure = error));
  for (const end = Date.now() + 60_000; Date.now() < end; await pause(50)) {
    if (failure) throw failure;
    const answer = await fetch(`${url}/healthz`, { signal: AbortSignal.timeout(2_000) }).catch(() => undefined);
    if (answer?.ok) return;
  }
  throw new Error(`${service.name} did not answer on ${url}/healthz within a minute:\n${tailOf(service.name)}`);
}
