import { ownerDataSource } from '@relance/platform/server';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { type DataSource, getMetadataArgsStorage } from 'typeorm';
import { testDatabase, type TestDatabase } from './database';

const root = join(__dirname, '..', '..');

/** The writing transaction's number: TypeORM knows no xid8. */
const UNKNOWN_TO_TYPEORM = `('outbox', 'tx')`;

interface ColumnShape {
  type: string;
  nullable: boolean;
}

type Shape = Record<string, Record<string, ColumnShape>>;

/** Tables and columns as PostgreSQL has them, but for TypeORM's own list of migrations. */
async function schemaOf(source: DataSource): Promise<Shape> {
  const rows = (await source.query(`
    select c.relname as table, a.attname as column, format_type(a.atttypid, a.atttypmod) as type, not a.attnotnull as nullable
    from pg_attribute a join pg_class c on c.oid = a.attrelid
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition and a.attnum > 0 and not a.attisdropped and c.relname <> 'migrations'
      and (c.relname, a.attname) not in (values ${UNKNOWN_TO_TYPEORM})
    order by 1, 2`)) as { table: string; column: string; type: string; nullable: boolean }[];
  const shape: Shape = {};
  for (const { table, column, type, nullable } of rows) (shape[table] ??= {})[column] = { type, nullable };
  return shape;
}

/** Everything else that a migration makes: functions, triggers, policies, indexes, constraints, sequences. */
async function partsOf(source: DataSource): Promise<string[]> {
  const rows = (await source.query(`
    select 'function ' || p.oid::regprocedure::text as part from pg_proc p where p.pronamespace in (select oid from pg_namespace where nspname in ('public', 'app'))
    union all select 'trigger ' || tgrelid::regclass::text || ' ' || tgname from pg_trigger where not tgisinternal
    union all select 'policy ' || tablename || ' ' || policyname || ' ' || coalesce(qual, '') from pg_policies
    union all select 'index ' || indexdef from pg_indexes where schemaname = 'public' and tablename <> 'migrations'
    union all select 'constraint ' || conrelid::regclass::text || ' ' || pg_get_constraintdef(oid) from pg_constraint where connamespace = 'public'::regnamespace and contype <> 'n' and conrelid <> 0 and conrelid::regclass::text <> 'migrations'
    union all select 'sequence ' || sequencename from pg_sequences where schemaname = 'public' and sequencename <> 'migrations_id_seq'
    order by 1`)) as { part: string }[];
  return rows.map(({ part }) => part);
}

/** The same shape, read from the entities of all rooms. */
async function shapeOfEntities(source: DataSource): Promise<Shape> {
  for (const file of globSync('libs/**/*.entity.ts', { cwd: root })) await import(join(root, file));
  const entities = getMetadataArgsStorage().tables.map(({ target }) => target as new () => object);
  const described = ownerDataSource(source.options.type === 'postgres' ? (source.options.url ?? '') : '', entities);
  await described.initialize();
  try {
    const shape: Shape = {};
    for (const metadata of described.entityMetadatas) {
      const columns: Record<string, ColumnShape> = {};
      for (const column of metadata.columns) {
        const declared = described.driver.normalizeType(column);
        const length = column.length
          ? `(${column.length})`
          : column.precision
            ? `(${column.precision},${column.scale ?? 0})`
            : '';
        const type = declared + length + (column.isArray ? '[]' : '');
        columns[column.databaseName] = { type, nullable: column.isNullable };
      }
      shape[metadata.tableName] = columns;
    }
    return shape;
  } finally {
    await described.destroy();
  }
}

describe('the schema', () => {
  let test: TestDatabase;
  let source: DataSource;

  beforeAll(async () => {
    test = await testDatabase();
    source = await ownerDataSource(test.ownerUrl).initialize();
  });
  afterAll(async () => {
    await source.destroy();
    await test.drop();
  });

  it('is what the entities say, for every table and column', async () => {
    expect(await shapeOfEntities(source)).toEqual(await schemaOf(source));
  });

  it('goes down to nothing and up again to the same', async () => {
    const before = { tables: await schemaOf(source), parts: await partsOf(source) };
    const ran = (await source.query(`select count(*)::int as n from migrations`)) as { n: number }[];
    for (let i = 0; i < (ran[0]?.n ?? 0); i++) await source.undoLastMigration();
    expect({ tables: await schemaOf(source), parts: await partsOf(source) }).toEqual({ tables: {}, parts: [] });
    await source.runMigrations();
    expect({ tables: await schemaOf(source), parts: await partsOf(source) }).toEqual(before);
  });
});
