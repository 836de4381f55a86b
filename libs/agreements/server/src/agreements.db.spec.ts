import { Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CASE_ACTION_TYPES } from '@relance/dunning/domain';
import { CaseService, DunningModule, EffectRegistry, Invariants, type CaseIntent } from '@relance/dunning/server';
import { newId } from '@relance/kernel';
import { Database, PlatformModule, SetClock, SYSTEM, type Actor, type Viewer } from '@relance/platform/server';
import { LedgerObserver } from '@relance/receivables/server';
import { bookPayment, testDatabase, TestPortfolio, type TestCase, type TestDatabase } from '@relance/testing';
import { AgreementsModule } from './agreements.module';
import { AgreementsResolver } from './agreements.resolver';
import { DISPUTE_ACTIONS } from './effects/dispute-effects';
import { PROMISE_ACTIONS } from './effects/promise-effects';

const NOW = '2026-09-01T08:00:00.000Z';
const OURS: readonly string[] = [...PROMISE_ACTIONS, ...DISPUTE_ACTIONS];

describe('promises and disputes of real cases', () => {
  let test: TestDatabase;
  let app: INestApplicationContext;
  let db: Database;
  let portfolio: TestPortfolio;
  let resolver: AgreementsResolver;
  const clock = new SetClock(new Date(NOW));

  beforeAll(async () => {
    test = await testDatabase();
    @Module({ imports: [PlatformModule.register({ url: test.appUrl, clock }), DunningModule, AgreementsModule] })
    class Whole {}
    app = await NestFactory.createApplicationContext(Whole, { logger: false });
    const others = CASE_ACTION_TYPES.filter((type) => !OURS.includes(type));
    app.get(EffectRegistry).register(others, async () => undefined);
    db = app.get(Database);
    portfolio = await TestPortfolio.open(db);
    resolver = app.get(AgreementsResolver);
  });
  afterAll(async () => {
    await app.close();
    await test.drop();
  });
  beforeEach(() => clock.set(new Date(NOW)));

  const viewer = (actor: Actor): Viewer => ({
    actor: actor as Viewer['actor'],
    login: 'x',
    name: 'x',
    language: 'fr',
    sessionKey: 'x',
  });
  const lea = () => viewer(portfolio.agent('north'));

  async function opened(): Promise<TestCase> {
    return db.transaction(SYSTEM, async (tx) => {
      const made = await portfolio.addAccount(tx, {
        invoices: [{ number: `F-${newId().slice(-6)}`, dueOn: '2026-08-20', minor: 90_000 }],
      });
      const account = {
        accountId: made.id,
        teamId: portfolio.north,
        agentId: portfolio.people.lea,
        zone: 'Europe/Paris',
      };
      await app.get(LedgerObserver).accountsOpened(tx, [{ ...account, debtorKind: 'business', at: NOW }]);
      await app
        .get(LedgerObserver)
        .ledgerChanged(tx, [{ accountId: made.id, at: NOW, kind: 'invoiceBooked', itemIds: made.itemIds }]);
      return made;
    });
  }
  const apply = (of: TestCase, intent: CaseIntent) =>
    app
      .get(CaseService)
      .apply(portfolio.agent('north'), { caseId: of.id, expectedVersion: null, idempotencyKey: null, intent });
  const call = { callId: newId(), rightParty: true, reasonForDelay: 'forgotten' } as const;
  async function promised(of: TestCase): Promise<string> {
    const id = newId();
    await apply(of, {
      type: 'PromiseMade',
      ...call,
      promise: { id, amount: { minor: 90_000, currency: 'EUR' }, dueOn: '2026-09-08', graceDays: 2 },
    });
    return id;
  }
  async function disputed(of: TestCase): Promise<string> {
    const disputeId = newId();
    await apply(of, { type: 'DisputeRaised', ...call, disputeId, category: 'quality', itemIds: of.itemIds });
    return disputeId;
  }
  async function write(of: TestCase) {
    const [row] = await db.transaction(SYSTEM, (tx) =>
      tx.query<{ seq: number }>(`select seq from dunning_case where id = $1`, [of.id]),
    );
    return { caseId: of.id, expectedVersion: row!.seq, idempotencyKey: newId() };
  }
  async function expectSound(): Promise<void> {
    const broken = (await app.get(Invariants).verify()).filter(({ ok }) => !ok);
    expect(broken).toEqual([]);
  }

  it('keep a plan part by part, and notice when a part says otherwise than the money (I13)', async () => {
    const one = await opened();
    const id = newId();
    const instalments = [1, 2, 3].map((number) => ({ number, minor: 30_000, dueOn: `2026-09-0${number * 2 + 2}` }));
    const promise = { id, amount: { minor: 90_000, currency: 'EUR' }, dueOn: '2026-09-08', graceDays: 1, instalments };
    await apply(one, { type: 'PromiseMade', ...call, promise });
    clock.set(new Date('2026-09-04T08:00:00.000Z'));
    await db.transaction(SYSTEM, async (tx) => {
      await bookPayment(tx, one.id, one.itemIds[0]!, 30_000, '2026-09-04');
      const [payment] = await tx.query<{ id: string }>(`select id from payment where account_id = $1`, [one.id]);
      await app.get(LedgerObserver).ledgerChanged(tx, [
        {
          accountId: one.id,
          at: clock.now().toISOString(),
          kind: 'paymentAllocated',
          itemIds: one.itemIds,
          paymentId: payment!.id,
          received: { minor: 30_000, currency: 'EUR' },
          valueOn: '2026-09-04',
        },
      ]);
    });
    const parts = () =>
      db.transaction(SYSTEM, (tx) =>
        tx.query(
          `select number, status, closed_on as "closedOn" from promise_instalment where promise_id = $1 order by number`,
          [id],
        ),
      );
    expect(await parts()).toEqual([
      { number: 1, status: 'kept', closedOn: '2026-09-04' },
      { number: 2, status: 'open', closedOn: null },
      { number: 3, status: 'open', closedOn: null },
    ]);
    await expectSound();
    const tampered = async (sql: string) => {
      await db.transaction(SYSTEM, (tx) => tx.execute(sql, [id]));
      return (await app.get(Invariants).verify()).filter(({ ok }) => !ok).map((check) => check.id);
    };
    expect(
      await tampered(`update promise_instalment set amount_minor = 29_999 where promise_id = $1 and number = 3`),
    ).toContain('I13c');
    await tampered(`update promise_instalment set amount_minor = 30_000 where promise_id = $1 and number = 3`);
    expect(
      await tampered(
        `update promise_instalment set status = 'kept', closed_on = '2026-09-04' where promise_id = $1 and number = 2`,
      ),
    ).toContain('I13d');
    await tampered(
      `update promise_instalment set status = 'open', closed_on = null where promise_id = $1 and number = 2`,
    );
    await apply(one, { type: 'PromiseCancelled', promiseId: id, reason: 'mistake' });
    expect((await parts()).map((part) => (part as { status: string }).status)).toEqual([
      'kept',
      'cancelled',
      'cancelled',
    ]);
    await expectSound();
  });

  it('keep a promise by the payment that arrives', async () => {
    const one = await opened();
    const promiseId = await promised(one);
    clock.set(new Date('2026-09-05T08:00:00.000Z'));
    await db.transaction(SYSTEM, async (tx) => {
      await bookPayment(tx, one.id, one.itemIds[0]!, 90_000, '2026-09-05');
      const [payment] = await tx.query<{ id: string }>(`select id from payment where account_id = $1`, [one.id]);
      const received = { minor: 90_000, currency: 'EUR' };
      await app.get(LedgerObserver).ledgerChanged(tx, [
        {
          accountId: one.id,
          at: clock.now().toISOString(),
          kind: 'paymentAllocated',
          paymentId: payment!.id,
          received,
          valueOn: '2026-09-05',
          itemIds: one.itemIds,
        },
      ]);
    });
    expect(await resolver.promises(portfolio.agent('north'), one.id)).toMatchObject([
      { id: promiseId, status: 'kept', closedOn: '2026-09-05' },
    ]);
    await expectSound();
  });

  it('are cancelled by a person with a reason, once', async () => {
    const one = await opened();
    const promiseId = await promised(one);
    expect(await resolver.cancelPromise(lea(), await write(one), promiseId, ' ')).toMatchObject({
      __typename: 'InputProblem',
      field: 'reason',
    });
    expect(await resolver.cancelPromise(lea(), await write(one), promiseId, 'Le débiteur se rétracte')).toMatchObject({
      __typename: 'CaseMoved',
    });
    expect(await resolver.promises(portfolio.agent('north'), one.id)).toMatchObject([{ status: 'cancelled' }]);
    expect(await resolver.cancelPromise(lea(), await write(one), promiseId, 'encore')).toMatchObject({
      __typename: 'NotPossible',
    });
    await expectSound();
  });

  it('are resolved with a word, and the items return to dunning', async () => {
    const one = await opened();
    const disputeId = await disputed(one);
    expect(await resolver.openDisputes(portfolio.lead('north'), 10)).toMatchObject([
      { caseId: one.id, dispute: { id: disputeId } },
    ]);
    const given = await write(one);
    const resolved = await resolver.resolveDispute(lea(), given, disputeId, 'rejected');
    expect(resolved).toMatchObject({ __typename: 'CaseMoved', case: { id: one.id } });
    expect(await resolver.resolveDispute(lea(), given, disputeId, 'rejected')).toMatchObject({
      __typename: 'CaseMoved',
    });
    expect(await resolver.disputes(portfolio.agent('north'), one.id)).toMatchObject([
      { status: 'resolved', resolution: 'rejected' },
    ]);
    await expectSound();
  });

  it('are out of the reach of another team, of the legal staff, and of whoever saw an older case', async () => {
    const one = await opened();
    const disputeId = await disputed(one);
    const given = await write(one);
    for (const actor of [portfolio.agent('south'), portfolio.lead('south'), portfolio.legal()]) {
      expect(await resolver.resolveDispute(viewer(actor), given, disputeId, 'accepted')).toMatchObject({
        __typename: 'NotAllowed',
      });
      expect(await resolver.disputes(actor, one.id)).toEqual([]);
    }
    const old = { ...given, expectedVersion: given.expectedVersion - 1 };
    expect(await resolver.resolveDispute(lea(), old, disputeId, 'accepted')).toMatchObject({ __typename: 'Conflict' });
    expect(await resolver.resolveDispute(lea(), { ...given, caseId: 'x' }, disputeId, 'accepted')).toMatchObject({
      __typename: 'NotAllowed',
    });
    expect(await resolver.disputes(portfolio.agent('north'), one.id)).toMatchObject([{ status: 'open' }]);
    await expectSound();
  });
});
