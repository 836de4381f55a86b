import { FR_DEFAULT, US_REG_F } from '@relance/calls/domain';
import { type Actor, Database, SetClock, SYSTEM } from '@relance/platform/server';
import { testDatabase, TestPortfolio, type TestDatabase } from '@relance/testing';
import { policyVersions } from './policy-versions.query';
import { type PolicyInput, PolicyService } from './policy.service';

const ADMIN: Actor = { role: 'admin', personId: null, teamIds: [] };

describe('contact policies that are put in force', () => {
  let test: TestDatabase;
  let db: Database;
  let portfolio: TestPortfolio;
  let service: PolicyService;
  const clock = new SetClock(new Date('2026-11-23T09:00:00.000Z'));

  beforeEach(async () => {
    test = await testDatabase();
    db = await Database.open({ url: test.appUrl });
    portfolio = await TestPortfolio.open(db);
    service = new PolicyService(db, clock);
  });
  afterEach(async () => {
    await db.close();
    await test.drop();
  });

  const put = (change: Partial<PolicyInput> = {}, actor = ADMIN) =>
    service.putInForce(actor, {
      key: 'maison',
      name: 'Maison',
      definition: FR_DEFAULT,
      note: 'Première',
      expectedVersion: null,
      ...change,
    });
  const versions = () => db.transaction(SYSTEM, policyVersions);

  it('keep every version, the former ended when the next came', async () => {
    expect(await put()).toMatchObject({ kind: 'done', version: { key: 'maison', version: 1, endedAt: null } });
    clock.set(new Date('2026-11-24T09:00:00.000Z'));
    const fewer = { ...FR_DEFAULT, limits: [] };
    expect(await put({ definition: fewer, note: 'Sans limites', expectedVersion: 1 })).toMatchObject({
      version: { version: 2 },
    });
    expect(await versions()).toMatchObject([
      { version: 2, endedAt: null, definition: { key: 'maison', limits: [] } },
      { version: 1, endedAt: '2026-11-24T09:00:00.000Z', definition: { limits: [{}, {}] } },
    ]);
    const [audit] = await db.transaction(SYSTEM, (tx) =>
      tx.query<{ detail: { changes: { gone: unknown[] } } }>(
        `select detail from audit_entry where action = 'calls.putPolicyInForce' order by id desc limit 1`,
      ),
    );
    expect(audit!.detail.changes.gone).toHaveLength(2);
  });

  it('are not changed over what somebody else did meanwhile', async () => {
    await put();
    expect(await put()).toEqual({ kind: 'changed' });
    expect(await put({ expectedVersion: 7 })).toEqual({ kind: 'changed' });
    const both = await Promise.all([put({ expectedVersion: 1 }), put({ expectedVersion: 1 })]);
    expect(both.map(({ kind }) => kind).sort()).toEqual(['changed', 'done']);
    expect(await versions()).toHaveLength(2);
  });

  it('are one for each scope', async () => {
    await put();
    expect(await put({ key: 'autre' })).toEqual({ kind: 'scopeTaken', name: 'Maison' });
    expect(await put({ key: 'autre', country: 'us', definition: US_REG_F })).toMatchObject({
      version: { country: 'US' },
    });
    expect(await put({ key: 'grand-compte', creditorId: portfolio.creditorId })).toMatchObject({
      version: { creditorName: 'Papeteries du Lac SAS' },
    });
  });

  it('end with a reason, once', async () => {
    const made = await put();
    const id = made.kind === 'done' ? made.version.id : '';
    expect(await service.end(ADMIN, id, ' ')).toMatchObject({ kind: 'input', field: 'note' });
    expect(await service.end(ADMIN, id, 'Remplacée')).toMatchObject({
      kind: 'done',
      version: { endedAt: expect.any(String) },
    });
    expect(await service.end(ADMIN, id, 'Remplacée')).toEqual({ kind: 'changed' });
    expect(await put()).toMatchObject({ kind: 'done', version: { version: 2 } });
  });

  it.each<[string, Partial<PolicyInput>]>([
    ['note', { note: ' ' }],
    ['name', { name: '' }],
    ['country', { country: 'France' }],
    ['creditorId', { creditorId: 'x' }],
    ['key', { key: 'x y' }],
    ['limits.0.count', { definition: { ...FR_DEFAULT, limits: [{ ...FR_DEFAULT.limits[0], count: -1 }] } }],
  ])('say what is wrong with %s, and nothing is written', async (field, change) => {
    expect(await put(change)).toMatchObject({ kind: 'input', field });
    expect(await versions()).toEqual([]);
  });

  it('are an admin’s alone, and the try of another is on record', async () => {
    expect(await put({}, portfolio.lead('north'))).toEqual({ kind: 'notAllowed' });
    expect(await versions()).toEqual([]);
    await expect(
      db.transaction(portfolio.lead('north'), (tx) =>
        tx.execute(`insert into contact_policy (key, definition) values ('x', $1)`, [JSON.stringify(FR_DEFAULT)]),
      ),
    ).rejects.toThrow(/row-level security/);
    const denied = await db.transaction(SYSTEM, (tx) =>
      tx.query(`select 1 from audit_entry where action = 'calls.putPolicyInForce.denied'`),
    );
    expect(denied).toHaveLength(1);
  });
});
