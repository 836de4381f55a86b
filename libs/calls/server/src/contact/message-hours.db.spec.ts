import { Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { SendGuards } from '@relance/correspondence/server';
import { DunningModule } from '@relance/dunning/server';
import { Database, PlatformModule, SYSTEM } from '@relance/platform/server';
import { testDatabase, TestPortfolio, type TestCase, type TestDatabase } from '@relance/testing';
import { CallsModule } from '../calls.module';

describe('the hours in which a message is sent', () => {
  let test: TestDatabase;
  let app: INestApplicationContext;
  let db: Database;
  let mainland: TestCase;
  let island: TestCase;

  beforeAll(async () => {
    test = await testDatabase();
    @Module({ imports: [PlatformModule.register({ url: test.appUrl }), DunningModule, CallsModule] })
    class Whole {}
    app = await NestFactory.createApplicationContext(Whole, { logger: false });
    db = app.get(Database);
    const portfolio = await TestPortfolio.open(db);
    [mainland, island] = [await portfolio.addCase(), await portfolio.addCase()];
    await db.transaction(SYSTEM, (tx) =>
      tx.execute(`update debtor set zone = 'Indian/Reunion' where id = $1`, [island.debtorId]),
    );
  });
  afterAll(async () => {
    await app.close();
    await test.drop();
  });

  const ask = (of: TestCase, at: string, channel: 'email' | 'sms' | 'post' | 'registeredPost' = 'email') =>
    db.transaction(SYSTEM, (tx) => app.get(SendGuards).ask(tx, { accountId: of.id, channel, at }));

  it('are the contact policy’s, where the debtor is, and not on a public holiday', async () => {
    expect(await ask(mainland, '2026-11-23T17:00:00.000Z')).toBeNull();
    expect(await ask(island, '2026-11-23T17:00:00.000Z')).toEqual({
      until: '2026-11-24T04:00:00.000Z',
      reason: 'hours',
    });
    expect(await ask(mainland, '2026-11-22T10:00:00.000Z', 'sms')).toMatchObject({ reason: 'day' });
    expect(await ask(mainland, '2026-11-11T10:00:00.000Z')).toEqual({
      until: '2026-11-12T07:00:00.000Z',
      reason: 'holiday',
    });
  });

  it('do not bind the post', async () => {
    expect(await ask(mainland, '2026-11-22T02:00:00.000Z', 'post')).toBeNull();
    expect(await ask(mainland, '2026-11-22T02:00:00.000Z', 'registeredPost')).toBeNull();
  });

  it('follow the policy in force', async () => {
    const policy = {
      key: 'any',
      windows: [],
      publicHolidays: 'allowed',
      limits: [],
      waits: [],
      consent: [],
      messages: 'anyTime',
    };
    await db.transaction(SYSTEM, (tx) =>
      tx.execute(`insert into contact_policy (key, definition) values ('any', $1)`, [JSON.stringify(policy)]),
    );
    expect(await ask(mainland, '2026-11-22T02:00:00.000Z')).toBeNull();
  });
});
