import { InputError } from '@relance/kernel';
import { Command, CommanderError } from 'commander';
import type { CommandInput, CommandResult, CommandTable } from './command';

/** Where a run of the program speaks and what it knows of the outside. */
export interface Surroundings {
  environment: Record<string, string | undefined>;
  out(text: string): void;
  err(text: string): void;
}

const INPUT_AT_FAULT = 2;
const OTHER_FAULT = 1;

/** Runs one call of `relance` and gives its exit code (CLI.md): 0 done, 2 the input is at fault, 1 anything else. */
export async function runProgram(
  argv: readonly string[],
  commands: CommandTable,
  surroundings: Surroundings,
): Promise<number> {
  let exitCode = 0;
  try {
    const program = await assemble(argv, commands, surroundings, (code) => (exitCode = code));
    await program.parseAsync([...argv], { from: 'user' });
    return exitCode;
  } catch (error) {
    return report(error, argv.includes('--json'), surroundings);
  }
}

async function assemble(
  argv: readonly string[],
  commands: CommandTable,
  surroundings: Surroundings,
  exit: (code: number) => void,
): Promise<Command> {
  const program = new Command('relance').description('The operator’s command of Relance.');
  program.exitOverride().configureOutput({ writeOut: surroundings.out, writeErr: () => undefined });
  const groups = new Map<string, Command>();
  for (const [words, { summary, load }] of Object.entries(commands)) {
    const [first = '', second] = words.split(' ');
    let parent = program;
    if (second) {
      parent = groups.get(first) ?? program.command(first).exitOverride();
      groups.set(first, parent);
    }
    const command = parent
      .command(second ?? first)
      .description(summary)
      .exitOverride();
    command.option('--json', 'print one JSON document').option('--database <url>', 'the PostgreSQL to use');
    if (argv[0] !== first || (second && argv[1] !== second)) continue;
    const body = await load();
    body.declare(command);
    command.action(async () => {
      const result = await body.run(inputOf(command, surroundings));
      print(result, command.opts<{ json?: boolean }>().json === true, surroundings);
      exit(result.exitCode ?? 0);
    });
  }
  return program;
}

function inputOf(command: Command, { environment, err }: Surroundings): CommandInput {
  const options = command.opts<{ database?: string }>();
  const named = options.database ?? environment['RELANCE_DATABASE_URL'];
  // The application's own connection belongs to the database of the environment, not to another one named by hand.
  if (options.database) delete environment['RELANCE_APP_DATABASE_URL'];
  const ownerUrl = (): string => {
    if (!named)
      throw new InputError('noDatabase', 'Name a PostgreSQL with --database or RELANCE_DATABASE_URL.', {
        field: 'database',
      });
    if (!/^postgres(ql)?:\/\//.test(named))
      throw new InputError('notADatabase', `Not a PostgreSQL URL: ${withoutPassword(named)}`, { field: 'database' });
    return named;
  };
  return {
    arguments: command.processedArgs.flat().filter((argument) => argument !== undefined) as string[],
    options,
    progress: (line) => err(`${line}\n`),
    ownerUrl,
    embedded: !options.database && environment['RELANCE_EMBEDDED'] === 'true',
  };
}

function withoutPassword(url: string): string {
  return url.replace(/\/\/[^@/]*@/, '//…@');
}

function print(result: CommandResult, json: boolean, { out }: Surroundings): void {
  out(json ? `${JSON.stringify(result.document)}\n` : `${result.text}\n`);
}

/** Tells what went wrong; with `--json` as the one document on standard output (CLI.md). */
function report(error: unknown, json: boolean, { out, err }: Surroundings): number {
  if (error instanceof CommanderError && error.exitCode === 0) return 0;
  const { exitCode, code, message, where } = faultOf(error);
  if (json) out(`${JSON.stringify({ error: { code, message, ...where } })}\n`);
  err(`relance: ${message}${where.line ? ` (line ${where.line})` : ''}\n`);
  return exitCode;
}

interface Fault {
  exitCode: number;
  code: string;
  message: string;
  where: { field?: string; line?: number };
}

function faultOf(error: unknown): Fault {
  if (error instanceof InputError) {
    return { exitCode: INPUT_AT_FAULT, code: error.code, message: error.message, where: error.where };
  }
  if (error instanceof CommanderError) {
    const message = error.message.replace(/^error: /, '');
    return { exitCode: INPUT_AT_FAULT, code: error.code.replace(/^commander\./, ''), message, where: {} };
  }
  const message =
    error instanceof Error ? error.message || (error as { code?: string }).code || error.name : String(error);
  return { exitCode: OTHER_FAULT, code: 'failed', message: withoutPassword(message), where: {} };
}
