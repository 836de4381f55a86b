import { migrate } from '@relance/platform/server';
import { randomUUID } from 'node:crypto';
import pg from 'pg';

export interface TestDatabase {
  /** Connection of the schema's owner: row-level security does not hold it back. */
  ownerUrl: string;
  /** Connection of the role that the product runs under. */
  appUrl: string;
  /** Removes the database; whoever is still connected is cut off. */
  drop(): Promise<void>;
}

const TEMPLATE = 'relance_template';

/** A migrated database of its own for one test file: a copy of a template that the first file of the run makes. */
export async function testDatabase(): Promise<TestDatabase> {
  const cluster = process.env['RELANCE_TEST_CLUSTER_URL'];
  if (!cluster) throw new Error('No test cluster: name the file *.db.spec.ts, *.e2e-spec.ts or *.browser-spec.ts.');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const appUrl = await withClient(cluster, async (client) => {
    await client.query(`select pg_advisory_lock(hashtext('relance.template'))`);
    const { rowCount } = await client.query(`select 1 from pg_database where datname = $1 and datistemplate`, [
      TEMPLATE,
    ]);
    if (!rowCount) {
      await client.query(`drop database if exists ${TEMPLATE}`);
      await client.query(`create database ${TEMPLATE}`);
      const migrated = await migrate(urlOf(cluster, TEMPLATE));
      await client.query(`comment on database ${TEMPLATE} is '${migrated.appUrl}'`);
      await client.query(`alter database ${TEMPLATE} is_template true`);
    }
    const { rows } = await client.query<{ url: string }>(
      `select shobj_description(oid, 'pg_database') as url from pg_database where datname = $1`,
      [TEMPLATE],
    );
    await client.query(`create database ${name} template ${TEMPLATE}`);
    return rows[0]!.url;
  });
  return {
    ownerUrl: urlOf(cluster, name),
    appUrl: urlOf(appUrl, name),
    drop: () =>
      withClient(cluster, (client) => client.query(`drop database if exists ${name} with (force)`)).then(
        () => undefined,
      ),
  };
}

export function urlOf(url: string, database: string): string {
  const copy = new URL(url);
  copy.pathname = `/${database}`;
  return copy.toString();
}

export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
