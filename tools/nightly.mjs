import process from 'node:process';
import { continueOnNode24, runsOnNode24 } from './runtime/node24.mjs';

/** What takes too long for every push: `npm run nightly`. More of what `npm test` does a little of, each with its own seeds. */
const NIGHTLY = { RELANCE_FAULTS: '50', RELANCE_KILL_CASES: '5000', RELANCE_SEEDS: '100' };

if (!runsOnNode24()) await continueOnNode24(process.argv[1], process.argv.slice(2));
const { runJest } = await import('./checks/jest.mjs');
const { passed, failed } = await runJest(['unit', 'api'], {
  workers: 1,
  env: NIGHTLY,
  only: ['faults', 'killed-worker', 'ten-years'],
});
process.stderr.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
