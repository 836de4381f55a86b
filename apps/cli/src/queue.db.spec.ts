import { addDays } from '@relance/kernel';
import { testDatabase, type TestDatabase } from '@relance/testing';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { COMMANDS } from './commands';
import { runProgram } from './program';

describe('relance queue', () => {
  let test: TestDatabase;
  let folder: string;

  beforeAll(async () => {
    test = await testDatabase();
    folder = await mkdtemp(join(tmpdir(), 'relance-queue-'));
    await relance('user', 'add', 'lea', '--name', 'Léa', '--role', 'agent', '--team', 'Nord', '--new-team');
    const ledger = join(folder, 'ledger.csv');
    await writeFile(
      ledger,
      'account;debtor name;invoice;issue date;due date;amount;currency\n' +
        'A-1;Petit SARL;F-1;2026-01-05;2026-02-05;120.00;EUR\nA-2;Grand SA;F-2;2026-01-05;2026-02-05;98000.00;EUR\n',
    );
    await relance('import', ledger, '--creditor', 'MAIN');
    // the cases were opened now: the reminder, and the call a few days after it, are ahead
    const today = new Date().toISOString().slice(0, 10);
    for (const ahead of [1, 4, 8, 12]) await relance('run', '--as-of', `${addDays(today, ahead)}T08:00:00Z`);
  });
  afterAll(async () => {
    await test.drop();
    await rm(folder, { recursive: true });
  });

  async function relance(...argv: string[]): Promise<{ code: number; document: Record<string, unknown> }> {
    let out = '';
    const code = await runProgram([...argv, '--json'], COMMANDS, {
      environment: { RELANCE_DATABASE_URL: test.ownerUrl },
      out: (text) => (out += text),
      err: () => undefined,
    });
    return { code, document: JSON.parse(out) as Record<string, unknown> };
  }

  it('ranks the agent’s cases and says why, in words when asked', async () => {
    const { code, document } = await relance('queue', '--agent', 'LEA', '--explain');
    expect({ code, agent: document['agent'] }).toEqual({ code: 0, agent: 'lea' });
    expect(document['cases']).toMatchObject([
      {
        rank: 1,
        debtor: 'Grand SA',
        state: 'callDue',
        overdue: { amount: '98000.00', currency: 'EUR' },
        score: expect.any(Number),
        reasons: expect.arrayContaining([
          { code: 'overdue', points: 40, params: expect.anything(), text: expect.any(String) },
          expect.objectContaining({ code: 'callStep' }),
          expect.objectContaining({ code: 'oldest' }),
        ]),
      },
      { rank: 2, debtor: 'Petit SARL', overdue: { amount: '120.00', currency: 'EUR' } },
    ]);
    for (const one of document['cases'] as { score: number; reasons: { points: number }[] }[]) {
      expect(one.score).toBe(one.reasons.reduce((sum, { points }) => sum + points, 0));
    }
    const plain = await relance('queue', '--agent', 'lea', '--limit', '1');
    expect(plain.document['cases']).toHaveLength(1);
    expect(JSON.stringify(plain.document)).not.toContain('"text"');
  });

  it.each([
    ['an agent nobody knows', ['--agent', 'nobody'], 'agent'],
    ['a limit that is none', ['--agent', 'lea', '--limit', '-1'], 'limit'],
  ])('refuses %s', async (_what, argv, field) => {
    expect(await relance('queue', ...argv)).toMatchObject({ code: 2, document: { error: { field } } });
  });
});
