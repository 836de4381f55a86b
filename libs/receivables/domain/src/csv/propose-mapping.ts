import type { ImportCode, MessageParams } from '../import/import-message';
import { ENCODINGS, LEDGER_FIELDS, readMapping, type CsvMapping, type LedgerField } from './csv-mapping';
import { DATE_ORDERS, parseDate, type DateOrder, type DecimalMark } from './csv-values';
import { decodeSample, detectSeparator, possibleEncodings } from './detect-dialect';
import { fieldOfHeading } from './header-names';

/** What a person must decide before the file can be read: the field, why, and the answers that are possible. */
export interface MappingQuestion {
  code: Extract<ImportCode, `ambiguous-${string}` | `unknown-separator` | `missing-column` | `unreadable-date`>;
  field: string;
  params: MessageParams;
  choices: string[];
}

export interface MappingProposal {
  /** Complete only when there is no question. */
  mapping: CsvMapping | null;
  draft: Partial<Omit<CsvMapping, 'columns'>> & { columns: Partial<Record<LedgerField, string>> };
  questions: MappingQuestion[];
  headings: string[];
  /** Headings that nothing is read from. */
  ignored: string[];
  /** The first rows as cells. */
  rows: string[][];
}

/**
 * Proposes how to read a customer ledger from its first bytes. Only what the sample proves is proposed (a month of 13 proves the order
 * of a date); anything two readings are possible for comes back as a question.
 */
export function proposeMapping(sample: Uint8Array, wholeFile: boolean): MappingProposal {
  const questions: MappingQuestion[] = [];
  const encodings = possibleEncodings(sample);
  if (encodings.length > 1) {
    questions.push({ code: 'ambiguous-encoding', field: 'encoding', params: {}, choices: encodings });
  }
  const encoding = encodings[0] ?? ENCODINGS[0];
  const found = detectSeparator(decodeSample(sample, encoding), wholeFile);
  if (!found) {
    questions.push({ code: 'unknown-separator', field: 'separator', params: {}, choices: [] });
    return {
      mapping: null,
      draft: { format: 'csv', encoding, columns: {} },
      questions,
      headings: [],
      ignored: [],
      rows: [],
    };
  }
  const headings = found.records[0]!.cells.map((it) => it.trim());
  const body = found.records.slice(1).map((it) => it.cells);
  const columns = proposeColumns(headings, body, questions);
  const cellsOf = (fields: LedgerField[]): string[] =>
    fields.flatMap((field) => {
      const index = columns[field] === undefined ? -1 : headings.indexOf(columns[field]);
      return index < 0 ? [] : body.map((row) => row[index]?.trim() ?? '').filter((cell) => cell !== '');
    });
  const dateOrder = proposeDateOrder(cellsOf(['issueDate', 'dueDate', 'settledDate']), questions);
  const decimal = proposeDecimal(cellsOf(['amount', 'paidAmount']), questions);
  const draft: MappingProposal['draft'] = {
    format: 'csv',
    encoding,
    separator: found.separator,
    quote: '"',
    skipLines: 0,
    header: true,
    decimal,
    dateOrder,
    columns,
  };
  const used = new Set(Object.values(columns));
  return {
    mapping: questions.length === 0 ? readMapping({ ...draft, defaults: {} }) : null,
    draft,
    questions,
    headings,
    ignored: headings.filter((it) => !used.has(it)),
    rows: body.slice(0, 20),
  };
}

function proposeColumns(
  headings: string[],
  body: string[][],
  questions: MappingQuestion[],
): Partial<Record<LedgerField, string>> {
  const found = new Map<LedgerField, string[]>();
  headings.forEach((heading, index) => {
    const field = fieldOfHeading(heading);
    if (
      !field ||
      !fitsField(
        field,
        body.slice(0, 200).map((row) => row[index]?.trim() ?? ''),
      )
    )
      return;
    found.set(field, [...(found.get(field) ?? []), heading]);
  });
  const columns: Partial<Record<LedgerField, string>> = {};
  for (const field of LEDGER_FIELDS) {
    const candidates = found.get(field) ?? [];
    if (candidates.length > 1) {
      questions.push({
        code: 'ambiguous-column',
        field,
        params: { candidates: candidates.join(', ') },
        choices: candidates,
      });
    }
    if (candidates[0] !== undefined) columns[field] = candidates[0];
  }
  for (const field of ['invoiceNumber', 'issueDate', 'amount'] as const) {
    if (columns[field] === undefined)
      questions.push({ code: 'missing-column', field, params: { field }, choices: headings });
  }
  if (
    !(['accountNumber', 'debtorName', 'siren', 'siret', 'vatNumber'] as const).some(
      (field) => columns[field] !== undefined,
    )
  ) {
    questions.push({
      code: 'missing-column',
      field: 'accountNumber',
      params: { field: 'accountNumber' },
      choices: headings,
    });
  }
  return columns;
}

/** A heading alone does not make a country column: its cells must be ISO codes (some ledgers number their countries). */
function fitsField(field: LedgerField, cells: string[]): boolean {
  const filled = cells.filter((it) => it !== '');
  if (field === 'country') return filled.every((it) => /^[A-Za-z]{2}$/.test(it));
  if (field === 'language') return filled.every((it) => /^(fr|en)\b/i.test(it));
  if (field === 'currency') return filled.every((it) => /^[A-Za-z]{3}$/.test(it));
  return true;
}

function proposeDateOrder(cells: string[], questions: MappingQuestion[]): DateOrder | undefined {
  if (cells.length === 0) return undefined;
  const readable = DATE_ORDERS.map((order) => ({
    order,
    reads: new Set(cells.filter((cell) => parseDate(cell, order) !== undefined)),
  }));
  const most = Math.max(...readable.map((it) => it.reads.size));
  const best = readable.filter((it) => it.reads.size === most);
  // Dots part the pieces of a date only where the day comes first.
  const dotted = cells.every((cell) => /^\d{1,2}\.\d{1,2}\.\d{2,4}$/.test(cell));
  const proven = best.length > 1 && dotted ? best.filter((it) => it.order === 'DMY') : best;
  const example = cells[0]!;
  if (most === 0) {
    questions.push({ code: 'unreadable-date', field: 'dateOrder', params: { example }, choices: [...DATE_ORDERS] });
    return undefined;
  }
  const contradicted = readable.some(
    (it) => it !== proven[0] && [...it.reads].some((cell) => !proven[0]!.reads.has(cell)),
  );
  if (proven.length === 1 && !contradicted) return proven[0]!.order;
  const choices = contradicted ? [...DATE_ORDERS] : proven.map((it) => it.order);
  questions.push({ code: 'ambiguous-date', field: 'dateOrder', params: { example }, choices });
  return undefined;
}

/** What an amount proves about its decimal mark: both marks, or digits after one that cannot be a group of thousands. */
function proposeDecimal(cells: string[], questions: MappingQuestion[]): DecimalMark | undefined {
  const proofs = new Set<DecimalMark>();
  let open: string | undefined;
  for (const cell of cells) {
    const marks = [...cell.matchAll(/[.,]/g)].map((it) => it[0]);
    if (marks.length === 0) continue;
    const last = marks[marks.length - 1] as DecimalMark;
    const other: DecimalMark = last === '.' ? ',' : '.';
    const tail = /[.,](\d*)\D*$/.exec(cell)?.[1] ?? '';
    if (marks.includes(other)) proofs.add(last);
    else if (marks.length > 1) proofs.add(other);
    else if (tail.length !== 3) proofs.add(last);
    else open ??= cell;
  }
  if (proofs.size === 1) return [...proofs][0];
  if (proofs.size === 0 && open === undefined) return '.';
  questions.push({
    code: 'ambiguous-decimal',
    field: 'decimal',
    params: { example: open ?? cells[0] ?? '' },
    choices: ['.', ','],
  });
  return undefined;
}
