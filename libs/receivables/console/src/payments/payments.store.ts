import { computed, inject, Injectable, signal } from '@angular/core';
import {
  AllocatableItemsDocument,
  AllocatePaymentDocument,
  BouncePaymentDocument,
  GraphqlClient,
  IdentifyPaymentDocument,
  paged,
  RecordPaymentDocument,
  rereadOn,
  sending,
  Texts,
  Toasts,
  UnappliedPaymentsDocument,
  type AllocatableItemsQuery,
  type DebtorHit,
  type RecordPaymentMutationVariables,
  type UnappliedPaymentsQuery,
} from '@relance/platform/console';

export type UnappliedPayment = UnappliedPaymentsQuery['unappliedPayments']['rows'][number];
export type AllocatableItem = AllocatableItemsQuery['openItems'][number];
export type PaymentDraft = RecordPaymentMutationVariables['input'];

const PAGE = 50;

/** Cash that no rule could place: whose it is, what it pays, or that the bank took it back. */
@Injectable()
export class PaymentsStore {
  private readonly client = inject(GraphqlClient);
  private readonly texts = inject(Texts);
  private readonly toasts = inject(Toasts);
  private readonly list = paged(
    async (after) => (await this.client.run(UnappliedPaymentsDocument, { first: PAGE, after })).unappliedPayments,
  );
  private readonly chosenId = signal<string | undefined>(undefined);
  readonly saving = sending();
  readonly rows = this.list.rows;
  readonly failure = this.list.failure;
  readonly hasMore = this.list.hasMore;
  readonly chosen = computed(() => this.list.rows()?.find((row) => row.id === this.chosenId()));

  constructor() {
    void this.list.restart();
    rereadOn(['payment.booked', 'queue.changed'], () => this.list.reread());
  }

  load(): Promise<void> {
    return this.list.restart();
  }

  more(): Promise<void> {
    return this.list.more();
  }

  choose(row: UnappliedPayment): void {
    this.chosenId.set(row.id);
  }

  /** What a payment of that account can be set against, in its currency, the oldest due first. Errors: RequestFailure. */
  async allocatable(caseId: string, currency: string): Promise<AllocatableItem[]> {
    const { openItems } = await this.client.run(AllocatableItemsDocument, { caseId });
    return openItems
      .filter((item) => item.kind !== 'creditNote' && item.open.minor > 0 && item.open.currency === currency)
      .sort((a, b) => a.dueOn.localeCompare(b.dueOn));
  }

  identify(payment: UnappliedPayment, payer: DebtorHit): Promise<boolean> {
    const { caseId } = payer;
    return this.save(
      async () => (await this.client.run(IdentifyPaymentDocument, { paymentId: payment.id, caseId })).identifyPayment,
      this.texts.t('payments.identified', { name: payer.debtorName }),
    );
  }

  allocate(payment: UnappliedPayment, allocations: { itemId: string; minor: number }[]): Promise<boolean> {
    return this.save(
      async () =>
        (await this.client.run(AllocatePaymentDocument, { paymentId: payment.id, allocations })).allocatePayment,
      this.texts.t('payments.allocated'),
    );
  }

  bounce(payment: UnappliedPayment, bouncedOn: string, reason: string): Promise<boolean> {
    return this.save(
      async () =>
        (await this.client.run(BouncePaymentDocument, { paymentId: payment.id, bouncedOn, reason })).bouncePayment,
      this.texts.t('payments.bounced'),
    );
  }

  record(input: PaymentDraft, debtorName: string): Promise<boolean> {
    return this.save(
      async () => (await this.client.run(RecordPaymentDocument, { input })).recordPayment,
      this.texts.t('payments.recorded', { name: debtorName }),
    );
  }

  private async save<Answer extends object>(run: () => Promise<Answer>, done: string): Promise<boolean> {
    const answer = await this.saving.send(run);
    if (!answer) return false;
    this.toasts.show(done);
    await this.list.reread();
    return true;
  }
}
