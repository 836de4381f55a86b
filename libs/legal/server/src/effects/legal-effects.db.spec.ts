import type { CaseAction, CaseEffect } from '@relance/dunning/domain';
import { newId } from '@relance/kernel';
import { Database, SYSTEM, type Actor } from '@relance/platform/server';
import { testDatabase, TestPortfolio, type TestCase, type TestDatabase } from '@relance/testing';
import type { LegalFileStatus } from '../entities';
import { legalFileRow, legalInbox } from '../legal-file.query';
import { keepLegalFiles, type LegalEffect } from './legal-effects';

describe('the files that cases open with the legal staff', () => {
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

  function effect<Action extends CaseAction>(
    of: TestCase,
    action: Action,
    at = '2026-11-21T09:00:00.000Z',
  ): CaseEffect<Action['type']> {
    const personId = portfolio.people.lea;
    return {
      caseId: of.id,
      seq: 2,
      at,
      today: at.slice(0, 10),
      personId,
      callId: null,
      action,
    } as unknown as CaseEffect<Action['type']>;
  }
  const keep = (actor: Actor, ...effects: LegalEffect[]) => db.transaction(actor, (tx) => keepLegalFiles(tx, effects));
  const inbox = (actor: Actor, status: LegalFileStatus = 'submitted', first = 50, after: string | null = null) =>
    db.transaction(actor, (tx) => legalInbox(tx, { status, first, after }));
  const row = (fileId: string) => db.transaction(portfolio.legal(), (tx) => legalFileRow(tx, fileId));
  const referred = () => portfolio.addCase({ state: 'referred', legalVisible: true });

  it('reach the inbox, the oldest first, with who, why and how much, and are told live', async () => {
    const [late, early] = [await referred(), await referred()];
    const [lateFile, earlyFile] = [newId(), newId()];
    await keep(
      SYSTEM,
      effect(late, { type: 'openLegalFile', fileId: lateFile, reason: 'refuses' }, '2026-11-21T10:00:00.000Z'),
      effect(early, { type: 'openLegalFile', fileId: earlyFile, reason: 'insolvent?' }, '2026-11-20T10:00:00.000Z'),
    );
    const first = await inbox(portfolio.legal(), 'submitted', 1);
    expect(first.rows).toMatchObject([
      {
        id: earlyFile,
        caseId: early.id,
        status: 'submitted',
        reason: 'insolvent?',
        escalatedByName: 'Léa Petit',
        creditorName: 'Papeteries du Lac SAS',
        open: [{ minor: 123456, currency: 'EUR' }],
        oldestDueOn: '2026-10-01',
      },
    ]);
    const second = await inbox(portfolio.legal(), 'submitted', 1, first.nextCursor);
    expect(second.rows.map(({ id }) => id)).toEqual([lateFile]);
    expect(second.nextCursor).toBeNull();
    const told = await db.transaction(SYSTEM, (tx) =>
      tx.query(
        `select legal, team_id = $2 as team, payload ->> 'status' as status from outbox where topic = 'legal.changed' and case_id = $1`,
        [early.id, portfolio.north],
      ),
    );
    expect(told).toEqual([{ legal: true, team: true, status: 'submitted' }]);
  });

  it('are accepted, or returned with the reason', async () => {
    const [one, two] = [await referred(), await referred()];
    const [a, b] = [newId(), newId()];
    await keep(
      SYSTEM,
      effect(one, { type: 'openLegalFile', fileId: a, reason: 'x' }),
      effect(two, { type: 'openLegalFile', fileId: b, reason: 'x' }),
    );
    await keep(
      portfolio.legal(),
      effect(one, { type: 'legalFileAccepted', fileId: a, on: '2026-11-22' }),
      effect(two, { type: 'legalFileReturned', fileId: b, on: '2026-11-22', reason: 'no proof of delivery' }),
    );
    expect(await row(a)).toMatchObject({ status: 'accepted', decidedByName: 'Léa Petit', decisionReason: null });
    expect(await row(b)).toMatchObject({ status: 'returned', decisionReason: 'no proof of delivery' });
    expect((await inbox(portfolio.legal(), 'returned')).rows.map(({ id }) => id)).toContain(b);
  });

  it('are withdrawn when the debtor pays, and stand again as they stood when the payment bounces', async () => {
    const one = await referred();
    const fileId = newId();
    await keep(
      SYSTEM,
      effect(one, { type: 'openLegalFile', fileId, reason: 'x' }),
      effect(one, { type: 'legalFileAccepted', fileId, on: '2026-11-22' }),
    );
    await keep(SYSTEM, effect(one, { type: 'legalFileClosed', fileId, on: '2026-11-30', reason: 'paid' }));
    expect(await row(fileId)).toMatchObject({ status: 'withdrawn', decisionReason: 'paid' });
    await keep(SYSTEM, effect(one, { type: 'legalFileReopened', fileId }));
    expect(await row(fileId)).toMatchObject({ status: 'accepted', decisionReason: null });
  });

  it('are one at a time on an account, and a second may follow a returned one', async () => {
    const one = await referred();
    const [a, b] = [newId(), newId()];
    await keep(SYSTEM, effect(one, { type: 'openLegalFile', fileId: a, reason: 'x' }));
    await expect(keep(SYSTEM, effect(one, { type: 'openLegalFile', fileId: b, reason: 'y' }))).rejects.toMatchObject({
      constraint: 'legal_file_open',
    });
    await keep(
      SYSTEM,
      effect(one, { type: 'legalFileReturned', fileId: a, on: '2026-11-22', reason: 'r' }),
      effect(one, { type: 'openLegalFile', fileId: b, reason: 'y' }),
    );
    expect(await row(b)).toMatchObject({ status: 'submitted' });
  });

  it('are decided once: a decision about a file that is not waiting writes nothing', async () => {
    const one = await referred();
    await expect(
      keep(SYSTEM, effect(one, { type: 'legalFileAccepted', fileId: newId(), on: '2026-11-22' })),
    ).rejects.toThrow('legal files missing');
  });

  it('are seen by the case’s team and the legal staff, by nobody else', async () => {
    const one = await referred();
    const hidden = await portfolio.addCase({ state: 'reminding', legalVisible: false });
    const [fileId, other] = [newId(), newId()];
    await keep(
      SYSTEM,
      effect(one, { type: 'openLegalFile', fileId, reason: 'x' }),
      effect(hidden, { type: 'openLegalFile', fileId: other, reason: 'x' }),
    );
    const seen = async (actor: Actor) => (await inbox(actor, 'submitted', 100)).rows.map(({ id }) => id);
    expect(await seen(portfolio.lead('north'))).toContain(fileId);
    expect(await seen(portfolio.lead('south'))).toEqual([]);
    expect(await seen(portfolio.legal())).toContain(fileId);
    expect(await seen(portfolio.legal())).not.toContain(other);
  });
});
