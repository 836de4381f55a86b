import { DueRun } from '@relance/dunning/server';
import { addDays } from '@relance/kernel';
import type { SetClock } from '@relance/platform/server';
import { SYSTEM } from '@relance/platform/server';
import { ImportService } from '@relance/receivables/server';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RunningApi } from './running-api';

export interface Invoice {
  account: string;
  debtor: string;
  invoice: string;
  due: string;
  amount: string;
  phone?: string;
}

/** Takes a creditor's ledger in as an operator would: a CSV file through the importer. The creditor's team gets the cases. */
export async function importLedger(
  api: RunningApi,
  creditor: string,
  teamId: string,
  invoices: Invoice[],
): Promise<void> {
  await api.owner.query(
    `insert into creditor (key, name, default_team_id) values ($1, $1, $2) on conflict (key) do nothing`,
    [creditor, teamId],
  );
  const folder = await mkdtemp(join(tmpdir(), 'relance-ledger-'));
  const path = join(folder, 'ledger.csv');
  const rows = invoices.map(({ account, debtor, invoice, due, amount, phone = '' }) =>
    [account, debtor, invoice, addDays(due, -30), due, amount, 'EUR', phone].join(';'),
  );
  await writeFile(
    path,
    ['account;debtor name;invoice;issue date;due date;amount;currency;phone', ...rows, ''].join('\n'),
  );
  const result = await api.app.get(ImportService, { strict: false }).run({
    path,
    fileName: 'ledger.csv',
    format: 'auto',
    mapping: null,
    creditorKey: creditor,
    dryRun: false,
    actor: SYSTEM,
  });
  await rm(folder, { recursive: true });
  if (result.counts.created !== invoices.length) throw new Error(`imported ${JSON.stringify(result.counts)}`);
}

/** Lets the days pass as the worker sees them, until that instant. */
export async function liveUntil(api: RunningApi, clock: SetClock, until: string): Promise<void> {
  const run = api.app.get(DueRun, { strict: false });
  while (clock.now().toISOString() < until) {
    const next = `${addDays(clock.now().toISOString().slice(0, 10), 1)}T05:00:00.000Z`;
    clock.set(new Date(next < until ? next : until));
    const { failed } = await run.run({ asOf: clock.now().toISOString() });
    if (failed > 0) throw new Error(`${failed} cases failed on ${clock.now().toISOString()}`);
  }
}
