import { Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DunningModule } from '@relance/dunning/server';
import { Database, PlatformModule, SetClock, SYSTEM, type Viewer } from '@relance/platform/server';
import { testDatabase, TestPortfolio, type TestCase, type TestDatabase } from '@relance/testing';
import { CallsModule } from '../../calls.module';
import { Snoozes } from './snoozes.service';

const NOW = '2026-11-23T09:30:00.000Z';
const LATER = '2026-11-26T08:00:00.000Z';

describe('calls that are put off', () => {
  let test: TestDatabase;
  let app: INestApplicationContext;
  let db: Database;
  let portfolio: TestPortfolio;
  let clock: SetClock;

  beforeEach(async () => {
    test = await testDatabase();
    clock = new SetClock(new Date(NOW));
    @Module({ imports: [PlatformModule.register({ url: test.appUrl, clock }), DunningModule, CallsModule] })
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
  const viewer = (team: 'north' | 'south' = 'north'): Viewer => ({
    actor: portfolio.agent(team) as Viewer['actor'],
    login: 'x',
    name: 'x',
    language: 'en',
    sessionKey: '',
  });
  async function callable(): Promise<TestCase> {
    const owed = { reason: 'pathEnded', stepKey: null, severity: 4, since: '2026-11-20' };
    const made = await portfolio.addCase({
      state: 'callDue',
      context: { today: '2026-11-23', callOwed: owed, snoozed: null },
    });
    await rows(
      `update dunning_case set queue_rank = 1, queue_reasons = '[]', rank_due_at = '-infinity', waiting_for = 'call' where id = $1`,
      [made.id],
    );
    return made;
  }
  const waiting = async () =>
    (await rows<{ id: string }>(`select id from dunning_case where queue_rank is not null order by id`)).map(
      ({ id }) => id,
    );

  it('are not put off without an end to come and a reason', async () => {
    const one = await callable();
    const ask = (until: string, reason: string, cases = [{ caseId: one.id, expectedVersion: 1 }]) =>
      app.get(Snoozes).snooze(viewer(), cases, until, reason);
    expect(await ask(NOW, 'x')).toMatchObject({ field: 'until' });
    expect(await ask('2027-11-26T08:00:00.000Z', 'x')).toMatchObject({ field: 'until' });
    expect(await ask(LATER, ' ')).toMatchObject({ field: 'reason' });
    expect(await ask(LATER, 'x', [])).toMatchObject({ field: 'cases' });
    expect(await waiting()).toEqual([one.id]);
  });
});
