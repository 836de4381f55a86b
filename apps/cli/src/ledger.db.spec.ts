import { testDatabase, type TestDatabase } from '@relance/testing';
import { existsSync, readdirSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { COMMANDS } from './commands';
import { runProgram } from './program';

jest.setTimeout(180_000);

const FOLDER = process.env['RELANCE_SHARED_DATA'] ?? join(process.cwd(), '../shared/data');
const present = existsSync(FOLDER);
if (!present) console.warn(`shared data not found at ${FOLDER}: the tests over real files are skipped`);

async function call(ownerUrl: string, argv: string[]) {
  let out = '';
  const code = await runProgram([...argv, '--json'], COMMANDS, {
    environment: { RELANCE_DATABASE_URL: ownerUrl },
    out: (text) => (out += text),
    err: () => undefined,
  });
  return { code, document: JSON.parse(out) };
}

describe('relance import and aging', () => {
  let test: TestDatabase;
  let folder: string;
  beforeAll(async () => {
    [test, folder] = [await testDatabase(), await mkdtemp(join(tmpdir(), 'relance-test-'))];
  });
  afterAll(async () => {
    await test.drop();
    await rm(folder, { recursive: true });
  });
  const relance = (...argv: string[]) => call(test.ownerUrl, argv);
  const written = async (name: string, text: string) => {
    await writeFile(join(folder, name), text);
    return join(folder, name);
  };

  it('asks for what a file does not prove, takes the answer in a mapping, tries before it books', async () => {
    const file = await written(
      'ledger.csv',
      'client;facture;date;montant\nC1;F1;01/02/2026;1234,50\nC1;F2;03/02/2026;x\n',
    );
    const asked = await relance('import', file);
    expect(asked).toMatchObject({ code: 2, document: { error: { code: 'ambiguous-date', field: 'dateOrder' } } });
    const columns = { accountNumber: 'client', invoiceNumber: 'facture', issueDate: 'date', amount: 'montant' };
    const mapping = await written(
      'mapping.json',
      JSON.stringify({ format: 'csv', separator: ';', decimal: ',', dateOrder: 'DMY', columns }),
    );
    const tried = await relance('import', file, '--mapping', mapping, '--dry-run');
    const refused = [{ line: 3, field: 'amount', code: 'bad-amount', message: expect.any(String) }];
    expect(tried).toMatchObject({ code: 0, document: { dryRun: true, created: 1, refused } });
    expect((await relance('aging', '--as-of', '2026-03-01')).document.currency).toEqual({});
    const booked = await relance('import', file, '--mapping', mapping);
    expect(booked.document).toMatchObject({
      creditors: ['MAIN'],
      created: 1,
      refused,
      totals: { EUR: { invoices: '1234.50' } },
    });
    const { document } = await relance('aging', '--as-of', '2026-03-10', '--buckets', '3,10');
    expect(document.currency.EUR).toMatchObject({
      notDue: '0.00',
      buckets: [
        { from: 1, to: 3 },
        { from: 4, to: 10, amount: '1234.50', items: 1 },
        { from: 11, to: null },
      ],
      total: '1234.50',
    });
  });

  it.each([
    ['a file that is not there', ['import', '/no/such/file'], 'file'],
    ['an unknown format', ['import', 'x', '--format', 'xls'], 'format'],
    ['a date that is none', ['aging', '--as-of', '2026-02-30'], 'asOf'],
    ['buckets that do not rise', ['aging', '--as-of', '2026-02-28', '--buckets', '30,30'], 'buckets'],
    ['a creditor there is none of', ['aging', '--as-of', '2026-02-28', '--creditor', 'X'], 'creditor'],
  ])('ends with 2 for %s', async (_what, argv, field) => {
    expect(await relance(...argv)).toMatchObject({ code: 2, document: { error: { field } } });
  });
});

(present ? describe : describe.skip)('relance import and aging over real files', () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await testDatabase();
  });
  afterAll(() => test.drop());

  const relance = (...argv: string[]) => call(test.ownerUrl, argv);

  it('takes a customer ledger without a mapping, and the same file again changes nothing', async () => {
    const file = join(FOLDER, 'ibm-accounts-receivable/public-half.csv');
    const first = await relance('import', file, '--creditor', 'IBM');
    expect(first).toMatchObject({
      code: 0,
      document: { format: 'csv', read: 1267, created: 1267, updated: 0, unchanged: 0, refused: [] },
    });
    expect(first.document.totals.EUR).toMatchObject({ invoices: '78126.61', payments: '78126.61', open: '0.00' });
    const second = await relance('import', file, '--creditor', 'IBM');
    expect(second).toMatchObject({
      code: 0,
      document: { read: 1267, created: 0, updated: 0, unchanged: 1267, refused: [] },
    });
  });

  it('rebuilds the aged balance of a past day', async () => {
    const { document } = await relance('aging', '--as-of', '2013-06-30', '--creditor', 'IBM');
    const { EUR } = document.currency;
    const late = EUR.buckets.reduce(
      (sum: { items: number; cents: number }, it: { items: number; amount: string }) => ({
        items: sum.items + it.items,
        cents: sum.cents + Math.round(Number(it.amount) * 100),
      }),
      { items: 0, cents: 0 },
    );
    expect({ total: EUR.total, items: EUR.notDueItems + late.items, late }).toEqual({
      total: '2996.59',
      items: 49,
      late: { items: 8, cents: 48606 },
    });
  });

  it('takes every EN 16931 file, and each again changes nothing', async () => {
    const files = ['en16931-cef/ubl', 'en16931-cef/cii', 'zugferd-corpus/UBL', 'zugferd-corpus/CII'].flatMap((folder) =>
      readdirSync(join(FOLDER, folder))
        .filter((it) => /\.xml$/i.test(it))
        .map((it) => join(FOLDER, folder, it)),
    );
    const contradicting: string[] = [];
    for (const file of files) {
      const { code, document } = await relance('import', file);
      expect({ file, code, read: document.read }).toEqual({ file, code: 0, read: 1 });
      if (document.refused.length > 0) contradicting.push(`${basename(file)}: ${document.refused[0].message}`);
      const again = await relance('import', file);
      expect(again.document).toMatchObject({
        created: 0,
        updated: 0,
        unchanged: document.refused.length === 0 ? 1 : 0,
      });
    }
    // one number, one day, one seller, one buyer, two amounts: the second is not taken for a new invoice
    expect(contradicting).toEqual([
      'ubl-tc434-example3.xml: Document TOSL108 is already booked with other content (amount).',
    ]);
  });

  it('refuses the bank files that do not add up, with the reason, and changes nothing', async () => {
    for (const name of readdirSync(join(FOLDER, 'camt-genkgo')).filter((it) => it.endsWith('.xml'))) {
      const { code, document } = await relance('import', join(FOLDER, 'camt-genkgo', name), '--creditor', 'BANK');
      expect([name, code]).toEqual([name, 2]);
      expect(document.error.code).toMatch(name.startsWith('camt053') ? /^balance-/ : /^not-a-statement$/);
    }
  });
});
