import pg from 'pg';
import { DataSource, type EntitySchema, type QueryRunner } from 'typeorm';
import type { Actor } from './actor';
import { MIGRATIONS } from './migrations';

type EntityClass = new () => object;

// bigint and count(*) as exact integers; date as its text; never a float or a shifted Date.
pg.types.setTypeParser(pg.types.builtins.INT8, (text) => {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`bigint out of the range of exact integers: ${text}`);
  return value;
});
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
pg.types.setTypeParser(pg.types.builtins.TIMESTAMPTZ, (text) => new Date(text).toISOString());

/** One transaction in one actor's scope. */
export interface Tx {
  readonly actor: Actor;
  query<Row = Record<string, unknown>>(sql: string, parameters?: unknown[]): Promise<Row[]>;
  /** The same, planned once for each connection: for the few queries that are asked all day. One text for each name. */
  prepared<Row extends object>(name: string, sql: string, parameters?: unknown[]): Promise<Row[]>;
  /** Affected rows of an insert, update or delete without `returning`. */
  execute(sql: string, parameters?: unknown[]): Promise<number>;
  /** TypeORM's runner, and through it the raw pg client (COPY). */
  readonly runner: QueryRunner;
}

export interface DatabaseOptions {
  /** Connection of the role that owns nothing (`relance_app`). */
  url: string;
  entities?: (EntityClass | EntitySchema)[];
  /** Connections at most; default 10. */
  poolSize?: number;
  applicationName?: string;
}

/** The database as the product uses it: nothing runs outside a transaction with an actor's scope. */
export class Database {
  private constructor(readonly dataSource: DataSource) {}

  static async open(options: DatabaseOptions): Promise<Database> {
    const dataSource = new DataSource({
      type: 'postgres',
      url: options.url,
      entities: options.entities ?? [],
      synchronize: false,
      extra: {
        max: options.poolSize ?? 10,
        application_name: options.applicationName ?? 'relance',
        connectionTimeoutMillis: 10_000,
        statement_timeout: 0,
        keepAlive: true,
      },
      poolErrorHandler: () => undefined,
    });
    await dataSource.initialize();
    return new Database(dataSource);
  }

  async transaction<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    const client = (await runner.connect()) as pg.ClientBase;
    try {
      await client.query(beginAs(actor));
      Object.assign(runner, { isTransactionActive: true });
      const result = await work(transactionOf(runner, client, actor));
      const { command } = await client.query('commit');
      if (command !== 'COMMIT') throw new Error('the transaction had failed before and was rolled back');
      return result;
    } catch (error) {
      await client.query('rollback').catch(() => undefined);
      throw error;
    } finally {
      Object.assign(runner, { isTransactionActive: false });
      await runner.release();
    }
  }

  async close(): Promise<void> {
    await this.dataSource.destroy();
  }
}

/** Begins and sets the scope in one message; the values are quoted, for such a message takes no parameters. */
function beginAs({ role, personId, teamIds }: Actor): string {
  const scope = [
    ['app.role', role],
    ['app.person', personId ?? ''],
    ['app.teams', teamIds.length ? `{${teamIds.join(',')}}` : ''],
  ];
  const set = scope.map(([name, value]) => `set_config('${name}', ${pg.escapeLiteral(value!)}, true)`);
  return `begin; select ${set.join(', ')}`;
}

function transactionOf(runner: QueryRunner, client: pg.ClientBase, actor: Actor): Tx {
  return {
    actor,
    runner,
    async query<Row>(sql: string, parameters: unknown[] = []) {
      return (await runner.query(sql, parameters, true)).records as Row[];
    },
    async prepared<Row extends object>(name: string, sql: string, parameters: unknown[] = []) {
      return (await client.query<Row>({ name, text: sql, values: parameters })).rows;
    },
    async execute(sql, parameters = []) {
      return (await runner.query(sql, parameters, true)).affected ?? 0;
    },
  };
}

/** Owner's connection for migrations and schema checks only. */
export function ownerDataSource(url: string, entities: (EntityClass | EntitySchema)[] = []): DataSource {
  return new DataSource({ type: 'postgres', url, entities, migrations: MIGRATIONS, migrationsTransactionMode: 'each' });
}
