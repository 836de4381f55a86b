import { Inject, Injectable } from '@nestjs/common';
import { dateInZone, type Instant } from '@relance/kernel';
import { Clock, Database, SYSTEM, writeAudit, type Actor, type Tx } from '@relance/platform/server';
import {
  detectFormat,
  FileRefused,
  readCamt053,
  type FileFormat,
  type ImportWarning,
} from '@relance/receivables/domain';
import { readFile } from 'node:fs/promises';
import { LedgerObserver } from '../ledger/ledger-observer';
import type { Creditor } from '../parties/creditor';
import { CaseAssignment } from './merge/case-assignment';
import { creditorByKey, creditorOfSeller, onlyCreditor, sellerDraft, takesDocuments } from './formats/creditor-choice';
import { ImportJournal } from './import-journal';
import { ImportRefused, type ImportOutcome, type ImportRequest, type PartOutcome } from './import-request';
import { documentCounts, documentTotals, documentWarnings } from './merge/import-summary';
import { invoiceRow, readInvoiceFile } from './formats/invoice-import';
import { provenMapping, sampleOf, stageLedger } from './formats/ledger-import';
import { followMerged } from './merge/follow-merged';
import { mergeAccounts } from './merge/merge-accounts';
import { bookDocuments, judgeDocuments } from './merge/merge-documents';
import { openStaging, stageRows } from './merge/staging';
import { importStatements } from './formats/statement-import';
import { tellObserver } from './merge/tell-observer';

/** Undoes a dry run's transaction once everything is known. */
class DryRunDone extends Error {}

type Part = PartOutcome & { creditors: Creditor[] };

interface Run {
  tx: Tx;
  request: ImportRequest;
  importId: string;
  at: Instant;
  warn(warning: ImportWarning): void;
}

/**
 * Imports a file: screen, operator's command and demo all come through here. One transaction: all of it happens or nothing; what was
 * refused or decided is told. The same file again changes nothing.
 */
@Injectable()
export class ImportService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly journal: ImportJournal,
    @Inject(LedgerObserver) private readonly observer: LedgerObserver,
  ) {}

  /** Error: ImportRefused when the whole file is at fault; it is in the journal as refused, and nothing else was changed. */
  async run(request: ImportRequest): Promise<ImportOutcome> {
    const importId = await this.journal.begin(request);
    const warnings: ImportWarning[] = [];
    try {
      const format =
        request.format === 'auto' ? detectFormat((await sampleOf(request.path, 1 << 16)).bytes) : request.format;
      const part = await this.transact(request, format, importId, warnings);
      const outcome = {
        importId,
        format,
        creditors: part.creditors.map((it) => it.key),
        counts: part.counts,
        totals: part.totals,
        warnings,
      };
      await this.journal.finish(importId, outcome, request.dryRun ? null : (part.creditors[0]?.id ?? null));
      return outcome;
    } catch (error) {
      await this.journal.fail(importId, error);
      if (error instanceof FileRefused) throw new ImportRefused(error, importId);
      throw error;
    }
  }

  private async transact(
    request: ImportRequest,
    format: FileFormat,
    importId: string,
    warnings: ImportWarning[],
  ): Promise<Part> {
    let part: Part | undefined;
    const scope: Actor = { ...SYSTEM, personId: request.actor.personId };
    const work = async (tx: Tx): Promise<void> => {
      const run: Run = {
        tx,
        request,
        importId,
        at: this.clock.now().toISOString(),
        warn: (it) => addWarning(warnings, it),
      };
      await this.journal.hold(tx, importId);
      await openStaging(tx);
      part = await (format === 'csv'
        ? this.ledger(run)
        : format === 'camt'
          ? this.statements(run)
          : this.invoice(run, format === 'pdf'));
      await this.journal.keepRefusals(importId, tx, request.dryRun);
      if (request.dryRun) throw new DryRunDone();
      await writeAudit(tx, [{ action: 'receivables.import', subject: importId, detail: { format, ...part.counts } }]);
    };
    // a file may be the first of its creditor: what is planned for an empty ledger is not for a full one
    await this.database.transaction(scope, work, 'each').catch((error: unknown) => {
      if (!(error instanceof DryRunDone)) throw error;
    });
    await this.journal.writeKeptRefusals(importId);
    return part!;
  }

  private async ledger(run: Run): Promise<Part> {
    const { tx, request, importId } = run;
    const creditor =
      request.creditorKey !== null
        ? await creditorByKey(tx, request.creditorKey, {}, run.warn)
        : await onlyCreditor(tx, run.warn);
    takesDocuments(creditor);
    const mapping = request.mapping ?? (await provenMapping(request.path, run.warn));
    const today = dateInZone(run.at, creditor.zone);
    const read = await stageLedger(tx, request.path, mapping, creditor, today, run.warn, (rows) => {
      request.progress?.({ read: rows });
      this.journal.progress(importId, rows);
    });
    if (mapping.columns.country === undefined && mapping.defaults.country === undefined) {
      run.warn({
        code: 'country-assumed',
        params: { country: creditor.country, language: creditor.language, zone: creditor.zone },
      });
    }
    if (mapping.columns.debtorKind === undefined && mapping.defaults.debtorKind === undefined)
      run.warn({ code: 'debtor-kind-assumed', params: { kind: 'business' } });
    return this.merge(run, creditor, read, false);
  }

  private async invoice(run: Run, pdf: boolean): Promise<Part> {
    const { tx, request } = run;
    const invoice = await readInvoiceFile(request.path, pdf);
    for (const warning of invoice.warnings) run.warn(warning);
    const about = sellerDraft(invoice.seller, invoice.sellerIban, invoice.currency, new Set());
    const creditor =
      request.creditorKey !== null
        ? await creditorByKey(tx, request.creditorKey, about, run.warn)
        : await creditorOfSeller(tx, invoice.seller, invoice.sellerIban, invoice.currency, run.warn);
    takesDocuments(creditor);
    const row = await invoiceRow(tx, creditor, invoice);
    await stageRows(tx, [row]);
    if (invoice.dueOn === null && invoice.termsText !== null)
      run.warn({ code: 'terms-text', params: { text: invoice.termsText.slice(0, 200) } });
    return this.merge(run, creditor, 1, true);
  }

  private async statements(run: Run): Promise<Part> {
    const statements = readCamt053(await readFile(run.request.path));
    return importStatements({ ...run, observer: this.observer }, statements, run.request.creditorKey);
  }

  /** Staged documents into the books, the steps every format of documents shares. */
  private async merge(run: Run, creditor: Creditor, read: number, numbersRestart: boolean): Promise<Part> {
    const { tx, importId } = run;
    // two imports into one creditor's books take turns
    await tx.query(`select id from creditor where id = $1 for update`, [creditor.id]);
    const today = dateInZone(run.at, creditor.zone);
    const rules = { creditorId: creditor.id, importId, terms: creditor.termsRule, numbersRestart };
    for (const warning of await followMerged(tx, creditor.id)) run.warn(warning);
    await mergeAccounts(tx, creditor);
    await judgeDocuments(tx, rules);
    await bookDocuments(tx, rules, today);
    await tellObserver(tx, this.observer, creditor, new CaseAssignment(creditor, run.warn), run.at, today);
    for (const warning of await documentWarnings(tx)) run.warn(warning);
    return { counts: await documentCounts(tx, read), totals: await documentTotals(tx), creditors: [creditor] };
  }
}

const MOST_WARNINGS = 1_000;

function addWarning(warnings: ImportWarning[], warning: ImportWarning): void {
  if (warnings.length < MOST_WARNINGS) warnings.push(warning);
}
