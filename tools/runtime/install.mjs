import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { withProgress } from './progress.mjs';
import { repository, stateFolder } from './repository.mjs';

const stampFile = join(stateFolder, 'installed');
const modules = join(repository, 'node_modules');

const lockDigest = () =>
  createHash('sha256')
    .update(readFileSync(join(repository, 'package-lock.json')))
    .digest('hex');

/** True when node_modules is what the lockfile says: by our own stamp, or by npm's own record of a complete install. */
export function isInstalled() {
  if (!existsSync(join(modules, '.package-lock.json'))) return false;
  if (existsSync(stampFile)) return readFileSync(stampFile, 'utf8').trim() === lockDigest();
  // Installed by hand: npm's hidden lockfile lists what is there. Every required package must be, in its version.
  const wanted = JSON.parse(readFileSync(join(repository, 'package-lock.json'), 'utf8')).packages;
  const present = JSON.parse(readFileSync(join(modules, '.package-lock.json'), 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === '' || optional || present[path]?.version === version,
  );
}

/** Installs with `npm ci` when needed; npm's output goes to standard error. */
export async function ensureInstalled(announce) {
  if (isInstalled()) {
    if (!existsSync(stampFile)) stamp();
    return false;
  }
  announce();
  await withProgress('Installing packages', npmCi);
  stamp();
  return true;
}

function stamp() {
  mkdirSync(stateFolder, { recursive: true });
  writeFileSync(stampFile, `${lockDigest()}\n`);
}

/** @returns {Promise<void>} */
function npmCi() {
  // Inside `npm start` npm names itself; elsewhere it is in the PATH.
  const own = process.env.npm_execpath;
  const [command, args] = own?.endsWith('.js')
    ? [process.execPath, [own]]
    : [process.platform === 'win32' ? 'npm.cmd' : 'npm', []];
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...args, 'ci'], {
      cwd: repository,
      stdio: ['ignore', 2, 2],
      shell: command === 'npm.cmd',
    });
    child.on('error', reject);
    child.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`npm ci ended with ${code}. Nothing was started.`)),
    );
  });
}
