import { RankRound } from '@relance/calls/server';
import { CaseTeller, DeliveryService } from '@relance/correspondence/server';
import {
  CaseService,
  DueRun,
  Proposals,
  StrategyDrafts,
  StrategyMigrations,
  StrategyPublishing,
  StrategyStore,
  Trials,
} from '@relance/dunning/server';
import { hashPassword } from '@relance/identity/server';
import { addDays, dateInZone, InputError, instantAt } from '@relance/kernel';
import { Database, ownerDataSource, SYSTEM } from '@relance/platform/server';
import { LedgerObserver } from '@relance/receivables/server';
import { withApplication } from '../application';
import type { CliCommand } from '../command';
import { readInstant } from '../instant';
import { Chance } from '../demo/chance';
import { closeDemo } from '../demo/close';
import { makeDebtor } from '../demo/debtors';
import { DemoClock } from '../demo/demo-clock';
import { DemoEngine } from '../demo/engine';
import { DemoHistory } from '../demo/history';
import { DEMO_PASSWORD, DEMO_PEOPLE } from '../demo/people';
import { DemoPortfolio } from '../demo/portfolio';
import { seededIds } from '../demo/seeded-ids';
import { settleAccounts, settlePeople } from '../demo/settle';

/** Eighteen months. */
const HISTORY_DAYS = 548;
const ZONE = 'Europe/Paris';

/**
 * `relance demo [--debtors N] [--seed N] [--as-of INSTANT]`: fills an empty database with a lifelike portfolio whose history is lived day
 * by day by the product's own machine, up to now. The same seed on the same day gives the same portfolio. Errors: InputError when the
 * database is not empty.
 */
export const demoCommand: CliCommand = {
  declare: (command) => {
    command
      .option('--debtors <n>', 'how many debtors', '2000')
      .option('--seed <n>', 'of everything random', '1')
      .option('--as-of <instant>', 'when the history ends, ISO 8601 with offset; now when absent');
  },
  run(input) {
    const debtors = countOf(input.options['debtors'], 'debtors');
    const seed = countOf(input.options['seed'], 'seed');
    const began = performance.now();
    const asOf = input.options['asOf'];
    const now = typeof asOf === 'string' ? new Date(readInstant(asOf, 'asOf')) : new Date();
    const clock = new DemoClock();
    return withApplication(
      input,
      async (application) => {
        const database = application.get(Database);
        await mustBeEmpty(database);
        const today = dateInZone(now.toISOString(), ZONE);
        const from = addDays(today, -HISTORY_DAYS);
        const start = instantAt(from, '05:00', ZONE);
        clock.set(start);
        const chance = new Chance(seed);
        const ids = seededIds(chance, clock);
        const observer = application.get(LedgerObserver);
        const hash = await hashPassword(DEMO_PASSWORD);
        const made = Array.from({ length: debtors }, (_, index) => makeDebtor(chance, index));
        const staff = await database.transaction(SYSTEM, (tx) => settlePeople(tx, hash, ids));
        const engine = new DemoEngine(
          database,
          {
            strategies: application.get(StrategyStore),
            drafts: application.get(StrategyDrafts, { strict: false }),
            publishing: application.get(StrategyPublishing, { strict: false }),
            trials: application.get(Trials, { strict: false }),
            migrations: application.get(StrategyMigrations),
            proposals: application.get(Proposals, { strict: false }),
            teller: application.get(CaseTeller, { strict: false }),
          },
          staff,
        );
        await engine.begin(ids(), start);
        const accounts = await database.transaction(SYSTEM, (tx) =>
          settleAccounts(tx, observer, staff, made, start, ids),
        );
        const history = new DemoHistory(
          {
            database,
            clock,
            cases: application.get(CaseService),
            run: application.get(DueRun),
            ranks: application.get(RankRound),
            deliveries: application.get(DeliveryService),
            observer,
            chance,
            seed,
            engine,
          },
          new DemoPortfolio(accounts, chance, ids, today),
          staff,
        );
        let told = 0;
        await history.live(from, now.toISOString(), (day, done, of) => {
          if (done < of && performance.now() - told < 1_000) return;
          told = performance.now();
          input.progress(`Demo portfolio: ${day}, day ${done} of ${of}`);
        });
        const counts = await database.transaction(SYSTEM, (tx) => closeDemo(tx));
        await analyze(input.ownerUrl());
        const seconds = Math.round(performance.now() - began) / 1_000;
        const logIns = DEMO_PEOPLE.map(({ login, role, team }) => ({ login, password: DEMO_PASSWORD, role, team }));
        return {
          document: { debtors, seed, from, to: today, ...counts, logIns, seconds },
          text: `${debtors} debtors, ${counts.invoices} invoices, ${counts.events} events from ${from} to ${today} in ${seconds} s.`,
        };
      },
      { clock, relaxed: true },
    );
  },
};

function countOf(value: unknown, field: string): number {
  const count = Number(value);
  if (!Number.isSafeInteger(count) || count < 1 || count > 1_000_000) {
    throw new InputError('notACount', `Not a count: ${String(value)}`, { field });
  }
  return count;
}

async function mustBeEmpty(database: Database): Promise<void> {
  const [row] = await database.transaction(SYSTEM, (tx) =>
    tx.query<{ filled: boolean }>(`select exists (select from person) or exists (select from creditor) as filled`),
  );
  if (row?.filled) {
    throw new InputError('notEmpty', 'The demo portfolio needs an empty database; this one has data.', {
      field: 'database',
    });
  }
}

/** So much came so fast that the planner knows nothing of it yet. */
async function analyze(ownerUrl: string): Promise<void> {
  const owner = ownerDataSource(ownerUrl);
  await owner.initialize();
  try {
    await owner.query('analyze');
  } finally {
    await owner.destroy();
  }
}
