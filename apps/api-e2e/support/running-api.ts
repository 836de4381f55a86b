import type { NestExpressApplication } from '@nestjs/platform-express';
import { UserService } from '@relance/identity/server';
import { type Clock, Database, type Role, SYSTEM } from '@relance/platform/server';
import { testDatabase } from '@relance/testing';
import type { GraphQLField } from 'graphql';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import { servedSchema } from '../../api/src/api.module';
import { createApi } from '../../api/src/create-api';
import { Visitor } from './visitor';

export const PASSWORD = 'corrected horse 42';

/** The real api on a real database of its own. */
export class RunningApi {
  private constructor(
    readonly app: NestExpressApplication,
    readonly origin: string,
    readonly owner: pg.Client,
    private readonly drop: () => Promise<void>,
  ) {}

  static async start(options: { clock?: Clock; consoleDir?: string } = {}): Promise<RunningApi> {
    const database = await testDatabase();
    const app = await createApi(
      {
        databaseUrl: database.appUrl,
        poolSize: 8,
        port: 0,
        host: '127.0.0.1',
        consoleDir: options.consoleDir ?? null,
        publicOrigin: null,
        trustProxy: 'loopback',
      },
      { clock: options.clock, quiet: true },
    );
    await app.listen(0, '127.0.0.1');
    const { port } = app.getHttpServer().address() as AddressInfo;
    const owner = new pg.Client({ connectionString: database.ownerUrl });
    await owner.connect();
    return new RunningApi(app, `http://127.0.0.1:${port}`, owner, async () => {
      await owner.end();
      await database.drop();
    });
  }

  async stop(): Promise<void> {
    await this.app.close();
    await this.drop();
  }

  get database(): Database {
    return this.app.get(Database);
  }

  /** Every query and mutation that is served. */
  get operations(): { kind: 'query' | 'mutation'; field: GraphQLField<unknown, unknown> }[] {
    const schema = servedSchema(this.app);
    return [
      ...Object.values(schema.getQueryType()!.getFields()).map((field) => ({ kind: 'query' as const, field })),
      ...Object.values(schema.getMutationType()!.getFields()).map((field) => ({ kind: 'mutation' as const, field })),
    ];
  }

  /** Somebody at a screen of their own, not logged in. */
  visitor(): Visitor {
    return new Visitor(this.origin);
  }

  async team(name: string): Promise<string> {
    const { rows } = await this.owner.query<{ id: string }>(`insert into team (name) values ($1) returning id`, [name]);
    return rows[0]!.id;
  }

  async person(login: string, role: Role, teamId: string | null = null): Promise<string> {
    const person = await this.app
      .get(UserService, { strict: false })
      .add(SYSTEM, { login, name: login, role, teamId, language: 'fr', password: PASSWORD });
    return person.id;
  }

  /** A person of that role, logged in. */
  async loggedIn(login: string): Promise<Visitor> {
    const visitor = this.visitor();
    const result = await visitor.login(login, PASSWORD);
    if (result.__typename !== 'LoggedIn') throw new Error(`no log-in for ${login}: ${JSON.stringify(result)}`);
    return visitor;
  }
}
