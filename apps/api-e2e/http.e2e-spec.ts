import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request from 'supertest';
import { RunningApi } from './support/running-api';

describe('one origin', () => {
  let api: RunningApi;

  beforeAll(async () => {
    const consoleDir = mkdtempSync(join(tmpdir(), 'relance-console-'));
    mkdirSync(join(consoleDir, 'browser'));
    writeFileSync(
      join(consoleDir, 'browser/index.html'),
      '<html><head><style>a{}</style></head><body><app-root></app-root></body></html>',
    );
    writeFileSync(join(consoleDir, 'browser/main-ABCDEFGH.js'), 'void 0;');
    api = await RunningApi.start({ consoleDir });
  });
  afterAll(() => api.stop());

  it('says that it is well', async () => {
    const { status, body } = await api.visitor().get('/healthz');
    expect({ status, body }).toEqual({ status: 200, body: { ok: true } });
  });

  it('serves the page for every address of the screens, with its nonce and a policy without inline scripts', async () => {
    for (const path of ['/', '/queue', '/cases/C-000001']) {
      const { status, headers, text } = await api.visitor().get(path);
      expect(status).toBe(200);
      expect(headers['cache-control']).toBe('no-store');
      const nonce = /ngCspNonce="([^"]+)"/.exec(text)?.[1];
      const policy = headers['content-security-policy'] as string;
      expect(policy).toContain(`style-src 'self' 'nonce-${nonce}'`);
      expect(policy).toContain(`script-src 'self';`);
      expect(policy).toContain(`frame-ancestors 'none'`);
      expect(text).toContain(`<style nonce="${nonce}">`);
    }
  });

  it('lets browsers keep hashed files for ever, and says 404 for files that are not there', async () => {
    const file = await api.visitor().get('/main-ABCDEFGH.js');
    expect(file.headers['cache-control']).toContain('immutable');
    expect(file.headers['content-encoding']).toBe('gzip');
    expect(file.text).toBe('void 0;');
    expect((await api.visitor().get('/main-ZZZZZZZZ.js')).status).toBe(404);
    expect((await api.visitor().get('/%2e%2e/%2e%2e/secret-ABCDEFGH.js')).status).toBe(404);
    expect((await api.visitor().get('/%E0%A4%A-ABCDEFGH.js')).status).toBe(400);
    expect((await api.visitor().get('/../package.json')).status).toBe(404);
    expect((await api.visitor().get('/api/unknown')).status).toBe(404);
  });

  it('refuses what another origin sends, forms, and what is too long', async () => {
    const post = () => request(api.origin).post('/graphql').set('content-type', 'application/json');
    expect((await post().set('origin', 'https://evil.example').send({ query: '{ version }' })).status).toBe(403);
    expect(
      (await request(api.origin).post('/graphql').set('content-type', 'text/plain').send('{"query":"{version}"}'))
        .status,
    ).toBe(400);
    expect((await post().send({ query: '{ version }', variables: { long: 'x'.repeat(150_000) } })).status).toBe(413);
    expect((await post().set('origin', api.origin).send({ query: '{ version }' })).body).toEqual({
      data: { version: expect.any(String) },
    });
  });

  it('limits depth, aliases and tokens, and keeps its inside hidden', async () => {
    const aliases = Array.from({ length: 16 }, (_, i) => `a${i}: version`).join(' ');
    const deep = `{ teams { people { id } } ${'... on Query { '.repeat(3)} me { id } ${'}'.repeat(3)} }`;
    expect((await api.visitor().ask(`{ ${aliases} }`)).status).toBe(400);
    expect((await api.visitor().ask(`{ version ${'version '.repeat(2_100)} }`)).status).toBe(400);
    expect((await api.visitor().ask(deep)).status).toBe(200);
    const introspection = await api.visitor().ask('{ __schema { types { name } } }');
    expect(introspection.status).toBe(400);
    await api.person('ada', 'admin');
    const admin = await api.loggedIn('ada');
    await api.owner.query('alter table audit_entry rename to audit_gone');
    const broken = await admin.ask('{ auditTrail { rows { id } } }');
    await api.owner.query('alter table audit_gone rename to audit_entry');
    expect(broken.errors?.[0]?.message).toMatch(/^Something went wrong \([0-9a-f-]{36}\)\.$/);
    expect(broken.body).not.toContain('audit_');
  });
});
