import {
  FileRefused,
  isRefusal,
  LedgerRowReader,
  proposeMapping,
  readCsvRecords,
  type CsvMapping,
  type CsvRecord,
  type ImportWarning,
  type LedgerRow,
  type Refusal,
} from '@relance/receivables/domain';
import type { BusinessDate } from '@relance/kernel';
import type { Tx } from '@relance/platform/server';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import type { Creditor } from '../../parties/creditor';
import { stageRefusals, stageRows, type StagedRow } from '../merge/staging';

const SAMPLE = 1 << 20;
const CHUNK = 5_000;

/** The first bytes of a file, and whether that is all of it. */
export async function sampleOf(path: string, size = SAMPLE): Promise<{ bytes: Uint8Array; whole: boolean }> {
  const file = await open(path);
  try {
    const { size: length } = await file.stat();
    const bytes = Buffer.alloc(Math.min(size, length));
    const { bytesRead } = await file.read(bytes, 0, bytes.length, 0);
    return { bytes: bytes.subarray(0, bytesRead), whole: length <= size };
  } finally {
    await file.close();
  }
}

/** The mapping a file proves by itself. Error: FileRefused with the first question's code and field: a person must answer. */
export async function provenMapping(path: string, warn: (warning: ImportWarning) => void): Promise<CsvMapping> {
  const sample = await sampleOf(path);
  const proposal = proposeMapping(sample.bytes, sample.whole);
  const [question] = proposal.questions;
  if (question) throw new FileRefused(question.code, question.params, { field: question.field });
  if (proposal.ignored.length > 0) warn({ code: 'columns-ignored', params: { columns: proposal.ignored.join(', ') } });
  return proposal.mapping!;
}

interface Assumed {
  currency: number;
  name: number;
  paymentDate: number;
}

/** First step of importing a ledger: every record read, checked and staged; refused ones staged with their reason. Memory holds one chunk. */
export async function stageLedger(
  tx: Tx,
  path: string,
  mapping: CsvMapping,
  creditor: Creditor,
  today: BusinessDate,
  warn: (warning: ImportWarning) => void,
  progress: (read: number) => void,
): Promise<number> {
  const assumed: Assumed = { currency: 0, name: 0, paymentDate: 0 };
  let reader: LedgerRowReader | undefined;
  const toSkip = mapping.skipLines;
  let read = 0;
  let rows: StagedRow[] = [];
  let refusals: Refusal[] = [];
  const take = (record: CsvRecord): void => {
    if (record.line <= toSkip) return;
    if (!reader) {
      const headings = mapping.header ? record.cells : record.cells.map((_, index) => String(index + 1));
      reader = new LedgerRowReader(mapping, headings, {
        currency: creditor.currency,
        country: creditor.country,
        today,
        warn,
      });
      if (mapping.header) return;
    }
    read++;
    const row = reader.read(record);
    if (isRefusal(row)) refusals.push(row);
    else rows.push(stagedRow(row, today, assumed, mapping));
  };
  const flush = async (): Promise<void> => {
    await stageRows(tx, rows);
    await stageRefusals(tx, refusals);
    rows = [];
    refusals = [];
    progress(read);
  };
  for await (const records of readCsvRecords(createReadStream(path, { highWaterMark: 1 << 18 }), mapping)) {
    for (const record of records) take(record);
    if (rows.length + refusals.length >= CHUNK) await flush();
  }
  await flush();
  if (!reader) throw new FileRefused('empty-file');
  if (assumed.currency > 0) warn({ code: 'currency-assumed', params: { currency: creditor.currency } });
  if (assumed.name > 0) warn({ code: 'name-from-account', params: {} });
  if (assumed.paymentDate > 0) warn({ code: 'payment-date-assumed', params: { value: today } });
  return read;
}

/** Whoever has no account number is known by SIREN, SIRET, VAT number or name, in that order. */
function stagedRow(row: LedgerRow, today: BusinessDate, assumed: Assumed, mapping: CsvMapping): StagedRow {
  const { settledOn, ...rest } = row;
  const paid = row.paid ?? (settledOn !== null ? row.amount : null);
  if (mapping.columns.currency === undefined && mapping.defaults.currency === undefined) assumed.currency++;
  if (row.debtorName === null) assumed.name++;
  if (paid !== null && paid > 0 && settledOn === null) assumed.paymentDate++;
  return {
    ...rest,
    accountNumber: row.accountNumber ?? row.siren ?? row.siret ?? row.vatNumber ?? row.debtorName!,
    paid,
    paidOn: settledOn ?? (paid !== null && paid > 0 ? today : null),
    typeCode: null,
    buyerReference: null,
  };
}
