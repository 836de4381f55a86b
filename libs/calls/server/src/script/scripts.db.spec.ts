import { Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { SHIPPED_SCRIPTS, type ScriptDefinition } from '@relance/calls/domain';
import { DunningModule, Invariants } from '@relance/dunning/server';
import { newId } from '@relance/kernel';
import { type Actor, Database, PlatformModule, SYSTEM, type Viewer } from '@relance/platform/server';
import { testDatabase, TestPortfolio, type TestCase, type TestDatabase } from '@relance/testing';
import pg from 'pg';
import { CallsModule } from '../calls.module';
import { readScriptPath } from './script-path';
import { scriptPathsOf } from './script-path.query';
import { allScriptVersions, scriptInForce, scriptVersionById } from './script-version.query';
import { Scripts } from './scripts.service';
import { ShippedScripts } from './shipped-scripts';

const NOBODYS = '01a00000-0000-7000-8000-000000000000';
const WHOLE = { scriptId: null, fromVersionId: null, key: null, situation: null, creditorId: null };

describe('scripts and their versions', () => {
  let test: TestDatabase;
  let app: INestApplicationContext;
  let db: Database;
  let portfolio: TestPortfolio;
  let account: TestCase;
  let scripts: Scripts;
  let owner: pg.Client;

  beforeAll(async () => {
    test = await testDatabase();
    @Module({ imports: [PlatformModule.register({ url: test.appUrl }), DunningModule, CallsModule] })
    class Whole {}
    app = await NestFactory.createApplicationContext(Whole, { logger: false });
    db = app.get(Database);
    portfolio = await TestPortfolio.open(db);
    account = await portfolio.addCase();
    scripts = app.get(Scripts);
    owner = new pg.Client({ connectionString: test.ownerUrl });
    await owner.connect();
    await owner.query(`select set_config('app.role', 'system', false)`);
    await app.get(ShippedScripts).installed();
  });
  afterAll(async () => {
    await owner.end();
    await app.close();
    await test.drop();
  });

  const viewer = (actor: Actor): Viewer => ({
    ...{ login: 'x', name: 'x', language: 'en' as const, sessionKey: 'x' },
    actor: actor as Viewer['actor'],
  });
  const nora = () => viewer(portfolio.lead('north'));
  const sam = () => viewer(portfolio.lead('south'));
  const all = () => db.transaction(SYSTEM, allScriptVersions);
  const seen = (id: string) => db.transaction(SYSTEM, (tx) => scriptVersionById(tx, id));
  const scriptOf = async (key: string) => (await all()).find((version) => version.key === key)!;
  const made = (result: object): string => {
    expect(result).toEqual({ versionId: expect.any(String) });
    return (result as { versionId: string }).versionId;
  };
  const asOwner = async <Row = Record<string, unknown>>(sql: string, parameters: unknown[] = []): Promise<Row[]> =>
    (await owner.query(sql, parameters)).rows as Row[];
  const broken = async () =>
    (await app.get(Invariants).verify()).filter(({ id, ok }) => id.startsWith('I22') && !ok).map(({ id }) => id);
  const inForce = (situation: ScriptDefinition['situation'], creditorId: string) =>
    db.transaction(portfolio.agent('north'), (tx) => scriptInForce(tx, situation, creditorId));
  const draftOf = async (key: string, by = nora()) =>
    made(await scripts.draft(by, { ...WHOLE, scriptId: (await scriptOf(key)).scriptId }));

  it('come with the product once, and what people made of them since stays', async () => {
    const versions = await all();
    expect(versions.map(({ key }) => key)).toEqual(SHIPPED_SCRIPTS.map(({ key }) => key));
    expect(new Set(versions.map(({ status, writtenByName }) => `${status} ${writtenByName}`))).toEqual(
      new Set(['published null']),
    );
    const again = new ShippedScripts(db, { now: () => new Date() } as never);
    await again.installed();
    expect(await all()).toEqual(versions);
  });

  it('take two people: neither who wrote it nor who submitted it approves', async () => {
    const id = await draftOf('voicemail');
    expect(await scripts.draft(sam(), { ...WHOLE, scriptId: (await scriptOf('voicemail')).scriptId })).toMatchObject({
      code: 'draftOpen',
    });
    expect(await scripts.save(sam(), id, 1, SHIPPED_SCRIPTS[7], '')).toMatchObject({ code: 'notAuthor' });
    expect(await scripts.approve(sam(), id)).toMatchObject({ code: 'notNow' });
    made(await scripts.submit(nora(), id, 1));
    expect(await scripts.approve(nora(), id)).toMatchObject({ code: 'secondPerson' });
    expect(await scripts.sendBack(sam(), id, ' ')).toMatchObject({ code: 'needed', field: 'reason' });
    made(await scripts.sendBack(sam(), id, 'Too long'));
    expect(await seen(id)).toMatchObject({ status: 'draft', note: 'Too long', submittedByName: null });
    made(await scripts.submit(nora(), id, 1));
    made(await scripts.approve(sam(), id));
    expect(
      (await all()).filter(({ key }) => key === 'voicemail').map(({ version, status }) => [version, status]),
    ).toEqual([
      [2, 'published'],
      [1, 'retired'],
    ]);
    const audit = await asOwner(`select action, actor_id from audit_entry where subject = $1 order by id`, [id]);
    expect(audit.map(({ action }) => action)).toEqual([
      'scripts.drafted',
      'scripts.submitted',
      'scripts.sentBack',
      'scripts.submitted',
      'scripts.approved',
      'scripts.published',
    ]);
    expect(audit.at(-1)).toMatchObject({ actor_id: portfolio.people.sam });
  });

  it('are news to the leads of every team and to admins, but not while they are typed', async () => {
    await owner.query(`delete from outbox`);
    const id = await draftOf('consumer');
    const { scriptId, definition } = (await seen(id))!;
    const heard = async () => {
      const rows = await asOwner<{ team_id: string | null; agent_id: string | null; legal: boolean; admin: boolean }>(
        `delete from outbox where topic = 'script.changed' and payload = $1 returning team_id, agent_id, legal, admin`,
        [{ scriptId, by: portfolio.people.nora }],
      );
      expect(rows.every(({ agent_id, legal }) => agent_id === null && !legal)).toBe(true);
      return rows.map(({ team_id, admin }) => (admin ? 'admins' : team_id)).sort();
    };
    const everyone = ['admins', portfolio.north, portfolio.south].sort();
    expect(await heard()).toEqual(everyone);
    made(await scripts.save(nora(), id, 1, definition, 'shorter'));
    expect(await heard()).toEqual([]);
    made(await scripts.submit(nora(), id, 2));
    expect(await heard()).toEqual(everyone);
    expect(await scripts.approve(nora(), id)).toMatchObject({ code: 'secondPerson' });
    expect(await heard()).toEqual([]);
    made(await scripts.approve(sam(), id));
    const told = await asOwner(`select distinct payload from outbox where topic = 'script.changed'`);
    expect(told).toEqual([{ payload: { scriptId, by: portfolio.people.sam } }]);
  });

  it('cannot be got around in the database', async () => {
    const published = await scriptOf('consumer');
    const change = (sql: string) => asOwner(`update script_version set ${sql} where id = $1`, [published.id]);
    const kept = 'a published script version does not change';
    await expect(change(`definition = '{}'`)).rejects.toThrow(kept);
    await expect(change(`status = 'draft'`)).rejects.toThrow(kept);
    await expect(change(`fingerprint = ''`)).rejects.toThrow(kept);
    await expect(asOwner(`delete from script_version where id = $1`, [published.id])).rejects.toThrow('is kept');
    const id = await draftOf('consumer');
    const approve = `update script_version set status = 'published', approved_by = $2 where id = $1`;
    await expect(asOwner(approve, [id, portfolio.people.sam])).rejects.toThrow('a second person approves');
    made(await scripts.submit(nora(), id, 1));
    await expect(asOwner(approve, [id, portfolio.people.nora])).rejects.toThrow('a second person approves');
    await expect(asOwner(`update script_version set definition = '{}' where id = $1`, [id])).rejects.toThrow(
      'a submitted script version does not change',
    );
  });

  it('are not for agents, nor for legal staff', async () => {
    const { id, scriptId } = await scriptOf('first-reminder');
    for (const actor of [portfolio.agent('north'), portfolio.legal()]) {
      const who = viewer(actor);
      const answers = [
        await scripts.draft(who, { ...WHOLE, scriptId }),
        await scripts.save(who, id, 1, SHIPPED_SCRIPTS[0], ''),
        await scripts.submit(who, id, 1),
        await scripts.approve(who, id),
        await scripts.sendBack(who, id, 'no'),
        await scripts.discard(who, id),
      ];
      for (const answer of answers) expect(answer).toMatchObject({ __typename: 'NotAllowed' });
      await expect(
        db.transaction(actor, (tx) =>
          tx.execute(`update script set situation = 'voicemail' where id = $1`, [scriptId]),
        ),
      ).resolves.toBe(0);
    }
    expect(await scripts.draft(nora(), { ...WHOLE, scriptId: NOBODYS })).toMatchObject({ __typename: 'NotAllowed' });
    expect(await scripts.approve(nora(), NOBODYS)).toMatchObject({ __typename: 'NotAllowed' });
  });

  it('keep what another window saved, and are not submitted with an error', async () => {
    const id = await draftOf('third-person');
    const { definition } = (await seen(id))!;
    made(await scripts.save(nora(), id, 1, { ...definition, situation: 'voicemail' }, 'Shorter'));
    expect(await seen(id)).toMatchObject({ revision: 2, note: 'Shorter', situation: 'thirdParty', definition });
    expect(await scripts.save(nora(), id, 1, definition, '')).toMatchObject({
      ...{ __typename: 'NotPossible', code: 'script-changed' },
      message: 'This draft has changed: you read revision 1, it is at revision 2.',
    });
    expect(await scripts.save(nora(), id, 2, { nodes: 'none' }, '')).toMatchObject({ __typename: 'InputProblem' });
    made(await scripts.save(nora(), id, 2, { ...definition, start: 'nowhere' }, ''));
    expect(await scripts.submit(nora(), id, 2)).toMatchObject({ code: 'script-changed' });
    expect(await scripts.submit(nora(), id, 3)).toMatchObject({
      __typename: 'ScriptUnsound',
      problems: expect.arrayContaining([expect.objectContaining({ code: 'noStart', severity: 'error' })]),
    });
    expect(await scripts.discard(sam(), id)).toMatchObject({ code: 'notAuthor' });
    made(await scripts.discard(nora(), id));
    expect(await seen(id)).toBeUndefined();
  });

  it('of a creditor come before the general ones', async () => {
    const other = newId();
    await asOwner(`insert into creditor (id, key, name) values ($1, 'OTHER', 'Other')`, [other]);
    const request = { ...WHOLE, key: 'lac-first', creditorId: portfolio.creditorId };
    const from = { fromVersionId: (await scriptOf('first-reminder')).id };
    expect(await scripts.draft(nora(), { ...request, ...from, key: 'Bad Key' })).toMatchObject({ field: 'key' });
    expect(await scripts.draft(nora(), { ...request, situation: 'war' })).toMatchObject({ field: 'situation' });
    expect(await scripts.draft(nora(), { ...request, ...from, creditorId: NOBODYS })).toMatchObject({
      field: 'creditorId',
    });
    const id = made(await scripts.draft(nora(), { ...request, ...from }));
    expect(await scripts.draft(nora(), { ...request, ...from })).toMatchObject({ code: 'keyTaken' });
    made(await scripts.submit(nora(), id, 1));
    made(await scripts.approve(sam(), id));
    expect((await inForce('firstReminder', portfolio.creditorId))?.id).toBe(id);
    expect((await inForce('firstReminder', other))?.id).toBe(from.fromVersionId);
  });

  describe('the way a call took', () => {
    const MOVES = [
      { nodeId: 'hello', at: '2026-11-23T09:00:00.000Z', move: { kind: 'next' as const } },
      {
        nodeId: 'who',
        at: '2026-11-23T09:00:05.000Z',
        move: { kind: 'verify' as const, answer: 'thirdParty' as const },
      },
    ];

    const attempt = async (versionId: string, more: { dialled?: boolean; outcome?: string } = {}) => {
      const id = newId();
      await asOwner(
        `insert into call_attempt (id, account_id, person_id, started_at, ended_at, outcome, right_party, event_seq, dialled)
         values ($1, $2, $3, now(), now(), $4, true, $5, $6)`,
        [id, account.id, portfolio.people.lea, more.outcome ?? 'callback', 1, more.dialled ?? false],
      );
      await asOwner(
        `insert into script_run (call_attempt_id, account_id, script_version_id, person_id, variables) values ($1, $2, $3, $4, '{}')`,
        [id, account.id, versionId, portfolio.people.lea],
      );
      for (const [index, { nodeId, at, move }] of MOVES.entries()) {
        await asOwner(
          `insert into script_step (call_attempt_id, seq, node_id, at, move, disclosed) values ($1, $2, $3, $4, $5, $6)`,
          [id, index + 1, nodeId, at, JSON.stringify(move), index === 0 ? 'caller' : null],
        );
      }
      return id;
    };

    it('is read by its team in the reader’s words, and does not exist for another', async () => {
      const id = await attempt((await scriptOf('broken-promise')).id);
      const read = (actor: Actor, language: 'fr' | 'en') =>
        db.transaction(actor, (tx) => scriptPathsOf(tx, [id], language));
      expect((await read(portfolio.agent('north'), 'en')).get(id)).toMatchObject({
        ...{ version: 1, agentName: 'Léa Petit' },
        steps: [
          { nodeId: 'hello', text: 'Hello, this is customer service speaking.', disclosed: 'caller', choice: null },
          { nodeId: 'who', choice: 'A third person', disclosed: null },
        ],
      });
      expect((await read(portfolio.lead('south'), 'fr')).size).toBe(0);
      expect((await read(portfolio.legal(), 'fr')).size).toBe(0);
    });

    it('is accepted on a version that was retired meanwhile, not on a draft', async () => {
      const retired = (await all()).find(({ key, status }) => key === 'voicemail' && status === 'retired')!;
      const read = (versionId: string, moves: unknown) =>
        db.transaction(portfolio.agent('north'), (tx) => readScriptPath(tx, { versionId, moves }));
      const moves = [{ nodeId: 'message', at: '2026-11-23T09:00:00.000Z', move: { kind: 'next' } }];
      expect(await read(retired.id, moves)).toMatchObject({ version: { version: 1 }, place: { said: ['caller'] } });
      const problem = expect.objectContaining({ code: 'script-path', field: 'script' });
      await expect(read(retired.id, [{ ...moves[0], nodeId: 'nowhere' }])).rejects.toEqual(problem);
      await expect(read(retired.id, 'moves')).rejects.toEqual(problem);
      await expect(read(NOBODYS, moves)).rejects.toEqual(problem);
      const draft = await draftOf('third-person');
      await expect(read(draft, MOVES)).rejects.toEqual(problem);
    });

    it('is verified: a way that is none, a promise without its disclosures, a published text that changed', async () => {
      expect(await broken()).toEqual([]);
      const { id: versionId } = await scriptOf('broken-promise');
      const id = await attempt(versionId, { dialled: true, outcome: 'promise' });
      expect(await broken()).toEqual(['I22a']);
      await asOwner(`update call_attempt set outcome = 'callback' where id = $1`, [id]);
      expect(await broken()).toEqual([]);
      await asOwner(`update script_step set node_id = 'purpose' where call_attempt_id = $1 and seq = 2`, [id]);
      expect(await broken()).toEqual(['I22']);
      await asOwner(`update script_step set node_id = 'who' where call_attempt_id = $1 and seq = 2`, [id]);
      await asOwner(`alter table script_version disable trigger script_version_kept`);
      await asOwner(
        `update script_version set definition = jsonb_set(definition, '{title,en}', '"Mine"') where id = $1`,
        [versionId],
      );
      expect(await broken()).toEqual(['I22b']);
      await asOwner(`alter table script_version enable trigger script_version_kept`);
    });
  });
});
