import { InputError } from '@relance/kernel';
import type { Command } from 'commander';
import { readFileSync } from 'node:fs';
import { text as wholeText } from 'node:stream/consumers';
import type { CliCommand, CommandInput } from './command';

/** Flags by their names in camelCase, as commander and a batch write them; a file-valued one has its content. */
export type Flags = Readonly<Record<string, unknown>>;

/** A command without a database (CLI.md *pure*): what it answers depends on its flags alone, so it takes many at once. */
export interface PureCommand<Document extends object> {
  /** Arguments and flags, but `--batch`. */
  declare(command: Command): void;
  /** Every flag there is: what a batch names else is a mistake. */
  flags: readonly string[];
  /** Those whose value is a file of JSON; the command's argument is the first. */
  files: readonly string[];
  /** Errors: InputError. */
  answer(flags: Flags): Document;
  inWords(document: Document): string;
}

/** The command with `--batch`: an array of objects, and the array of answers in their order, an item at fault as its error. */
export function pureCommand<Document extends object>(pure: PureCommand<Document>): CliCommand {
  return {
    declare: (command) => {
      pure.declare(command);
      command.option('--batch <file>', 'a JSON array of objects with these flags in camelCase; - for standard input');
    },
    async run(input) {
      const { batch } = input.options;
      if (typeof batch === 'string') return answerAll(pure, parsed(await readText(batch, 'batch'), 'batch'), input);
      const flags: Record<string, unknown> = { ...input.options };
      if (input.arguments[0] !== undefined) flags[pure.files[0]!] = input.arguments[0];
      for (const name of pure.files) {
        const file = flags[name];
        if (typeof file === 'string') flags[name] = parsed(await readText(file, name), name);
      }
      const document = pure.answer(flags);
      return { document, text: pure.inWords(document) };
    },
  };
}

function answerAll<Document extends object>(pure: PureCommand<Document>, items: unknown, { options }: CommandInput) {
  if (!Array.isArray(items)) {
    throw new InputError('not-an-array', 'A batch is an array of objects.', { field: 'batch' });
  }
  const document = items.map((item: unknown) => {
    try {
      return pure.answer({ ...options, ...flagsOf(pure, item) });
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      return { error: { code: error.code, message: error.message, ...error.where } };
    }
  });
  const words = document.map((one) => ('error' in one ? one.error.message : pure.inWords(one as Document)));
  return { document, text: words.join('\n\n') };
}

function flagsOf({ flags, files }: Pick<PureCommand<object>, 'flags' | 'files'>, item: unknown): Flags {
  if (typeof item !== 'object' || item === null || Array.isArray(item)) {
    throw new InputError('not-an-object', 'An item of a batch is an object.', { field: 'batch' });
  }
  const unknown = Object.keys(item).find((name) => !flags.includes(name));
  if (unknown !== undefined) throw new InputError('unknown-flag', `There is no flag ${unknown}.`, { field: unknown });
  const own: Record<string, unknown> = { ...item };
  for (const name of files) {
    const content = own[name];
    if (typeof content === 'string') own[name] = parsed(content, name);
  }
  return own;
}

async function readText(file: string, field: string): Promise<string> {
  if (file === '-') return wholeText(process.stdin);
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const why = (error as { code?: string }).code ?? 'error';
    throw new InputError('unreadable', `${file} cannot be read (${why}).`, { field });
  }
}

function parsed(text: string, field: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new InputError('not-json', 'This is not JSON.', { field });
  }
}

/** A flag that may be given several times, or once. Errors: InputError when a value is no text. */
export function textsOf(flags: Flags, name: string): string[] {
  const value = flags[name];
  return value === undefined || value === null ? [] : [value].flat().map((one) => textOf(one, name));
}

/** Undefined: not given. Errors: InputError when it is no text. */
export function textIn(flags: Flags, name: string): string | undefined {
  const value = flags[name];
  return value === undefined || value === null ? undefined : textOf(value, name);
}

function textOf(value: unknown, field: string): string {
  if (typeof value === 'string' && value !== '') return value;
  throw new InputError('bad-value', `--${field} takes a text.`, { field });
}
