import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'msedge',
];
const PLACES = {
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((variable) =>
    ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'].map((path) =>
      join(process.env[variable] ?? '', path),
    ),
  ),
};

export const HOW_TO_INSTALL =
  'The browser tests need Chromium. Install it (Debian, Ubuntu: apt-get install chromium; macOS: brew install --cask chromium; or Google Chrome) or name one in RELANCE_CHROMIUM.';

/** Path of a Chromium, Chrome or Edge on this machine: RELANCE_CHROMIUM or CHROME_PATH, the PATH, the usual places. */
export function findChromium() {
  const named = process.env.RELANCE_CHROMIUM || process.env.CHROME_PATH;
  if (named) return isProgram(named) ? named : undefined;
  const inPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...inPath, ...(PLACES[process.platform] ?? [])].find(isProgram);
}

/** Like `findChromium`. Error: how to install one. */
export function chromiumPath() {
  const path = findChromium();
  if (!path) throw new Error(HOW_TO_INSTALL);
  return path;
}

/** Finds one, or installs Debian's where that is possible without asking anybody. Error: how to install one. */
export function ensureChromium(announce) {
  const mayInstall = process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (!findChromium() && mayInstall && !process.env.RELANCE_CHROMIUM) {
    announce('Installing Chromium (apt-get install chromium) …');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const apt = (...args) => spawnSync('apt-get', args, { stdio: ['ignore', 2, 2], env }).status === 0;
    const install = () => apt('install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation');
    if (!install() && apt('update')) install();
  }
  return chromiumPath();
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
