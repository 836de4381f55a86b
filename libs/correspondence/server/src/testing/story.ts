import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import {
  CASE_ACTION_TYPES,
  type CaseContext,
  type CaseEffect,
  type CaseState,
  type Strategy,
} from '@relance/dunning/domain';
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
import { bookPayment, testDatabase, TestPortfolio, type CaseWish, type TestCase } from '@relance/testing';
import { CorrespondenceModule } from '../correspondence.module';
import { CaseTeller } from '../delivery/case-teller';
import { DeliveryService } from '../delivery/delivery.service';
import { SendGuards } from '../delivery/send-guards';
import { StaleDocuments } from '../delivery/stale-documents';
import { documentsOf } from '../document.query';

const OURS = ['issueDocument', 'cancelPendingDocuments', 'restorePendingDocuments'];

/** The real machine with this context's effects, day by day; what the contexts above would do is collected in `wanted`. */
export async function correspondenceStory(start: string, strategy: Strategy) {
  const test = await testDatabase();
  const clock = new SetClock(new Date(`${start}T08:00:00.000Z`));
  @Module({
    imports: [PlatformModule.register({ url: test.appUrl, clock }), DunningModule, CorrespondenceModule],
  })
  class Whole {}
  const app = await NestFactory.createApplicationContext(Whole, { logger: false });
  const wanted: CaseEffect[] = [];
  app.get(EffectRegistry).register(
    CASE_ACTION_TYPES.filter((type) => !OURS.includes(type)),
    async (_, effects) => void wanted.push(...effects),
  );
  const db = app.get(Database);
  const portfolio = await TestPortfolio.open(db);
  await db.transaction(SYSTEM, (tx) =>
    tx.execute(
      `with s as (insert into strategy (key, name_fr, name_en, debtor_kind) values ('story', 'Histoire', 'Story', 'business') returning id)
       insert into strategy_version (strategy_id, version, status, definition, published_at) select id, 1, 'published', $1::jsonb, now() from s`,
      [JSON.stringify(strategy)],
    ),
  );
  const today = () => clock.now().toISOString().slice(0, 10);
  const query = <Row>(sql: string, parameters: unknown[] = []) =>
    db.transaction(SYSTEM, (tx) => tx.query<Row>(sql, parameters));

  return {
    app,
    db,
    clock,
    portfolio,
    wanted,
    query,
    today,
    teller: app.get(CaseTeller),
    guards: app.get(SendGuards),
    stale: app.get(StaleDocuments),
    deliveries: app.get(DeliveryService),
    /** A case as the ledger opens it, of an invoice due on that day. */
    opened: (dueOn: string, wish: CaseWish = {}): Promise<TestCase> =>
      db.transaction(SYSTEM, async (tx) => {
        const invoices = wish.invoices ?? [{ number: `F-${newId().slice(-6)}`, dueOn, minor: 250_000 }];
        const made = await portfolio.addAccount(tx, { ...wish, invoices });
        const at = clock.now().toISOString();
        const observer = app.get(LedgerObserver);
        const { north, people } = portfolio;
        await observer.accountsOpened(tx, [
          { accountId: made.id, teamId: north, agentId: people.lea, zone: 'Europe/Paris', debtorKind: 'business', at },
        ]);
        await observer.ledgerChanged(tx, [{ accountId: made.id, at, kind: 'invoiceBooked', itemIds: made.itemIds }]);
        return made;
      }),
    /** Money for its first invoice: the ledger tells the case. */
    pay: (of: TestCase, minor: number): Promise<void> =>
      db.transaction(SYSTEM, async (tx) => {
        await bookPayment(tx, of.id, of.itemIds[0]!, minor, today());
        const change = { accountId: of.id, at: clock.now().toISOString(), itemIds: of.itemIds };
        await app.get(LedgerObserver).ledgerChanged(tx, [{ ...change, kind: 'ledgerCorrected' }]);
      }),
    /** So many days pass; each morning the run advances what is due and cases are told. */
    async days(count: number): Promise<void> {
      for (let day = 0; day < count; day++) {
        clock.set(new Date(`${addDays(today(), 1)}T08:00:00.000Z`));
        await app.get(DueRun).run({ asOf: clock.now().toISOString() });
        await app.get(CaseTeller).tellAll();
      }
    },
    apply: (actor: Actor, of: TestCase, intent: CaseIntent) =>
      app.get(CaseService).apply(actor, { caseId: of.id, expectedVersion: null, idempotencyKey: null, intent }),
    async caseOf({ id }: TestCase) {
      const [row] = await query<{ state: CaseState; waitingFor: string | null; context: CaseContext }>(
        `select state, waiting_for as "waitingFor", context from dunning_case where id = $1`,
        [id],
      );
      return row!;
    },
    documents: (of: TestCase) => db.transaction(SYSTEM, (tx) => documentsOf(tx, of.id)),
    /** Types of its facts that speak of what it wrote, the oldest first. */
    told: async ({ id }: TestCase) =>
      (
        await query<{ said: string }>(
          `select type || ' ' || (payload ->> 'stepKey') || coalesce(' ' || (payload ->> 'problem'), '') as said from case_event
           where case_id = $1 and type in ('StepSent', 'StepNotSent') order by seq`,
          [id],
        )
      ).map(({ said }) => said),
    viewer: (actor: Actor): Viewer => ({
      actor: actor as Viewer['actor'],
      login: 'x',
      name: 'x',
      language: 'en',
      sessionKey: 'x',
    }),
    broken: async () => (await app.get(Invariants).verify()).filter(({ ok }) => !ok),
    async end() {
      await app.close();
      await test.drop();
    },
  };
}

export type CorrespondenceStory = Awaited<ReturnType<typeof correspondenceStory>>;
