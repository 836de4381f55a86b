import { SHIPPED_SCRIPTS } from '@relance/calls/domain';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { COMMANDS } from '../commands';
import { runProgram } from '../program';

describe('relance script lint', () => {
  const folder = mkdtempSync(join(tmpdir(), 'relance-script-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  const file = (content: unknown) => {
    const path = join(folder, 'script.json');
    writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
    return path;
  };
  const call = async (...argv: string[]) => {
    let out = '';
    const surroundings = { environment: {}, out: (text: string) => void (out += text), err: () => undefined };
    const code = await runProgram(['script', 'lint', '--json', ...argv], COMMANDS, surroundings);
    return { code, document: JSON.parse(out) };
  };
  const [shipped] = SHIPPED_SCRIPTS;

  it('finds nothing in a script that comes with the product', async () => {
    expect(await call(file(shipped))).toEqual({ code: 0, document: { ok: true, problems: [] } });
  });

  it('says what is wrong, with node and words, and ends with 0', async () => {
    expect(await call(file({ ...shipped, start: 'nowhere' }), '--language', 'fr')).toMatchObject({
      code: 0,
      document: {
        ok: false,
        problems: expect.arrayContaining([
          { code: 'noStart', severity: 'error', field: 'start', message: 'La première étape n’existe pas.' },
        ]),
      },
    });
  });

  it('takes many at once, an item at fault as its error', async () => {
    const batch = file([{ file: shipped }, { file: 'no json' }, { file: { key: 'x' } }]);
    expect((await call('--batch', batch)).document).toMatchObject([
      { ok: true },
      { error: { code: 'not-json', field: 'file' } },
      { ok: false, problems: expect.arrayContaining([expect.objectContaining({ code: 'missing', field: 'title' })]) },
    ]);
  });

  it('asks for a file, and for a language it has', async () => {
    expect(await call()).toMatchObject({ code: 2, document: { error: { code: 'no-file' } } });
    expect(await call(file(shipped), '--language', 'de')).toMatchObject({
      code: 2,
      document: { error: { field: 'language' } },
    });
  });
});
