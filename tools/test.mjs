import process from 'node:process';
import { ensureInstalled } from './runtime/install.mjs';
import { continueOnNode24, runsOnNode24 } from './runtime/node24.mjs';
import { readParts } from './checks/parts.mjs';

const say = (line) => process.stderr.write(`${line}\n`);
const parts = readParts(process.argv.slice(2));
if (!parts) {
  say('npm test [-- PART …]   parts: checks, console, unit, db, api, browser, demo; all when none is named');
  process.exit(2);
}

const total = { passed: 0, failed: 0, skipped: 0 };
const add = (tally) => Object.keys(total).forEach((key) => (total[key] += tally[key]));
try {
  await ensureInstalled(() => say('Installing packages (npm ci) …'));
  if (!runsOnNode24()) await continueOnNode24(process.argv[1], process.argv.slice(2));
  const { runPart } = await import('./checks/parts.mjs');
  for (const part of parts) {
    say(`\n— ${part}`);
    add(await runPart(part, say));
  }
} catch (error) {
  say(String(error.stack ?? error));
  total.failed += 1;
}
const skipped = total.skipped ? `, ${total.skipped} skipped` : '';
process.exitCode = total.failed ? 1 : 0;
process.stdout.write(`${total.passed} passed, ${total.failed} failed${skipped}\n`);
