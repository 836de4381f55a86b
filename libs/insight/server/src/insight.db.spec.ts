import { newId } from '@relance/kernel';
import { type Actor, Database, SYSTEM } from '@relance/platform/server';
import { testDatabase, type TestDatabase } from '@relance/testing';
import { caseList } from './case-list.query';
import { floor, lastSeen } from './floor.query';

describe('the lead’s floor and lists', () => {
  let test: TestDatabase;
  let db: Database;
  const [north, south, lea, tom, creditor, strategy] = Array.from({ length: 6 }, () => newId()) as [
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  const leadOf = (team: string): Actor => ({ role: 'lead', personId: newId(), teamIds: [team] });
  const cases: string[] = [];

  beforeAll(async () => {
    test = await testDatabase();
    db = await Database.open({ url: test.appUrl });
    await db.transaction(SYSTEM, async (tx) => {
      await tx.execute(`insert into team (id, name) values ($1, 'Nord'), ($2, 'Sud')`, [north, south]);
      await tx.execute(
        `insert into person (id, login, name, role, team_id) values ($1, 'lea', 'Léa', 'agent', $3), ($2, 'tom', 'Tom', 'agent', $4)`,
        [lea, tom, north, south],
      );
      await tx.execute(`insert into creditor (id, key, name) values ($1, 'A', 'Atelier')`, [creditor]);
      const [version] = await tx.query<{ id: string }>(
        `with s as (insert into strategy (id, key, name_fr, name_en) values ($1, 'test', 'Test', 'Test') returning id)
         insert into strategy_version (strategy_id, version, status, definition) select id, 1, 'published', '{}' from s returning id`,
        [strategy],
      );
      for (const [index, row] of [
        { team: north, agent: lea, overdue: 900, state: 'callDue', rank: 7 },
        { team: north, agent: null, overdue: 500, state: 'callDue', rank: 3 },
        { team: north, agent: lea, overdue: 500, state: 'promised', rank: null },
        { team: south, agent: tom, overdue: 800, state: 'reminding', rank: null },
      ].entries()) {
        const id = newId();
        cases.push(id);
        const debtor = newId();
        await tx.execute(`insert into debtor (id, name, kind) values ($1, $2, 'business')`, [
          debtor,
          `Client ${index}`,
        ]);
        await tx.execute(`insert into account (id, creditor_id, debtor_id, number) values ($1, $2, $3, $4)`, [
          id,
          creditor,
          debtor,
          `N${index}`,
        ]);
        await tx.execute(
          `insert into dunning_case (id, team_id, agent_id, state, value, context, machine_version, strategy_version_id, seq, entered_at, waiting_for, queue_rank, currency, overdue_minor)
           values ($1, $2, $3, $4, '{}', '{}', 1, $5, 1, now(), 'x', $6, 'EUR', $7)`,
          [id, row.team, row.agent, row.state, version!.id, row.rank, row.overdue],
        );
      }
    });
  });
  afterAll(async () => {
    await db.close();
    await test.drop();
  });

  const listed = (actor: Actor, filter = {}, first = 50, after: string | null = null) =>
    db.transaction(actor, (tx) => caseList(tx, filter, first, after));

  it('list the largest amount first, page by page, none twice and none lost', async () => {
    const all = (await listed(leadOf(north))).rows.map((row) => row.caseId);
    expect(all).toHaveLength(3);
    expect(all[0]).toBe(cases[0]);
    const first = await listed(leadOf(north), {}, 2);
    const second = await listed(leadOf(north), {}, 2, first.nextCursor);
    expect([...first.rows, ...second.rows].map((row) => row.caseId)).toEqual(all);
    expect(second.nextCursor).toBeNull();
  });

  it('filter by agent, state, text and "nobody’s"', async () => {
    expect((await listed(leadOf(north), { agentId: lea })).rows).toHaveLength(2);
    expect((await listed(leadOf(north), { unassigned: true })).rows.map((row) => row.debtorName)).toEqual(['Client 1']);
    expect((await listed(leadOf(north), { states: ['promised'] })).rows.map((row) => row.debtorName)).toEqual([
      'Client 2',
    ]);
    expect((await listed(leadOf(north), { text: 'client 2' })).rows.map((row) => row.number)).toEqual([
      expect.stringMatching(/^C-\d{6}$/),
    ]);
    expect((await listed(leadOf(north), { text: '%' })).rows).toEqual([]);
  });

  it('show another team nothing, and refuse a cursor that was never given', async () => {
    expect((await listed(leadOf(south))).rows.map((row) => row.caseId)).toEqual([cases[3]]);
    expect((await listed(leadOf(south), { agentId: lea })).rows).toEqual([]);
    await expect(listed(leadOf(north), {}, 2, 'x')).rejects.toMatchObject({ code: 'badCursor' });
  });

  it('show who is on what, of one’s own team only', async () => {
    const now = new Date();
    await db.transaction(SYSTEM, async (tx) => {
      await tx.execute(
        `insert into lease (case_id, person_id, expires_at) values ($1, $2, now() + interval '10 minutes')`,
        [cases[0], lea],
      );
      await tx.execute(
        `insert into call_attempt (account_id, person_id, started_at, ended_at, outcome, right_party, event_seq)
         values ($1, $2, now(), now(), 'promise', true, 1), ($1, $2, now(), now(), 'noAnswer', false, 2)`,
        [cases[0], lea],
      );
      await tx.execute(
        `insert into promise (id, account_id, amount_minor, currency, due_on, status, made_on, made_by) values ($1, $2, 900, 'EUR', current_date, 'open', current_date, $3)`,
        [newId(), cases[0], lea],
      );
    });
    const start = new Date(now.getTime() - 3_600_000);
    const [own, ...others] = await db.transaction(leadOf(north), (tx) => floor(tx, start, now, new Map()));
    expect(others).toEqual([]);
    expect(own).toMatchObject({ teamName: 'Nord', poolLength: 1 });
    expect(own!.agents).toEqual([
      expect.objectContaining({
        name: 'Léa',
        presence: 'onCase',
        caseId: cases[0],
        debtorName: 'Client 0',
        queueLength: 1,
        casesHeld: 2,
        callsToday: 2,
        rightPartyToday: 1,
        promisesToday: 1,
        promisedToday: [{ minor: 900, currency: 'EUR' }],
      }),
    ]);
    const [theirs] = await db.transaction(leadOf(south), (tx) =>
      floor(tx, start, now, new Map([[tom, now.toISOString()]])),
    );
    expect(theirs!.agents).toEqual([
      expect.objectContaining({ name: 'Tom', presence: 'idle', caseId: null, callsToday: 0 }),
    ]);
  });

  it('keep sessions out of a lead’s reach', async () => {
    await db.transaction(SYSTEM, (tx) =>
      tx.execute(
        `insert into session (token_hash, person_id, expires_at) values ('x', $1, now() + interval '1 hour')`,
        [lea],
      ),
    );
    expect((await db.transaction(SYSTEM, (tx) => lastSeen(tx, [north], new Date()))).has(lea)).toBe(true);
    expect((await db.transaction(leadOf(north), (tx) => lastSeen(tx, [north], new Date()))).size).toBe(0);
  });
});
