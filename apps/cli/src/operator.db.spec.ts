import { testDatabase, type TestDatabase } from '@relance/testing';
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

  it('says that a database without a schema has none', async () => {
    const url = new URL(test.ownerUrl);
    url.pathname = '/postgres';
    expect(await relance('user', 'disable', 'nora', '--database', url.toString())).toMatchObject({
      code: 2,
      document: { error: { code: 'noSchema' } },
    });
  });
});
