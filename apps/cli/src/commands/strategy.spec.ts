import { BUSINESS_FR, CONSUMER_FR, strategyFile } from '@relance/dunning/domain';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { COMMANDS } from '../commands';
import { runProgram } from '../program';

describe('relance strategy lint', () => {
  const folder = mkdtempSync(join(tmpdir(), 'strategy-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  const exported = (it: typeof BUSINESS_FR) => strategyFile({ ...it, debtorKinds: [...it.debtorKinds] });
  const business = exported(BUSINESS_FR);
  const unsound = {
    ...business,
    definition: {
      ...business.definition,
      steps: business.definition.steps.filter(({ key }) => key !== 'formalNotice'),
    },
  };

  async function call(content: unknown, ...flags: string[]) {
    const file = join(folder, 'strategy.json');
    writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
    const said = { out: '', err: '' };
    const surroundings = {
      environment: {},
      out: (text: string) => void (said.out += text),
      err: (text: string) => void (said.err += text),
    };
    const named = flags.map((flag) => (flag === 'FILE' ? file : flag));
    const code = await runProgram(
      ['strategy', 'lint', ...(flags.includes('FILE') ? [] : [file]), ...named, '--json'],
      COMMANDS,
      surroundings,
    );
    return { code, document: JSON.parse(said.out) };
  }

  it.each([BUSINESS_FR, CONSUMER_FR])('finds nothing in the default %#, its own texts and all', async (it) => {
    expect(await call(exported(it))).toEqual({ code: 0, document: { ok: true, problems: [] } });
  });

  it('ends with 0 and says what is wrong, with step and rule', async () => {
    expect(await call(unsound)).toEqual({
      code: 0,
      document: {
        ok: false,
        problems: [
          {
            code: 'noticeMissing',
            severity: 'error',
            step: 'referral',
            rule: 'RULES 5.1',
            message: 'No formal notice (written, severity 4) before the referral to legal.',
          },
        ],
      },
    });
  });

  it('takes a definition alone, for the debtors and in the languages that are named', async () => {
    const letters = {
      ...business.definition,
      steps: business.definition.steps.map((step) =>
        step.key === 'formalNotice' ? { ...step, channel: 'letter' } : step,
      ),
    };
    const { document: business2 } = await call(letters, '--kind', 'business', '--language', 'fr');
    expect(business2).toEqual({ ok: true, problems: [] });
    expect((await call(letters, '--kind', 'consumer')).document).toMatchObject({
      ok: false,
      problems: [{ code: 'noticeNotProvable' }],
    });
    expect(
      (await call(letters, '--kind', 'business', '--portfolio-language', 'fr', 'de')).document.problems[0],
    ).toMatchObject({
      code: 'languageMissing',
      step: 'friendlyNote',
    });
  });

  it('calls a repeat without an end a problem of its step', async () => {
    const [first, ...steps] = business.definition.steps;
    const loop = { ...business.definition, steps: [{ ...first, repeat: { everyDays: 7 } }, ...steps] };
    expect(await call(loop)).toMatchObject({
      code: 0,
      document: { ok: false, problems: [{ code: 'endlessRepeat', step: 'friendlyNote' }] },
    });
  });

  it.each([
    ['{"steps": [', 'not-json', 'file'],
    [[], 'notAStrategy', 'file'],
    [{ minimumContactDelayDays: 5 }, 'notAStrategy', 'steps'],
    [
      { ...business, definition: { ...business.definition, callAttempts: 'many' } },
      'wrongType',
      'definition.callAttempts',
    ],
  ])('ends with 2 for what is no strategy, naming the field', async (content, code, field) => {
    expect(await call(content)).toEqual({ code: 2, document: { error: { code, message: expect.any(String), field } } });
  });

  it('ends with 2 for a file that is not there and a kind of debtor that does not exist', async () => {
    const missing = await call(business, '--batch', join(folder, 'nothing.json'));
    expect(missing).toMatchObject({ code: 2, document: { error: { code: 'unreadable', field: 'batch' } } });
    expect(await call(business, '--kind', 'martian')).toMatchObject({
      code: 2,
      document: { error: { field: 'kind' } },
    });
  });

  it('answers a batch item by item, an item at fault as its error', async () => {
    const items = [{ file: business }, { file: JSON.stringify(unsound), kind: ['consumer'] }, { file: 7 }, {}];
    const { code, document } = await call(items, '--batch', 'FILE');
    expect(code).toBe(0);
    expect(document).toMatchObject([
      { ok: true, problems: [] },
      { ok: false, problems: [{ code: 'noticeMissing' }] },
      { error: { code: 'notAStrategy' } },
      { error: { code: 'no-file', field: 'file' } },
    ]);
  });
});
