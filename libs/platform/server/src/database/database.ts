import pg from 'pg';
import { DataSource, type EntitySchema, type QueryRunner } from 'typeorm';
import type { Actor } from './actor';
import { MIGRATIONS } from './migrations';
import { forgetPlansAfter, planOf } from './statements';

type EntityClass = new () => object;

// bigint and count(*) as exact integers; date as its text; never a float or a shifted Date.
pg.types.setTypeParser(pg.types.builtins.INT8, (text) => {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`bigint out of the range of exact integers: ${text}`);
  return value;
});
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
pg.types.setTypeParser(pg.types.builtins.TIMESTAMPTZ, (text) => new Date(text).toISOString());

/** One transaction in one actor's scope. A connection keeps the plan of each text: give what varies as a parameter. */
export interface Tx {
  readonly actor: Actor;
  query<Row = Record<string, unknown>>(sql: string, parameters?: unknown[]): Promise<Row[]>;
  /** Affected rows of an insert, update or delete without `returning`. */
  execute(sql: string, parameters?: unknown[]): Promise<number>;
  /** TypeORM's runner, and through it the raw pg client (COPY). */
  readonly runner: QueryRunner;
}

/**
 * How the statements of a transaction are planned. `auto`: kept for each connection, and used as PostgreSQL guesses, which for a
 * short list of values may be anew each time. `once`: always as kept, where everybody runs it all day and planning would be most of
 * its cost. `each`: anew, and not kept: where texts are made of what somebody filters, or where what was planned for few rows would
 * be followed for many, as when a file is read into an empty ledger.
 */
export type Plans = 'auto' | 'once' | 'each';

/** Questions that need no transaction of more than one statement. */
export type Reading = Pick<Tx, 'actor' | 'query'>;

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

  async transaction<T>(actor: Actor, work: (tx: Tx) => Promise<T>, plans: Plans = 'auto'): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    const client = (await runner.connect()) as pg.ClientBase;
    try {
      await client.query(beginAs(actor, plans));
      Object.assign(runner, { isTransactionActive: true });
      const result = await work(transactionOf(runner, client, actor, plans));
      const { command } = await client.query('commit');
      if (command !== 'COMMIT') throw new Error('the transaction had failed before and was rolled back');
      return result;
    } catch (error) {
      forgetPlansAfter(error);
      await client.query('rollback').catch(() => undefined);
      throw error;
    } finally {
      Object.assign(runner, { isTransactionActive: false });
      await runner.release();
    }
  }

  /**
   * For the few screens that everybody asks all day: each question is a transaction of its own, in the actor's scope, sent as one
   * message (begin, scope, the prepared question, commit) instead of four.
   */
  reading(actor: Actor): Reading {
    return { actor, query: (sql, parameters = []) => this.readOnce(actor, sql, parameters) };
  }

  private async readOnce<Row>(actor: Actor, sql: string, parameters: unknown[]): Promise<Row[]> {
    const plan = planOf(sql);
    if (plan === undefined) return this.transaction(actor, (tx) => tx.query<Row>(sql, parameters));
    const client = await (this.dataSource.driver as unknown as { master: pg.Pool }).master.connect();
    try {
      const known = preparedOn.get(client) ?? new Set();
      preparedOn.set(client, known);
      const statement = pg.escapeIdentifier(`read ${plan}`);
      if (!known.has(plan)) {
        await client.query(`prepare ${statement} as ${sql}`);
        known.add(plan);
      }
      const values = parameters.length ? `(${parameters.map(literal).join(', ')})` : '';
      const answers = await client.query(`${beginAs(actor, 'once')}; execute ${statement}${values}; commit`);
      client.release();
      return (answers as unknown as pg.QueryResult[])[2]!.rows as Row[];
    } catch (error) {
      forgetPlansAfter(error);
      // whatever state it is in, it is not used again
      client.release(true);
      throw error;
    }
  }

  async close(): Promise<void> {
    await this.dataSource.destroy();
  }
}

/** What was prepared on a connection lasts as long as it does. */
const preparedOn = new WeakMap<pg.PoolClient, Set<string>>();

/** A parameter as text of SQL: quoted, whatever it holds. */
function literal(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (value instanceof Date) return pg.escapeLiteral(value.toISOString());
  if (Array.isArray(value)) return pg.escapeLiteral(`{${value.map(element).join(',')}}`);
  if (typeof value === 'string') return pg.escapeLiteral(value);
  if (typeof value === 'number' || typeof value === 'boolean') return pg.escapeLiteral(String(value));
  throw new TypeError(`not a value to ask with: ${typeof value}`);
}

function element(value: unknown): string {
  return value === null ? 'null' : `"${String(value).replace(/(["\\])/g, '\\$1')}"`;
}

/** Begins and sets the scope in one message; the values are quoted, for such a message takes no parameters. */
function beginAs({ role, personId, teamIds }: Actor, plans: Plans): string {
  const scope = [
    ['app.role', role],
    ['app.person', personId ?? ''],
    ['app.teams', teamIds.length ? `{${teamIds.join(',')}}` : ''],
    ...(plans === 'once' ? [['plan_cache_mode', 'force_generic_plan']] : []),
  ];
  const set = scope.map(([name, value]) => `set_config('${name}', ${pg.escapeLiteral(value!)}, true)`);
  return `begin; select ${set.join(', ')}`;
}

function transactionOf(runner: QueryRunner, client: pg.ClientBase, actor: Actor, plans: Plans): Tx {
  const ask = (text: string, values: unknown[]) =>
    client.query({ name: plans === 'each' ? undefined : planOf(text), text, values });
  return {
    actor,
    runner,
    query: async <Row>(sql: string, parameters: unknown[] = []) => (await ask(sql, parameters)).rows as Row[],
    execute: async (sql, parameters = []) => (await ask(sql, parameters)).rowCount ?? 0,
  };
}

/** Owner's connection for migrations and schema checks only. */
export function ownerDataSource(url: string, entities: (EntityClass | EntitySchema)[] = []): DataSource {
  return new DataSource({ type: 'postgres', url, entities, migrations: MIGRATIONS, migrationsTransactionMode: 'each' });
}
