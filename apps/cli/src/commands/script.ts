import { hasScriptErrors, lintScript } from '@relance/calls/domain';
import { InputError } from '@relance/kernel';
import { pureCommand, textIn } from '../pure-command';

interface ScriptLintDocument {
  ok: boolean;
  problems: { code: string; severity: string; node?: string; field?: string; message: string }[];
}

/**
 * `relance script lint FILE`: a script as the editor exports it, against every rule of the linter (docs/scripts.md). Pure. Problems
 * are its result, not an error. Errors: InputError.
 */
export const scriptLintCommand = pureCommand<ScriptLintDocument>({
  declare: (command) => {
    command
      .argument('[file]', 'the script, JSON; - for standard input')
      .option('--language <language>', 'of the messages: en or fr', 'en');
  },
  flags: ['file', 'language'],
  files: ['file'],
  answer: (flags) => {
    const { file } = flags;
    if (file === undefined)
      throw new InputError('no-file', 'Name the file of a script, or --batch.', { field: 'file' });
    const language = textIn(flags, 'language') ?? 'en';
    if (language !== 'fr' && language !== 'en') {
      throw new InputError('unknown-value', `${language} is none of: en, fr.`, { field: 'language' });
    }
    const faults = lintScript(file);
    return {
      ok: !hasScriptErrors(faults),
      problems: faults.map(({ code, severity, nodeId, field, message }) => ({
        ...{ code, severity },
        ...(nodeId === null ? {} : { node: nodeId }),
        ...(field ? { field } : {}),
        message: message[language],
      })),
    };
  },
  inWords: ({ ok, problems }) =>
    [
      ...problems.map(({ severity, node, message }) => `${severity}: ${node ? `${node}: ` : ''}${message}`),
      ok ? 'It can be submitted.' : 'It cannot be submitted.',
    ].join('\n'),
});
