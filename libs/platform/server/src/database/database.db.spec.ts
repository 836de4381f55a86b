import { newId } from '@relance/kernel';
import { testDatabase, type TestDatabase } from '@relance/testing';
import { type Actor, SYSTEM } from './actor';
import { Database, ownerDataSource, type Plans } from './database';

describe('a transaction in an actor’s scope', () => {
  let test: TestDatabase;
  let database: Database;
  const agent: Actor = { role: 'agent', personId: newId(), teamIds: [newId(), newId()] };
  const SCOPE = `select app.role() as role, app.person()::text as person, app.teams()::text[] as teams`;

  beforeAll(async () => {
    test = await testDatabase();
    // one connection: what one transaction leaves behind, the next would find
    database = await Database.open({ url: test.appUrl, poolSize: 1 });
  });
  afterAll(async () => {
    await database.close();
    await test.drop();
  });

  it('has the scope, and leaves none behind on its connection, whether it ends well or not', async () => {
    const scope = { role: 'agent', person: agent.personId, teams: [...agent.teamIds] };
    expect(await database.transaction(agent, (tx) => tx.query(SCOPE))).toEqual([scope]);
    await expect(database.transaction(agent, (tx) => tx.query('select 1 / 0'))).rejects.toThrow('division by zero');
    expect(await database.dataSource.query(SCOPE)).toEqual([{ role: '', person: null, teams: [] }]);
    expect(await database.reading(agent).query(SCOPE)).toEqual([scope]);
    expect(await database.dataSource.query(SCOPE)).toEqual([{ role: '', person: null, teams: [] }]);
  });

  it('keeps the plan of each text, follows it where it is told to, and leaves none of that behind either', async () => {
    const PLANS = `select current_setting('plan_cache_mode') as mode`;
    expect(await database.transaction(agent, (tx) => tx.query(PLANS), 'once')).toEqual([
      { mode: 'force_generic_plan' },
    ]);
    expect(await database.reading(agent).query(PLANS)).toEqual([{ mode: 'force_generic_plan' }]);
    expect(await database.transaction(agent, (tx) => tx.query(PLANS))).toEqual([{ mode: 'auto' }]);
    const kept = `select count(*)::int as n from pg_prepared_statements where statement like '%plans kept%' and statement not like '%pg_prepared%'`;
    const ask = (plans?: Plans) =>
      database.transaction(agent, (tx) => tx.query(`select $1::int as n -- plans kept`, [7]), plans);
    expect([await ask('each'), (await database.dataSource.query(kept))[0]]).toEqual([[{ n: 7 }], { n: 0 }]);
    await ask();
    await ask('once');
    expect((await database.dataSource.query(kept))[0]).toEqual({ n: 1 });
  });

  it('takes several statements in one text, which have no plan', async () => {
    await database.transaction(SYSTEM, (tx) => tx.execute(`select 1; select 2`));
    expect(await database.transaction(SYSTEM, (tx) => tx.query(`select ';' as mark`))).toEqual([{ mark: ';' }]);
  });

  it('goes on after a change of the schema: what was planned for the old one is planned anew', async () => {
    const owner = await ownerDataSource(test.ownerUrl).initialize();
    await owner.query(`create table shape (a int); insert into shape values (1); grant select on shape to public`);
    const ask = () => database.transaction(SYSTEM, (tx) => tx.query(`select * from shape`));
    const read = () => database.reading(SYSTEM).query(`select * from shape`);
    expect([await ask(), await read()]).toEqual([[{ a: 1 }], [{ a: 1 }]]);
    await owner.query(`alter table shape alter a type text`);
    await expect(ask()).rejects.toThrow('cached plan');
    expect([await ask(), await read()]).toEqual([[{ a: '1' }], [{ a: '1' }]]);
    await owner.query(`drop table shape`);
    await owner.destroy();
  });

  it('writes all or nothing; a failure that was swallowed within is no success', async () => {
    const teams = () => database.transaction(SYSTEM, (tx) => tx.query(`select name from team order by name`));
    await database.transaction(SYSTEM, (tx) => tx.execute(`insert into team (name) values ('Nord')`));
    await expect(
      database.transaction(SYSTEM, async (tx) => {
        await tx.execute(`insert into team (name) values ('Sud')`);
        throw new Error('changed my mind');
      }),
    ).rejects.toThrow('changed my mind');
    await expect(
      database.transaction(SYSTEM, async (tx) => {
        await tx.execute(`insert into team (name) values ('Est')`);
        await tx.query('select 1 / 0').catch(() => undefined);
      }),
    ).rejects.toThrow('rolled back');
    expect(await teams()).toEqual([{ name: 'Nord' }]);
  });

  it('quotes whatever an actor or a parameter holds', async () => {
    const evil = `'; drop table team; --`;
    const [row] = await database
      .reading({ role: 'agent', personId: null, teamIds: [] })
      .query<{ text: string }>(`select $1::text as text, $2::uuid[] as ids, $3::timestamptz as at, $4::bigint as n`, [
        `${evil} \\ \u0000`.replace('\u0000', ''),
        agent.teamIds,
        new Date('2026-11-23T09:00:00Z'),
        42,
      ]);
    expect(row).toEqual({ text: `${evil} \\ `, ids: [...agent.teamIds], at: '2026-11-23T09:00:00.000Z', n: 42 });
    await expect(
      database.transaction({ role: 'agent', personId: evil, teamIds: [] }, (tx) => tx.query(SCOPE)),
    ).rejects.toThrow('uuid');
    expect(await database.transaction(SYSTEM, (tx) => tx.query(`select count(*)::int as n from team`))).toEqual([
      { n: 1 },
    ]);
  });

  it('a question that fails leaves the next one a sound connection', async () => {
    const reading = database.reading(agent);
    await expect(reading.query(`select $1::uuid as id`, ['no id'])).rejects.toThrow('uuid');
    expect(await reading.query(`select $1::int as n`, [7])).toEqual([{ n: 7 }]);
    expect(await reading.query(`select $1::text as n`, [null])).toEqual([{ n: null }]);
  });
});
