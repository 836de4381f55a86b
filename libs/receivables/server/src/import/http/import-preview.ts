import {
  decodeFirstRecords,
  detectFormat,
  FileRefused,
  importMessage,
  invoiceInPdf,
  isRefusal,
  LedgerRowReader,
  proposeMapping,
  readCamt053,
  readInvoice,
  type CsvMapping,
  type FileFormat,
  type ImportWarning,
  type MappingProposal,
} from '@relance/receivables/domain';
import { readFile } from 'node:fs/promises';
import { errorView, warningView } from '../import-journal';
import { sampleOf } from '../formats/ledger-import';

const SHOWN = 20;

/** What a person sees before importing: the format, how a CSV would be read (or what to answer first), and the first rows as they would be taken. */
export interface ImportPreview {
  format: FileFormat | null;
  mapping: CsvMapping | null;
  proposal: (Omit<MappingProposal, 'questions' | 'mapping'> & { questions: unknown[] }) | null;
  rows: unknown[];
  invoice: unknown;
  statements: unknown[];
  warnings: unknown[];
  error: unknown;
}

/** Reads enough of a file to show it; changes nothing. What is wrong with the file comes back as `error`. */
export async function previewFile(
  path: string,
  format: FileFormat | 'auto',
  mapping: CsvMapping | null,
  today: string,
): Promise<ImportPreview> {
  const preview: ImportPreview = {
    format: null,
    mapping,
    proposal: null,
    rows: [],
    invoice: null,
    statements: [],
    warnings: [],
    error: null,
  };
  try {
    preview.format = format === 'auto' ? detectFormat((await sampleOf(path, 1 << 16)).bytes) : format;
    if (preview.format === 'csv') await previewLedger(path, preview, today);
    else if (preview.format === 'camt') previewStatements(await readFile(path), preview);
    else await previewInvoice(await readFile(path), preview);
  } catch (error) {
    const said = errorView(error);
    if (!said) throw error;
    preview.error = said;
  }
  return preview;
}

async function previewLedger(path: string, preview: ImportPreview, today: string): Promise<void> {
  const sample = await sampleOf(path);
  const { questions, mapping, ...proposal } = proposeMapping(sample.bytes, sample.whole);
  const asked = questions.map((it) => ({
    code: it.code,
    field: it.field,
    choices: it.choices,
    messageFr: importMessage(it.code, it.params, 'fr'),
    messageEn: importMessage(it.code, it.params, 'en'),
  }));
  preview.proposal = { ...proposal, questions: asked };
  preview.mapping ??= mapping;
  if (!preview.mapping) return;
  const warnings: ImportWarning[] = [];
  const [headings, ...records] = decodeFirstRecords(sample.bytes, preview.mapping, SHOWN + 1);
  if (!headings) throw new FileRefused('empty-file');
  const shown = preview.mapping.header ? records : [headings, ...records].slice(0, SHOWN);
  const names = preview.mapping.header ? headings.cells : headings.cells.map((_, index) => String(index + 1));
  const reader = new LedgerRowReader(preview.mapping, names, {
    currency: 'EUR',
    country: 'FR',
    today,
    warn: (it) => warnings.push(it),
  });
  preview.rows = shown.map((record) => {
    const row = reader.read(record);
    if (!isRefusal(row)) return { row };
    const { line, field, code, params } = row;
    return {
      refusal: {
        line,
        field,
        code,
        messageFr: importMessage(code, params, 'fr'),
        messageEn: importMessage(code, params, 'en'),
      },
    };
  });
  preview.warnings = warnings.map(warningView);
}

function previewStatements(bytes: Uint8Array, preview: ImportPreview): void {
  const statements = readCamt053(bytes);
  preview.statements = statements.map(({ receipts, reversals, warnings: _told, ...it }) => ({
    ...it,
    receipts: receipts.length,
    reversals: reversals.length,
    first: receipts.slice(0, SHOWN),
  }));
  preview.warnings = statements.flatMap((it) => it.warnings.map(warningView));
}

async function previewInvoice(bytes: Uint8Array, preview: ImportPreview): Promise<void> {
  const { warnings, ...invoice } = readInvoice(preview.format === 'pdf' ? await invoiceInPdf(bytes) : bytes);
  preview.invoice = invoice;
  preview.warnings = warnings.map(warningView);
}
