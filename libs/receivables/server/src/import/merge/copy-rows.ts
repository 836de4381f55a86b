import type { Tx } from '@relance/platform/server';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import type { ClientBase } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

export type CopyValue = string | number | null;

/** One row in COPY's text format. */
function copyLine(values: readonly CopyValue[]): string {
  let line = '';
  for (let i = 0; i < values.length; i++) {
    if (i > 0) line += '\t';
    const value = values[i]!;
    line +=
      value === null ? '\\N' : typeof value === 'number' ? value : /[\\\t\n\r]/.test(value) ? escaped(value) : value;
  }
  return `${line}\n`;
}

function escaped(value: string): string {
  return value
    .replace(/\\/g, '\\\\')
    .replace(/\t/g, '\\t')
    .replace(/\n/g, '\\n')
    .replace(/\r/g, '\\r')
    .replace(/\0/g, '');
}

const PIECE = 1 << 16;

/** Streams rows into a table of this transaction by COPY. Table and columns come from the code, never from input. */
export async function copyRows(
  tx: Tx,
  table: string,
  columns: readonly string[],
  rows: Iterable<readonly CopyValue[]>,
): Promise<void> {
  const client = (await tx.runner.connect()) as ClientBase;
  const stream = client.query(copyFrom(`copy ${table} (${columns.join(', ')}) from stdin`));
  let piece = '';
  for (const row of rows) {
    piece += copyLine(row);
    if (piece.length < PIECE) continue;
    if (!stream.write(piece)) await once(stream, 'drain');
    piece = '';
  }
  stream.end(piece);
  await finished(stream);
}
