import { BUSINESS_FR, type Strategy, type StrategyStep } from '@relance/dunning/domain';
import { Database, SYSTEM, type Viewer } from '@relance/platform/server';
import { CaseFacts } from '../../case/case-facts';
import { CaseRanking } from '../../case/case-ranking';
import { EffectRegistry } from '../../case/effect-registry';
import { CaseBatch } from '../../due-run/case-batch';
import { type StrategyGround, strategyGround } from '../../testing/strategy-ground';
import { StrategyMigrations } from '../migration/strategy-migrations.service';
import { allVersions, versionById } from './version.query';

const BOOKED = '2026-03-02T09:00:00.000Z';
const REMINDER = '2026-03-06T05:00:00.000Z';
const CALL = '2026-03-13T05:00:00.000Z';
const { definition } = BUSINESS_FR;

const without = (...keys: string[]): Strategy => ({
  ...definition,
  steps: definition.steps.filter(({ key }) => !keys.includes(key)),
});
const changed = (key: string, change: Partial<StrategyStep>): Strategy => ({
  ...definition,
  steps: definition.steps.map((step) => (step.key === key ? { ...step, ...change } : step)),
});

describe('publishing a strategy', () => {
  let ground: StrategyGround;
  let published: string;
  beforeEach(async () => {
    ground = await strategyGround(BOOKED);
    published = (await versions()).find(({ key }) => key === 'business-fr')!.id;
  });
  afterEach(() => ground.end());

  const versions = () => ground.database.transaction(SYSTEM, allVersions);
  const statusOf = async (id: string) =>
    (await ground.database.transaction(SYSTEM, (tx) => versionById(tx, id)))?.status;
  const pinned = () =>
    ground.query<{ version: number; state: string; cases: number }>(
      `select v.version, c.state, count(*) as cases from dunning_case c join strategy_version v on v.id = c.strategy_version_id
       group by 1, 2 order by 1, 2`,
    );
  const migration = async () =>
    (
      await ground.query(
        `select status, total, migrated, undecided, failed from strategy_migration order by started_at desc, id desc`,
      )
    )[0];
  const saved = (result: object): string => {
    expect(result).toEqual({ versionId: expect.any(String) });
    return (result as { versionId: string }).versionId;
  };

  async function submitted(next: Strategy, by: Viewer = ground.ada): Promise<string> {
    const request = { basedOn: published, key: null, nameFr: null, nameEn: null, definition: next };
    const id = saved(await ground.drafts.draft(by, request));
    saved(await ground.drafts.submit(by, id));
    return id;
  }

  it('takes two people: neither its author nor who submitted it', async () => {
    const id = await submitted(changed('reminder', { offsetDays: 4 }));
    expect(await ground.publishing.publish(ground.ada, id, [])).toMatchObject({ code: 'secondPerson' });
    expect(await statusOf(id)).toBe('inReview');
    expect(await ground.publishing.publish(ground.omar, id, [])).toEqual({ versionId: id });
    expect([await statusOf(id), await statusOf(published)]).toEqual(['published', 'retired']);
    expect(await ground.query(`select action from audit_entry where action like 'strategies.%' order by id`)).toEqual([
      { action: 'strategies.drafted' },
      { action: 'strategies.submitted' },
      { action: 'strategies.published' },
    ]);
  });

  it('cannot be got around in the database', async () => {
    const id = await submitted(definition);
    const by = (person: string) =>
      ground.query(`update strategy_version set status = 'published', approved_by = $2 where id = $1`, [id, person]);
    await expect(by(ground.ada.actor.personId)).rejects.toThrow('a second person approves');
    await expect(
      ground.query(`update strategy_version set definition = '{}' where id = $1`, [published]),
    ).rejects.toThrow('a published strategy version does not change');
  });

  it.each(['agent', 'northLead', 'legal'] as const)('is not for the %s', async (role) => {
    const viewer = ground[role];
    const id = await submitted(definition);
    const refused = { __typename: 'NotAllowed' };
    const request = { basedOn: published, key: null, nameFr: null, nameEn: null, definition: null };
    expect(await ground.drafts.draft(viewer, request)).toMatchObject(refused);
    expect(await ground.drafts.save(viewer, id, definition, '')).toMatchObject(refused);
    expect(await ground.drafts.submit(viewer, id)).toMatchObject(refused);
    expect(await ground.drafts.sendBack(viewer, id, 'no')).toMatchObject(refused);
    expect(await ground.drafts.discard(viewer, id)).toMatchObject(refused);
    expect(await ground.publishing.publish(viewer, id, [])).toMatchObject(refused);
    expect(await ground.publishing.retire(viewer, published)).toMatchObject(refused);
    expect(await ground.publishing.migrateCases(viewer, published, id, [])).toMatchObject(refused);
    expect(
      await ground.trials.start(viewer, { championId: id, challengerId: id, sharePercent: 10, reason: 'x' }),
    ).toMatchObject(refused);
    const input = { strategyId: id, scope: 'kind', debtorKind: 'business' as const, reason: 'x' };
    expect(await ground.assignments.assign(viewer, input)).toMatchObject(refused);
    expect(await statusOf(id)).toBe('inReview');
  });

  it('is refused while the linter finds an error, and so is submitting', async () => {
    const request = {
      basedOn: published,
      key: null,
      nameFr: null,
      nameEn: null,
      definition: without('formalNotice', 'lastCall'),
    };
    const id = saved(await ground.drafts.draft(ground.ada, request));
    expect(await ground.drafts.submit(ground.ada, id)).toMatchObject({
      __typename: 'StrategyUnsound',
      problems: [{ code: 'noticeMissing', step: 'referral', severity: 'error' }],
    });
    await ground.query(`update strategy_version set status = 'inReview', submitted_by = $2 where id = $1`, [
      id,
      ground.ada.actor.personId,
    ]);
    expect(await ground.publishing.publish(ground.omar, id, [])).toMatchObject({ __typename: 'StrategyUnsound' });
    expect(await statusOf(id)).toBe('inReview');
  });

  it('keeps what is no strategy out of a draft, and lets its author alone change it', async () => {
    const request = { basedOn: published, key: null, nameFr: null, nameEn: null, definition: null };
    const id = saved(await ground.drafts.draft(ground.ada, request));
    expect(await ground.drafts.draft(ground.omar, request)).toMatchObject({ code: 'draftOpen' });
    const pigeon = changed('reminder', { channel: 'pigeon' as 'email' });
    expect(await ground.drafts.save(ground.ada, id, pigeon, '')).toMatchObject({
      code: 'notOneOf',
      field: 'steps.1.channel',
    });
    expect(await ground.drafts.save(ground.omar, id, definition, '')).toMatchObject({ code: 'notAuthor' });
    saved(await ground.drafts.save(ground.ada, id, changed('reminder', { offsetDays: 30 }), 'later'));
    const row = await ground.database.transaction(SYSTEM, (tx) => versionById(tx, id));
    expect(row).toMatchObject({ note: 'later', status: 'draft', authorName: 'ada' });
    expect(await ground.drafts.submit(ground.ada, id)).toMatchObject({ __typename: 'StrategyUnsound' });
    saved(await ground.drafts.discard(ground.omar, id));
    expect(await statusOf(id)).toBeUndefined();
  });

  it('sends a version back with the reason, to be changed and submitted again', async () => {
    const id = await submitted(changed('reminder', { offsetDays: 4 }));
    expect(await ground.drafts.sendBack(ground.ada, id, 'own')).toMatchObject({ code: 'secondPerson' });
    expect(await ground.drafts.sendBack(ground.omar, id, ' ')).toMatchObject({ field: 'reason' });
    saved(await ground.drafts.sendBack(ground.omar, id, 'Four days are too few.'));
    expect(await ground.database.transaction(SYSTEM, (tx) => versionById(tx, id))).toMatchObject({
      status: 'draft',
      note: 'Four days are too few.',
      submittedBy: null,
    });
    saved(await ground.drafts.submit(ground.ada, id));
    saved(await ground.publishing.publish(ground.omar, id, []));
  });

  it('begins a new strategy by its key, from an exported file', async () => {
    const file = {
      relanceStrategy: 1,
      key: 'export',
      nameFr: 'Export',
      nameEn: 'Export',
      debtorKinds: ['business'],
      definition,
    };
    const request = { basedOn: null, key: null, nameFr: null, nameEn: null, definition: file };
    const id = saved(await ground.drafts.draft(ground.ada, request));
    expect(await ground.database.transaction(SYSTEM, (tx) => versionById(tx, id))).toMatchObject({
      key: 'export',
      version: 1,
      definition,
    });
    expect(await ground.drafts.draft(ground.omar, request)).toMatchObject({ code: 'keyTaken', field: 'key' });
    expect(await ground.drafts.draft(ground.omar, { ...request, key: 'Bad Key' })).toMatchObject({ code: 'badKey' });
    saved(await ground.drafts.discard(ground.ada, id));
    expect(await ground.query(`select key from strategy where key = 'export'`)).toEqual([]);
  });

  it('moves every case to the new version, live and closed, visibly and with all it has counted', async () => {
    await ground.book(30, '2026-03-02');
    await ground.book(5, '2026-05-02');
    const [paid = ''] = await ground.book(1, '2026-03-02');
    await ground.pay(paid, 10_000);
    await ground.run.run({ asOf: REMINDER });
    const id = await submitted(changed('firstCall', { offsetDays: 12 }));
    saved(await ground.publishing.publish(ground.omar, id, []));
    expect(await migration()).toEqual({ status: 'running', total: 36, migrated: 0, undecided: 0, failed: 0 });
    expect(await ground.migrations.run({ asOf: REMINDER, batchSize: 7 })).toBe(36);
    expect(await migration()).toEqual({ status: 'done', total: 36, migrated: 36, undecided: 0, failed: 0 });
    expect(await pinned()).toEqual([
      { version: 2, state: 'notYetDue', cases: 5 },
      { version: 2, state: 'paid', cases: 1 },
      { version: 2, state: 'reminding', cases: 30 },
    ]);
    const [kept] = await ground.query(
      `select distinct context->'stepsTaken' as taken, context->>'stepIndex' as at from dunning_case where state = 'reminding'`,
    );
    expect(kept).toEqual({ taken: [{ key: 'reminder', on: '2026-03-06' }], at: '2' });
    // the call waits for its new day
    expect(await ground.run.run({ asOf: CALL })).toMatchObject({ due: 0 });
    expect(await ground.run.run({ asOf: '2026-03-16T05:00:00.000Z' })).toMatchObject({ advanced: 30, failed: 0 });
    expect(await ground.migrations.run()).toBe(0);
    expect(await ground.broken()).toEqual([]);
  });

  it('asks for a decision where a case would fall onto a harsher step, and leaves those that stay on the old version', async () => {
    const waiting = await ground.book(12, '2026-03-02');
    await ground.run.run({ asOf: REMINDER });
    await ground.book(3, '2026-03-04');
    const id = await submitted(without('firstCall', 'secondReminder', 'secondCall'));
    const preview = await ground.database.transaction(ground.omar.actor, (tx) =>
      ground.publishing.preview(tx, id, null),
    );
    expect(preview.fromVersionId).toBe(published);
    expect(preview.cases).toBe(15);
    expect(preview.mappings.filter(({ cases }) => cases > 0)).toEqual([
      {
        fromStep: 'friendlyNote',
        kind: 'stays',
        toStep: 'reminder',
        reason: null,
        choices: [],
        mayEnd: false,
        cases: 3,
      },
      {
        fromStep: 'firstCall',
        kind: 'needsDecision',
        toStep: null,
        reason: { code: 'harsher', params: { step: 'firstCall' } },
        choices: ['reminder', 'formalNotice'],
        mayEnd: false,
        cases: 12,
      },
    ]);
    expect(await ground.publishing.publish(ground.omar, id, [])).toMatchObject({
      __typename: 'DecisionsMissing',
      steps: ['firstCall'],
    });
    expect([await statusOf(id), await statusOf(published)]).toEqual(['inReview', 'published']);
    const wrong = [{ fromStep: 'firstCall', toStep: 'referral', stay: false }];
    expect(await ground.publishing.publish(ground.omar, id, wrong)).toMatchObject({ code: 'badDecision' });
    saved(await ground.publishing.publish(ground.omar, id, [{ fromStep: 'firstCall', toStep: null, stay: true }]));
    await ground.migrations.run({ asOf: REMINDER });
    expect(await migration()).toEqual({ status: 'done', total: 15, migrated: 3, undecided: 12, failed: 0 });
    expect(await pinned()).toEqual([
      { version: 1, state: 'reminding', cases: 12 },
      { version: 2, state: 'reminding', cases: 3 },
    ]);
    // they go on by what they know, until somebody decides
    expect(await ground.run.run({ asOf: CALL })).toMatchObject({ failed: 0 });
    const toReminder = [{ fromStep: 'secondReminder', toStep: 'formalNotice', stay: false }];
    saved(await ground.publishing.migrateCases(ground.ada, published, id, toReminder));
    await ground.migrations.run({ asOf: CALL });
    expect(
      await ground.query(
        `select count(*) as cases from dunning_case where id = any ($1::uuid[]) and strategy_version_id = $2`,
        [waiting, id],
      ),
    ).toEqual([{ cases: 12 }]);
    expect(await ground.broken()).toEqual([]);
  });

  it('shows a lead the own team’s cases alone, page by page', async () => {
    const ids = (await ground.book(5, '2026-03-02')).sort();
    await ground.query(`update dunning_case set team_id = $1, agent_id = null where id = $2`, [
      ground.south.teamIds[0],
      ids[2],
    ]);
    const id = await submitted(definition);
    const page = (viewer: Viewer, after: string | null = null, kind: string | null = null) =>
      ground.database.transaction(viewer.actor, (tx) =>
        ground.publishing.previewed(tx, id, null, { kind, first: 2, after }),
      );
    const first = await page(ground.northLead);
    const second = await page(ground.northLead, first.nextCursor);
    expect([...first.rows, ...second.rows].map(({ caseId }) => caseId)).toEqual(ids.filter((_, i) => i !== 2));
    expect(second.nextCursor).toBeNull();
    expect((await page(ground.southLead)).rows).toMatchObject([
      { caseId: ids[2], kind: 'stays', fromStep: 'friendlyNote', toStep: 'reminder', state: 'notYetDue' },
    ]);
    expect((await page(ground.omar, null, 'needsDecision')).rows).toEqual([]);
    const counted = await ground.database.transaction(ground.southLead.actor, (tx) =>
      ground.publishing.preview(tx, id, null),
    );
    expect(counted.cases).toBe(1);
  });

  it('goes on where it was killed: no case twice, none lost, the counters right', async () => {
    await ground.book(60, '2026-03-02');
    const id = await submitted(changed('firstCall', { offsetDays: 12 }));
    saved(await ground.publishing.publish(ground.omar, id, []));
    const doomed = await Database.open({ url: ground.appUrl, applicationName: 'doomed' });
    const facts = new CaseFacts(ground.strategies, new EffectRegistry(), new CaseRanking());
    let batches = 0;
    facts.follow(async () => {
      // the third batch is decided and nothing of it is committed: the server ends the worker's connections
      if (++batches === 3) {
        await ground.query(
          `select pg_terminate_backend(pid, 5000) from pg_stat_activity where application_name = 'doomed'`,
        );
        throw Object.assign(new Error('terminated'), { code: '57P01' });
      }
      return [];
    });
    const dying = new StrategyMigrations(doomed, new CaseBatch(doomed, facts), ground.strategies);
    await expect(dying.run({ asOf: REMINDER, batchSize: 10 })).rejects.toThrow();
    await doomed.close().catch(() => undefined);
    expect(await migration()).toMatchObject({ status: 'running', migrated: 20 });
    expect(await ground.migrations.runBatch({ asOf: REMINDER, batchSize: 10 })).toBe(10);
    expect(await ground.migrations.run({ asOf: REMINDER, batchSize: 10 })).toBe(30);
    expect(await migration()).toEqual({ status: 'done', total: 60, migrated: 60, undecided: 0, failed: 0 });
    expect(
      await ground.query(
        `select count(*) as events, count(distinct case_id) as cases from case_event where type = 'StrategyMigrated'`,
      ),
    ).toEqual([{ events: 60, cases: 60 }]);
    expect(await ground.broken()).toEqual([]);
  });

  it('is done by several workers at once, each case by one', async () => {
    await ground.book(80, '2026-03-02');
    const id = await submitted(changed('firstCall', { offsetDays: 12 }));
    saved(await ground.publishing.publish(ground.omar, id, []));
    const moved = await Promise.all([1, 2, 3].map(() => ground.migrations.run({ asOf: REMINDER, batchSize: 9 })));
    await ground.migrations.run({ asOf: REMINDER });
    expect(moved.reduce((sum, cases) => sum + cases, 0)).toBe(80);
    expect(await migration()).toMatchObject({ status: 'done', migrated: 80 });
    expect(await ground.query(`select count(*) as events from case_event where type = 'StrategyMigrated'`)).toEqual([
      { events: 80 },
    ]);
  });

  it('sets a case aside that fails, and moves it when it is sound again', async () => {
    const ids = await ground.book(9, '2026-03-02');
    const id = await submitted(changed('firstCall', { offsetDays: 12 }));
    saved(await ground.publishing.publish(ground.omar, id, []));
    const facts = new CaseFacts(ground.strategies, ground.registry, new CaseRanking());
    facts.follow(async (_, taken) => {
      if (taken.some(({ row }) => row.id === ids[4])) throw new Error('not this one');
      return [];
    });
    const failing = new StrategyMigrations(ground.database, new CaseBatch(ground.database, facts), ground.strategies);
    expect(await failing.run({ asOf: REMINDER, batchSize: 4 })).toBe(8);
    expect(await migration()).toEqual({ status: 'running', total: 9, migrated: 8, undecided: 0, failed: 1 });
    expect(await ground.query(`select case_id, error from case_failure`)).toEqual([
      { case_id: ids[4], error: 'Error: not this one' },
    ]);
    expect(await ground.migrations.run({ asOf: '2026-03-06T09:00:00.000Z' })).toBe(1);
    expect(await migration()).toEqual({ status: 'done', total: 9, migrated: 9, undecided: 0, failed: 0 });
    expect(await ground.query(`select * from case_failure`)).toEqual([]);
  });

  it('retires no strategy that debtors would be left without, nor one in use', async () => {
    expect(await ground.publishing.retire(ground.ada, published)).toMatchObject({ code: 'lastDefault' });
    const request = { basedOn: null, key: 'other', nameFr: 'Autre', nameEn: 'Other', definition };
    const id = saved(await ground.drafts.draft(ground.ada, request));
    saved(await ground.drafts.submit(ground.ada, id));
    saved(await ground.publishing.publish(ground.omar, id, []));
    const { strategyId } = (await versions()).find((version) => version.id === id)!;
    const input = { strategyId, scope: 'segment', segment: 'vip', reason: 'a try' };
    expect(await ground.assignments.assign(ground.ada, input)).toMatchObject({ ok: true });
    expect(await ground.publishing.retire(ground.ada, id)).toMatchObject({ code: 'inUse' });
    const [assigned] = await ground.query<{ id: string }>(`select id from strategy_assignment`);
    expect(await ground.assignments.end(ground.ada, assigned!.id)).toMatchObject({ ok: true });
    saved(await ground.publishing.retire(ground.ada, id));
    expect(await statusOf(id)).toBe('retired');
  });

  it('lets nobody open a case on a version that is being replaced', async () => {
    const id = await submitted(changed('firstCall', { offsetDays: 12 }));
    const [opening, publishing] = await Promise.all([
      Promise.all(Array.from({ length: 6 }, () => ground.book(10, '2026-03-02'))),
      ground.publishing.publish(ground.omar, id, []),
    ]);
    saved(publishing);
    expect(opening.flat()).toHaveLength(60);
    await ground.migrations.run({ asOf: REMINDER });
    expect(new Set((await pinned()).map(({ version }) => version))).toEqual(new Set([2]));
  });
});
