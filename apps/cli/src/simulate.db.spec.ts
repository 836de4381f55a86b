import { BUSINESS_FR } from '@relance/dunning/domain';
import { addDays, dateInZone } from '@relance/kernel';
import { testDatabase, type TestDatabase } from '@relance/testing';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { COMMANDS } from './commands';
import { runProgram } from './program';

interface Day {
  date: string;
  actions: Record<string, number>;
  agentMinutes: number;
  letters: number;
  policyBlocks: number;
  states: Record<string, number>;
}
interface Simulated {
  days: Day[];
  totals: Pick<Day, 'actions' | 'letters'> & { paid: Record<string, string> };
  caseDays: number;
  cannotProve: { code: string; text: string }[];
  against?: { totals: Pick<Day, 'actions'> };
  error?: { code: string; field?: string };
}

describe('relance simulate', () => {
  const today = dateInZone(new Date().toISOString(), 'Europe/Paris');
  let test: TestDatabase;
  let folder: string;
  let strategy: string;

  beforeAll(async () => {
    test = await testDatabase();
    folder = await mkdtemp(join(tmpdir(), 'relance-simulate-'));
    const ledger = join(folder, 'ledger.csv');
    const rows = Array.from(
      { length: 20 },
      (_, i) => `A-${i};Debtor ${i};F-${i};${addDays(today, -40)};${addDays(today, -10 + i)};${100 + i}.00;EUR`,
    );
    await writeFile(
      ledger,
      ['account;debtor name;invoice;issue date;due date;amount;currency', ...rows, ''].join('\n'),
    );
    await relance('import', ledger, '--creditor', 'MAIN');
    strategy = join(folder, 'strategy.json');
    await writeFile(strategy, JSON.stringify(BUSINESS_FR.definition));
  });
  afterAll(async () => {
    await test.drop();
    await rm(folder, { recursive: true });
  });

  async function relance(...argv: string[]): Promise<{ code: number; document: Simulated }> {
    let out = '';
    const code = await runProgram([...argv, '--json'], COMMANDS, {
      environment: { RELANCE_DATABASE_URL: test.ownerUrl },
      out: (text) => (out += text),
      err: () => undefined,
    });
    return { code, document: JSON.parse(out) as Simulated };
  }
  const simulate = (...argv: string[]) => relance('simulate', '--strategy', strategy, ...argv);

  it('rehearses forward from today: every day, every case, the same for the same seed', async () => {
    const period = ['--from', today, '--to', addDays(today, 89), '--seed', '5'];
    const { code, document } = await simulate(...period);
    expect(code).toBe(0);
    expect(document.days).toHaveLength(90);
    expect(document.caseDays).toBe(20 * 90);
    expect(document.days.at(-1)!.states.paid).toBeGreaterThan(0);
    expect(Number(document.totals.paid['EUR'])).toBeGreaterThan(0);
    expect(document.cannotProve.map(({ code: reason }) => reason)).toContain('modelIsAssumed');
    const again = await simulate(...period);
    expect(again.document.days).toEqual(document.days);
  });

  it('rehearses the past without payments that nobody knows of, and says what that cannot prove', async () => {
    const { document } = await simulate('--from', addDays(today, -5), '--to', addDays(today, 60));
    expect(document.days).toHaveLength(66);
    expect(document.totals.paid).toEqual({});
    expect(document.days.at(-1)!.states.paid).toBe(0);
    expect(document.cannotProve.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['whoWouldHavePaid', 'whoWouldHaveAnswered', 'noFactsAfter']),
    );
    expect(document.cannotProve.every(({ text }) => text.includes(' '))).toBe(true);
  });

  it('sets a published strategy beside it, on the same cases and with the same luck, and writes the days as CSV', async () => {
    const silent = join(folder, 'silent.json');
    const steps = BUSINESS_FR.definition.steps.filter(({ channel }) => channel !== 'call');
    const definition = { ...BUSINESS_FR.definition, steps };
    const head = { relanceStrategy: 1, key: 'silent', nameFr: 'Muet', nameEn: 'Silent', debtorKinds: ['business'] };
    await writeFile(silent, JSON.stringify({ ...head, definition }));
    const csv = join(folder, 'days.csv');
    const period = ['--from', today, '--to', addDays(today, 120)];
    const { code, document } = await relance(
      ...['simulate', '--strategy', silent, ...period, '--against', 'business-fr', '--csv', csv],
    );
    expect(code).toBe(0);
    expect(document.against!.totals.actions['call']).toBeGreaterThan(document.totals.actions['call']!);
    const lines = (await readFile(csv, 'utf8')).trim().split('\r\n');
    expect(lines).toHaveLength(1 + 2 * 121);
    expect(lines[0]).toMatch(/^strategy,date,email,letter,registeredLetter,sms,call,visit,referral,agentMinutes/);
  });

  it('writes nothing', async () => {
    const { document } = await relance('run', '--as-of', `${addDays(today, 200)}T08:00:00Z`, '--limit', '0');
    expect(document.error).toMatchObject({ code: 'bad-limit' });
    const { code } = await relance('verify');
    expect(code).toBe(0);
  });

  it('names what is at fault', async () => {
    const faults = await Promise.all([
      simulate('--from', 'tomorrow', '--to', today),
      simulate('--from', today, '--to', addDays(today, -1)),
      simulate('--from', '2010-01-01', '--to', today),
      simulate('--from', addDays(today, -3), '--to', today, '--mode', 'forward'),
      simulate('--from', today, '--to', today, '--seed', 'x'),
      simulate('--from', today, '--to', today, '--against', 'nobody'),
      relance('simulate', '--strategy', join(folder, 'none.json'), '--from', today, '--to', today),
    ]);
    expect(faults.map(({ code, document }) => [code, document.error?.field])).toEqual([
      [2, 'from'],
      [2, 'to'],
      [2, 'to'],
      [2, 'from'],
      [2, 'seed'],
      [2, 'against'],
      [2, 'strategy'],
    ]);
  });
});
