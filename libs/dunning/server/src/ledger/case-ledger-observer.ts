import { Injectable } from '@nestjs/common';
import type { CaseEvent, HoldKind, ItemFact } from '@relance/dunning/domain';
import { dateInZone, type Money } from '@relance/kernel';
import type { Tx } from '@relance/platform/server';
import {
  type LedgerChange,
  LedgerObserver,
  type MergeHindrance,
  type OpenedAccount,
} from '@relance/receivables/server';
import { CaseFacts, type CaseFact } from '../case/case-facts';
import { CaseGuards } from '../case/case-guards';
import { lockCases } from '../case/case-row';
import { debtorProfiles } from '../case/debtor-profile';
import { openCases } from './open-cases';
import { StrategyStore } from '../case/strategy.store';

/** What the ledger tells becomes facts of the cases, in the transaction that booked it. */
@Injectable()
export class CaseLedgerObserver extends LedgerObserver {
  constructor(
    private readonly facts: CaseFacts,
    private readonly strategies: StrategyStore,
    private readonly guards: CaseGuards,
  ) {
    super();
  }

  async accountsOpened(tx: Tx, accounts: readonly OpenedAccount[]): Promise<void> {
    await this.strategies.versionFor(tx);
    const rows = await openCases(tx, accounts);
    const profiles = await debtorProfiles(
      tx,
      rows.map(({ row }) => row.id),
    );
    const facts = rows.map(({ row, zone, country, at }): CaseFact => {
      const profile = profiles.get(row.id);
      const event: CaseEvent = { type: 'CaseOpened', at, today: dateInZone(at, zone), zone, country, profile };
      return { row, event, audit: 'case.CaseOpened' };
    });
    await this.facts.write(tx, await this.facts.decide(tx, facts));
  }

  async ledgerChanged(tx: Tx, changes: readonly LedgerChange[]): Promise<void> {
    if (changes.length === 0) return;
    const rows = new Map(
      (await lockCases(tx, [...new Set(changes.map((change) => change.accountId))])).map((row) => [row.id, row]),
    );
    const items = await itemFacts(tx, [...new Set(changes.flatMap((change) => change.itemIds))]);
    const unapplied = await unappliedCash(tx, [...rows.keys()]);
    const facts = changes.map((change): CaseFact => {
      const row = rows.get(change.accountId);
      if (!row) throw new Error(`account ${change.accountId} has no case`);
      const changed = change.itemIds.flatMap((id) => items.get(id) ?? []);
      const event = factOf(change, changed, unapplied.get(change.accountId) ?? [], row.context.zone);
      return { row, event, audit: `case.${event.type}` };
    });
    await this.facts.write(tx, await this.facts.decide(tx, facts));
  }

  async hindrances(tx: Tx, accountIds: readonly string[]): Promise<MergeHindrance[]> {
    const found: MergeHindrance[] = [];
    for (const { id: accountId, context } of await lockCases(tx, accountIds)) {
      const held = await this.guards.ask(tx, accountId);
      if (held) found.push({ accountId, code: 'held', holder: held.holderName });
      for (const [code, stands] of [
        ['promise', context.promise !== null],
        ['dispute', context.disputes.length > 0],
        ['legalFile', context.legalFile !== null],
        ['insolvency', context.insolventSince !== null],
        ['hold', context.holds.some(({ kind }) => !OF_THE_CREDITOR.includes(kind))],
      ] as const) {
        if (stands) found.push({ accountId, code });
      }
    }
    return found;
  }
}

/** Holds that come and go with the creditor's data, and stand on the kept case too. */
const OF_THE_CREDITOR: readonly HoldKind[] = ['staleBankData', 'creditorClosed'];

/** Invoices and charges as they are open now. An open credit note is no debt: it counts as cash not applied yet. */
async function itemFacts(tx: Tx, ids: readonly string[]): Promise<Map<string, ItemFact>> {
  const rows = await tx.query<ItemFact & { charge: boolean }>(
    `select id, number, due_on as "dueOn", open_minor as open, currency, kind = 'charge' as charge from open_item
     where id = any ($1::uuid[]) and kind in ('invoice', 'charge')`,
    [ids],
  );
  return new Map(rows.map(({ charge, ...row }) => [row.id, charge ? { ...row, kind: 'charge' } : row]));
}

async function unappliedCash(tx: Tx, accountIds: readonly string[]): Promise<Map<string, Money[]>> {
  const rows = await tx.query<Money & { accountId: string }>(
    `select account_id as "accountId", currency, sum(minor)::bigint as minor from (
       select account_id, currency, unapplied_minor as minor from account_cash
       where account_id = any ($1::uuid[]) and unapplied_minor > 0
       union all
       select account_id, currency, open_minor from open_item
       where account_id = any ($1::uuid[]) and kind = 'creditNote' and open_minor > 0) s
     group by account_id, currency order by account_id, currency`,
    [accountIds],
  );
  const byAccount = new Map<string, Money[]>();
  for (const { accountId, minor, currency } of rows) {
    byAccount.set(accountId, [...(byAccount.get(accountId) ?? []), { minor, currency }]);
  }
  return byAccount;
}

function factOf(change: LedgerChange, items: ItemFact[], unapplied: Money[], zone: string): CaseEvent {
  const ledger = { at: change.at, today: dateInZone(change.at, zone), items, unapplied };
  switch (change.kind) {
    case 'invoiceBooked':
      return { type: 'InvoiceBooked', ...ledger };
    case 'creditNoteBooked':
      return { type: 'CreditNoteBooked', ...ledger };
    case 'ledgerCorrected':
      return { type: 'LedgerCorrected', ...ledger };
    case 'writtenOff':
      return { type: 'WrittenOff', ...ledger };
    case 'settlementPaid':
      return { type: 'SettlementPaid', ...ledger };
    case 'paymentAllocated': {
      // money that stays unapplied pays nothing yet, so it keeps no promise
      if (items.length === 0) return { type: 'LedgerCorrected', ...ledger };
      const { paymentId, received, valueOn } = change;
      return { type: 'PaymentAllocated', ...ledger, paymentId, received, valueOn };
    }
    case 'paymentBounced': {
      const { paymentId, amount } = change;
      return { type: 'PaymentBounced', ...ledger, paymentId, amount };
    }
    case 'chargeWaived':
      return { type: 'ChargeWaived', ...ledger, reason: change.reason };
    case 'accountMerged':
      return { type: 'CaseMerged', ...ledger, intoCaseId: change.intoAccountId };
  }
}
