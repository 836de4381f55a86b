import { Injectable } from '@nestjs/common';
import { InputError } from '@relance/kernel';
import { Clock, Database, SYSTEM, writeOutbox, type Tx } from '@relance/platform/server';
import {
  FileRefused,
  importMessage,
  type ImportCode,
  type ImportWarning,
  type MessageParams,
} from '@relance/receivables/domain';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { ImportCounts, ImportOutcome, ImportRequest } from './import-request';

interface KeptRefusal {
  line: number;
  field: string | null;
  code: ImportCode;
  params: string;
}

const PROGRESS_EVERY_MS = 1_000;

/** The journal of imports: begun, running, what came of it. Written apart from the import's own transaction, so that others see it run. */
@Injectable()
export class ImportJournal {
  private readonly lastTold = new Map<string, number>();
  private readonly kept = new Map<string, KeptRefusal[]>();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** An import whose process was killed did nothing (its transaction is gone): it is told as failed, not as running for ever. */
  async endOrphans(): Promise<void> {
    await this.database.transaction(SYSTEM, (tx) =>
      tx.query(
        `update import_batch set status = 'failed', finished_at = now()
         where status = 'running' and started_at < now() - interval '1 minute' and pg_try_advisory_xact_lock(hashtextextended(id::text, 0))`,
      ),
    );
  }

  /** Held while an import's own transaction lives: whoever can take it knows that nobody is at it. */
  async hold(tx: Tx, importId: string): Promise<void> {
    await tx.query(`select pg_advisory_xact_lock(hashtextextended($1, 0))`, [importId]);
  }

  async begin(request: ImportRequest): Promise<string> {
    await this.endOrphans();
    const hash = createHash('sha256');
    for await (const bytes of createReadStream(request.path)) hash.update(bytes as Uint8Array);
    const mapping = request.mapping === null ? null : JSON.stringify(request.mapping);
    const [row] = await this.database.transaction(SYSTEM, (tx) =>
      tx.query<{ id: string }>(
        `insert into import_batch (format, file_name, file_sha256, mapping, dry_run, status, person_id, started_at)
         values ($1, $2, $3, $4, $5, 'running', $6, $7) returning id`,
        [
          request.format,
          request.fileName,
          hash.digest(),
          mapping,
          request.dryRun,
          request.actor.personId,
          this.clock.now(),
        ],
      ),
    );
    return row!.id;
  }

  /** Tells the screens how far it is, at most once a second and never waiting for it. */
  progress(importId: string, read: number): void {
    const now = Date.now();
    if (now - (this.lastTold.get(importId) ?? now - PROGRESS_EVERY_MS) < PROGRESS_EVERY_MS) return;
    this.lastTold.set(importId, now);
    void this.database
      .transaction(SYSTEM, async (tx) => {
        await tx.query(`update import_batch set read_count = $2 where id = $1 and status = 'running'`, [
          importId,
          read,
        ]);
        await this.tell(tx, importId, 'running', { read, created: 0, refused: 0 });
      })
      .catch(() => undefined);
  }

  async finish(importId: string, outcome: ImportOutcome, creditorId: string | null): Promise<void> {
    const { counts, warnings, totals, format } = outcome;
    this.lastTold.delete(importId);
    await this.database.transaction(SYSTEM, async (tx) => {
      await tx.query(
        `update import_batch set status = 'done', format = $2, creditor_id = $3, read_count = $4, created_count = $5, updated_count = $6, unchanged_count = $7,
           refused_count = $8, totals = $9, warnings = $10, finished_at = $11 where id = $1`,
        [
          importId,
          format,
          creditorId,
          counts.read,
          counts.created,
          counts.updated,
          counts.unchanged,
          counts.refused,
          JSON.stringify(totals),
          JSON.stringify(warnings.map(warningView)),
          this.clock.now(),
        ],
      );
      await this.tell(tx, importId, 'done', counts);
    });
  }

  async fail(importId: string, error: unknown): Promise<void> {
    this.lastTold.delete(importId);
    this.kept.delete(importId);
    const said = errorView(error);
    await this.database.transaction(SYSTEM, async (tx) => {
      await tx.query(`update import_batch set status = $2, error = $3, finished_at = $4 where id = $1`, [
        importId,
        said ? 'refused' : 'failed',
        said && JSON.stringify(said),
        this.clock.now(),
      ]);
      await this.tell(tx, importId, said ? 'refused' : 'failed', { read: 0, created: 0, refused: 0 });
    });
  }

  /** Puts the staged refusals with the import; those of a dry run are kept aside, as its transaction is undone. */
  async keepRefusals(importId: string, tx: Tx, undone: boolean): Promise<void> {
    const refusals = await tx.query<KeptRefusal>(
      `select line, field, code, params from import_refused order by line, field`,
    );
    if (undone) this.kept.set(importId, refusals);
    else await insertRefusals(tx, importId, refusals);
  }

  async writeKeptRefusals(importId: string): Promise<void> {
    const refusals = this.kept.get(importId);
    this.kept.delete(importId);
    if (refusals) await this.database.transaction(SYSTEM, (tx) => insertRefusals(tx, importId, refusals));
  }

  private async tell(
    tx: Tx,
    importId: string,
    status: 'running' | 'done' | 'refused' | 'failed',
    counts: Pick<ImportCounts, 'read' | 'created' | 'refused'>,
  ): Promise<void> {
    const { read, created, refused } = counts;
    const [batch] = await tx.query<{ personId: string | null }>(
      `select person_id as "personId" from import_batch where id = $1`,
      [importId],
    );
    // whoever started it hears of it, and the admins
    const audience = { admin: true, agentId: batch?.personId ?? null };
    await writeOutbox(tx, [
      { topic: 'import.progress', payload: { importId, status, read, created, refused }, audience },
    ]);
  }
}

async function insertRefusals(tx: Tx, importId: string, refusals: readonly KeptRefusal[]): Promise<void> {
  for (let at = 0; at < refusals.length; at += 10_000) {
    const rows = refusals
      .slice(at, at + 10_000)
      .map((it, index) => ({ ...it, ordinal: at + index, said: JSON.parse(it.params) as MessageParams }));
    await tx.query(
      `insert into import_refusal (import_id, line, ordinal, field, code, message_fr, message_en)
       select $1, * from unnest($2::integer[], $3::integer[], $4::text[], $5::text[], $6::text[], $7::text[])`,
      [
        importId,
        rows.map((it) => it.line),
        rows.map((it) => it.ordinal),
        rows.map((it) => it.field),
        rows.map((it) => it.code),
        rows.map((it) => importMessage(it.code, it.said, 'fr')),
        rows.map((it) => importMessage(it.code, it.said, 'en')),
      ],
    );
  }
}

export function warningView(it: ImportWarning) {
  return {
    code: it.code,
    messageFr: importMessage(it.code, it.params, 'fr'),
    messageEn: importMessage(it.code, it.params, 'en'),
    ...(it.line === undefined ? {} : { line: it.line }),
  };
}

/** A refusal of the whole file in both languages; undefined for any other error. */
export function errorView(error: unknown) {
  if (error instanceof FileRefused) {
    return {
      code: error.code,
      messageFr: importMessage(error.code, error.params, 'fr'),
      messageEn: importMessage(error.code, error.params, 'en'),
      ...error.where,
    };
  }
  return error instanceof InputError
    ? { code: error.code, messageFr: error.message, messageEn: error.message, ...error.where }
    : undefined;
}
