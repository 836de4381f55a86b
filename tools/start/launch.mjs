import { join } from 'node:path';
import process from 'node:process';
import { buildStale } from '../build/build.mjs';
import { isAlive } from '../runtime/processes.mjs';
import { withProgress } from '../runtime/progress.mjs';
import { repository } from '../runtime/repository.mjs';
import { demoLogIns, fillWhenEmpty, migrateSchema, openDatabase } from './database.mjs';
import { parents } from './parents.mjs';
import { Service, waitForHealth } from './services.mjs';

/**
 * Builds, migrates, fills and runs Relance until someone asks it to stop; then api and worker end first and PostgreSQL last.
 * Errors: whatever kept it from starting; everything that was started is stopped by then.
 */
export async function launch({ host, port, say, writeRun }) {
  const url = `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
  const stop = stopRequest();
  const services = [];
  const opening = openDatabase();
  opening.catch(() => undefined); // it is heard below, maybe after the build
  try {
    await withProgress('Building', () => buildStale(undefined, (names) => say(`Building ${names.join(', ')}.`)));
    const database = await opening;
    if (stop.asked) return;
    const appUrl = await migrateSchema(database, stop);
    if (stop.asked) return;
    await fillWhenEmpty(database, stop);
    if (stop.asked) return;
    const note = () => writeRun({ url, children: services.map(({ pid }) => pid).filter(Boolean) });
    // Neither of them learns the owner's connection.
    const connection = { RELANCE_APP_DATABASE_URL: appUrl, RELANCE_DATABASE_URL: undefined };
    const screens = join(repository, 'dist', 'apps', 'console', 'browser');
    const api = new Service(
      'api',
      { ...connection, RELANCE_HOST: host, PORT: String(port), RELANCE_CONSOLE_DIR: screens },
      note,
    );
    const worker = new Service('worker', connection, note);
    services.push(api, worker);
    api.start();
    worker.start();
    await Promise.race([withProgress('Starting', () => waitForHealth(url, api)), stop.promise]);
    if (stop.asked) return;
    greet(url, demoLogIns(database.ownerUrl));
    const failure = await Promise.race([stop.promise, api.failed, worker.failed]);
    if (failure instanceof Error) throw failure;
  } catch (error) {
    if (!stop.asked) throw error;
  } finally {
    if (stop.asked) say('Stopping.');
    await Promise.all(services.map((service) => service.stop()));
    await (await opening.catch(() => undefined))?.stop();
    stop.forget();
  }
}

function greet(url, logIns) {
  const lines = ['', `Relance runs at ${url}`, ''];
  if (logIns.length) {
    const width = Math.max(...logIns.map(({ login }) => login.length));
    lines.push(
      'Demo log-ins:',
      ...logIns.map(({ login, password, role }) => `  ${login.padEnd(width)}  ${password}  (${role})`),
      '',
    );
  }
  process.stdout.write(`${lines.join('\n')}Ctrl-C stops it.\n`);
}

/** Resolves when the person, the system or a dying parent asks for the end. A second Ctrl-C does not wait. */
function stopRequest() {
  const request = { asked: false, at: 0 };
  request.promise = new Promise((resolve) => {
    const ask = () => {
      // Ctrl-C comes from the terminal and from npm: only one that comes later is a second one.
      if (request.asked && Date.now() - request.at > 1_000) process.exit(130);
      if (request.asked) return;
      Object.assign(request, { asked: true, at: Date.now() });
      resolve(undefined);
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, ask);
    process.on('disconnect', ask);
    const above = parents();
    const watch = setInterval(() => above.some((pid) => !isAlive(pid)) && !request.asked && ask(), 1_000);
    request.forget = () => {
      clearInterval(watch);
      if (process.connected) process.disconnect(); // an open channel would keep this process
    };
  });
  return request;
}
