import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { childEnvironment, nodePath } from '../runtime/node24.mjs';
import { repository } from '../runtime/repository.mjs';

/** Makes Nx look at the rooms again: the boundary rule reads only what Nx has written down, and is silent when that is missing. */
export function refreshProjectGraph() {
  run([join(repository, 'node_modules', 'nx', 'dist', 'bin', 'nx.js'), 'show', 'projects']);
}

/** With CI=true Nx's boundary rule objects to nothing at all, and says nothing of it. */
export const LINT_ENVIRONMENT = { CI: undefined };

const LINT_STDIN = `
  import { ESLint } from 'eslint';
  import { text } from 'node:stream/consumers';
  const eslint = new ESLint();
  const found = [];
  for (const sample of JSON.parse(await text(process.stdin))) {
    const [result] = await eslint.lintText(sample.text, { filePath: sample.file });
    found.push(result.messages.map(({ ruleId, message }) => ({ rule: ruleId ?? 'parser', message })));
  }
  process.stdout.write(JSON.stringify(found));
`;

/**
 * Lints texts as if they stood in those files; for each the rules that object and what they say.
 * @param {{ file: string, text: string }[]} samples
 * @returns {{ rule: string, message: string }[][]}
 */
export function lintTexts(samples) {
  return JSON.parse(run(['--input-type=module', '--eval', LINT_STDIN], JSON.stringify(samples)));
}

function run(args, input = '') {
  // What a test runner says about itself would make Nx and ESLint behave otherwise than on the command line.
  const env = childEnvironment({
    ...LINT_ENVIRONMENT,
    NODE_OPTIONS: '',
    NODE_ENV: undefined,
    JEST_WORKER_ID: undefined,
  });
  const { status, stdout, stderr } = spawnSync(nodePath(), args, {
    cwd: repository,
    env,
    input,
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  if (status !== 0) throw new Error(`${stderr}${stdout}`);
  return stdout;
}
