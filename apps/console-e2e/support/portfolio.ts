import { DueRun } from '@relance/dunning/server';
import { addDays } from '@relance/kernel';
import { Database, SetClock, SYSTEM } from '@relance/platform/server';
import { ImportService } from '@relance/receivables/server';
import { relance, type TestDatabase } from '@relance/testing';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApi } from '../../api/src/create-api';
import { MOMENT } from './moment';

const DEBTORS = 80;
/** When the demo's history ends and a ledger arrives; from then on nobody is called until the moment of the tests. */
const ARRIVAL = '2026-11-09T09:00:00.000Z';
const TRADES = ['Imprimerie', 'Menuiserie', 'Garage', 'Hôtel', 'Boulangerie', 'Transports', 'Pépinières', 'Optique'];
const CONTACTS = [
  'Sylvie Girard',
  'Karim Benali',
  'Anne Le Goff',
  'Paulo Ferreira',
  'Élise Weber',
  'Yann Morvan',
  'Nadia Cohen',
];
const PLACES = ['des Acacias', 'du Beffroi', 'de la Scarpe', 'Vauban', 'du Vieux Port'];

/** Fills the database: a small demo portfolio, and a ledger of forty overdue debtors that has been dunned for a week. */
export async function preparePortfolio(database: TestDatabase): Promise<void> {
  const filled = await relance(database.ownerUrl, ['demo', '--debtors', String(DEBTORS), '--as-of', ARRIVAL]);
  if (filled.exitCode !== 0) throw new Error(`relance demo: ${filled.output}`);
  const clock = new SetClock(new Date(ARRIVAL));
  const api = await createApi(
    {
      databaseUrl: database.appUrl,
      poolSize: 4,
      port: 0,
      host: '127.0.0.1',
      consoleDir: null,
      publicOrigin: null,
      trustProxy: null,
    },
    { clock, quiet: true },
  );
  try {
    await withFrenchHours(api.get(Database, { strict: false }));
    await importLedger(api.get(ImportService, { strict: false }));
    const run = api.get(DueRun, { strict: false });
    while (clock.now().toISOString() < MOMENT) {
      const morning = `${addDays(clock.now().toISOString().slice(0, 10), 1)}T05:00:00.000Z`;
      clock.set(new Date(morning < MOMENT ? morning : MOMENT));
      const { failed } = await run.run({ asOf: clock.now().toISOString() });
      if (failed > 0) throw new Error(`${failed} cases failed on ${clock.now().toISOString()}`);
    }
  } finally {
    await api.close();
  }
}

/** The demo's debtors take calls at any hour; here the default policy is tried. */
async function withFrenchHours(database: Database): Promise<void> {
  await database.transaction(SYSTEM, (tx) => tx.execute(`delete from contact_policy`));
}

async function importLedger(imports: ImportService): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'relance-ledger-'));
  const path = join(folder, 'grand-livre.csv');
  await writeFile(path, ledger());
  try {
    const { counts } = await imports.run({
      path,
      fileName: 'grand-livre.csv',
      format: 'auto',
      mapping: null,
      creditorKey: 'LAVOISIER',
      dryRun: false,
      actor: SYSTEM,
    });
    if (counts.refused > 0 || counts.created === 0) throw new Error(`imported ${JSON.stringify(counts)}`);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Two invoices for each debtor, the later one twelve days younger. */
function ledger(): string {
  const lines = TRADES.flatMap((trade, i) =>
    PLACES.flatMap((place, j) => {
      const n = i * PLACES.length + j;
      const phone = `01990${String(40_000 + n)}`;
      return [0, 12].map((later, k) => {
        const due = addDays('2026-11-02', later - n - 8);
        const amount = `${412 + ((n * 379) % 2600)}.${String((n * 37 + k * 5) % 100).padStart(2, '0')}`;
        return [
          `CL-${1000 + n}`,
          `${trade} ${place}`,
          `LV-${7000 + 2 * n + k}`,
          addDays(due, -30),
          due,
          amount,
          'EUR',
          CONTACTS[n % CONTACTS.length],
          phone,
        ].join(';');
      });
    }),
  );
  return ['account;debtor name;invoice;issue date;due date;amount;currency;contact;phone', ...lines, ''].join('\n');
}
