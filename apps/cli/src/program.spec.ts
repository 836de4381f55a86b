import { InputError } from '@relance/kernel';
import type { CliCommand, CommandTable } from './command';
import { COMMANDS } from './commands';
import { runProgram } from './program';

const echo: CliCommand = {
  declare: (command) => command.argument('[word]').option('--times <n>'),
  async run(input) {
    input.progress('working');
    if (input.arguments[0] === 'bad')
      throw new InputError('badWord', 'That word is not allowed.', { field: 'word', line: 3 });
    if (input.arguments[0] === 'broken') throw new Error('no route to postgres://app:secret@db/x');
    if (input.arguments[0] === 'database') return { document: input.ownerUrl(), text: '' };
    return {
      document: { word: input.arguments[0] ?? null, ...input.options },
      text: 'done',
      exitCode: input.arguments[0] === 'found' ? 1 : 0,
    };
  },
};
const table: CommandTable = {
  echo: { summary: 'Echo', load: async () => echo },
  'echo-group add': { summary: 'Echo in a group', load: async () => echo },
  never: { summary: 'Never loaded', load: () => Promise.reject(new Error('loaded')) },
};

async function call(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  const said = { out: '', err: '' };
  const code = await runProgram(argv, table, {
    environment: {},
    out: (text) => (said.out += text),
    err: (text) => (said.err += text),
  });
  return { code, ...said };
}

describe('relance', () => {
  it('prints exactly one JSON document with --json and keeps the rest on standard error', async () => {
    const { code, out, err } = await call('echo', 'one', '--json');
    expect({ code, document: JSON.parse(out), err }).toEqual({
      code: 0,
      document: { word: 'one', json: true },
      err: 'working\n',
    });
  });

  it('says in words what a person asked for', async () => {
    expect(await call('echo')).toMatchObject({ code: 0, out: 'done\n' });
  });

  it('knows a command of two words', async () => {
    expect(JSON.parse((await call('echo-group', 'add', 'x', '--json')).out)).toMatchObject({ word: 'x' });
  });

  it('ends with 2 and names field and line when the input is at fault', async () => {
    const { code, out } = await call('echo', 'bad', '--json');
    expect(code).toBe(2);
    expect(JSON.parse(out)).toEqual({
      error: { code: 'badWord', message: 'That word is not allowed.', field: 'word', line: 3 },
    });
  });

  it.each([[['echo', '--wrong']], [['unheard-of']], [['echo', 'database']]])('ends with 2 for %j', async (argv) => {
    const { code, out } = await call(...argv, '--json');
    expect(code).toBe(2);
    expect(JSON.parse(out)).toMatchObject({ error: { message: expect.any(String) } });
  });

  it('ends with 1 for anything else, and no password leaves it', async () => {
    const { code, out, err } = await call('echo', 'broken', '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ error: { code: 'failed' } });
    expect(out + err).not.toContain('secret');
  });

  it('hands on the exit code of a check that found something', async () => {
    expect((await call('echo', 'found')).code).toBe(1);
  });

  it('lists every command in its help without loading one', async () => {
    const { code, out } = await call('--help');
    expect(code).toBe(0);
    expect(out).toContain('Never loaded');
  });

  it('takes another database only from the one who names it', async () => {
    expect((await call('echo', 'database', '--database', 'postgres://one/two', '--json')).out).toBe(
      '"postgres://one/two"\n',
    );
    expect((await call('echo', 'database', '--database', 'mysql://u:pw@h/d')).err).not.toContain('pw@');
  });

  it.each(Object.entries(COMMANDS))('%s can be loaded', async (_words, entry) => {
    const command = await entry.load();
    expect([typeof command.run, typeof command.declare]).toEqual(['function', 'function']);
  });
});
