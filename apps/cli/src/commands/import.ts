import { InputError, toDecimalString } from '@relance/kernel';
import { Database, SYSTEM } from '@relance/platform/server';
import {
  FILE_FORMATS,
  importMessage,
  readMapping,
  type CsvMapping,
  type FileFormat,
} from '@relance/receivables/domain';
import { ImportService, refusalsOf, type ImportOutcome, type ImportRefusalView } from '@relance/receivables/server';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { withApplication } from '../application';
import type { CliCommand, CommandResult } from '../command';

const ALL_REFUSALS = 2_147_483_647;

/**
 * `relance import FILE`: a customer ledger (CSV), an e-invoice (UBL, CII, hybrid PDF) or a bank statement (camt.053) into the books. Without
 * `--mapping` a CSV file must prove how it is to be read. Errors: InputError naming field and line; nothing was changed then.
 */
export const importCommand: CliCommand = {
  declare: (command) => {
    command
      .argument('<file>')
      .option('--format <format>', `auto, ${FILE_FORMATS.join(', ')}`, 'auto')
      .option('--mapping <file>', 'how a CSV file is to be read (JSON)')
      .option('--creditor <key>', 'whose books; made when there is none of that key')
      .option('--dry-run', 'do everything, tell, and undo it');
  },
  async run(input) {
    const options = input.options as { format: string; mapping?: string; creditor?: string; dryRun?: boolean };
    const [path = ''] = input.arguments;
    const format = options.format === 'auto' ? 'auto' : FILE_FORMATS.find((known) => known === options.format);
    if (!format)
      throw new InputError('unknown-format', `A format is one of auto, ${FILE_FORMATS.join(', ')}.`, {
        field: 'format',
      });
    if (!(await stat(path).catch(() => null))?.isFile())
      throw new InputError('no-file', `There is no file ${path}.`, { field: 'file' });
    const mapping = options.mapping === undefined ? null : await mappingIn(options.mapping);
    const begun = performance.now();
    return withApplication(input, async (application) => {
      const outcome = await application.get(ImportService).run({
        path,
        fileName: basename(path),
        format: format as FileFormat | 'auto',
        mapping,
        creditorKey: options.creditor ?? null,
        dryRun: options.dryRun === true,
        actor: SYSTEM,
        progress: ({ read }) => input.progress(`${read} rows read`),
      });
      const refused = await application
        .get(Database)
        .transaction(SYSTEM, (tx) => refusalsOf(tx, outcome.importId, ALL_REFUSALS, -1));
      return told(outcome, refused, options.dryRun === true, (performance.now() - begun) / 1000);
    });
  },
};

async function mappingIn(path: string): Promise<CsvMapping> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new InputError('no-file', `There is no file ${path}.`, { field: 'mapping' });
  });
  try {
    return readMapping(JSON.parse(text));
  } catch (error) {
    if (error instanceof SyntaxError)
      throw new InputError('bad-mapping', `The mapping is no JSON: ${error.message}`, { field: 'mapping' });
    throw error;
  }
}

function told(outcome: ImportOutcome, refused: ImportRefusalView[], dryRun: boolean, seconds: number): CommandResult {
  const { counts, format, creditors } = outcome;
  const totals = Object.fromEntries(
    Object.entries(outcome.totals).map(([currency, sums]) => [
      currency,
      Object.fromEntries(Object.entries(sums).map(([name, minor]) => [name, toDecimalString({ minor, currency })])),
    ]),
  );
  const warnings = outcome.warnings.map((it) => ({
    code: it.code,
    message: importMessage(it.code, it.params, 'en'),
    ...(it.line === undefined ? {} : { line: it.line }),
  }));
  const lines = refused.map((it) => ({
    line: it.line,
    code: it.code,
    message: it.messageEn,
    ...(it.field === null ? {} : { field: it.field }),
  }));
  const { read, created, updated, unchanged } = counts;
  return {
    document: {
      format,
      dryRun,
      creditors,
      read,
      created,
      updated,
      unchanged,
      refused: lines,
      totals,
      warnings,
      seconds: Math.round(seconds * 1000) / 1000,
    },
    text: [
      `${dryRun ? 'Dry run: ' : ''}${read} read, ${created} created, ${updated} updated, ${unchanged} unchanged, ${counts.refused} refused.`,
      ...warnings.map((it) => `Note: ${it.message}`),
      ...lines.slice(0, 50).map((it) => `Line ${it.line}: ${it.message}`),
      ...(lines.length > 50 ? [`… and ${lines.length - 50} more refused lines (--json lists all).`] : []),
    ].join('\n'),
  };
}
