import type { NestExpressApplication } from '@nestjs/platform-express';
import { DueRun, Simulations, StrategyMigrations } from '@relance/dunning/server';
import { builtScreens, chromiumPath, preparedDatabase, relance, type TestDatabase } from '@relance/testing';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';
import { type Browser, chromium } from 'playwright-core';
import { createApi } from '../../api/src/create-api';
import { Line } from './line';
import { MOMENT, MovedClock } from './moment';
import { Person, type Wishes } from './person';
import { preparePortfolio } from './portfolio';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--force-color-profile=srgb',
];

/** The product at work for one test file: a copy of the demo portfolio, the api with the built screens, and Chromium. */
export class House {
  private readonly people: Person[] = [];

  private constructor(
    readonly url: string,
    readonly clock: MovedClock,
    private readonly api: NestExpressApplication,
    private readonly browser: Browser,
    private readonly database: TestDatabase,
    private readonly owner: pg.Client,
  ) {}

  static async open(): Promise<House> {
    const consoleDir = await builtScreens();
    const database = await preparedDatabase(preparePortfolio);
    const clock = new MovedClock(MOMENT);
    const api = await createApi(
      {
        databaseUrl: database.appUrl,
        poolSize: 8,
        port: 0,
        host: '127.0.0.1',
        consoleDir,
        publicOrigin: null,
        trustProxy: null,
      },
      { clock },
    );
    await api.listen(0, '127.0.0.1');
    const { port } = api.getHttpServer().address() as AddressInfo;
    const owner = new pg.Client({ connectionString: database.ownerUrl });
    await owner.connect();
    const browser = await chromium.launch({ executablePath: chromiumPath(), args: FLAGS });
    return new House(`http://127.0.0.1:${port}`, clock, api, browser, database, owner);
  }

  /** Somebody in front of a browser of their own, not logged in. */
  async visitor(wishes: Wishes = {}): Promise<Person> {
    const person = await Person.sitDown(this.browser, wishes.url ?? this.url, this.clock.ahead, wishes);
    this.people.push(person);
    return person;
  }

  /** A line to the house for one browser, which can be cut. */
  line(): Promise<Line> {
    return Line.to(Number(new URL(this.url).port));
  }

  /** One of the demo's people, logged in by keyboard. */
  async person(login: string, wishes: Wishes = {}): Promise<Person> {
    const person = await this.visitor(wishes);
    await person.logIn(login);
    return person;
  }

  /** Agents of the team in the north, first those whose best case has a number that can be called. */
  agents(): Promise<{ id: string; login: string; name: string }[]> {
    return this.rows(
      `select p.id, p.login, p.name from person p join team t on t.id = p.team_id
       where p.role = 'agent' and t.name = 'Équipe Nord'
       order by exists (
         select from account a join contact k on k.debtor_id = a.debtor_id
         where k.phone is not null and k.phone_status <> 'invalid' and a.id = (select id from dunning_case
           where agent_id = p.id and queue_rank is not null order by queue_rank desc, id limit 1)
       ) desc, p.login`,
    );
  }

  /** Rows as the schema's owner sees them: what the screens did is checked where it is kept. */
  async rows<Row extends pg.QueryResultRow>(sql: string, given: unknown[] = []): Promise<Row[]> {
    return (await this.owner.query<Row>(sql, given)).rows;
  }

  /** What the worker does with everything that is due by now. */
  async work(): Promise<void> {
    await this.api.get(DueRun, { strict: false }).run({ asOf: this.clock.now().toISOString() });
  }

  /** What the worker does with cases that are to follow another strategy version. */
  async migrate(): Promise<void> {
    await this.api.get(StrategyMigrations, { strict: false }).run({ asOf: this.clock.now().toISOString() });
  }

  /** What the worker does with the simulation that waits longest. */
  async rehearse(): Promise<boolean> {
    return this.api.get(Simulations, { strict: false }).runOne();
  }

  relance(...argv: string[]): ReturnType<typeof relance> {
    return relance(this.database.ownerUrl, argv);
  }

  /** What went wrong in the browsers without anybody seeing it: errors, forbidden content, words without a translation. */
  faults(): string[] {
    return this.people.flatMap((person) => person.faults);
  }

  /** RELANCE_LAST_SCREENS names a folder for what everybody saw at the end: for the one who has to find out. */
  async close(): Promise<void> {
    const folder = process.env['RELANCE_LAST_SCREENS'];
    for (const [index, page] of folder ? this.people.flatMap((one) => one.context.pages()).entries() : []) {
      // a page that crashed shows nothing
      await page
        .screenshot({ path: join(folder!, `${process.pid}-${Date.now()}-${index}.png`) })
        .catch(() => undefined);
    }
    await this.browser.close();
    await this.api.close();
    await this.owner.end();
    await this.database.drop();
  }
}
