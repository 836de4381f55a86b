import { COMMANDS } from './commands';
import { runProgram } from './program';

process.exitCode = await runProgram(process.argv.slice(2), COMMANDS, {
  environment: process.env,
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
});
