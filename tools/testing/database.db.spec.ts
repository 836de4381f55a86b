import pg from 'pg';
import { testDatabase } from './database';

async function rowsOf(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('a database for a test file', () => {
  it('is migrated, apart from every other, and served under a role that owns nothing', async () => {
    const [first, second] = await Promise.all([testDatabase(), testDatabase()]);
    await rowsOf(first.ownerUrl, `insert into team (name) values ('Nord')`);
    expect(await rowsOf(second.ownerUrl, `select name from team`)).toEqual([]);
    const owned = `select count(*)::int as n from pg_class where relowner = (select oid from pg_roles where rolname = current_user)`;
    expect(await rowsOf(first.appUrl, owned)).toEqual([{ n: 0 }]);
    expect(
      await rowsOf(first.appUrl, `select rolsuper, rolbypassrls from pg_roles where rolname = current_user`),
    ).toEqual([{ rolsuper: false, rolbypassrls: false }]);
    await first.drop();
    await expect(rowsOf(first.ownerUrl, 'select 1')).rejects.toMatchObject({ code: '3D000' });
    await second.drop();
  });
});
