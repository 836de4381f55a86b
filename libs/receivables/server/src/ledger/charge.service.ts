import { Inject, Injectable } from '@nestjs/common';
import { dateInZone, newId, type Money } from '@relance/kernel';
import { Clock, Database, writeAudit, type Actor, type Tx } from '@relance/platform/server';
import { type ChargedInvoice, type ChargeKind, chargeOn, type ChargeRefusal } from '@relance/receivables/domain';
import { createHash } from 'node:crypto';
import { inputFault, notPossibleNow, onlyRoles, reasonGiven } from '../parties/party-problem';
import { type PaymentProblem, unknown } from '../payments/payment-problem';
import { caseMovedSince } from '../parties/stale';
import { LedgerObserver } from './ledger-observer';
import { bookRows } from './ledger-rows';

const MAY: readonly Actor['role'][] = ['lead', 'legal', 'admin', 'system'];

interface ChargeGround extends ChargedInvoice {
  accountId: string;
  number: string;
  zone: string;
  charges: number;
}

/**
 * Fixed sums and costs on top of late invoices: open items of their own, paid after the principal, waived by name.
 * Errors: PaymentProblem, and Stale when the case moved since it was read (`expectedVersion` null: the system acts).
 */
@Injectable()
export class ChargeService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    @Inject(LedgerObserver) private readonly observer: LedgerObserver,
  ) {}

  /** `amount` null: the law says it (a fixed sum). */
  async book(
    actor: Actor,
    invoiceId: string,
    kind: ChargeKind,
    amount: Money | null,
    expectedVersion: number | null = null,
  ): Promise<void> {
    await onlyRoles(this.database, actor, MAY, 'bookCharge', invoiceId);
    await this.database.transaction(actor, async (tx) => {
      const invoice = await chargeGround(tx, invoiceId);
      await caseMovedSince(tx, invoice.accountId, expectedVersion);
      const at = this.clock.now().toISOString();
      const today = dateInZone(at, invoice.zone);
      const charge = chargeOn(invoice, kind, amount, today);
      if (typeof charge === 'string') throw refused(charge);
      const { accountId } = invoice;
      const itemId = newId();
      const number = kind === 'fixedSum' ? `${invoice.number}-IFR` : `${invoice.number}-F${invoice.charges + 1}`;
      await tx.execute(
        `insert into open_item (id, account_id, kind, number, issued_on, due_on, due_source, currency, total_minor, content_hash, charge_of, charge_kind)
         values ($1, $2, 'charge', $3, $4, $4, 'terms', $5, $6, $7, $8, $9)`,
        [itemId, accountId, number, today, charge.currency, charge.minor, hashOf(number, charge), invoiceId, kind],
      );
      await bookRows(tx, [
        { accountId, itemId, paymentId: null, kind: 'charge', ...charge, bookedOn: today, groupId: null },
      ]);
      await this.observer.ledgerChanged(tx, [{ accountId, at, kind: 'invoiceBooked', itemIds: [itemId] }]);
      await writeAudit(tx, [
        { action: 'receivables.bookCharge', accountId, subject: itemId, detail: { kind, minor: charge.minor } },
      ]);
    });
  }

  /** Gives up what is still open of a charge. */
  async waive(actor: Actor, itemId: string, reason: string, expectedVersion: number | null = null): Promise<void> {
    await onlyRoles(this.database, actor, MAY, 'waiveCharge', itemId);
    const why = reasonGiven(reason);
    await this.database.transaction(actor, async (tx) => {
      const [account] = await tx.query<{ id: string; zone: string }>(
        `select a.id, c.zone from open_item i join account a on a.id = i.account_id join creditor c on c.id = a.creditor_id
         where i.id = $1 and i.kind = 'charge' for update of a`,
        [itemId],
      );
      if (!account) throw unknown();
      await caseMovedSince(tx, account.id, expectedVersion);
      const [item] = await tx.query<{ minor: number; currency: string }>(
        `select open_minor as minor, currency::text as currency from open_item where id = $1 for update`,
        [itemId],
      );
      if (item!.minor === 0)
        throw notPossibleNow(
          'not-open',
          'Rien n’est plus ouvert sur ces frais.',
          'Nothing is open of this charge any more.',
        );
      const accountId = account.id;
      const at = this.clock.now().toISOString();
      const bookedOn = dateInZone(at, account.zone);
      const { currency, minor } = item!;
      await bookRows(tx, [
        { accountId, itemId, paymentId: null, kind: 'waiver', minor: -minor, currency, bookedOn, groupId: newId() },
      ]);
      await this.observer.ledgerChanged(tx, [{ accountId, at, kind: 'chargeWaived', itemIds: [itemId], reason: why }]);
      await writeAudit(tx, [
        { action: 'receivables.waiveCharge', accountId, subject: itemId, detail: { reason: why, minor } },
      ]);
    });
  }
}

async function chargeGround(tx: Tx, invoiceId: string): Promise<ChargeGround> {
  // the account first: two who book the same charge take turns
  await tx.query(`select a.id from open_item i join account a on a.id = i.account_id where i.id = $1 for update of a`, [
    invoiceId,
  ]);
  const [row] = await tx.query<ChargeGround>(
    `select i.account_id as "accountId", i.kind, i.number, i.due_on as "dueOn", i.open_minor as open, i.currency::text as currency,
       d.kind as "debtorKind", c.country::text as country, c.zone, coalesce(k.state = 'insolvent', false) as insolvent,
       exists (select 1 from open_item f where f.charge_of = i.id and f.charge_kind = 'fixedSum') as "hasFixedSum",
       (select count(*)::int from open_item f where f.charge_of = i.id and f.charge_kind = 'costs') as charges
     from open_item i join account a on a.id = i.account_id join creditor c on c.id = a.creditor_id join debtor d on d.id = a.debtor_id
     left join dunning_case k on k.id = a.id where i.id = $1`,
    [invoiceId],
  );
  if (!row) throw unknown();
  return row;
}

function hashOf(number: string, { minor, currency }: Money): Buffer {
  return createHash('sha256').update(['charge', number, currency, minor].join('|')).digest();
}

function refused(code: ChargeRefusal): PaymentProblem {
  switch (code) {
    case 'charge-consumer':
      return notPossibleNow(
        code,
        'Aucuns frais à un particulier : ils restent à la charge du créancier (CPCE L111-8).',
        'No charge on a consumer: recovery costs stay with the creditor (CPCE L111-8).',
      );
    case 'charge-not-overdue':
      return notPossibleNow(
        code,
        'Seulement sur une facture ouverte et échue.',
        'Only on an invoice that is open and overdue.',
      );
    case 'charge-insolvent':
      return notPossibleNow(
        code,
        'Une procédure collective est ouverte : l’indemnité n’est pas exigible (C. com. L441-10).',
        'A collective procedure is open: the sum cannot be claimed (C. com. L441-10).',
      );
    case 'charge-no-fixed-sum':
      return notPossibleNow(
        code,
        'L’indemnité forfaitaire est connue pour les créanciers français seulement.',
        'The fixed sum is known for French creditors only.',
      );
    case 'charge-twice':
      return notPossibleNow(
        code,
        'L’indemnité forfaitaire de cette facture est déjà comptabilisée.',
        'The fixed sum of this invoice is booked already.',
      );
    case 'bad-amount':
      return inputFault(
        code,
        'amount',
        'Un montant positif, dans la devise de la facture.',
        'A positive amount in the invoice’s currency.',
      );
  }
}
