import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CASE_ACTION_TYPES } from '@relance/dunning/domain';
import { DunningModule, EffectRegistry } from '@relance/dunning/server';
import { PlatformModule, SYSTEM } from '@relance/platform/server';
import { ImportService, ReceivablesModule } from '@relance/receivables/server';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import type { Benchmark } from './benchmark';

const ROWS_PER_ACCOUNT = 25;

/** What an import writes, in the order their references need. */
const TABLES = [
  'debtor',
  'account',
  'contact',
  'open_item',
  'payment',
  'ledger_entry',
  'dunning_case',
  'case_event',
  'outbox',
  'audit_entry',
];

/**
 * Rows of a customer ledger a second, from the CSV file to documents, ledger and cases, every row checked, beside PostgreSQL's own COPY of
 * the very rows that came of it into the same tables, with their constraints and triggers. One row in three is settled.
 */
export const importBench: Benchmark = {
  async run({ cases: rows, ownerUrl, appUrl, progress }) {
    const folder = await mkdtemp(join(tmpdir(), 'relance-bench-'));
    const opened = await application(appUrl);
    const owner = new pg.Client({ connectionString: ownerUrl });
    await owner.connect();
    try {
      const path = join(folder, 'ledger.csv');
      progress(`writing a ledger of ${rows} rows`);
      await pipeline(Readable.from(ledger(rows)), createWriteStream(path));
      await owner.query(`insert into team (name) values ('Bench')`);
      progress('importing it');
      const beforeMB = Math.round(process.memoryUsage.rss() / 1_048_576);
      const memory = watchMemory();
      const took = await seconds(() => importOnce(opened.get(ImportService), path, rows));
      const memoryMB = memory();
      progress('the same rows by COPY');
      const limit = rows / (await copyAgain(owner, folder));
      const ours = rows / took;
      return {
        unit: 'rows/s',
        ours: Math.round(ours),
        limit: Math.round(limit),
        limitIs: 'COPY of the resulting rows into the same tables',
        ratio: Math.round((ours / limit) * 1000) / 1000,
        aim: { atLeast: 0.3 },
        details: { rows, seconds: Math.round(took * 100) / 100, memoryMB, beforeMB },
      };
    } finally {
      await owner.end();
      await opened.close();
      await rm(folder, { recursive: true, force: true });
    }
  },
};

function* ledger(rows: number): Generator<string> {
  yield 'account number;name;country;invoice number;issue date;due date;amount;settled date;payment reference\n';
  let piece = '';
  for (let row = 0; row < rows; row++) {
    const account = Math.floor(row / ROWS_PER_ACCOUNT);
    const day = (offset: number): string =>
      new Date(Date.UTC(2024, 0, 1 + ((row * 7) % 500) + offset)).toISOString().slice(0, 10);
    const settled = row % 3 === 0 ? day(41) : '';
    piece += `C${account};"Société ${account}, Lyon";FR;F-${row};${day(0)};${day(30)};${(row * 37) % 9000}.${10 + (row % 90)};${settled};REF ${row}\n`;
    if (piece.length < 1 << 16) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}

@Module({})
class BenchModule {}

/** Receivables and dunning as the product composes them; nothing that cases want done is done, so that the ledger alone is measured. */
async function application(url: string) {
  const platform = PlatformModule.register({ url, poolSize: 4, applicationName: 'relance-bench' });
  const imports = [platform, ReceivablesModule, DunningModule];
  const opened = await NestFactory.createApplicationContext(
    { module: BenchModule, imports },
    { logger: ['error'], abortOnError: false },
  );
  opened.get(EffectRegistry).register(CASE_ACTION_TYPES, async () => undefined);
  return opened;
}

async function importOnce(imports: ImportService, path: string, rows: number): Promise<void> {
  const file = { path, fileName: 'ledger.csv', format: 'auto', mapping: null } as const;
  const outcome = await imports.run({ ...file, creditorKey: 'BENCH', dryRun: false, actor: SYSTEM });
  if (outcome.counts.created !== rows) throw new Error(`${outcome.counts.created} of ${rows} rows were booked`);
}

/** Takes the rows out, empties the tables, and puts the rows back by COPY; seconds of the latter. */
async function copyAgain(owner: pg.Client, folder: string): Promise<number> {
  const columns = new Map<string, string>();
  for (const table of TABLES) {
    const { rows } = await owner.query<{ list: string; taken: string }>(
      `select string_agg(quote_ident(column_name), ', ' order by ordinal_position) as list,
         string_agg(case column_name when 'open_minor' then '0' else quote_ident(column_name) end, ', ' order by ordinal_position) as taken
       from information_schema.columns where table_schema = 'public' and table_name = $1`,
      [table],
    );
    columns.set(table, rows[0]!.list);
    // what the trigger projects starts at nothing, as it did for the import
    const source = table === 'open_item' ? `(select ${rows[0]!.taken} from ${table})` : table;
    await owner.query(`alter table ${table} no force row level security`);
    await pipeline(owner.query(copyTo(`copy ${source} to stdout`)), createWriteStream(join(folder, table)));
  }
  await owner.query(`truncate ${TABLES.join(', ')} cascade`);
  await owner.query('checkpoint');
  return seconds(async () => {
    await owner.query('begin');
    for (const table of TABLES) {
      await pipeline(
        createReadStream(join(folder, table), { highWaterMark: 1 << 18 }),
        owner.query(copyFrom(`copy ${table} (${columns.get(table)}) from stdin`)),
      );
    }
    await owner.query('commit');
  });
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}

/** The most memory this process held until it is asked. */
function watchMemory(): () => number {
  let most = 0;
  const look = (): void => void (most = Math.max(most, process.memoryUsage.rss()));
  const timer = setInterval(look, 50);
  return () => {
    clearInterval(timer);
    look();
    return Math.round(most / 1_048_576);
  };
}
