import { Inject, Injectable } from '@nestjs/common';
import { dateInZone, isBusinessDate, isCurrencyCode, newId, type BusinessDate, type Money } from '@relance/kernel';
import { Clock, Database, writeAudit, type Actor, type Tx } from '@relance/platform/server';
import { LedgerObserver } from '../ledger/ledger-observer';
import { allocationRows, bookRows, reversePayments } from '../ledger/ledger-rows';
import { checkParts, type AllocationPart } from './allocation-check';
import { PaymentProblem, unknown } from './payment-problem';
import { paymentOf, type PaymentRow, tellPayments } from './payment-row';
import { bookReceipts, type ReceiptDraft } from './receipt-booking';

export interface PaymentDraft {
  caseId: string;
  amount: Money;
  receivedOn: BusinessDate;
  reference: string;
  allocations?: AllocationPart[] | null;
}

/** Money by hand: what a person records, allocates, identifies or takes back. Errors: PaymentProblem; nothing is written then. */
@Injectable()
export class PaymentService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    @Inject(LedgerObserver) private readonly observer: LedgerObserver,
  ) {}

  /** The same payment recorded twice (debtor, day, amount, reference) is refused: a double click books nothing. */
  async record(actor: Actor, draft: PaymentDraft): Promise<void> {
    await this.asLead(actor, async (tx) => {
      const [account] = await tx.query<{ creditorId: string; number: string; zone: string }>(
        `select a.creditor_id as "creditorId", a.number, c.zone from account a join creditor c on c.id = a.creditor_id where a.id = $1`,
        [draft.caseId],
      );
      if (!account) throw unknown();
      this.checkDraft(draft, account.zone);
      const { minor, currency } = draft.amount;
      const receipt: ReceiptDraft = {
        bankReference: ['hand', account.number, draft.receivedOn, minor, currency, draft.reference.trim()].join(':'),
        accountId: draft.caseId,
        amount: minor,
        currency,
        bookedOn: draft.receivedOn,
        valueOn: draft.receivedOn,
        remitterName: null,
        remitterIban: null,
        structuredReferences: [],
        endToEndId: null,
        text: draft.reference.trim(),
        statementId: null,
        importId: null,
        line: null,
      };
      const byHand = (draft.allocations ?? []).length > 0;
      const [booked] = await bookReceipts(tx, this.observer, account.creditorId, [receipt], this.at(), !byHand);
      if (!booked) {
        throw new PaymentProblem('notPossible', 'already-booked', {
          fr: 'Ce paiement est déjà comptabilisé.',
          en: 'This payment is booked already.',
        });
      }
      if (byHand) await this.allocateParts(tx, await paymentOf(tx, booked.paymentId), draft.allocations!);
      await this.told(tx, 'recordPayment', draft.caseId, booked.paymentId, { minor, currency, bounced: false });
    });
  }

  async allocate(actor: Actor, paymentId: string, parts: AllocationPart[]): Promise<void> {
    await this.asLead(actor, async (tx) => {
      const payment = await paymentOf(tx, paymentId);
      await this.allocateParts(tx, payment, parts);
      await this.told(tx, 'allocatePayment', payment.accountId!, paymentId, {
        minor: payment.minor,
        currency: payment.currency,
        bounced: false,
      });
    });
  }

  /** Says whose money it is; the receipt is booked on that account and allocated by the rules. */
  async identify(actor: Actor, paymentId: string, caseId: string): Promise<void> {
    await this.asLead(actor, async (tx) => {
      const payment = await paymentOf(tx, paymentId);
      const [account] = await tx.query(`select 1 from account where id = $1 and creditor_id = $2`, [
        caseId,
        payment.creditorId,
      ]);
      if (!account) throw unknown();
      if (payment.accountId !== null || payment.status === 'bounced') {
        throw new PaymentProblem('notPossible', 'already-identified', {
          fr: 'Ce paiement a déjà un débiteur ou a été rejeté.',
          en: 'This payment has a debtor already or has bounced.',
        });
      }
      await this.bookIdentified(tx, payment, caseId);
      await this.told(tx, 'identifyPayment', caseId, paymentId, {
        minor: payment.minor,
        currency: payment.currency,
        bounced: false,
      });
    });
  }

  /** The bank took it back: receipt and allocations are reversed on that day; what they had paid is open again. */
  async bounce(actor: Actor, paymentId: string, bouncedOn: BusinessDate, reason: string): Promise<void> {
    await this.asLead(actor, async (tx) => {
      const payment = await paymentOf(tx, paymentId);
      if (!isBusinessDate(bouncedOn) || bouncedOn < payment.bookedOn || bouncedOn > this.today(payment.zone)) {
        throw new PaymentProblem(
          'input',
          'bad-date',
          {
            fr: 'La date doit être entre le paiement et aujourd’hui.',
            en: 'The date must be between the payment and today.',
          },
          'bouncedOn',
        );
      }
      if (payment.status === 'bounced')
        throw new PaymentProblem('notPossible', 'already-bounced', {
          fr: 'Ce paiement est déjà rejeté.',
          en: 'This payment has bounced already.',
        });
      const items = await reversePayments(tx, [paymentId], bouncedOn);
      const amount = { minor: payment.minor, currency: payment.currency };
      if (payment.accountId !== null) {
        await this.observer.ledgerChanged(tx, [
          {
            accountId: payment.accountId,
            at: this.at(),
            kind: 'paymentBounced',
            itemIds: [...new Set(items.get(paymentId) ?? [])],
            paymentId,
            amount,
          },
        ]);
      }
      await this.told(
        tx,
        'bouncePayment',
        payment.accountId,
        paymentId,
        { ...amount, bounced: true },
        { reason: reason.slice(0, 300) },
      );
    });
  }

  private async allocateParts(tx: Tx, payment: PaymentRow, parts: AllocationPart[]): Promise<void> {
    const { accountId, currency } = payment;
    if (accountId === null || payment.status === 'bounced') throw unknown();
    await tx.query(`select id from account where id = $1 for update`, [accountId]);
    await checkParts(tx, payment.id, accountId, currency, parts);
    const groupId = newId();
    const bookedOn = this.today(payment.zone);
    await bookRows(
      tx,
      parts.flatMap((it) =>
        allocationRows({
          accountId,
          paymentId: payment.id,
          itemId: it.itemId,
          minor: it.minor,
          currency,
          bookedOn,
          groupId,
        }),
      ),
    );
    const allocated = parts.reduce((sum, it) => sum + it.minor, 0);
    await this.observer.ledgerChanged(tx, [
      {
        accountId,
        at: this.at(),
        kind: 'paymentAllocated',
        itemIds: parts.map((it) => it.itemId),
        paymentId: payment.id,
        received: { minor: allocated, currency },
        valueOn: payment.bookedOn,
      },
    ]);
  }

  private async bookIdentified(tx: Tx, payment: PaymentRow, accountId: string): Promise<void> {
    // the row becomes the account's under the same id and reference: booked again as if the bank had said whose it is
    const [reference] = await tx.query<{ value: string }>(`select bank_reference as value from payment where id = $1`, [
      payment.id,
    ]);
    await tx.query(
      `update payment set account_id = (select coalesce(merged_into, id) from account where id = $2) where id = $1`,
      [payment.id, accountId],
    );
    const { minor, currency, bookedOn, valueOn } = payment;
    await bookReceipts(
      tx,
      this.observer,
      payment.creditorId,
      [
        {
          bankReference: reference!.value,
          accountId,
          amount: minor,
          currency,
          bookedOn,
          valueOn,
          remitterName: payment.remitterName,
          remitterIban: payment.remitterIban,
          structuredReferences: payment.structured ? [payment.structured] : [],
          endToEndId: null,
          text: payment.text,
          statementId: null,
          importId: null,
          line: null,
        },
      ],
      this.at(),
      true,
      payment.id,
    );
  }

  private checkDraft({ amount, receivedOn }: PaymentDraft, zone: string): void {
    if (!Number.isSafeInteger(amount.minor) || amount.minor <= 0 || !isCurrencyCode(amount.currency)) {
      throw new PaymentProblem(
        'input',
        'bad-amount',
        { fr: 'Le montant doit être positif.', en: 'The amount must be positive.' },
        'amount',
      );
    }
    if (!isBusinessDate(receivedOn) || receivedOn > this.today(zone)) {
      throw new PaymentProblem(
        'input',
        'bad-date',
        { fr: 'La date ne peut être dans le futur.', en: 'The date cannot be in the future.' },
        'receivedOn',
      );
    }
  }

  private async told(
    tx: Tx,
    intent: string,
    accountId: string | null,
    paymentId: string,
    booked: { minor: number; currency: string; bounced: boolean },
    detail = {},
  ): Promise<void> {
    await writeAudit(tx, [{ action: `receivables.${intent}`, accountId, subject: paymentId, detail }]);
    if (accountId !== null) await tellPayments(tx, [{ accountId, ...booked }]);
  }

  private asLead<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
    if (actor.role !== 'lead' && actor.role !== 'admin' && actor.role !== 'system') {
      return this.database
        .transaction(actor, (tx) => writeAudit(tx, [{ action: 'receivables.payment.denied' }]))
        .then(() => Promise.reject(unknown()));
    }
    return this.database.transaction(actor, work);
  }

  private at(): string {
    return this.clock.now().toISOString();
  }

  private today(zone: string): BusinessDate {
    return dateInZone(this.at(), zone);
  }
}
