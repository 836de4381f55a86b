import type { CaseEffect } from '@relance/dunning/domain';
import { CASE_ACTION_TYPES } from '@relance/dunning/domain';
import { type BusinessDate, newId } from '@relance/kernel';
import { type Actor, Database, SetClock, SYSTEM, type Tx } from '@relance/platform/server';
import { testDatabase } from '@relance/testing';
import { CaseGuards } from '../case/case-guards';
import { CaseFacts } from '../case/case-facts';
import { CaseRanking } from '../case/case-ranking';
import { CaseService } from '../case/case.service';
import { EffectRegistry } from '../case/effect-registry';
import { StrategyStore } from '../case/strategy.store';
import { DueRun } from '../due-run/due-run';
import { DUNNING_ENTITIES } from '../entities';
import { CASE_CHECKS } from '../verify/case-checks';
import { Invariants } from '../verify/invariants';
import { LEDGER_CHECKS } from '../verify/ledger-checks';
import { Replay } from '../verify/replay';
import { STRATEGY_CHECKS } from '../strategies/strategy-checks';
import { strategyFollowUp } from '../strategies/scope/strategy-follow-up';
import { CaseLedgerObserver } from '../ledger/case-ledger-observer';

/** Dunning on a database of its own, with two teams and a creditor. What the machine wants is collected in `wanted`. */
export async function dunningGround(now: string) {
  const test = await testDatabase();
  const database = await Database.open({ url: test.appUrl, entities: DUNNING_ENTITIES });
  const clock = new SetClock(new Date(now));
  const wanted: CaseEffect[] = [];
  const registry = new EffectRegistry();
  registry.register(CASE_ACTION_TYPES, async (_, effects) => void wanted.push(...effects));
  const strategies = new StrategyStore();
  const facts = new CaseFacts(strategies, registry, new CaseRanking());
  facts.follow(strategyFollowUp(strategies));
  const guards = new CaseGuards();
  const observer = new CaseLedgerObserver(facts, strategies, guards);
  const service = new CaseService(database, clock, facts, strategies, guards);
  const run = DueRun.on(database, facts);
  const invariants = new Invariants(database);
  invariants.register(...LEDGER_CHECKS, ...CASE_CHECKS, ...STRATEGY_CHECKS);
  const replay = new Replay(database, strategies);
  const people = await database.transaction(SYSTEM, settle);
  return {
    ...test,
    ...people,
    database,
    clock,
    wanted,
    registry,
    strategies,
    facts,
    observer,
    service,
    run,
    replay,
    /** Ids of the invariants that are broken, with a sample: none, hopefully. */
    async broken() {
      const results = await invariants.verify();
      const { mismatches } = await replay.run();
      return [...results.filter(({ ok }) => !ok), ...mismatches];
    },
    /** Accounts with one open invoice each, as an import would book them. */
    book: (count: number, dueOn: BusinessDate, minor = 10_000) =>
      database.transaction(SYSTEM, (tx) =>
        book(tx, observer, people, { count, dueOn, minor, at: clock.now().toISOString() }),
      ),
    /** A payment of that much on the account's only invoice. */
    pay: (accountId: string, minor: number) =>
      database.transaction(SYSTEM, (tx) => pay(tx, observer, { accountId, minor, at: clock.now().toISOString() })),
    query: <Row>(sql: string, parameters: unknown[] = []) =>
      database.transaction(SYSTEM, (tx) => tx.query<Row>(sql, parameters)),
    async end() {
      await database.close();
      await test.drop();
    },
  };
}

export type DunningGround = Awaited<ReturnType<typeof dunningGround>>;

interface People {
  creditorId: string;
  north: Actor & { personId: string };
  south: Actor & { personId: string };
}

async function settle(tx: Tx): Promise<People> {
  const [creditor] = await tx.query<{ id: string }>(
    `insert into creditor (key, name) values ('MAIN', 'Main') returning id`,
  );
  const member = async (name: string) => {
    const [team] = await tx.query<{ id: string }>(`insert into team (name) values ($1) returning id`, [name]);
    const [person] = await tx.query<{ id: string }>(
      `insert into person (login, name, role, team_id) values ($1, $2, 'agent', $3) returning id`,
      [name.toLowerCase(), name, team!.id],
    );
    return { role: 'agent' as const, personId: person!.id, teamIds: [team!.id] };
  };
  return { creditorId: creditor!.id, north: await member('North'), south: await member('South') };
}

interface Booking {
  count: number;
  dueOn: BusinessDate;
  minor: number;
  at: string;
}

async function book(
  tx: Tx,
  observer: CaseLedgerObserver,
  { creditorId, north }: People,
  booking: Booking,
): Promise<string[]> {
  const { count, dueOn, minor, at } = booking;
  const ids = Array.from({ length: count }, () => newId()).sort();
  const debtors = ids.map(() => newId());
  const items = ids.map(() => newId());
  await tx.execute(
    `insert into debtor (id, name, kind) select id, 'Debtor ' || n, 'business' from unnest($1::uuid[]) with ordinality as x(id, n)`,
    [debtors],
  );
  await tx.execute(
    `insert into account (id, creditor_id, debtor_id, number) select id, $3, debtor, id::text from unnest($1::uuid[], $2::uuid[]) as x(id, debtor)`,
    [ids, debtors, creditorId],
  );
  await tx.execute(
    `insert into open_item (id, account_id, kind, number, issued_on, due_on, currency, total_minor, content_hash)
     select id, account, 'invoice', 'F-' || id, $3::date - 30, $3::date, 'EUR', $4, '' from unnest($1::uuid[], $2::uuid[]) as x(id, account)`,
    [items, ids, dueOn, minor],
  );
  await tx.execute(
    `insert into ledger_entry (account_id, item_id, kind, amount_minor, currency, booked_on)
     select account, id, 'invoice', $4, 'EUR', $3::date from unnest($1::uuid[], $2::uuid[]) as x(id, account)`,
    [items, ids, dueOn, minor],
  );
  const team = {
    teamId: north.teamIds[0]!,
    agentId: north.personId,
    zone: 'Europe/Paris',
    debtorKind: 'business' as const,
  };
  await observer.accountsOpened(
    tx,
    ids.map((accountId) => ({ accountId, ...team, at })),
  );
  await observer.ledgerChanged(
    tx,
    ids.map((accountId, i) => ({ accountId, at, kind: 'invoiceBooked' as const, itemIds: [items[i]!] })),
  );
  return ids;
}

async function pay(
  tx: Tx,
  observer: CaseLedgerObserver,
  { accountId, minor, at }: { accountId: string; minor: number; at: string },
): Promise<void> {
  const paymentId = newId();
  const on = at.slice(0, 10);
  const [item] = await tx.query<{ id: string }>(`select id from open_item where account_id = $1`, [accountId]);
  await tx.execute(
    `insert into payment (id, creditor_id, account_id, bank_reference, amount_minor, currency, booked_on, value_on)
     select $1::uuid, creditor_id, id, $1::uuid::text, $3, 'EUR', $4::date, $4::date from account where id = $2`,
    [paymentId, accountId, minor, on],
  );
  await tx.execute(
    `insert into ledger_entry (account_id, item_id, payment_id, kind, amount_minor, currency, booked_on, group_id)
     values ($1, null, $2, 'receipt', -$4::bigint, 'EUR', $5, null), ($1, null, $2, 'allocation', $4, 'EUR', $5, $2),
       ($1, $3, $2, 'allocation', -$4::bigint, 'EUR', $5, $2)`,
    [accountId, paymentId, item!.id, minor, on],
  );
  const received = { minor, currency: 'EUR' };
  await observer.ledgerChanged(tx, [
    { accountId, at, kind: 'paymentAllocated', itemIds: [item!.id], paymentId, received, valueOn: on },
  ]);
}
