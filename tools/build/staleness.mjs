import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository, stateFolder } from '../runtime/repository.mjs';

const stampFile = join(stateFolder, 'built.json');
const ALWAYS = ['package-lock.json', 'tsconfig.base.json', 'nx.json', 'tools/build'];

/** What an app is made of, and what a build leaves behind. A screen is no part of a server and the other way round. */
const APPS = {
  api: { folders: ['apps/api'], leaves: (path) => isScreen(path), product: 'dist/apps/api/main.mjs' },
  worker: { folders: ['apps/worker'], leaves: (path) => isScreen(path), product: 'dist/apps/worker/main.mjs' },
  cli: { folders: ['apps/cli'], leaves: (path) => isScreen(path), product: 'dist/apps/cli/main.mjs' },
  console: {
    folders: ['apps/console'],
    leaves: (path) => /^libs\/[^/]+\/server\//.test(path),
    product: 'dist/apps/console/browser/index.html',
  },
};

const isScreen = (path) => /^libs\/[^/]+\/console\//.test(path);
const isTest = (name) => /[.-]spec\.ts$/.test(name);

/** Apps of the workspace that can be built. */
export function knownApps() {
  return Object.keys(APPS).filter((app) =>
    ['project.json', 'src/main.ts'].every((file) => existsSync(join(repository, 'apps', app, file))),
  );
}

/** Of these apps, those whose sources changed since `markBuilt`, with a digest of what they are now. Takes some tens of milliseconds. */
export function staleApps(apps) {
  const built = readStamp();
  return apps
    .map((app) => ({ app, digest: digestOf(app) }))
    .filter(({ app, digest }) => built[app] !== digest || !existsSync(join(repository, APPS[app].product)));
}

/** Remembers that these apps were built from sources with these digests. */
export function markBuilt(stale) {
  mkdirSync(stateFolder, { recursive: true });
  const built = { ...readStamp(), ...Object.fromEntries(stale.map(({ app, digest }) => [app, digest])) };
  writeFileSync(stampFile, `${JSON.stringify(built, null, 2)}\n`);
}

function readStamp() {
  try {
    return JSON.parse(readFileSync(stampFile, 'utf8'));
  } catch {
    return {};
  }
}

function digestOf(app) {
  const { folders, leaves } = APPS[app];
  const hash = createHash('sha256');
  for (const start of [...ALWAYS, 'libs', ...folders]) add(hash, start, leaves);
  return hash.digest('hex');
}

function add(hash, path, leaves) {
  const stat = statSync(join(repository, path), { throwIfNoEntry: false });
  if (!stat || leaves(`${path}/`)) return;
  if (!stat.isDirectory()) {
    if (!isTest(path)) hash.update(`${path}\0${stat.size}\0${stat.mtimeMs}\n`);
    return;
  }
  for (const name of readdirSync(join(repository, path)).sort()) add(hash, `${path}/${name}`, leaves);
}
