import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { Benchmark } from './benchmark';

const root = join(import.meta.dirname, '..', '..', '..');
const BARE = `require('node:http').createServer((_, answer) => answer.end('<!doctype html>')).listen(Number(process.argv[1]), '127.0.0.1')`;
/** The promise: the second start answers its first page within eight seconds. */
const PROMISE_MS = 8_000;

/**
 * Milliseconds from `npm start`'s launcher to the first page, when everything is built and filled, beside a bare Node server's.
 * The ratio is the time against the promised eight seconds: at most 1.
 */
export const startBench: Benchmark = {
  async run({ ownerUrl, progress }) {
    await somebody(ownerUrl);
    const launcher = join(root, 'tools', 'start.mjs');
    const state = mkdtempSync(join(tmpdir(), 'relance-bench-'));
    const environment = {
      RELANCE_DATABASE_URL: ownerUrl,
      RELANCE_APP_DATABASE_URL: undefined,
      RELANCE_STATE_DIR: state,
    };
    const start = async (): Promise<number> => {
      const port = await freePort();
      return firstPage([launcher, '--port', String(port)], port, environment);
    };
    progress('first start');
    await start();
    progress('second start');
    const ours = await start();
    rmSync(state, { recursive: true });
    const port = await freePort();
    const limit = await firstPage(['--eval', BARE, String(port)], port, {});
    return {
      unit: 'ms to first page',
      ours,
      limit,
      limitIs: 'a bare Node server',
      ratio: ours / PROMISE_MS,
      aim: { atMost: 1 },
    };
  },
};

/** With a person in it the database is not empty, so that the launcher does not fill it. */
async function somebody(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`insert into person (login, name, role, language) values ('bench', 'Bench', 'admin', 'en')`);
  } finally {
    await client.end();
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** Starts it, waits for the first page, stops it, and gives the milliseconds between the first two. Errors: it ends before. */
async function firstPage(argv: string[], port: number, environment: NodeJS.ProcessEnv): Promise<number> {
  const began = performance.now();
  const child = spawn(process.execPath, argv, {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  try {
    for (;;) {
      if (child.exitCode !== null) throw new Error(`It ended before its first page:\n${said}`);
      const answer = await fetch(`http://127.0.0.1:${port}/`).catch(() => undefined);
      if (answer?.ok) return performance.now() - began;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  } finally {
    child.kill('SIGTERM');
    await ended;
  }
}
