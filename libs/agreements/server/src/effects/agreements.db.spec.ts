import type { CaseAction, CaseEffect, DisputeFact, PromiseFact } from '@relance/dunning/domain';
import { newId } from '@relance/kernel';
import { Database, SYSTEM } from '@relance/platform/server';
import { testDatabase, TestPortfolio, type TestCase, type TestDatabase } from '@relance/testing';
import { disputesOf, openDisputes } from '../dispute.query';
import { lastPromiseOf, promisesOf, promisesToday } from '../promise.query';
import { keepDisputes, type DisputeEffect } from './dispute-effects';
import { keepPromises, type PromiseEffect } from './promise-effects';

describe('what cases agree with debtors', () => {
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

  function effect<Action extends CaseAction>(of: TestCase, action: Action): CaseEffect<Action['type']> {
    const personId = portfolio.people.lea;
    const made = {
      caseId: of.id,
      seq: 2,
      at: '2026-11-21T09:00:00.000Z',
      today: '2026-11-21',
      personId,
      callId: null,
      action,
    };
    return made as unknown as CaseEffect<Action['type']>;
  }
  const fact = (dueOn = '2026-12-01'): PromiseFact => ({
    id: newId(),
    amount: { minor: 123456, currency: 'EUR' },
    dueOn,
    graceDays: 2,
    madeOn: '2026-11-21',
    received: 0,
  });
  const promised = (...effects: PromiseEffect[]) => db.transaction(SYSTEM, (tx) => keepPromises(tx, effects));
  const disputed = (...effects: DisputeEffect[]) => db.transaction(SYSTEM, (tx) => keepDisputes(tx, effects));
  const asLea = () => portfolio.agent('north');

  it('records promises of many cases, and keeps, breaks or cancels each', async () => {
    const cases = [await portfolio.addCase(), await portfolio.addCase(), await portfolio.addCase()] as const;
    const promises = cases.map(() => fact());
    await promised(...cases.map((one, i) => effect(one, { type: 'recordPromise', promise: promises[i]! })));
    expect(await db.transaction(asLea(), (tx) => lastPromiseOf(tx, cases[0].id))).toEqual({
      __typename: 'Promise',
      id: promises[0]!.id,
      amount: { minor: 123456, currency: 'EUR' },
      dueOn: '2026-12-01',
      graceDays: 2,
      status: 'open',
      madeOn: '2026-11-21',
      madeByName: 'Léa Petit',
      closedOn: null,
      instalments: [],
      discount: null,
    });
    await promised(
      effect(cases[0], { type: 'promiseKept', promiseId: promises[0]!.id, on: '2026-11-28' }),
      effect(cases[1], { type: 'promiseBroken', promiseId: promises[1]!.id, on: '2026-12-04' }),
      effect(cases[2], {
        type: 'promiseCancelled',
        promiseId: promises[2]!.id,
        on: '2026-11-22',
        reason: 'insolvency',
      }),
    );
    const ended = await Promise.all(cases.map((one) => db.transaction(asLea(), (tx) => promisesOf(tx, one.id))));
    expect(ended.map(([promise]) => [promise?.status, promise?.closedOn])).toEqual([
      ['kept', '2026-11-28'],
      ['broken', '2026-12-04'],
      ['cancelled', '2026-11-22'],
    ]);
  });

  it('replaces a promise and takes the replacement back, in the order of the case', async () => {
    const one = await portfolio.addCase();
    const [first, second] = [fact(), fact('2026-12-10')];
    await promised(
      effect(one, { type: 'recordPromise', promise: first }),
      effect(one, { type: 'promiseCancelled', promiseId: first.id, on: '2026-11-21', reason: 'replaced' }),
      effect(one, { type: 'recordPromise', promise: second }),
    );
    await promised(
      effect(one, { type: 'promiseCancelled', promiseId: second.id, on: '2026-11-21', reason: 'undone' }),
      effect(one, { type: 'promiseReopened', promiseId: first.id }),
    );
    const now = await db.transaction(asLea(), (tx) => promisesOf(tx, one.id));
    expect(Object.fromEntries(now.map(({ id, status }) => [id, status]))).toEqual({
      [first.id]: 'open',
      [second.id]: 'cancelled',
    });
  });

  it('writes nothing at all when one of the promises is not there', async () => {
    const [one, other] = [await portfolio.addCase(), await portfolio.addCase()];
    const promise = fact();
    await expect(
      promised(
        effect(one, { type: 'recordPromise', promise }),
        effect(other, { type: 'promiseKept', promiseId: promise.id, on: '2026-11-30' }),
      ),
    ).rejects.toThrow('promises missing');
    expect(await db.transaction(SYSTEM, (tx) => promisesOf(tx, one.id))).toEqual([]);
  });

  it('shows an agent what is due or broke today, in the creditor’s zone', async () => {
    const [due, broke, later] = [await portfolio.addCase(), await portfolio.addCase(), await portfolio.addCase()];
    const [a, b, c] = [fact('2027-01-15'), fact('2027-01-10'), fact('2027-01-16')];
    await promised(
      effect(due, { type: 'recordPromise', promise: a }),
      effect(broke, { type: 'recordPromise', promise: b }),
      effect(later, { type: 'recordPromise', promise: c }),
      effect(broke, { type: 'promiseBroken', promiseId: b.id, on: '2027-01-15' }),
    );
    // 23:30 in London is already the next day in Paris
    const now = new Date('2027-01-14T23:30:00Z');
    const today = await db.transaction(asLea(), (tx) => promisesToday(tx, portfolio.people.lea, now));
    expect(today.map(({ caseId, promise }) => [caseId, promise.status])).toEqual([
      [broke.id, 'broken'],
      [due.id, 'open'],
    ]);
    expect(
      await db.transaction(portfolio.agent('south'), (tx) => promisesToday(tx, portfolio.people.lea, now)),
    ).toEqual([]);
  });

  it('records a dispute on items, with what is open on them in each currency, and its end', async () => {
    const one = await portfolio.addCase({
      invoices: [
        { number: 'D-1', dueOn: '2026-10-01', minor: 5000 },
        { number: 'D-2', dueOn: '2026-10-02', minor: 700, currency: 'GBP' },
        { number: 'D-3', dueOn: '2026-10-03', minor: 900 },
      ],
    });
    const dispute: DisputeFact = {
      id: newId(),
      itemIds: one.itemIds.slice(0, 2),
      category: 'quality',
      raisedOn: '2026-11-21',
    };
    await disputed(effect(one, { type: 'recordDispute', dispute }));
    expect(await db.transaction(asLea(), (tx) => disputesOf(tx, one.id))).toMatchObject([
      {
        category: 'quality',
        status: 'open',
        raisedByName: 'Léa Petit',
        itemNumbers: ['D-1', 'D-2'],
        amounts: [
          { minor: 5000, currency: 'EUR' },
          { minor: 700, currency: 'GBP' },
        ],
      },
    ]);
    const open = (team: 'north' | 'south') => db.transaction(portfolio.lead(team), (tx) => openDisputes(tx, 10));
    expect((await open('north')).map((row) => row.dispute.id)).toEqual([dispute.id]);
    expect(await open('south')).toEqual([]);
    await disputed(
      effect(one, { type: 'disputeEnded', disputeId: dispute.id, on: '2026-11-25', resolution: 'rejected' }),
    );
    expect(await open('north')).toEqual([]);
    expect(await db.transaction(asLea(), (tx) => disputesOf(tx, one.id))).toMatchObject([
      { status: 'resolved', resolution: 'rejected', resolvedOn: '2026-11-25' },
    ]);
  });

  it('takes an undone dispute as never raised, and refuses items of another account', async () => {
    const [one, other] = [await portfolio.addCase(), await portfolio.addCase()];
    const dispute: DisputeFact = { id: newId(), itemIds: one.itemIds, category: 'price', raisedOn: '2026-11-21' };
    await disputed(
      effect(one, { type: 'recordDispute', dispute }),
      effect(one, { type: 'disputeEnded', disputeId: dispute.id, on: '2026-11-21', resolution: 'undone' }),
    );
    expect(await db.transaction(asLea(), (tx) => disputesOf(tx, one.id))).toMatchObject([{ status: 'withdrawn' }]);
    const foreign = { ...dispute, id: newId() };
    await expect(disputed(effect(other, { type: 'recordDispute', dispute: foreign }))).rejects.toThrow(
      'not on its account',
    );
  });
});
