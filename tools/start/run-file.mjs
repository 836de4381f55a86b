import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { isAlive, pause, programOf } from '../runtime/processes.mjs';
import { stateFolder } from '../runtime/repository.mjs';

/** Who runs from this folder: `{ pid, url, children }`. Written by the launcher, read by the next one. */
const file = join(stateFolder, 'running.json');

export function readRun() {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Address of a living launcher of this folder, if there is one. */
export function runningUrl() {
  const run = readRun();
  return run && run.pid !== process.pid && isAlive(run.pid) ? run.url : undefined;
}

export function writeRun(run) {
  writeFileSync(file, JSON.stringify({ pid: process.pid, ...run }));
}

export function clearRun() {
  if (readRun()?.pid === process.pid) rmSync(file, { force: true });
}

/** Ends what a killed launcher left behind: api and worker end by themselves when it goes, unless they hang. */
export async function endLeftovers() {
  const run = readRun();
  if (!run || isAlive(run.pid)) return;
  const left = (run.children ?? []).filter(isOurs);
  for (let tries = 0; tries < 20 && left.some(isOurs); tries++) await pause(100);
  for (const pid of left.filter(isOurs)) process.kill(pid, 'SIGKILL');
  rmSync(file, { force: true });
}

function isOurs(pid) {
  if (!isAlive(pid)) return false;
  if (process.platform !== 'linux') return /node/i.test(programOf(pid));
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(join('dist', 'apps'));
  } catch {
    return false;
  }
}
