import { readCursor, writeCursor, type Tx } from '@relance/platform/server';

export interface ImportBatchView {
  id: string;
  fileName: string;
  format: string;
  creditorName: string | null;
  status: string;
  dryRun: boolean;
  read: number;
  created: number;
  updated: number;
  unchanged: number;
  refused: number;
  totals: unknown;
  warnings: unknown;
  error: unknown;
  startedAt: string;
  finishedAt: string | null;
  personName: string | null;
}

const BATCH = `select b.id, b.file_name as "fileName", b.format, c.name as "creditorName", b.status, b.dry_run as "dryRun", b.read_count as read,
  b.created_count as created, b.updated_count as updated, b.unchanged_count as unchanged, b.refused_count as refused, b.totals, b.warnings, b.error,
  b.started_at as "startedAt", b.finished_at as "finishedAt", p.name as "personName"
  from import_batch b left join creditor c on c.id = b.creditor_id left join person p on p.id = b.person_id`;

export async function importPage(
  tx: Tx,
  first: number,
  after: string | null,
): Promise<{ rows: ImportBatchView[]; nextCursor: string | null }> {
  const [startedAt, id] = after === null ? [null, null] : readCursor(after, 2);
  const limit = Math.min(Math.max(first, 1), 100);
  const rows = await tx.query<ImportBatchView>(
    `${BATCH} where $1::timestamptz is null or (b.started_at, b.id) < ($1, $2::uuid) order by b.started_at desc, b.id desc limit $3`,
    [startedAt, id, limit + 1],
  );
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return { rows: page, nextCursor: rows.length > limit && last ? writeCursor([last.startedAt, last.id]) : null };
}

export async function importById(tx: Tx, id: string): Promise<ImportBatchView | null> {
  const [row] = await tx.query<ImportBatchView>(`${BATCH} where b.id = $1`, [id]);
  return row ?? null;
}

export interface ImportRefusalView {
  line: number;
  field: string | null;
  code: string;
  messageFr: string;
  messageEn: string;
  raw: string | null;
}

export function refusalsOf(tx: Tx, id: string, first: number, afterLine: number): Promise<ImportRefusalView[]> {
  return tx.query<ImportRefusalView>(
    `select line, field, code, message_fr as "messageFr", message_en as "messageEn", raw from import_refusal
     where import_id = $1 and line > $2 order by line, ordinal limit $3`,
    [id, afterLine, first],
  );
}
