import { CALL_SCRIPTS } from '@relance/calls/domain';
import { TEMPLATES } from '@relance/correspondence/domain';
import {
  type DebtorKind,
  DEBTOR_KINDS,
  hasErrors,
  lint,
  problemsOf,
  readStrategy,
  type Said,
  type StrategyProblem,
  type Vocabulary,
} from '@relance/dunning/domain';
import { InputError } from '@relance/kernel';
import { readFileSync } from 'node:fs';
import { text as wholeText } from 'node:stream/consumers';
import type { CliCommand, CommandInput } from '../command';

interface Options {
  batch?: string;
  kind?: string | string[];
  portfolioLanguage?: string | string[];
  language?: string;
}

const LANGUAGES = ['fr', 'en'] as const;

/**
 * `relance strategy lint FILE`: an exported strategy, or a definition alone, against every rule of the linter. Pure: no database; the
 * portfolio is what the flags say. Problems are its result, not an error. Errors: InputError for what is no strategy.
 */
export const strategyLintCommand: CliCommand = {
  declare: (command) => {
    command
      .argument('[file]', 'the strategy, JSON; - for standard input')
      .option('--kind <kind...>', 'debtors it is for: business, public, consumer (default: as the file says)')
      .option('--portfolio-language <language...>', 'languages that its texts must exist in (default: fr en)')
      .option('--language <language>', 'of the messages: en or fr', 'en')
      .option('--batch <file>', 'a JSON array of {"file": content, "kind"?, …}; - for standard input');
  },
  async run(input) {
    const options = input.options as Options;
    if (options.batch !== undefined) return batch(await readText(options.batch, 'batch'), options);
    const document = lintFile(parsed(await readText(fileOf(input), 'file'), 'file'), options);
    return { document, text: inWords(document) };
  },
};

function fileOf({ arguments: [file] }: CommandInput): string {
  if (!file) throw new InputError('no-file', 'Name the file of a strategy, or --batch.', { field: 'file' });
  return file;
}

async function readText(file: string, field: string): Promise<string> {
  if (file === '-') return wholeText(process.stdin);
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new InputError('unreadable', `${file} cannot be read (${(error as { code?: string }).code ?? 'error'}).`, {
      field,
    });
  }
}

function parsed(text: string, field: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new InputError('not-json', 'This is not JSON.', { field });
  }
}

interface LintDocument {
  ok: boolean;
  problems: (Omit<StrategyProblem, 'message' | 'step'> & { step?: string; message: string })[];
}

function lintFile(data: unknown, options: Options): LintDocument {
  const language = oneOf(LANGUAGES, options.language ?? 'en', 'language');
  const read = readStrategy(data);
  if (Array.isArray(read)) {
    const shape = read.find(({ kind }) => kind === 'shape');
    if (shape) throw new InputError(shape.code, shape.message[language], { field: shape.field || 'file' });
    return shown(problemsOf(read), language);
  }
  const kinds = listOf(options.kind).map((kind) => oneOf(DEBTOR_KINDS, kind, 'kind'));
  const debtorKinds: readonly DebtorKind[] = kinds.length > 0 ? kinds : (read.head?.debtorKinds ?? []);
  return shown(lint({ strategy: read.definition, debtorKinds, vocabulary: vocabularyOf(options) }), language);
}

function vocabularyOf({ portfolioLanguage }: Options): Vocabulary {
  const languages = listOf(portfolioLanguage);
  return {
    texts: [...TEMPLATES, ...CALL_SCRIPTS],
    languages: languages.length > 0 ? languages : LANGUAGES,
    segments: null,
  };
}

function shown(problems: readonly StrategyProblem[], language: keyof Said): LintDocument {
  return {
    ok: !hasErrors(problems),
    problems: problems.map(({ step, message, ...problem }) => ({
      ...problem,
      ...(step === null ? {} : { step }),
      message: message[language],
    })),
  };
}

function listOf(value: string | string[] | undefined): string[] {
  return value === undefined ? [] : [value].flat();
}

function oneOf<Value extends string>(values: readonly Value[], value: string, field: string): Value {
  const known = values.find((one) => one === value);
  if (known === undefined)
    throw new InputError('unknown-value', `${value} is none of: ${values.join(', ')}.`, { field });
  return known;
}

/** An item at fault stands as its error; the others are looked at all the same. */
function batch(text: string, options: Options) {
  const items = parsed(text, 'batch');
  if (!Array.isArray(items))
    throw new InputError('not-an-array', 'A batch is an array of objects.', { field: 'batch' });
  const document = items.map((item: unknown) => {
    try {
      if (typeof item !== 'object' || item === null || !('file' in item)) {
        throw new InputError('no-file', 'The item has no file.', { field: 'file' });
      }
      const { file, ...own } = item as Options & { file: unknown };
      return lintFile(typeof file === 'string' ? parsed(file, 'file') : file, { ...options, ...own });
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      return { error: { code: error.code, message: error.message, ...error.where } };
    }
  });
  return { document, text: document.map((one) => ('error' in one ? one.error.message : inWords(one))).join('\n\n') };
}

function inWords({ ok, problems }: LintDocument): string {
  const lines = problems.map(
    ({ severity, step, message, rule }) => `${severity}: ${step ? `${step}: ` : ''}${message} (${rule})`,
  );
  return [...lines, ok ? 'It can be published.' : 'It cannot be published.'].join('\n');
}
