import process from 'node:process';
import { HELP, readArguments } from './start/arguments.mjs';
import { choosePort } from './start/port-choice.mjs';
import { clearRun, endLeftovers, runningUrl, writeRun } from './start/run-file.mjs';
import { ensureInstalled } from './runtime/install.mjs';
import { continueOnNode24, runsOnNode24 } from './runtime/node24.mjs';

const say = (line) => process.stderr.write(`${line}\n`);
const INPUT_AT_FAULT = 2;

const wanted = readArguments(process.argv.slice(2));
if ('help' in wanted) {
  process.stdout.write(`${HELP}\n`);
} else if ('problem' in wanted) {
  say(`${wanted.problem}\n\n${HELP}`);
  process.exitCode = INPUT_AT_FAULT;
} else {
  await endLeftovers();
  const port = await choosePort(wanted, runningUrl(), say);
  if (port === undefined) process.exit(INPUT_AT_FAULT);
  try {
    await ensureInstalled(() => say('Installing packages (npm ci); this takes some minutes the first time.'));
    if (!runsOnNode24()) await continueOnNode24(process.argv[1], ['--port', String(port)]);
    const { launch } = await import('./start/launch.mjs');
    await launch({ host: wanted.host, port, say, writeRun });
  } catch (error) {
    say(`Relance did not start. ${error.message}`);
    process.exitCode = 1;
  } finally {
    clearRun();
  }
}
