import { Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DEFAULT_RANK_WEIGHTS, type RankReason } from '@relance/calls/ranking';
import { DunningModule, Invariants } from '@relance/dunning/server';
import { Database, PlatformModule, SetClock, SYSTEM, type Viewer } from '@relance/platform/server';
import { testDatabase, TestPortfolio, type TestCase, type TestDatabase } from '@relance/testing';
import { CallsModule } from '../../calls.module';
import { Pins } from '../pins/pins.service';
import { RankRound } from './rank-round';
import { RankWeightsService } from './rank-weights.service';

/** A Monday, half past ten in Paris. */
const NOW = '2026-11-23T09:30:00.000Z';

describe('the ranked queue', () => {
  let test: TestDatabase;
  let app: INestApplicationContext;
  let db: Database;
  let portfolio: TestPortfolio;

  beforeEach(async () => {
    test = await testDatabase();
    @Module({
      imports: [
        PlatformModule.register({ url: test.appUrl, clock: new SetClock(new Date(NOW)) }),
        DunningModule,
        CallsModule,
      ],
    })
    class Whole {}
    app = await NestFactory.createApplicationContext(Whole, { logger: false });
    db = app.get(Database);
    portfolio = await TestPortfolio.open(db);
  });
  afterEach(async () => {
    await app.close();
    await test.drop();
  });

  const rows = <Row>(sql: string, values: unknown[] = []) => db.transaction(SYSTEM, (tx) => tx.query<Row>(sql, values));
  const round = (asOf = NOW, stopped?: () => boolean) => app.get(RankRound).run({ asOf, batchSize: 2, stopped });
  const viewer = (actor: ReturnType<TestPortfolio['lead']>): Viewer => ({
    actor: actor as Viewer['actor'],
    login: 'x',
    name: 'x',
    language: 'en',
    sessionKey: '',
  });

  async function callable(
    wish: {
      minor?: number;
      dueOn?: string;
      agent?: string | null;
      owed?: string;
      profile?: object;
      team?: string;
    } = {},
  ): Promise<TestCase> {
    const owed = { reason: wish.owed ?? 'step', stepKey: 'firstCall', severity: 2, since: '2026-11-20' };
    const profile = { kind: 'business', language: 'fr', segment: null, reach: [], ...wish.profile };
    const made = await portfolio.addCase({
      state: 'callDue',
      agent: wish.agent,
      team: wish.team,
      context: { today: '2026-11-23', callOwed: owed, profile },
      invoices: [{ number: 'F-1', dueOn: wish.dueOn ?? '2026-10-01', minor: wish.minor ?? 50_000 }],
    });
    await rows(
      `update dunning_case set queue_rank = 0, queue_reasons = '[]', rank_due_at = '-infinity' where id = $1`,
      [made.id],
    );
    return made;
  }
  const stored = async (id: string) => {
    const [row] = await rows<{ rank: number; reasons: RankReason[]; due: string; version: number }>(
      `select queue_rank as rank, queue_reasons as reasons, rank_due_at as due, rank_version as version from dunning_case where id = $1`,
      [id],
    );
    return {
      ...row!,
      codes: row!.reasons.map(({ code }) => code),
      sum: row!.reasons.reduce((sum, r) => sum + r.points, 0),
    };
  };
  const order = async () =>
    (
      await rows<{ id: string }>(
        `select id from dunning_case where queue_rank is not null order by queue_rank desc, id`,
      )
    ).map(({ id }) => id);
  const broken = async (id: string) =>
    (await app.get(Invariants).verify()).filter((check) => id === check.id && !check.ok).length;

  it('is ranked by what is due, and each reason has its points', async () => {
    const small = await callable({ minor: 10_00 });
    const large = await callable({ minor: 900_000_00 });
    const promised = await callable({ minor: 5_00, owed: 'brokenPromise' });
    expect(await round()).toBe(3);
    expect(await order()).toEqual([promised.id, large.id, small.id]);
    const { rank, sum, codes, version, due } = await stored(large.id);
    expect(Math.floor(rank / 1_000_000)).toBe(sum);
    expect(codes.slice(0, 2)).toEqual(['overdue', 'oldest']);
    expect(version).toBe(1);
    expect(due > NOW).toBe(true);
    // nothing is due any more: nothing is looked at
    expect(await round()).toBe(0);
    expect(await broken('I25')).toBe(0);
  });

  it('knows the hours at which somebody is reached, the language and the skill of the agent, and what is nearly time-barred', async () => {
    const one = await callable({ dueOn: '2024-12-20', profile: { kind: 'consumer', language: 'en' } });
    for (const [day, hour, reached] of [
      ['2026-11-02', '09:10', true],
      ['2026-11-03', '09:40', true],
      ['2026-11-04', '14:00', false],
    ]) {
      await rows(
        `insert into call_attempt (account_id, person_id, started_at, ended_at, outcome, right_party, event_seq)
         values ($1, $2, $3, $3, $4, $5, 1)`,
        [one.id, portfolio.people.lea, `${day}T${hour}:00Z`, reached ? 'callback' : 'noAnswer', reached],
      );
    }
    await round();
    const first = await stored(one.id);
    expect(first.reasons.find(({ code }) => code === 'bestHour')).toEqual({
      code: 'bestHour',
      params: { from: '10:00', to: '12:00', calls: 2, reached: 2 },
      points: 15,
    });
    // a consumer's invoice of 20 November 2024 is barred after two years by the cautious count, on 20 December by the due date
    expect(first.reasons.find(({ code }) => code === 'limitation')).toMatchObject({ params: { byDueDate: true } });
    expect(first.codes).not.toContain('speaksLanguage');
    expect(first.due).toBe('2026-11-23T11:00:00.000Z');

    await rows(`update person set languages = '{en}', skills = '{consumers}' where id = $1`, [portfolio.people.lea]);
    expect(await round('2026-11-23T09:31:00.000Z')).toBe(1);
    expect((await stored(one.id)).codes).toEqual(expect.arrayContaining(['speaksLanguage', 'hasSkill']));

    expect(await round('2026-11-23T11:00:00.000Z')).toBe(1);
    expect((await stored(one.id)).codes).not.toContain('bestHour');
  });

  it('is ranked anew when a case changes hands, wherever the round was stopped', async () => {
    const cases = [await callable(), await callable(), await callable(), await callable()];
    let batches = 0;
    await round(NOW, () => batches++ > 0);
    const ranked = async () =>
      (await rows<{ n: number }>(`select count(*)::int as n from dunning_case where rank_version > 0`))[0]!.n;
    expect(await ranked()).toBe(2);
    await round();
    expect(await ranked()).toBe(cases.length);
  });

  it('has a lead’s pin on top until the case was called; an agent and another team’s lead cannot pin', async () => {
    const pins = app.get(Pins);
    const [small, large] = [await callable({ minor: 10_00 }), await callable({ minor: 900_000_00 })];
    await round();
    expect(await order()).toEqual([large.id, small.id]);
    for (const actor of [portfolio.agent('north'), portfolio.lead('south')]) {
      expect(await pins.pin(viewer(actor), small.id, 'why', null)).toMatchObject({ __typename: 'NotAllowed' });
    }
    const lead = viewer(portfolio.lead('north'));
    expect(await pins.pin(lead, small.id, ' ', null)).toMatchObject({ __typename: 'InputProblem', field: 'reason' });
    expect(await pins.pin(lead, small.id, 'x', '2026-11-23T09:00:00.000Z')).toMatchObject({ field: 'until' });
    expect(await pins.pin(lead, small.id, 'Promised to the creditor', null)).toMatchObject({ __typename: 'Done' });
    expect(await order()).toEqual([small.id, large.id]);
    expect((await stored(small.id)).reasons[0]).toMatchObject({
      code: 'pinned',
      params: { by: 'Nora Blin', reason: 'Promised to the creditor', until: '2026-11-30T09:30:00.000Z' },
    });
    expect(await broken('I25')).toBe(0);
    // it was called: the pin has done its work
    await rows(
      `insert into call_attempt (account_id, person_id, started_at, ended_at, outcome, right_party, event_seq)
       values ($1, $2, $3, $3, 'noAnswer', false, 1)`,
      [small.id, portfolio.people.lea, '2026-11-23T09:30:00.000Z'],
    );
    await rows(`update dunning_case set rank_due_at = '-infinity' where id = $1`, [small.id]);
    await round();
    expect(await order()).toEqual([large.id, small.id]);
    expect(await pins.unpin(lead, small.id)).toMatchObject({ __typename: 'Done' });
    expect(await pins.unpin(lead, small.id)).toMatchObject({ __typename: 'NotPossible', code: 'notPinned' });
    const audits = await rows<{ action: string }>(
      `select action from audit_entry where action like 'calls.%' order by at, id`,
    );
    expect(audits.map(({ action }) => action)).toEqual(['calls.pinCase', 'calls.unpinCase']);
  });

  it('shows what other weights would do and writes nothing; once published, every case is ranked by them', async () => {
    const weights = app.get(RankWeightsService);
    const lead = viewer(portfolio.lead('north'));
    const [old, large] = [
      await callable({ minor: 1, dueOn: '2026-06-01' }),
      await callable({ minor: 900_000_00, dueOn: '2026-11-20' }),
    ];
    await round();
    expect(await order()).toEqual([large.id, old.id]);
    const changed = DEFAULT_RANK_WEIGHTS.map((weight) => {
      if (weight.code === 'overdue') return { ...weight, points: 0 };
      return weight.code === 'oldest' ? { ...weight, points: 100 } : weight;
    });
    const draft = { id: null, weights: changed, note: 'Age first', expectedVersion: null };
    expect(await weights.draft(viewer(portfolio.agent('north')), draft)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await weights.draft(lead, { ...draft, weights: changed.slice(1) })).toMatchObject({
      code: 'weight-missing',
      __typename: 'InputProblem',
    });
    const made = await weights.draft(lead, draft);
    if (made.__typename !== 'RankWeights') throw new Error(made.__typename);

    const before = await rows(`select id, queue_rank, queue_reasons, rank_version from dunning_case order by id`);
    const preview = await weights.preview(lead.actor, made.id, portfolio.people.lea, 50);
    expect(preview).toMatchObject({ moved: 2, cases: 2 });
    expect(preview.rows.map(({ caseId, placeBefore, placeAfter }) => [caseId, placeBefore, placeAfter])).toEqual([
      [old.id, 2, 1],
      [large.id, 1, 2],
    ]);
    expect(await rows(`select id, queue_rank, queue_reasons, rank_version from dunning_case order by id`)).toEqual(
      before,
    );
    // another team's lead sees none of these cases
    expect(await weights.preview(portfolio.lead('south'), made.id, portfolio.people.lea, 50)).toMatchObject({
      cases: 0,
    });

    expect(await weights.publish(lead, made.id, 7)).toMatchObject({ __typename: 'NotPossible', code: 'stale' });
    expect(await weights.publish(lead, made.id, made.expectedVersion)).toMatchObject({ status: 'inForce', version: 2 });
    expect(await weights.publish(lead, made.id, made.expectedVersion)).toMatchObject({ code: 'stale' });
    expect(await round()).toBe(2);
    expect(await order()).toEqual([old.id, large.id]);
    expect((await stored(old.id)).version).toBe(2);
    expect(await round()).toBe(0);
    expect((await weights.list(lead.actor)).map(({ version, status }) => [version, status])).toEqual([
      [2, 'inForce'],
      [1, 'retired'],
    ]);
  });

  it('is found out when a stored rank is not what the facts give', async () => {
    const one = await callable();
    await round();
    expect(await broken('I25')).toBe(0);
    await rows(`update dunning_case set queue_rank = queue_rank + 5000000 where id = $1`, [one.id]);
    expect(await broken('I25')).toBe(1);
  });
});
