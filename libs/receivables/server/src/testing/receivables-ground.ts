import { type Actor, Database, SetClock, SYSTEM, type Tx } from '@relance/platform/server';
import { testDatabase } from '@relance/testing';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ImportJournal } from '../import/import-journal';
import type { ImportRequest } from '../import/import-request';
import { ImportService } from '../import/import.service';
import { type LedgerChange, LedgerObserver, type MergeHindrance, type OpenedAccount } from '../ledger/ledger-observer';
import { SettlementService } from '../ledger/settlement.service';
import { ChargeService } from '../ledger/charge.service';
import { ContactWishService } from '../parties/contact-wish.service';
import { DebtorWishService } from '../parties/debtor-wish.service';
import { ContactService } from '../parties/contact.service';
import { CreditorService } from '../parties/creditor.service';
import { MergeService } from '../parties/merge.service';
import { PartyService } from '../parties/party.service';
import { PaymentService } from '../payments/payment.service';

/** Watches the ledger as dunning does, as far as the ledger can see: every account gets a case of its team, every change is kept. */
class CaseKeeper extends LedgerObserver {
  readonly opened: OpenedAccount[] = [];
  readonly changes: LedgerChange[] = [];
  readonly hindered: MergeHindrance[] = [];

  async accountsOpened(tx: Tx, accounts: readonly OpenedAccount[]): Promise<void> {
    this.opened.push(...accounts);
    await tx.query(
      `insert into dunning_case (id, team_id, agent_id, state, value, context, machine_version, strategy_version_id, seq, entered_at)
       select n.id, n.team, n.agent, 'paid', '"paid"', '{}', 1, (select id from strategy_version limit 1), 1, now()
       from unnest($1::uuid[], $2::uuid[], $3::uuid[]) as n(id, team, agent)`,
      [accounts.map((it) => it.accountId), accounts.map((it) => it.teamId), accounts.map((it) => it.agentId)],
    );
  }

  async ledgerChanged(_tx: Tx, changes: readonly LedgerChange[]): Promise<void> {
    this.changes.push(...changes);
  }

  async hindrances(_tx: Tx, accountIds: readonly string[]): Promise<MergeHindrance[]> {
    return this.hindered.filter((it) => accountIds.includes(it.accountId));
  }
}

/** Receivables on a database of its own: two teams, a creditor of the first, and the services as the product composes them. */
export async function receivablesGround(now = '2026-06-30T08:00:00.000Z') {
  const test = await testDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'relance-test-'));
  const database = await Database.open({ url: test.appUrl });
  const clock = new SetClock(new Date(now));
  const keeper = new CaseKeeper();
  const query = <Row = Record<string, unknown>>(sql: string, parameters: unknown[] = []) =>
    database.transaction(SYSTEM, (tx) => tx.query<Row>(sql, parameters));
  const [strategy] = await query<{ id: string }>(
    `insert into strategy (key, name_fr, name_en) values ('s', 's', 's') returning id`,
  );
  await query(
    `insert into strategy_version (strategy_id, version, status, definition) values ($1, 1, 'published', '{}')`,
    [strategy!.id],
  );
  const person = async (team: string, role: 'agent' | 'lead'): Promise<Actor> => {
    await query(`insert into team (name) values ($1) on conflict do nothing`, [team]);
    const [row] = await query<{ id: string; team: string }>(
      `insert into person (login, name, role, team_id) select $1, $1, $2, id from team where name = $3 returning id, team_id as team`,
      [`${team}-${role}`.toLowerCase(), role, team],
    );
    return { role, personId: row!.id, teamIds: [row!.team] };
  };
  const north = { agent: await person('North', 'agent'), lead: await person('North', 'lead') };
  const south = { agent: await person('South', 'agent'), lead: await person('South', 'lead') };
  await query(
    `insert into creditor (key, name, default_team_id, iban) select 'MAIN', 'Main', id, 'FR7630006000011234567890189' from team where name = 'North'`,
  );
  const imports = new ImportService(database, clock, new ImportJournal(database, clock), keeper);
  return {
    ...test,
    database,
    clock,
    keeper,
    query,
    north,
    south,
    imports,
    payments: new PaymentService(database, clock, keeper),
    settlements: new SettlementService(database, clock, keeper),
    contacts: new ContactService(database),
    contactWishes: new ContactWishService(database, clock),
    debtorWishes: new DebtorWishService(database, clock),
    parties: new PartyService(database),
    merges: new MergeService(database, clock, keeper),
    charges: new ChargeService(database, clock, keeper),
    creditors: new CreditorService(database, clock),
    async importText(text: string | Uint8Array, request: Partial<ImportRequest> = {}) {
      const path = join(folder, 'file');
      await writeFile(path, text);
      return imports.run({
        path,
        fileName: 'file',
        format: 'auto',
        mapping: null,
        creditorKey: 'MAIN',
        dryRun: false,
        actor: SYSTEM,
        ...request,
      });
    },
    async end() {
      await database.close();
      await test.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export type ReceivablesGround = Awaited<ReturnType<typeof receivablesGround>>;
