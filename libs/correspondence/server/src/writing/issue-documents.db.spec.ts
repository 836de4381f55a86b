import type { CaseActionOf, CaseEffect, PendingDocumentsReason } from '@relance/dunning/domain';
import { Database, SYSTEM } from '@relance/platform/server';
import { bookPayment, testDatabase, TestPortfolio, type TestCase, type TestDatabase } from '@relance/testing';
import { newId } from '@relance/kernel';
import { createHash } from 'node:crypto';
import { documentsOf, pagesOf } from '../document.query';
import { issueDocuments } from './issue-documents';
import { cancelPendingDocuments, restorePendingDocuments } from './pending-documents';

const AT = '2026-11-21T09:00:00.000Z';

function issue(
  of: TestCase,
  seq: number,
  more: Partial<CaseActionOf<'issueDocument'>> = {},
): CaseEffect<'issueDocument'> {
  const action = {
    type: 'issueDocument',
    stepKey: 'reminder',
    channel: 'email',
    template: 'reminder',
    severity: 1,
    itemIds: of.itemIds,
    ...more,
  } as const;
  return { caseId: of.id, seq, at: AT, today: '2026-11-21', personId: null, callId: null, action };
}

const cancel = (of: TestCase, seq: number, reason: PendingDocumentsReason): CaseEffect<'cancelPendingDocuments'> => ({
  ...issue(of, seq),
  action: { type: 'cancelPendingDocuments', reason },
});
const restore = (of: TestCase, seq: number, cancelledSeq: number): CaseEffect<'restorePendingDocuments'> => ({
  ...issue(of, seq),
  action: { type: 'restorePendingDocuments', cancelledSeq },
});

describe('the documents that cases ask for', () => {
  let test: TestDatabase;
  let db: Database;
  let portfolio: TestPortfolio;
  beforeAll(async () => {
    test = await testDatabase();
    db = await Database.open({ url: test.appUrl });
    portfolio = await TestPortfolio.open(db);
  });
  afterAll(async () => {
    await db.close();
    await test.drop();
  });
  const run = (...effects: CaseEffect<'issueDocument'>[]) =>
    db.transaction(SYSTEM, (tx) => issueDocuments(tx, effects));
  const read = (of: TestCase) => db.transaction(portfolio.agent('north'), (tx) => documentsOf(tx, of.id));

  it('are written for many cases at once, each with its page, demand and address', async () => {
    const first = await portfolio.addCase({
      invoices: [
        { number: 'F-2', dueOn: '2026-10-10', minor: 5000 },
        { number: 'F-1', dueOn: '2026-10-01', minor: 123456 },
        { number: 'F-3', dueOn: '2026-10-12', minor: 700, currency: 'GBP' },
      ],
    });
    const second = await portfolio.addCase({ language: 'en' });
    await run(
      issue(first, 2),
      issue(second, 5, {
        channel: 'registeredLetter',
        template: 'formal-notice',
        stepKey: 'formalNotice',
        severity: 4,
      }),
    );

    const [reminder] = await read(first);
    expect(reminder).toMatchObject({
      kind: 'email',
      stepKey: 'reminder',
      language: 'fr',
      deliveryStatus: 'toSend',
      recipient: expect.stringMatching(/^compta@client-\d+\.example$/),
      createdAt: AT,
      demanded: [
        { minor: 128456, currency: 'EUR' },
        { minor: 700, currency: 'GBP' },
      ],
    });
    const [notice] = await read(second);
    expect(notice).toMatchObject({ kind: 'registeredLetter', language: 'en', deliveryStatus: 'toSend' });
    expect(notice?.subject).toBe('FORMAL NOTICE (mise en demeure) to pay €1,234.56');
    expect(notice?.recipient).toContain('3 place du Marché, 69001 Lyon');
    const [page] = await db.transaction(SYSTEM, (tx) => pagesOf(tx, [notice!.id]));
    expect(page!.pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(createHash('sha256').update(page!.pdf).digest('hex')).toBe(notice!.sha256);
  });

  it('demand what is open now, not what was once invoiced, and name the ledger rows that say so', async () => {
    const one = await portfolio.addCase({ invoices: [{ number: 'P-1', dueOn: '2026-10-01', minor: 10000 }] });
    await db.transaction(SYSTEM, (tx) => bookPayment(tx, one.id, one.itemIds[0]!, 4000, '2026-11-01'));
    await run(issue(one, 2));
    const [document] = await read(one);
    expect(document?.demanded).toEqual([{ minor: 6000, currency: 'EUR' }]);
    const [row] = await db.transaction(SYSTEM, (tx) =>
      tx.query<{ items: { minor: number; entries: string[] }[] }>(`select items from document where id = $1`, [
        document!.id,
      ]),
    );
    expect(row?.items).toMatchObject([{ minor: 6000 }]);
    expect(row?.items[0]?.entries).toHaveLength(2);
  });

  it('are not written when nothing is open any more', async () => {
    const one = await portfolio.addCase({ invoices: [{ number: 'Q-1', dueOn: '2026-10-01', minor: 10000 }] });
    await db.transaction(SYSTEM, (tx) => bookPayment(tx, one.id, one.itemIds[0]!, 10000, '2026-11-01'));
    await run(issue(one, 2));
    expect(await read(one)).toEqual([]);
  });

  it('wait for a person when the debtor has no usable address', async () => {
    const noMail = await portfolio.addCase({ email: null });
    const badMail = await portfolio.addCase({ email: 'compta@@client' });
    const noPost = await portfolio.addCase({ address: [] });
    await run(issue(noMail, 2), issue(badMail, 2), issue(noPost, 2, { channel: 'letter' }));
    for (const one of [noMail, badMail, noPost]) {
      expect(await read(one)).toMatchObject([{ deliveryStatus: 'noAddress', recipient: null }]);
    }
  });

  it('are written once for a step of a fact, and with a template of ours only', async () => {
    const one = await portfolio.addCase();
    await run(issue(one, 2));
    await expect(run(issue(one, 2))).rejects.toMatchObject({ constraint: 'document_once' });
    await expect(run(issue(one, 3, { template: 'threat' }))).rejects.toThrow('no such template: threat');
    expect(await read(one)).toHaveLength(1);
  });

  it('are not shown to another team, nor their pages', async () => {
    const one = await portfolio.addCase();
    await run(issue(one, 2));
    const [document] = await read(one);
    await db.transaction(portfolio.lead('south'), async (tx) => {
      expect(await documentsOf(tx, one.id)).toEqual([]);
      expect(await pagesOf(tx, [document!.id])).toEqual([]);
    });
  });

  it('can be changed by nobody: they are evidence', async () => {
    await expect(
      db.transaction(SYSTEM, (tx) => tx.execute(`update document set subject = 'other'`)),
    ).rejects.toMatchObject({ code: '42501' });
  });

  it('go out no more once their reason is gone, and wait again when that fact is undone', async () => {
    const one = await portfolio.addCase();
    const noMail = await portfolio.addCase({ email: null });
    await run(issue(one, 2), issue(noMail, 2));
    await db.transaction(SYSTEM, (tx) =>
      cancelPendingDocuments(tx, [cancel(one, 3, 'disputed'), cancel(noMail, 3, 'paid')]),
    );
    expect(await read(one)).toMatchObject([{ deliveryStatus: 'cancelled', error: 'disputed' }]);
    await db.transaction(SYSTEM, (tx) => restorePendingDocuments(tx, [restore(one, 4, 3), restore(noMail, 4, 3)]));
    expect(await read(one)).toMatchObject([{ deliveryStatus: 'toSend', error: null }]);
    expect(await read(noMail)).toMatchObject([{ deliveryStatus: 'noAddress', error: null }]);
  });

  it('that have left are not cancelled, nor those that the same fact asked for', async () => {
    const one = await portfolio.addCase();
    await run(issue(one, 2), issue(one, 4, { stepKey: 'secondReminder' }));
    await db.transaction(SYSTEM, async (tx) => {
      await tx.execute(
        `update delivery set status = 'sent' where account_id = $1 and document_id in (select id from document where event_seq = 2)`,
        [one.id],
      );
      await cancelPendingDocuments(tx, [cancel(one, 4, 'held')]);
    });
    expect((await read(one)).map((document) => document.deliveryStatus).sort()).toEqual(['sent', 'toSend']);
  });

  it('are one for each contact, step and day: what waits gives way, and what has left stays alone', async () => {
    const one = await portfolio.addCase();
    await run(issue(one, 2));
    await run(issue(one, 3));
    expect((await read(one)).map(({ deliveryStatus, error }) => [deliveryStatus, error])).toEqual(
      expect.arrayContaining([
        ['toSend', null],
        ['cancelled', 'replaced'],
      ]),
    );
    await db.transaction(SYSTEM, (tx) =>
      tx.execute(`update delivery set status = 'sent', told = 'sent' where account_id = $1 and status = 'toSend'`, [
        one.id,
      ]),
    );
    await run(issue(one, 4));
    expect(await read(one)).toHaveLength(2);
    // the case that asked again hears of the one that left
    const untold = await db.transaction(SYSTEM, (tx) =>
      tx.query(`select told from delivery where account_id = $1 and status = 'sent'`, [one.id]),
    );
    expect(untold).toEqual([{ told: null }]);
    const revive = `update delivery set status = 'toSend' where account_id = $1 and error = 'replaced'`;
    await expect(db.transaction(SYSTEM, (tx) => tx.execute(revive, [one.id]))).rejects.toMatchObject({
      constraint: 'delivery_once',
    });
  });

  it('list charges on their own lines, never for a consumer', async () => {
    const [firm, person] = [await portfolio.addCase(), await portfolio.addCase({ kind: 'consumer' })];
    const charge = async (of: TestCase) => {
      const id = newId();
      await db.transaction(SYSTEM, async (tx) => {
        await tx.execute(
          `insert into open_item (id, account_id, kind, charge_of, charge_kind, number, issued_on, due_on, currency, total_minor, content_hash)
           values ($1, $2, 'charge', $3, 'fixedSum', 'IF-1', '2026-10-02', '2026-10-02', 'EUR', 4000, '')`,
          [id, of.id, of.itemIds[0]],
        );
        await tx.execute(
          `insert into ledger_entry (account_id, item_id, kind, amount_minor, currency, booked_on) values ($1, $2, 'charge', 4000, 'EUR', '2026-10-02')`,
          [of.id, id],
        );
      });
      return id;
    };
    for (const one of [firm, person]) await run(issue(one, 2, { itemIds: [...one.itemIds, await charge(one)] }));
    const text = async (of: TestCase) =>
      (
        await db.transaction(SYSTEM, (tx) =>
          tx.query<{ body: string }>(`select body from document where account_id = $1`, [of.id]),
        )
      )[0]!.body;
    expect((await read(firm))[0]?.demanded).toEqual([{ minor: 127456, currency: 'EUR' }]);
    expect(await text(firm)).toContain('- Indemnité forfaitaire, facture F-');
    expect((await read(person))[0]?.demanded).toEqual([{ minor: 123456, currency: 'EUR' }]);
    expect(await text(person)).not.toContain('forfaitaire');
  });

  it('of a channel need a template that is written for it', async () => {
    const one = await portfolio.addCase();
    await expect(run(issue(one, 2, { channel: 'sms' }))).rejects.toThrow(
      'the template reminder is not written for sms',
    );
  });
});
