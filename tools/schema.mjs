import process from 'node:process';
import { continueOnNode24, runsOnNode24 } from './runtime/node24.mjs';

/** After a change of a context's SDL or of a console's operations: the console's types, then docs/schema.graphql. */
if (!runsOnNode24()) await continueOnNode24(process.argv[1], process.argv.slice(2));
const { packageFile, runScript } = await import('./checks/run.mjs');
const { runJest } = await import('./checks/jest.mjs');
const codegen = packageFile('@graphql-codegen', 'cli', 'esm', 'bin.js');
const types = await runScript([codegen, '-c', 'libs/platform/console/codegen.ts'], { live: true });
const contract = await runJest(['unit'], { only: ['type-defs'], env: { UPDATE_SCHEMA: '1' } });
process.exitCode = types.ok && contract.failed === 0 ? 0 : 1;
