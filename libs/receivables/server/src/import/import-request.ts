import { InputError } from '@relance/kernel';
import type { Actor, Said } from '@relance/platform/server';
import {
  importMessage,
  type CsvMapping,
  type FileFormat,
  type FileRefused,
  type ImportWarning,
} from '@relance/receivables/domain';

/** The whole file is refused, nothing was changed; the refusal is in the journal under that id. */
export class ImportRefused extends InputError {
  readonly said: Said;

  constructor(
    refused: FileRefused,
    readonly importId: string,
  ) {
    super(refused.code, refused.message, refused.where);
    this.said = { fr: importMessage(refused.code, refused.params, 'fr'), en: refused.message };
  }
}

/** A file to import, already on this machine's disk. */
export interface ImportRequest {
  path: string;
  fileName: string;
  /** `auto`: by the file's first bytes. */
  format: FileFormat | 'auto';
  /** How a CSV file is to be read; null: propose, and refuse with the question when the file does not prove it. */
  mapping: CsvMapping | null;
  creditorKey: string | null;
  /** Do everything, tell, and undo it. */
  dryRun: boolean;
  actor: Actor;
  progress?(state: { read: number }): void;
}

export interface ImportCounts {
  read: number;
  created: number;
  updated: number;
  unchanged: number;
  refused: number;
}

/** Amounts booked by an import, for each currency, minor units. */
export type ImportTotals = Record<
  string,
  { invoices: number; creditNotes: number; payments: number; allocated: number; open: number }
>;

export interface ImportOutcome {
  importId: string;
  format: FileFormat;
  creditors: string[];
  counts: ImportCounts;
  totals: ImportTotals;
  warnings: ImportWarning[];
}

/** What a part of an import gives back to the whole. */
export interface PartOutcome {
  counts: ImportCounts;
  totals: ImportTotals;
}
