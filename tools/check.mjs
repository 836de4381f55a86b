import process from 'node:process';
import { ensureInstalled } from './runtime/install.mjs';
import { continueOnNode24, runsOnNode24 } from './runtime/node24.mjs';

const say = (line) => process.stderr.write(`${line}\n`);
await ensureInstalled(() => say('Installing packages (npm ci) …'));
if (!runsOnNode24()) await continueOnNode24(process.argv[1], process.argv.slice(2));
const { runChecks } = await import('./checks/checks.mjs');
const { failed } = await runChecks(say);
process.exitCode = failed ? 1 : 0;
