import { Module, type INestApplication } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { CaseEffect } from '@relance/dunning/domain';
import { DunningModule } from '@relance/dunning/server';
import { newId } from '@relance/kernel';
import { Clock, Database, PlatformModule, SetClock, SYSTEM, type Actor, type Viewer } from '@relance/platform/server';
import { testDatabase, TestPortfolio, type CaseWish, type TestCase, type TestDatabase } from '@relance/testing';
import { PDFDocument } from 'pdf-lib';
import request from 'supertest';
import { CorrespondenceModule } from './correspondence.module';
import { CorrespondenceResolver } from './correspondence.resolver';
import { documentsOf } from './document.query';
import type { DeliveryStatus } from './entities/delivery.entity';
import { issueDocuments } from './writing/issue-documents';

const NOW = new Date('2026-11-21T09:05:00.000Z');

describe('what people do about documents', () => {
  let test: TestDatabase;
  let app: INestApplication;
  let db: Database;
  let portfolio: TestPortfolio;
  let resolver: CorrespondenceResolver;
  let asking: Actor;

  beforeAll(async () => {
    test = await testDatabase();
    @Module({
      imports: [
        PlatformModule.register({ url: test.appUrl, clock: new SetClock(NOW) }),
        DunningModule,
        CorrespondenceModule,
      ],
    })
    class Whole {}
    app = await NestFactory.create(Whole, { logger: false });
    app.use((incoming: { viewer?: Viewer }, _: unknown, next: () => void) => {
      incoming.viewer = viewer(asking);
      next();
    });
    await app.init();
    db = app.get(Database);
    expect(app.get(Clock).now()).toEqual(NOW);
    portfolio = await TestPortfolio.open(db);
    resolver = app.get(CorrespondenceResolver);
    asking = portfolio.agent('north');
  });
  afterAll(async () => {
    await app.close();
    await test.drop();
  });

  const viewer = (actor: Actor): Viewer => ({
    actor: actor as Viewer['actor'],
    login: 'x',
    name: 'x',
    language: 'en',
    sessionKey: 'x',
  });

  async function written(channel: 'email' | 'letter' | 'registeredLetter', wish: CaseWish = {}) {
    const one = await portfolio.addCase(wish);
    const action = {
      type: 'issueDocument',
      stepKey: 'reminder',
      channel,
      template: 'reminder',
      severity: 1,
      itemIds: one.itemIds,
    } as const;
    const effect: CaseEffect<'issueDocument'> = {
      caseId: one.id,
      seq: 2,
      at: NOW.toISOString(),
      today: '2026-11-21',
      personId: null,
      callId: null,
      action,
    };
    await db.transaction(SYSTEM, (tx) => issueDocuments(tx, [effect]));
    const [document] = await read(one);
    return { one, documentId: document!.id };
  }
  const read = (of: TestCase) => db.transaction(SYSTEM, (tx) => documentsOf(tx, of.id));
  const put = (documentId: string, status: DeliveryStatus) =>
    db.transaction(SYSTEM, (tx) =>
      tx.execute(`update delivery set status = $2 where document_id = $1`, [documentId, status]),
    );

  it('lists what is to send, page by page, within the actor’s teams', async () => {
    const mine = [await written('letter'), await written('letter'), await written('registeredLetter')];
    const theirs = await written('letter', { team: portfolio.south, agent: null });
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<CorrespondenceResolver['outgoing']>> = await resolver.outgoing(
        portfolio.lead('north'),
        'toSend',
        2,
        after,
      );
      expect(page.rows.length).toBeLessThanOrEqual(2);
      seen.push(...page.rows.map((row) => row.document.id));
      after = page.nextCursor;
    } while (after);
    expect(seen.sort()).toEqual(mine.map(({ documentId }) => documentId).sort());
    const other = await resolver.outgoing(portfolio.lead('south'), 'toSend', 50, null);
    expect(other.rows.map((row) => row.document.id)).toEqual([theirs.documentId]);
    expect((await resolver.outgoing(portfolio.lead('north'), 'sent', 50, null)).rows).toEqual([]);
  });

  it('marks letters as posted, with the tracking number, once, with an audit row', async () => {
    const { one, documentId } = await written('registeredLetter');
    const agent = viewer(portfolio.agent('north'));
    expect(await resolver.markSent(agent, [documentId], '1a 123 456 7890 1')).toEqual({ __typename: 'Done', ok: true });
    expect(await read(one)).toMatchObject([{ deliveryStatus: 'posted', sentAt: NOW.toISOString() }]);
    expect(await resolver.markSent(agent, [documentId], null)).toMatchObject({
      __typename: 'NotPossible',
      code: 'already-gone',
    });
    const rows = await db.transaction(SYSTEM, (tx) =>
      tx.query(
        `select a.action, a.actor_id, v.tracking_number from audit_entry a join delivery v on v.account_id = a.account_id where a.account_id = $1 and a.action <> 'case.MachineMigrated'`,
        [one.id],
      ),
    );
    const by = { actor_id: portfolio.people.lea, tracking_number: '1A12345678901' };
    expect(rows).toEqual([
      { action: 'correspondence.markSent', ...by },
      { action: 'case.StepSent', ...by },
    ]);
  });

  it('marks all of them or none: a foreign or unknown one refuses the whole', async () => {
    const [mine, theirs] = [await written('letter'), await written('letter', { team: portfolio.south })];
    const agent = viewer(portfolio.agent('north'));
    for (const other of [theirs.documentId, newId(), 'x']) {
      expect(await resolver.markSent(agent, [mine.documentId, other], null)).toMatchObject({
        __typename: 'NotAllowed',
      });
    }
    expect(await read(mine.one)).toMatchObject([{ deliveryStatus: 'toSend' }]);
    expect(await read(theirs.one)).toMatchObject([{ deliveryStatus: 'toSend' }]);
    expect(await resolver.markSent(agent, [mine.documentId, theirs.documentId], '123456')).toMatchObject({
      field: 'trackingNumber',
    });
    expect(await resolver.markSent(agent, [], null)).toMatchObject({
      __typename: 'InputProblem',
      field: 'documentIds',
    });
    expect(await resolver.markSent(viewer(portfolio.legal()), [mine.documentId], null)).toMatchObject({
      __typename: 'NotAllowed',
    });
  });

  it('lets a person settle an e-mail in doubt: it arrived, or send it again', async () => {
    const [arrived, again] = [await written('email'), await written('email')];
    await put(arrived.documentId, 'inDoubt');
    await put(again.documentId, 'inDoubt');
    const agent = viewer(portfolio.agent('north'));
    expect(await resolver.resolveDelivery(agent, arrived.documentId, 'arrived')).toMatchObject({ __typename: 'Done' });
    expect(await resolver.resolveDelivery(agent, again.documentId, 'sendAgain')).toMatchObject({ __typename: 'Done' });
    expect(await read(arrived.one)).toMatchObject([{ deliveryStatus: 'sent' }]);
    expect(await read(again.one)).toMatchObject([{ deliveryStatus: 'toSend' }]);
    expect(await resolver.resolveDelivery(agent, arrived.documentId, 'sendAgain')).toMatchObject({
      code: 'already-gone',
    });
    expect(await resolver.resolveDelivery(agent, arrived.documentId, 'burn')).toMatchObject({ field: 'resolution' });
    expect(await resolver.resolveDelivery(viewer(portfolio.lead('south')), again.documentId, 'arrived')).toMatchObject({
      __typename: 'NotAllowed',
    });
  });

  it('sends again to the debtor’s present address, and not what the case no longer wants', async () => {
    const agent = viewer(portfolio.agent('north'));
    const none = await written('email', { email: null });
    expect(await resolver.resolveDelivery(agent, none.documentId, 'sendAgain')).toMatchObject({ code: 'no-address' });
    await db.transaction(SYSTEM, (tx) =>
      tx.execute(`insert into contact (debtor_id, name, email) values ($1, 'New', 'new@client.example')`, [
        none.one.debtorId,
      ]),
    );
    expect(await resolver.resolveDelivery(agent, none.documentId, 'sendAgain')).toMatchObject({ __typename: 'Done' });
    expect(await read(none.one)).toMatchObject([
      { deliveryStatus: 'toSend', recipient: 'new@client.example' },
      { deliveryStatus: 'cancelled', error: 'newAddress' },
    ]);

    const paid = await written('email', { state: 'paid' });
    await put(paid.documentId, 'failed');
    expect(await resolver.resolveDelivery(agent, paid.documentId, 'sendAgain')).toMatchObject({ code: 'not-wanted' });
  });

  it('says whether e-mail is configured', () => expect(resolver.mailConfigured()).toBe(false));

  it('serves a page, and several as one file, to whoever may see them', async () => {
    const [first, second] = [await written('letter'), await written('letter')];
    const one = await request(app.getHttpServer()).get(`/documents/${first.documentId}.pdf`).expect(200);
    expect(one.headers).toMatchObject({
      'content-type': 'application/pdf',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'content-disposition': expect.stringMatching(/^inline; filename="C-\d{6}-reminder\.pdf"$/),
    });
    expect((one.body as Buffer).subarray(0, 5).toString()).toBe('%PDF-');
    const both = await request(app.getHttpServer())
      .get(`/documents/outgoing.pdf?ids=${second.documentId},${first.documentId}`)
      .expect(200);
    expect((await PDFDocument.load(both.body as Buffer)).getPageCount()).toBe(2);
  });

  it('answers 404 for another team’s document as for one that does not exist', async () => {
    const { documentId } = await written('letter');
    const mine = await written('letter', { team: portfolio.south });
    asking = portfolio.agent('south');
    const answers = await Promise.all(
      [
        `/documents/${documentId}.pdf`,
        `/documents/${newId()}.pdf`,
        `/documents/${documentId}`,
        `/documents/..%2f..%2fetc%2fpasswd.pdf`,
        `/documents/outgoing.pdf?ids=${mine.documentId},${documentId}`,
        `/documents/outgoing.pdf?ids=`,
        `/documents/outgoing.pdf?ids=${mine.documentId}&ids=${documentId}`,
      ].map((path) => request(app.getHttpServer()).get(path)),
    );
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 404));
    asking = portfolio.agent('north');
  });
});
