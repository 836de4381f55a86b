import { newId } from '@relance/kernel';
import { type Actor, SYSTEM } from '@relance/platform/server';
import { MoveCases } from '../case/move-cases.service';
import { type DunningGround, dunningGround } from '../testing/dunning-ground';
import { caseIdOf, shownCase } from './case.query';
import { allVersions } from '../strategies/versions/version.query';
import { timeline } from './timeline.query';

const NOW = '2026-03-02T09:00:00.000Z';

describe('reading a case', () => {
  let ground: DunningGround;
  let caseId: string;
  beforeAll(async () => {
    ground = await dunningGround(NOW);
    [caseId = ''] = await ground.book(1, '2026-02-16');
    const promise = { id: newId(), amount: { minor: 10_000, currency: 'EUR' }, dueOn: '2026-03-10', graceDays: 0 };
    ground.clock.set(new Date('2026-03-03T10:00:00.000Z'));
    await ground.service.apply(ground.north, {
      caseId,
      expectedVersion: 2,
      idempotencyKey: null,
      intent: { type: 'PromiseMade', callId: newId(), rightParty: true, reasonForDelay: null, promise },
    });
  });
  afterAll(() => ground.end());

  const as = <T>(actor: Actor, read: Parameters<DunningGround['database']['transaction']>[1]): Promise<T> =>
    ground.database.transaction(actor, read) as Promise<T>;
  const shown = (actor: Actor, now = ground.clock.now()) =>
    ground.database.transaction(actor, (tx) => shownCase(tx, ground.strategies, caseId, 'en', now));

  it('shows the case with its amounts and the sentences that explain it, as data', async () => {
    expect(await shown(ground.north)).toMatchObject({
      state: 'promised',
      version: 3,
      overdue: [{ minor: 10_000, currency: 'EUR' }],
      daysPastDue: 15,
      agentName: 'North',
      strategyName: 'Businesses (France)',
      callable: false,
      why: [{ code: 'promised', params: { dueOn: '2026-03-10', received: 0 } }],
      nextAction: { code: 'promiseDeadline' },
      waitingFor: null,
    });
  });

  it('counts the days past due on the day it is looked at', async () => {
    expect((await shown(ground.north, new Date('2026-03-08T10:00:00.000Z')))?.daysPastDue).toBe(20);
  });

  it('is nothing for the other team: not the case, its timeline, its number', async () => {
    expect(await shown(ground.south)).toBeNull();
    const number = (await shown(ground.north))!.number;
    expect(await as(ground.north, (tx) => caseIdOf(tx, number))).toBe(caseId);
    expect(await as(ground.south, (tx) => caseIdOf(tx, number))).toBeNull();
    expect(await as(ground.south, (tx) => timeline(tx, caseId, 50, null))).toEqual({ rows: [], nextCursor: null });
  });

  it('tells the timeline, the newest first, page by page', async () => {
    const all = await ground.database.transaction(ground.north, (tx) => timeline(tx, caseId, 50, null));
    expect(all.rows.map(({ type }) => type)).toEqual(['PromiseMade', 'InvoiceBooked', 'CaseOpened']);
    expect(all.rows[0]).toMatchObject({ kind: 'event', actorName: 'North', stateAfter: 'promised' });
    const first = await ground.database.transaction(ground.north, (tx) => timeline(tx, caseId, 2, null));
    const rest = await ground.database.transaction(ground.north, (tx) => timeline(tx, caseId, 2, first.nextCursor));
    expect([...first.rows, ...rest.rows]).toEqual(all.rows);
    expect(rest.nextCursor).toBeNull();
  });

  it('lists the strategies with the live cases pinned to them', async () => {
    const list = await ground.database.transaction(SYSTEM, (tx) => allVersions(tx));
    expect(list.map(({ key, version, status, liveCases }) => [key, version, status, liveCases])).toEqual([
      ['business-fr', 1, 'published', 1],
      ['consumer-fr', 1, 'published', 0],
    ]);
  });

  describe('handing it over', () => {
    const lead = (actor: Actor): Actor => ({ ...actor, role: 'lead' });
    const moves = () => new MoveCases(ground.database);

    it('is refused to the other team’s lead, and to an agent out of reach', async () => {
      const { north, south } = ground;
      expect(await moves().move(lead(south), [caseId], south.personId)).toEqual({ moved: 0, skipped: 1 });
      expect(await moves().move(lead(north), [caseId], south.personId)).toBe('unknownAgent');
      expect((await shown(north))?.agentName).toBe('North');
    });

    it('puts it into the team’s pool, tells both, and leaves a trace', async () => {
      expect(await moves().move(lead(ground.north), [caseId, newId()], null)).toEqual({ moved: 1, skipped: 1 });
      expect((await shown(ground.north))?.agentId).toBeNull();
      const [told] = await ground.query<{ payload: unknown }>(
        `select payload from outbox where topic = 'case.reassigned'`,
      );
      expect(told?.payload).toMatchObject({ caseIds: [caseId], fromAgentId: ground.north.personId, toAgentId: null });
      const audits = await ground.query(`select 1 from audit_entry where action = 'case.reassigned'`);
      expect(audits).toHaveLength(1);
      expect(await ground.broken()).toEqual([]);
    });
  });
});
