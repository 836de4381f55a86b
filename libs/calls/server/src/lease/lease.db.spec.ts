import { Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DunningModule } from '@relance/dunning/server';
import { newId } from '@relance/kernel';
import { type Actor, Database, PlatformModule, SetClock, SYSTEM } from '@relance/platform/server';
import { testDatabase, TestPortfolio, type TestDatabase } from '@relance/testing';
import { CallsModule } from '../calls.module';
import { LEASE_CHECKS } from './lease-checks';
import { LeaseService } from './lease.service';
import { PresenceService } from './presence.service';

type Person = Actor & { personId: string };

const ROUNDS = 12;

describe('two people at one case', () => {
  const clock = new SetClock(new Date('2026-11-23T09:00:00.000Z'));
  let test: TestDatabase;
  let app: INestApplicationContext;
  let db: Database;
  let leases: LeaseService;
  let presence: PresenceService;
  let portfolio: TestPortfolio;
  let lea: Person;
  let nora: Person;
  let tom: Person;
  let paul: Person;
  let caseId: string;
  let other: string;
  const screens = { lea: newId(), paul: newId(), nora: newId(), tom: newId() };

  beforeAll(async () => {
    test = await testDatabase();
    @Module({ imports: [PlatformModule.register({ url: test.appUrl, clock }), DunningModule, CallsModule] })
    class Whole {}
    app = await NestFactory.createApplicationContext(Whole, { logger: false });
    db = app.get(Database);
    leases = app.get(LeaseService);
    presence = app.get(PresenceService);
    portfolio = await TestPortfolio.open(db);
    const paulId = newId();
    await db.transaction(SYSTEM, (tx) =>
      tx.execute(`insert into person (id, login, name, role, team_id) values ($1, 'paul', 'Paul Roy', 'agent', $2)`, [
        paulId,
        portfolio.north,
      ]),
    );
    [lea, nora, tom] = [portfolio.agent('north'), portfolio.lead('north'), portfolio.agent('south')] as Person[] as [
      Person,
      Person,
      Person,
    ];
    paul = { role: 'agent', personId: paulId, teamIds: [portfolio.north] };
  });
  beforeEach(async () => {
    [caseId, other] = [
      (await portfolio.addCase({ team: portfolio.north })).id,
      (await portfolio.addCase({ team: portfolio.north })).id,
    ];
  });
  afterAll(async () => {
    await app.close();
    await test.drop();
  });

  const rows = <Row>(sql: string, given: unknown[] = []): Promise<Row[]> =>
    db.transaction(SYSTEM, (tx) => tx.query<Row>(sql, given));
  const holders = async (id = caseId) =>
    (await rows<{ person_id: string }>(`select person_id from lease where case_id = $1`, [id])).map(
      (it) => it.person_id,
    );
  const sound = async () => {
    for (const { find } of LEASE_CHECKS) expect(await db.transaction(SYSTEM, (tx) => find(tx))).toEqual([]);
  };
  /** Léa has the case, Paul reads it and asks; gives the request. */
  const asked = async (): Promise<string> => {
    await leases.open(lea, caseId, screens.lea, false);
    await leases.open(paul, caseId, screens.paul, false);
    expect(await presence.ask(paul, caseId)).toMatchObject({ kind: 'asked', holderName: 'Léa Petit' });
    const seen = await presence.stay(lea, caseId, screens.lea);
    expect(seen?.requests).toMatchObject([{ name: 'Paul Roy' }]);
    return seen!.requests[0]!.id;
  };

  it('see each other, and nobody else does', async () => {
    await leases.open(lea, caseId, screens.lea, false);
    expect(await leases.open(paul, caseId, screens.paul, false)).toBe(false);
    expect((await presence.stay(paul, caseId, screens.paul))?.others).toMatchObject([
      { name: 'Léa Petit', holds: true },
    ]);
    expect((await presence.stay(lea, caseId, screens.lea))?.others).toMatchObject([{ name: 'Paul Roy', holds: false }]);
    expect(await presence.stay(tom, caseId, screens.tom)).toBeNull();
    expect(await leases.open(tom, caseId, screens.tom, false)).toBeNull();
    expect(await presence.ask(tom, caseId)).toBeNull();
    const seenBy = (actor: Person) =>
      db.transaction(actor, (tx) => tx.query(`select 1 from case_presence where case_id = $1`, [caseId]));
    expect([(await seenBy(nora)).length, (await seenBy(tom)).length]).toEqual([2, 0]);
    expect((await presence.watchers([caseId])).get(caseId)?.sort()).toEqual([lea.personId, paul.personId].sort());
  });

  it('no longer see whose socket closed, or whose heartbeat stopped; the lease outlives a lost connection', async () => {
    await leases.open(lea, caseId, screens.lea, false);
    await leases.open(paul, caseId, screens.paul, false);
    await presence.socketClosed(lea.personId, screens.lea);
    expect(await presence.stay(paul, caseId, screens.paul)).toMatchObject({ others: [], lease: { mine: false } });
    clock.set(new Date(clock.now().getTime() + 76_000));
    expect((await presence.watchers([caseId])).size).toBe(0);
  });

  it('a case is freed by the last screen of a person, not by another one', async () => {
    const second = newId();
    await leases.open(lea, caseId, screens.lea, false);
    await leases.open(lea, caseId, second, false);
    await leases.release(lea, caseId, second);
    expect(await holders()).toEqual([lea.personId]);
    await leases.release(lea, caseId, screens.lea);
    expect(await holders()).toEqual([]);
  });

  it('a page that is loaded again keeps the case, although the one before leaves it at the same moment', async () => {
    for (let round = 0; round < 4 * ROUNDS; round++) {
      const [before, after] = [newId(), newId()];
      await leases.open(lea, caseId, before, false);
      await Promise.all([leases.release(lea, caseId, before), leases.open(lea, caseId, after, false)]);
      expect(await holders()).toEqual([lea.personId]);
      await leases.release(lea, caseId, after);
    }
  });

  it('one gives the case to the other in one step; what the other had is free', async () => {
    const request = await asked();
    await leases.open(paul, other, newId(), false);
    expect(await presence.answer(tom, request, true)).toBe('unknown');
    expect(await presence.answer(paul, request, true)).toBe('unknown');
    expect(await presence.answer(lea, request, true)).toBe('done');
    expect([await holders(), await holders(other)]).toEqual([[paul.personId], []]);
    expect(await presence.answer(lea, request, true)).toBe('late');
    expect(await rows(`select action, detail from audit_entry where account_id = $1`, [caseId])).toEqual([
      { action: 'calls.giveCase', detail: { to: paul.personId } },
    ]);
    await sound();
  });

  it('one keeps it, and is not asked again at once', async () => {
    const request = await asked();
    expect(await presence.answer(lea, request, false)).toBe('done');
    expect(await holders()).toEqual([lea.personId]);
    expect(await presence.ask(paul, caseId)).toMatchObject({ kind: 'justKept' });
    clock.set(new Date(clock.now().getTime() + 61_000));
    expect(await presence.ask(paul, caseId)).toMatchObject({ kind: 'asked' });
  });

  it('a request falls with whoever asked leaving, with the lease running out, and with a lead taking over', async () => {
    const left = await asked();
    await leases.release(paul, caseId, screens.paul);
    expect(await presence.answer(lea, left, true)).toBe('late');
    await leases.open(paul, caseId, screens.paul, false);
    await leases.open(nora, caseId, screens.nora, true);
    expect(await presence.answer(lea, left, true)).toBe('late');
    expect(await holders()).toEqual([nora.personId]);
    clock.set(new Date(clock.now().getTime() + 151_000));
    expect(await presence.ask(paul, caseId)).toEqual({ kind: 'free' });
  });

  it('what a lead took over goes back to whom it was taken from, before anybody else who reads it', async () => {
    await leases.open(lea, caseId, screens.lea, false);
    await leases.open(paul, caseId, screens.paul, false);
    await leases.open(nora, caseId, screens.nora, true);
    await presence.stay(nora, caseId, screens.nora);
    await leases.release(nora, caseId, screens.nora);
    expect(await holders()).toEqual([lea.personId]);
    expect(await leases.open(paul, caseId, screens.paul, false)).toBe(false);
    // and is free when it was given back once
    await leases.release(lea, caseId, screens.lea);
    expect(await holders()).toEqual([]);
    await sound();
  });

  it('and is free when they have left it, or are on another case', async () => {
    await leases.open(lea, caseId, screens.lea, false);
    await leases.open(nora, caseId, screens.nora, true);
    await leases.release(lea, caseId, screens.lea);
    await leases.release(nora, caseId, screens.nora);
    expect(await holders()).toEqual([]);
    await leases.open(lea, caseId, screens.lea, false);
    await leases.open(nora, caseId, screens.nora, true);
    await leases.open(lea, other, newId(), false);
    await leases.release(nora, caseId, screens.nora);
    expect([await holders(), await holders(other)]).toEqual([[], [lea.personId]]);
    await sound();
  });

  it('a heartbeat that comes after the screen has left takes nothing', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      await leases.open(lea, caseId, screens.lea, false);
      await Promise.all([presence.stay(lea, caseId, screens.lea), leases.release(lea, caseId, screens.lea)]);
      expect(await holders()).toEqual([]);
    }
  });

  it('give, take over and expiry at the same moment leave one holder', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      caseId = (await portfolio.addCase({ team: portfolio.north })).id;
      const request = await asked();
      const [given, , , kept] = await Promise.all([
        presence.answer(lea, request, true),
        leases.open(nora, caseId, screens.nora, true),
        leases.open(lea, other, screens.lea, false),
        presence.answer(lea, request, false),
      ]);
      expect([given, kept].filter((it) => it === 'done').length).toBeLessThan(2);
      const [holder, ...more] = await holders();
      expect(more).toEqual([]);
      expect([paul.personId, nora.personId]).toContain(holder);
      await sound();
    }
  });

  it('crossed requests given at the same moment are settled one after the other', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      [caseId, other] = [
        (await portfolio.addCase({ team: portfolio.north })).id,
        (await portfolio.addCase({ team: portfolio.north })).id,
      ];
      const [here, there] = [newId(), newId()];
      await leases.open(lea, caseId, here, false);
      await leases.open(paul, other, there, false);
      await presence.stay(lea, other, newId());
      await presence.stay(paul, caseId, newId());
      await presence.ask(lea, other);
      await presence.ask(paul, caseId);
      const toLea = (await presence.stay(lea, caseId, here))!.requests[0]!.id;
      const toPaul = (await presence.stay(paul, other, there))!.requests[0]!.id;
      const answers = await Promise.all([presence.answer(lea, toLea, true), presence.answer(paul, toPaul, true)]);
      expect(answers.sort()).toEqual(['done', 'late']);
      await sound();
    }
  });

  it('two screens of one person that open two cases at the same moment end with one', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const cases = await Promise.all([
        portfolio.addCase({ team: portfolio.north }),
        portfolio.addCase({ team: portfolio.north }),
      ]);
      await Promise.all(cases.map(({ id }) => leases.open(lea, id, newId(), false)));
      expect(await rows(`select 1 from lease where person_id = $1`, [lea.personId])).toHaveLength(1);
    }
    await sound();
  });

  it('of twenty who open a free case at once one has it', async () => {
    const people = await Promise.all(
      Array.from({ length: 20 }, async (_, i): Promise<Person> => {
        const personId = newId();
        await db.transaction(SYSTEM, (tx) =>
          tx.execute(`insert into person (id, login, name, role, team_id) values ($1, $2, $2, 'agent', $3)`, [
            personId,
            `many-${i}-${personId}`,
            portfolio.north,
          ]),
        );
        return { role: 'agent', personId, teamIds: [portfolio.north] };
      }),
    );
    const opened = await Promise.all(people.map((person) => leases.open(person, caseId, newId(), false)));
    expect(opened.filter(Boolean)).toHaveLength(1);
  });

  it('the check finds a person who holds two cases, and one who is disabled', async () => {
    await leases.open(lea, caseId, screens.lea, false);
    const [check] = LEASE_CHECKS;
    const found = () => db.transaction(SYSTEM, (tx) => check!.find(tx));
    await rows(`insert into lease (case_id, person_id, expires_at) values ($1, $2, now() + interval '1 hour')`, [
      other,
      lea.personId,
    ]);
    expect(await found()).toHaveLength(1);
    await rows(`delete from lease where case_id = $1`, [other]);
    expect(await found()).toEqual([]);
  });
});
