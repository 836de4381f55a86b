import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { COMMANDS } from '../commands';
import { runProgram } from '../program';

describe('relance contact-check', () => {
  const folder = mkdtempSync(join(tmpdir(), 'relance-contact-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  const file = (content: unknown) => {
    const path = join(folder, 'file.json');
    writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
    return path;
  };
  const call = async (...argv: string[]) => {
    let out = '';
    const code = await runProgram(['contact-check', '--json', ...argv], COMMANDS, {
      environment: {},
      out: (text) => (out += text),
      err: () => undefined,
    });
    return { code, document: JSON.parse(out) };
  };
  const PARIS = ['--policy', 'fr-default', '--zone', 'Europe/Paris'];
  const MONDAY = ['--at', '2026-11-23T10:00:00+01:00'];

  it('says yes, and that it is now', async () => {
    expect(await call(...PARIS, ...MONDAY)).toEqual({
      code: 0,
      document: { allowed: true, nextAllowed: '2026-11-23T10:00:00+01:00' },
    });
  });

  it('names the rule, says it in words, and from when it is over in the person’s own time', async () => {
    expect(await call(...PARIS, '--at', '2026-10-24T17:00:00Z')).toEqual({
      code: 0,
      document: {
        allowed: false,
        reason: 'Outside the hours in which this debtor is reached.',
        rule: 'hours',
        nextAllowed: '2026-10-26T08:00:00+01:00',
      },
    });
  });

  it('takes several zones, a debt and a history', async () => {
    const history = file([
      { at: '2026-11-20T12:00:00-05:00', kind: 'conversation', debt: 'A' },
      { at: '2026-11-19T12:00:00-05:00', kind: 'attempt' },
    ]);
    const ask = (debt: string) =>
      call(
        ...['--policy', 'us-reg-f', '--at', '2026-11-23T12:00:00-05:00', '--history', history, '--debt', debt],
        ...['--zone', 'America/New_York', '--zone', 'America/Los_Angeles'],
      );
    expect((await ask('A')).document).toMatchObject({
      rule: 'afterConversation',
      nextAllowed: '2026-11-27T11:00:00-05:00',
    });
    expect((await ask('B')).document).toMatchObject({ allowed: true });
  });

  it('has no next instant where a person must decide', async () => {
    expect((await call(...PARIS, ...MONDAY, '--ceased', '2026-11-01')).document).toMatchObject({
      rule: 'ceased',
      nextAllowed: null,
    });
    expect((await call(...PARIS, ...MONDAY, '--breathing-space', '2026-11-01:2026-11-30')).document).toMatchObject({
      rule: 'breathingSpace',
      nextAllowed: '2026-12-01T08:00:00+01:00',
    });
  });

  it.each([
    ['policy', 'unknown-policy', ['--policy', 'nobody', '--zone', 'Europe/Paris', ...MONDAY]],
    ['policy', 'missing', ['--zone', 'Europe/Paris', ...MONDAY]],
    ['zone', 'bad-zone', ['--policy', 'fr-default', '--zone', 'Europe/Nowhere', ...MONDAY]],
    ['zone', 'missing', ['--policy', 'fr-default', ...MONDAY]],
    ['at', 'bad-instant', [...PARIS, '--at', '2026-11-23T10:00:00']],
    ['at', 'missing', PARIS],
    ['channel', 'unknown-value', [...PARIS, ...MONDAY, '--channel', 'pigeon']],
    ['country', 'bad-country', [...PARIS, ...MONDAY, '--country', 'France']],
    ['ceased', 'bad-date', [...PARIS, ...MONDAY, '--ceased', '2026-02-30']],
    ['breathingSpace', 'bad-span', [...PARIS, ...MONDAY, '--breathing-space', '2026-11-30:2026-11-01']],
    ['history', 'unreadable', [...PARIS, ...MONDAY, '--history', join(folder, 'nothing.json')]],
  ])('ends with 2 and names %s: %s', async (field, code, argv) => {
    expect(await call(...argv)).toEqual({ code: 2, document: { error: { code, message: expect.any(String), field } } });
  });

  it.each([
    ['not-json', '[', undefined],
    ['not-an-array', {}, undefined],
    [
      'bad-instant',
      [
        { at: '2026-11-20T10:00:00Z', kind: 'attempt' },
        { at: 'yesterday', kind: 'attempt' },
      ],
      2,
    ],
    ['unknown-value', [{ at: '2026-11-20T10:00:00Z', kind: 'shout' }], 1],
    ['not-an-object', [null], 1],
  ])('ends with 2 for a history that is %s, naming the entry', async (code, content, line) => {
    const { document, code: exit } = await call(...PARIS, ...MONDAY, '--history', file(content));
    expect(exit).toBe(2);
    expect(document).toEqual({
      error: { code, message: expect.any(String), field: 'history', ...(line ? { line } : {}) },
    });
  });

  it('answers a batch in order, an item at fault as its error', async () => {
    const item = { policy: 'fr-default', zone: 'Europe/Paris', at: '2026-11-23T10:00:00+01:00' };
    const items = [
      item,
      { ...item, zone: ['Europe/Paris', 'Indian/Reunion'], at: '2026-11-23T17:30:00+01:00' },
      { ...item, history: [{ at: '2026-11-23T09:00:00+01:00', kind: 'inbound' }] },
      { ...item, policy: 'x' },
      { ...item, colour: 'blue' },
      7,
    ];
    const { code, document } = await call('--batch', file(items));
    expect(code).toBe(0);
    expect(document).toMatchObject([
      { allowed: true },
      { rule: 'hours', nextAllowed: '2026-11-24T08:00:00+01:00' },
      { rule: 'conversationsPerDay' },
      { error: { code: 'unknown-policy', field: 'policy' } },
      { error: { code: 'unknown-flag', field: 'colour' } },
      { error: { code: 'not-an-object' } },
    ]);
  });
});
