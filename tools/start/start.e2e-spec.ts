import { testDatabase, type TestDatabase } from '@relance/testing';
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { freePort } from '../runtime/ports.mjs';
import { isAlive } from '../runtime/processes.mjs';

const launcher = join(__dirname, '..', 'start.mjs');

interface Run {
  process: ChildProcess;
  said: () => string;
  ended: Promise<number | null>;
}

async function until(what: string, holds: () => boolean | Promise<boolean>, run?: Run): Promise<void> {
  for (let tries = 0; tries < 2_400; tries++) {
    if (await holds()) return;
    if (run && run.process.exitCode !== null) throw new Error(`It ended before ${what}:\n${run.said()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`It never came true: ${what}`);
}

describe('npm start', () => {
  let test: TestDatabase;
  let state: string;
  let port: number;
  const runs: Run[] = [];

  function start(): Run {
    const { NODE_OPTIONS: _flags, NODE_ENV: _env, JEST_WORKER_ID: _worker, ...inherited } = process.env;
    const env = {
      ...inherited,
      RELANCE_DATABASE_URL: test.ownerUrl,
      RELANCE_STATE_DIR: state,
      npm_lifecycle_event: '',
    };
    const child = spawn(process.execPath, [launcher, '--port', String(port)], {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let text = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk: Buffer) => (text += chunk.toString()));
    const run = {
      process: child,
      said: () => text,
      ended: new Promise<number | null>((resolve) => child.once('exit', resolve)),
    };
    runs.push(run);
    return run;
  }

  const answers = async (path = '/'): Promise<boolean> =>
    (await fetch(`http://127.0.0.1:${port}${path}`).catch(() => undefined))?.ok ?? false;
  const running = (): { pid: number; children: number[] } =>
    JSON.parse(readFileSync(join(state, 'running.json'), 'utf8')) as { pid: number; children: number[] };

  beforeAll(async () => {
    test = await testDatabase();
    const client = new pg.Client({ connectionString: test.ownerUrl });
    await client.connect();
    await client.query(`insert into person (login, name, role, language) values ('someone', 'Someone', 'admin', 'fr')`);
    await client.end();
    state = mkdtempSync(join(tmpdir(), 'relance-state-'));
    port = await freePort(14_200, '127.0.0.1');
  });

  afterAll(async () => {
    for (const run of runs) run.process.kill('SIGKILL');
    await test.drop();
    rmSync(state, { recursive: true, force: true });
  });

  it('answers on one address, survives the death of api and worker, and ends without a trace when asked', async () => {
    const run = start();
    await until('the first page', () => answers(), run);
    await until('the address', () => run.said().includes(`http://127.0.0.1:${port}`));
    const [api, worker] = running().children as [number, number];

    process.kill(worker, 'SIGKILL');
    await until('another worker', () => running().children[1] !== worker && isAlive(running().children[1]));
    process.kill(api, 'SIGKILL');
    await until('another api', async () => running().children[0] !== api && (await answers('/healthz')));

    run.process.kill('SIGTERM');
    expect(await run.ended).toBe(0);
    expect(await answers()).toBe(false);
  }, 180_000);

  it('names itself when its port is asked for again, and leaves nothing behind when it is killed', async () => {
    const run = start();
    await until('the first page', () => answers(), run);
    await until('the address', () => run.said().includes('Ctrl-C'));
    const again = start();
    expect(await again.ended).toBe(2);
    expect(again.said()).toMatch(new RegExp(`Port ${port} is taken \\(Relance itself[\\s\\S]*--port \\d+`));
    expect(await answers()).toBe(true);

    const { children } = running();
    run.process.kill('SIGKILL');
    await run.ended;
    await until('the end of its children', () => !children.some((pid) => isAlive(pid)));

    const next = start();
    await until('the first page of the next start', () => answers(), next);
    await until('its address', () => next.said().includes('Ctrl-C'));
    next.process.kill('SIGINT');
    expect(await next.ended).toBe(0);
  }, 180_000);
});
