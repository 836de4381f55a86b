import { testDatabase, type TestDatabase } from '@relance/testing';
import pg from 'pg';
import { COMMANDS } from './commands';
import { runProgram } from './program';

jest.setTimeout(180_000);

interface Explained {
  number: string;
  state: string;
  queue: { position: number; of: number } | null;
  items: { number: string; open: string }[];
  documents: { stepKey: string; status: string }[];
  history: { seq: number; at: string; type: string }[];
  explain: {
    inQueue: boolean;
    suppressor: { code: string; text: string } | null;
    appearsOn: string | null;
    checks: { passed: boolean; reason: { text: string } }[];
    path: { key: string; status: string }[];
  };
}

describe('relance case', () => {
  let test: TestDatabase;
  let key = '';
  beforeAll(async () => {
    test = await testDatabase();
    await relance('demo', '--debtors', '40', '--seed', '3');
    const client = new pg.Client({ connectionString: test.ownerUrl });
    await client.connect();
    const { rows } = await client.query<{ number: string }>(
      `select 'C-' || lpad(case_number::text, 6, '0') as number from dunning_case order by queue_rank is null, seq desc, id limit 1`,
    );
    await client.end();
    key = rows[0]!.number;
  });
  afterAll(() => test.drop());

  async function relance(...argv: string[]) {
    let out = '';
    const code = await runProgram([...argv, '--json'], COMMANDS, {
      environment: { RELANCE_DATABASE_URL: test.ownerUrl },
      out: (text) => (out += text),
      err: () => undefined,
    });
    return { code, document: JSON.parse(out) as Explained };
  }

  it('says where it stands in the queue, or what keeps it out, and every question that was asked', async () => {
    const { code, document } = await relance('case', key, '--explain');
    expect(code).toBe(0);
    const { inQueue, suppressor, checks, path } = document.explain;
    expect(document.number).toBe(key);
    expect(document.queue !== null).toBe(inQueue);
    expect(checks.every(({ passed }) => passed)).toBe(inQueue);
    expect(suppressor?.text ?? '').toBe(checks.find(({ passed }) => !passed)?.reason.text ?? '');
    expect(path.map(({ key: step }) => step)).toContain('formalNotice');
  });

  it('rebuilds the case at each moment of its history, and says then when it would appear', async () => {
    const { document } = await relance('case', key);
    const { at } = document.history[Math.floor(document.history.length / 3)]!;
    const past = await relance('case', key, '--as-of', at, '--explain');
    expect(past.document.history.at(-1)!.at <= at).toBe(true);
    expect(past.document.history.length).toBeLessThan(document.history.length);
    const { inQueue, suppressor } = past.document.explain;
    expect(inQueue).toBe(suppressor === null);
    expect(past.document.queue === null).toBe(!inQueue);
  });

  it('says its sentences in French when asked', async () => {
    const { document } = await relance('case', key, '--explain', '--language', 'fr');
    const english = await relance('case', key, '--explain');
    expect(document.explain.checks.map(({ passed }) => passed)).toEqual(
      english.document.explain.checks.map(({ passed }) => passed),
    );
    expect(document.explain.checks[0]!.reason.text).not.toBe(english.document.explain.checks[0]!.reason.text);
    expect(await relance('case', key, '--language', 'de')).toMatchObject({
      code: 2,
      document: { error: { field: 'language' } },
    });
  });

  it('did not exist before its first fact', async () => {
    expect(await relance('case', key, '--as-of', '2001-01-01T00:00:00Z')).toMatchObject({
      code: 2,
      document: { error: { code: 'no-case-then', field: 'asOf' } },
    });
  });
});
