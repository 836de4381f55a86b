import { Inject, Injectable } from '@nestjs/common';
import { dateInZone, newId } from '@relance/kernel';
import { Clock, Database, writeAudit, type Actor, type Tx } from '@relance/platform/server';
import { PaymentProblem, unknown } from '../payments/payment-problem';
import { caseMovedSince } from '../parties/stale';
import { LedgerObserver } from './ledger-observer';
import { bookRows } from './ledger-rows';

type Waiver = 'writeOff' | 'settlementWaiver';

/** Gives up what is open: written off as lost, or waived because less was accepted. Both are rows of the ledger and can be seen in it. */
@Injectable()
export class SettlementService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    @Inject(LedgerObserver) private readonly observer: LedgerObserver,
  ) {}

  /** Leads, legal staff and admins. Errors: PaymentProblem, and Stale when the case moved since it was read. */
  async waive(
    actor: Actor,
    kind: Waiver,
    accountId: string,
    itemIds: readonly string[],
    reason: string,
    expectedVersion: number | null = null,
  ): Promise<void> {
    if (actor.role === 'agent') {
      await this.database.transaction(actor, (tx) =>
        writeAudit(tx, [{ action: `receivables.${kind}.denied`, subject: accountId }]),
      );
      throw unknown();
    }
    if (reason.trim() === '')
      throw new PaymentProblem('input', 'missing-value', { fr: 'Dites pourquoi.', en: 'Say why.' }, 'reason');
    await this.database.transaction(actor, (tx) => this.waiveIn(tx, kind, accountId, itemIds, reason, expectedVersion));
  }

  /** The same in a transaction of the caller's. */
  async waiveIn(
    tx: Tx,
    kind: Waiver,
    accountId: string,
    itemIds: readonly string[],
    reason: string,
    expectedVersion: number | null = null,
  ): Promise<void> {
    const [account] = await tx.query<{ zone: string }>(
      `select c.zone from account a join creditor c on c.id = a.creditor_id where a.id = $1 for update of a`,
      [accountId],
    );
    if (!account) throw unknown();
    await caseMovedSince(tx, accountId, expectedVersion);
    const at = this.clock.now().toISOString();
    const open = await tx.query<{ id: string; minor: number; currency: string }>(
      `select id, open_minor as minor, currency::text as currency from open_item
       where account_id = $1 and kind in ('invoice', 'charge') and open_minor > 0 and id = any ($2::uuid[]) order by id for update`,
      [accountId, itemIds],
    );
    if (open.length === 0 || open.length < new Set(itemIds).size) {
      throw new PaymentProblem('notPossible', 'not-open', {
        fr: 'Une de ces factures n’est plus ouverte.',
        en: 'One of these invoices is no longer open.',
      });
    }
    const groupId = newId();
    const bookedOn = dateInZone(at, account.zone);
    await bookRows(
      tx,
      open.map((it) => ({
        accountId,
        itemId: it.id,
        paymentId: null,
        kind,
        minor: -it.minor,
        currency: it.currency,
        bookedOn,
        groupId,
      })),
    );
    await this.observer.ledgerChanged(tx, [
      { accountId, at, kind: kind === 'writeOff' ? 'writtenOff' : 'settlementPaid', itemIds: open.map((it) => it.id) },
    ]);
    await writeAudit(tx, [
      { action: `receivables.${kind}`, accountId, detail: { reason: reason.slice(0, 300), items: open.length } },
    ]);
  }
}
