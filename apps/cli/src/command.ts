import type { Command } from 'commander';

/** What a command hands back: the one JSON document of `--json`, and the same in words. */
export interface CommandResult {
  document: unknown;
  text: string;
  /** Exit code when not 0: a check that found something says 1 without being an error of the command. */
  exitCode?: number;
}

/** What a command is given: its arguments, and the ways out that leave standard output alone. */
export interface CommandInput<Options = Record<string, unknown>> {
  arguments: readonly string[];
  options: Options;
  /** A line for the person who waits; standard error. */
  progress(line: string): void;
  /** Connection of the schema's owner. Errors: InputError when no database is named. */
  ownerUrl(): string;
  /** True when that database is the workspace's own, which nobody migrates by hand. */
  embedded: boolean;
}

/** One command of CLI.md. It is loaded only when it is called. */
export interface CliCommand {
  /** Arguments and flags, in commander's terms; `--json` and `--database` are there already. */
  declare(command: Command): void;
  run(input: CommandInput): Promise<CommandResult>;
}

interface CommandEntry {
  summary: string;
  load(): Promise<CliCommand>;
}

/** The table of commands: `user add` is a command `add` under `user`. */
export type CommandTable = Readonly<Record<string, CommandEntry>>;
