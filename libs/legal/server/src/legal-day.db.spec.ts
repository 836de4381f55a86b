import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AgreementsModule } from '@relance/agreements/server';
import { CorrespondenceModule, documentsOf } from '@relance/correspondence/server';
import type { CaseEffect } from '@relance/dunning/domain';
import {
  CaseService,
  DueRun,
  DunningModule,
  EffectRegistry,
  Invariants,
  type CaseIntent,
} from '@relance/dunning/server';
import { addDays, newId } from '@relance/kernel';
import { Database, PlatformModule, SetClock, SYSTEM, type Actor, type Viewer } from '@relance/platform/server';
import { LedgerObserver } from '@relance/receivables/server';
import { testDatabase, TestPortfolio, type TestCase, type TestDatabase } from '@relance/testing';
import type { INestApplicationContext } from '@nestjs/common';
import { LegalModule } from './legal.module';
import { LegalResolver } from './legal.resolver';

const START = '2026-09-01';

/** The real machine, its effects and the checks of all contexts up to legal: whole stories, day by day. */
describe('a case from its first reminder to the legal staff', () => {
  let test: TestDatabase;
  let app: INestApplicationContext;
  let db: Database;
  let portfolio: TestPortfolio;
  const clock = new SetClock(new Date(`${START}T08:00:00.000Z`));

  beforeAll(async () => {
    test = await testDatabase();
    @Module({
      imports: [
        PlatformModule.register({ url: test.appUrl, clock }),
        DunningModule,
        AgreementsModule,
        CorrespondenceModule,
        LegalModule,
      ],
    })
    class Whole {}
    app = await NestFactory.createApplicationContext(Whole, { logger: false });
    app.get(EffectRegistry).register(['invalidatePhone', 'restorePhone'], async (_: unknown, effects: CaseEffect[]) => {
      throw new Error(`no telephone in this story: ${effects.length}`);
    });
    db = app.get(Database);
    portfolio = await TestPortfolio.open(db);
  });
  afterAll(async () => {
    await app.close();
    await test.drop();
  });
  beforeEach(() => clock.set(new Date(`${START}T08:00:00.000Z`)));

  const viewer = (actor: Actor): Viewer => ({
    actor: actor as Viewer['actor'],
    login: 'x',
    name: 'x',
    language: 'en',
    sessionKey: 'x',
  });
  const today = () => clock.now().toISOString().slice(0, 10);

  /** A case as the ledger opens it: its row is made by dunning, not by the test. */
  async function opened(kind: 'business' | 'consumer' = 'business', dueOn = '2026-08-25'): Promise<TestCase> {
    return db.transaction(SYSTEM, async (tx) => {
      const made = await portfolio.addAccount(tx, {
        kind,
        invoices: [{ number: `F-${newId().slice(-6)}`, dueOn, minor: 250_000 }],
      });
      const at = clock.now().toISOString();
      const observer = app.get(LedgerObserver);
      await observer.accountsOpened(tx, [
        {
          accountId: made.id,
          teamId: portfolio.north,
          agentId: portfolio.people.lea,
          zone: 'Europe/Paris',
          debtorKind: kind,
          at,
        },
      ]);
      await observer.ledgerChanged(tx, [{ accountId: made.id, at, kind: 'invoiceBooked', itemIds: made.itemIds }]);
      return made;
    });
  }
  async function days(count: number): Promise<void> {
    for (let day = 0; day < count; day++) {
      clock.set(new Date(`${addDays(today(), 1)}T08:00:00.000Z`));
      await app.get(DueRun).run({ asOf: clock.now().toISOString() });
    }
  }
  const apply = async (actor: Actor, of: TestCase, intent: CaseIntent) => {
    const result = await app
      .get(CaseService)
      .apply(actor, { caseId: of.id, expectedVersion: null, idempotencyKey: null, intent });
    expect(result).toMatchObject({ kind: 'moved' });
  };
  const caseRow = async (of: TestCase) =>
    (
      await db.transaction(SYSTEM, (tx) =>
        tx.query<{ state: string; seq: number }>(`select state, seq from dunning_case where id = $1`, [of.id]),
      )
    )[0]!;
  const escalate = (of: TestCase, fileId: string) =>
    apply(portfolio.agent('north'), of, {
      type: 'Escalated',
      callId: newId(),
      rightParty: true,
      reasonForDelay: 'disagreement',
      fileId,
      reason: 'refusesToPay',
    });
  const write = async (of: TestCase) => ({
    caseId: of.id,
    expectedVersion: (await caseRow(of)).seq,
    idempotencyKey: newId(),
  });
  async function expectSound(): Promise<void> {
    const results = await app.get(Invariants).verify();
    expect(results.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['I9', 'I11', 'I12', 'I13', 'I13a', 'I13b', 'I14', 'I14a']),
    );
    expect(results.filter(({ ok }) => !ok)).toEqual([]);
  }

  it('is reminded in writing, step by step, each document with its page', async () => {
    const [one, consumer] = [await opened(), await opened('consumer')];
    await days(60);
    const documents = await db.transaction(portfolio.agent('north'), (tx) => documentsOf(tx, one.id));
    expect(documents.map(({ stepKey }) => stepKey)).toEqual(
      expect.arrayContaining(['reminder', 'secondReminder', 'formalNotice']),
    );
    expect(documents.every(({ demanded }) => demanded[0]?.minor === 250_000)).toBe(true);
    expect((await db.transaction(SYSTEM, (tx) => documentsOf(tx, consumer.id))).length).toBeGreaterThan(0);
    await expectSound();
  });

  it('is escalated by the agent, arrives with the legal staff, and nothing unsent goes out any more', async () => {
    const one = await opened();
    await days(4);
    const fileId = newId();
    await escalate(one, fileId);
    expect(await caseRow(one)).toMatchObject({ state: 'referred' });
    const inbox = await app.get(LegalResolver).legalInbox(portfolio.legal(), 'submitted', 50, null);
    expect(inbox.rows.find(({ id }) => id === fileId)).toMatchObject({
      id: fileId,
      caseId: one.id,
      reason: 'refusesToPay',
      escalatedByName: 'Léa Petit',
    });
    const documents = await db.transaction(portfolio.legal(), (tx) => documentsOf(tx, one.id));
    expect(documents.filter(({ deliveryStatus }) => deliveryStatus === 'toSend')).toEqual([]);
    await expectSound();
  });

  it('is accepted by the legal staff and by nobody else', async () => {
    const one = await opened();
    const fileId = newId();
    await escalate(one, fileId);
    const resolver = app.get(LegalResolver);
    for (const actor of [portfolio.agent('north'), portfolio.lead('north'), portfolio.lead('south')]) {
      expect(await resolver.acceptFile(viewer(actor), await write(one), fileId)).toMatchObject({
        __typename: 'NotAllowed',
      });
    }
    expect(await resolver.acceptFile(viewer(portfolio.legal()), await write(one), newId())).toMatchObject({
      __typename: 'NotPossible',
    });
    expect(
      await resolver.acceptFile(viewer(portfolio.legal()), { ...(await write(one)), expectedVersion: 1 }, fileId),
    ).toMatchObject({
      __typename: 'Conflict',
    });
    expect(await resolver.acceptFile(viewer(portfolio.legal()), await write(one), fileId)).toMatchObject({
      __typename: 'CaseMoved',
      case: { id: one.id, state: 'inLegal' },
    });
    await expectSound();
  });

  it('is read by the legal staff as one whole file, and not by another team', async () => {
    const one = await opened();
    await days(4);
    const fileId = newId();
    await escalate(one, fileId);
    const resolver = app.get(LegalResolver);
    expect(await resolver.legalFile(viewer(portfolio.legal()), fileId)).toMatchObject({
      row: { id: fileId, status: 'submitted' },
      case: { id: one.id, state: 'referred' },
      account: { id: one.id, creditor: { name: 'Papeteries du Lac SAS' }, debtor: { kind: 'business' } },
      contacts: [{ name: 'Anne Morel', phone: '+33478000000' }],
      items: [{ id: one.itemIds[0], open: { minor: 250_000, currency: 'EUR' } }],
      ledger: [{ kind: 'invoice', amount: { minor: 250_000, currency: 'EUR' } }],
      documents: [{ stepKey: 'reminder' }],
      calls: [],
      promises: [],
      disputes: [],
    });
    expect(await resolver.legalFile(viewer(portfolio.lead('south')), fileId)).toBeNull();
    expect(await resolver.legalFile(viewer(portfolio.legal()), newId())).toBeNull();
    expect(await resolver.legalFile(viewer(portfolio.legal()), 'nothing')).toBeNull();
  });

  it('is returned with a reason, and not without', async () => {
    const one = await opened();
    const fileId = newId();
    await escalate(one, fileId);
    const resolver = app.get(LegalResolver);
    expect(await resolver.returnFile(viewer(portfolio.legal()), await write(one), fileId, '  ')).toMatchObject({
      __typename: 'InputProblem',
      field: 'reason',
    });
    expect(
      await resolver.returnFile(viewer(portfolio.legal()), await write(one), fileId, 'No delivery note'),
    ).toMatchObject({
      __typename: 'CaseMoved',
    });
    const returned = await resolver.legalInbox(portfolio.legal(), 'returned', 50, null);
    expect(returned.rows).toMatchObject([
      { id: fileId, decisionReason: 'No delivery note', decidedByName: 'Lex Marin' },
    ]);
    await expectSound();
  });

  it('has its promise broken by time, and kept by none', async () => {
    const one = await opened();
    const promiseId = newId();
    await apply(portfolio.agent('north'), one, {
      type: 'PromiseMade',
      callId: newId(),
      rightParty: true,
      reasonForDelay: 'forgotten',
      promise: { id: promiseId, amount: { minor: 250_000, currency: 'EUR' }, dueOn: addDays(today(), 5), graceDays: 1 },
    });
    await days(12);
    const [promise] = await db.transaction(SYSTEM, (tx) =>
      tx.query(`select status from promise where id = $1`, [promiseId]),
    );
    expect(promise).toEqual({ status: 'broken' });
    await expectSound();
  });

  it('has tampering found out: a page, an amount, a promise, a file', async () => {
    const one = await opened();
    await days(10);
    const fileId = newId();
    await escalate(one, fileId);
    const owner = await Database.open({ url: test.ownerUrl });
    await owner.transaction(SYSTEM, async (tx) => {
      await tx.execute(`update document set pdf = '\\x25' where account_id = $1`, [one.id]);
      await tx.execute(`update legal_file set status = 'accepted' where id = $1`, [fileId]);
      await tx.execute(
        `insert into promise (id, account_id, amount_minor, currency, due_on, status, made_on) values ($1, $2, 1, 'EUR', '2027-01-01', 'open', '2026-09-01')`,
        [newId(), one.id],
      );
    });
    await owner.close();
    const broken = (await app.get(Invariants).verify()).filter(({ ok }) => !ok).map(({ id }) => id);
    expect(broken).toEqual(['I11', 'I13', 'I14']);
  });
});
