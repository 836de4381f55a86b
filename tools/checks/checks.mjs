import { join } from 'node:path';
import { buildStale } from '../build/build.mjs';
import { bundleWeight, tooHeavy } from '../quality/bundle-weight.mjs';
import { importCycles, workspaceFiles } from '../quality/import-cycles.mjs';
import { LINT_ENVIRONMENT, refreshProjectGraph } from '../quality/lint.mjs';
import { repository } from '../runtime/repository.mjs';
import { packageFile, runScript } from './run.mjs';

const tsc = packageFile('typescript', 'bin', 'tsc');

/**
 * What holds for the whole workspace beside its tests. Each says whether it is well, and what is not.
 * @type {{ name: string, run: () => Promise<{ ok: boolean, output: string }> }[]}
 */
export const CHECKS = [
  { name: 'types of the tools', run: () => runScript([tsc, '-p', 'tsconfig.tools.json']) },
  { name: 'types of the servers', run: () => runScript([tsc, '-p', 'tsconfig.server.json', '--noEmit']) },
  {
    name: 'types of the screens',
    run: () =>
      runScript([
        packageFile('@angular', 'compiler-cli', 'bundles', 'src', 'bin', 'ngc.js'),
        '-p',
        'apps/console/tsconfig.app.json',
        '--noEmit',
      ]),
  },
  { name: 'types of the screens’ tests', run: () => runScript([tsc, '-p', 'tsconfig.console-spec.json', '--noEmit']) },
  { name: 'types of the browser’s tests', run: () => runScript([tsc, '-p', 'tsconfig.browser-spec.json']) },
  { name: 'lint and module boundaries', run: lint },
  {
    name: 'formatting',
    run: () => runScript([packageFile('prettier', 'bin', 'prettier.cjs'), '--check', '--log-level', 'warn', '.']),
  },
  {
    name: 'dead code and unused packages',
    run: () => runScript([packageFile('knip', 'bin', 'knip.js'), '--tsConfig', 'tsconfig.base.json', '--no-progress']),
  },
  { name: 'import cycles', run: cycles },
  { name: 'build, and the weight of the screens', run: build },
];

function lint() {
  refreshProjectGraph();
  return runScript([packageFile('eslint', 'bin', 'eslint.js'), '--max-warnings=0', '.'], { env: LINT_ENVIRONMENT });
}

async function cycles() {
  const found = importCycles(workspaceFiles());
  return { ok: found.length === 0, output: found.map((files) => files.join(' → ')).join('\n') };
}

async function build() {
  try {
    await buildStale();
    const heavy = tooHeavy(bundleWeight(join(repository, 'dist', 'apps', 'console', 'browser')));
    return { ok: heavy.length === 0, output: heavy.join('\n') };
  } catch (error) {
    return { ok: false, output: error.message };
  }
}

/** Runs the checks two at a time; tells each as it ends. Gives how many passed and failed. */
export async function runChecks(say, checks = CHECKS) {
  const waiting = [...checks];
  const tally = { passed: 0, failed: 0, skipped: 0 };
  const worker = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      const began = Date.now();
      const { ok, output } = await check.run().catch((error) => ({ ok: false, output: String(error.stack ?? error) }));
      tally[ok ? 'passed' : 'failed'] += 1;
      say(`${ok ? 'ok  ' : 'FAIL'} ${check.name} (${Math.round((Date.now() - began) / 100) / 10} s)`);
      if (!ok) say(output);
    }
  };
  await Promise.all([worker(), worker()]);
  return tally;
}
