import { testDatabase, type TestDatabase } from '@relance/testing';
import pg from 'pg';
import { COMMANDS } from './commands';
import { runProgram } from './program';

describe('relance on a database', () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await testDatabase();
  });
  afterAll(() => test.drop());

  async function relance(...argv: string[]): Promise<{ code: number; document: Record<string, unknown> }> {
    let out = '';
    const code = await runProgram([...argv, '--json'], COMMANDS, {
      environment: { RELANCE_DATABASE_URL: test.ownerUrl },
      out: (text) => (out += text),
      err: () => undefined,
    });
    return { code, document: JSON.parse(out) as Record<string, unknown> };
  }

  it('migrate finds nothing to do the second time, and names the role’s connection only when asked', async () => {
    expect(await relance('migrate')).toEqual({ code: 0, document: { ran: [] } });
    const { document } = await relance('migrate', '--app-url');
    expect(new URL(String(document['appUrl'])).username).toBe('relance_app');
  });

  it('user add lets a person in with a password that is printed once, user disable keeps them out', async () => {
    const added = await relance(
      'user',
      'add',
      'Nora',
      '--name',
      'Nora Petit',
      '--role',
      'agent',
      '--team',
      'Nord',
      '--new-team',
    );
    expect(added).toMatchObject({
      code: 0,
      document: { login: 'nora', role: 'agent', team: 'Nord', password: expect.stringMatching(/^.{16}$/) },
    });
    expect(await relance('user', 'disable', 'nora')).toMatchObject({
      code: 0,
      document: { login: 'nora', disabled: true },
    });
  });

  it.each([
    ['an unknown role', ['add', 'paul', '--name', 'Paul', '--role', 'king'], 'role'],
    ['an unknown team', ['add', 'paul', '--name', 'Paul', '--role', 'agent', '--team', 'Sud'], 'team'],
    ['an agent without a team', ['add', 'paul', '--name', 'Paul', '--role', 'agent'], 'teamId'],
    ['a weak password', ['add', 'paul', '--name', 'Paul', '--role', 'admin', '--password', 'short'], 'password'],
  ])('refuses %s by field, and nobody was added', async (_what, argv, field) => {
    expect(await relance('user', ...argv)).toMatchObject({ code: 2, document: { error: { field } } });
    expect(await relance('user', 'disable', 'paul')).toMatchObject({ code: 2 });
  });

  it('makes an empty database its own, and leaves one with other tables alone', async () => {
    await withClient(test.ownerUrl, async (cluster) => {
      for (const [name, table] of [
        ['cli_empty', null],
        ['cli_foreign', 'create table theirs (id int)'],
      ] as const) {
        await cluster.query(`create database ${name}`);
        const url = new URL(test.ownerUrl);
        url.pathname = `/${name}`;
        if (table) await withClient(url.toString(), (foreign) => foreign.query(table));
        const answer = await relance('user', 'disable', 'nora', '--database', url.toString());
        expect(answer).toMatchObject({ code: 2, document: { error: { code: table ? 'noSchema' : 'unknown-person' } } });
        await cluster.query(`drop database ${name} with (force)`);
      }
    });
  });
});

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
