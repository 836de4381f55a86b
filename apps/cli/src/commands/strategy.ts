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
import { pureCommand } from '../pure-command';

interface Options {
  kind?: string | string[];
  portfolioLanguage?: string | string[];
  language?: string;
}

const LANGUAGES = ['fr', 'en'] as const;

/**
 * `relance strategy lint FILE`: an exported strategy, or a definition alone, against every rule of the linter. Pure: no database; the
 * portfolio is what the flags say. Problems are its result, not an error. Errors: InputError for what is no strategy.
 */
export const strategyLintCommand = pureCommand<LintDocument>({
  declare: (command) => {
    command
      .argument('[file]', 'the strategy, JSON; - for standard input')
      .option('--kind <kind...>', 'debtors it is for: business, public, consumer (default: as the file says)')
      .option('--portfolio-language <language...>', 'languages that its texts must exist in (default: fr en)')
      .option('--language <language>', 'of the messages: en or fr', 'en');
  },
  flags: ['file', 'kind', 'portfolioLanguage', 'language'],
  files: ['file'],
  answer: (flags) => {
    if (flags['file'] === undefined) {
      throw new InputError('no-file', 'Name the file of a strategy, or --batch.', { field: 'file' });
    }
    return lintFile(flags['file'], flags as Options);
  },
  inWords,
});

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

function inWords({ ok, problems }: LintDocument): string {
  const lines = problems.map(
    ({ severity, step, message, rule }) => `${severity}: ${step ? `${step}: ` : ''}${message} (${rule})`,
  );
  return [...lines, ok ? 'It can be published.' : 'It cannot be published.'].join('\n');
}
