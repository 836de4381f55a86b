import { migrate } from '@relance/platform/server';
import pg from 'pg';

export interface ScratchDatabase {
  ownerUrl: string;
  appUrl: string;
  drop(): Promise<void>;
}

/** A migrated database of its own beside the named one, so that a benchmark never touches what people work with. */
export async function scratchDatabase(besideUrl: string, mark = ''): Promise<ScratchDatabase> {
  const name = `relance_bench_${process.pid}${mark}`;
  await run(besideUrl, `create database ${name}`);
  const url = new URL(besideUrl);
  url.pathname = `/${name}`;
  const ownerUrl = url.toString();
  const drop = (): Promise<void> => run(besideUrl, `drop database if exists ${name} with (force)`);
  try {
    return { ownerUrl, appUrl: (await migrate(ownerUrl)).appUrl, drop };
  } catch (error) {
    await drop();
    throw error;
  }
}

async function run(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
