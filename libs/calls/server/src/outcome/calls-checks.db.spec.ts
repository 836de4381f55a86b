import { Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { newId } from '@relance/kernel';
import { Database, PlatformModule, SYSTEM } from '@relance/platform/server';
import { testDatabase, type TestCase, type TestDatabase, TestPortfolio } from '@relance/testing';
import { CALLS_CHECKS } from './calls-checks';

describe('the checks of what came out of calls', () => {
  let test: TestDatabase;
  let app: INestApplicationContext;
  let db: Database;
  let portfolio: TestPortfolio;
  let one: TestCase;

  beforeAll(async () => {
    test = await testDatabase();
    @Module({ imports: [PlatformModule.register({ url: test.appUrl })] })
    class Whole {}
    app = await NestFactory.createApplicationContext(Whole, { logger: false });
    db = app.get(Database);
    portfolio = await TestPortfolio.open(db);
    one = await portfolio.addCase();
  });
  afterAll(async () => {
    await app.close();
    await test.drop();
  });

  const found = (id: string) => db.transaction(SYSTEM, (tx) => CALLS_CHECKS.find((check) => check.id === id)!.find(tx));
  const call = (outcome: string, rightParty: boolean, reason: string | null) =>
    db.transaction(SYSTEM, async (tx) => {
      const id = newId();
      await tx.execute(
        `insert into call_attempt (id, account_id, person_id, started_at, ended_at, outcome, right_party, reason_for_delay, event_seq, reason_asked)
         values ($1, $2, $3, now(), now(), $4, $5, $6, 1, true)`,
        [id, one.id, portfolio.people.lea, outcome, rightParty, reason],
      );
      return id;
    });

  it('notice a conversation with the person responsible of which the reason for the delay is not known', async () => {
    await call('promise', true, 'forgotten');
    await call('noAnswer', false, null);
    expect(await found('C1')).toEqual([]);
    await call('callback', true, null);
    expect(await found('C1')).toMatchObject([{ outcome: 'callback' }]);
  });

  it('notice a correction that no fact of the case speaks of', async () => {
    const callId = await call('promise', true, 'other');
    expect(await found('C2')).toEqual([]);
    await db.transaction(SYSTEM, (tx) =>
      tx.execute(
        `insert into call_correction (account_id, call_id, event_seq, changes, reason, corrected_by) values ($1, $2, 7, '{}', 'x', $3)`,
        [one.id, callId, portfolio.people.lea],
      ),
    );
    expect(await found('C2')).toMatchObject([{ what: 'fact' }]);
  });

  it('notice a payment that is looked for although its outcome was taken back', async () => {
    const callId = await call('alreadyPaid', true, 'other');
    await db.transaction(SYSTEM, (tx) =>
      tx.execute(`insert into payment_search (account_id, call_id, hold_id) values ($1, $2, $3)`, [
        one.id,
        callId,
        newId(),
      ]),
    );
    expect(await found('C3')).toEqual([]);
    await db.transaction(SYSTEM, (tx) =>
      tx.execute(`update call_attempt set undone_at = now() where id = $1`, [callId]),
    );
    expect(await found('C3')).toHaveLength(1);
  });

  it('stand on records that nobody changes', async () => {
    const change = db.transaction(SYSTEM, (tx) => tx.execute(`update call_correction set reason = 'y'`));
    await expect(change).rejects.toThrow('what was recorded of calls does not change');
  });
});
