import { computed, inject, Injectable, signal } from '@angular/core';
import {
  DeliveryTaskCountsDocument,
  GraphqlClient,
  loaded,
  MailConfiguredDocument,
  MarkSentDocument,
  OutgoingDocument as OutgoingQueryDocument,
  paged,
  rereadOn,
  sending,
  Texts,
  Toasts,
  type OutgoingQuery,
} from '@relance/platform/console';

export type Letter = OutgoingQuery['outgoing']['rows'][number];
/** `sendAgain`: try the delivery again; `arrived`: a person knows that it did; `drop`: nobody sends it any more. */
export type Resolution = 'sendAgain' | 'arrived' | 'drop';

const PAGE = 50;

/** What waits to leave the house, and what is selected. */
@Injectable()
export class LettersStore {
  private readonly client = inject(GraphqlClient);
  private readonly texts = inject(Texts);
  private readonly toasts = inject(Toasts);
  private readonly list = paged(
    async (after) => (await this.client.run(OutgoingQueryDocument, { status: 'toSend', first: PAGE, after })).outgoing,
  );
  private readonly numbers = loaded(async () => (await this.client.run(DeliveryTaskCountsDocument)).deliveryTaskCounts);
  private readonly mail = loaded(async () => (await this.client.run(MailConfiguredDocument)).mailConfigured);
  private readonly marked = signal<ReadonlySet<string>>(new Set());
  private readonly chosenId = signal<string | undefined>(undefined);
  readonly saving = sending();
  readonly rows = this.list.rows;
  readonly hasMore = this.list.hasMore;
  readonly failure = this.list.failure;
  readonly mailOff = computed(() => this.mail.value() === false);
  /** How many deliveries need a person: the other desk. */
  readonly tasks = computed(() => (this.numbers.value() ?? []).reduce((sum, { count }) => sum + count, 0));
  readonly selection = this.marked.asReadonly();
  readonly selected = computed(() => (this.list.rows() ?? []).filter((row) => this.marked().has(row.document.id)));
  readonly chosen = computed(() => this.list.rows()?.find((row) => row.document.id === this.chosenId()));

  constructor() {
    void this.mail.load();
    void this.load();
    rereadOn(['delivery.changed', 'case.moved', 'queue.changed', 'payment.booked'], () => {
      void this.list.reread();
      void this.numbers.load();
    });
  }

  async load(): Promise<void> {
    await Promise.all([this.list.restart(), this.numbers.load()]);
  }

  more(): Promise<void> {
    return this.list.more();
  }

  choose(letter: Letter): void {
    this.chosenId.set(letter.document.id);
  }

  select(documentIds: ReadonlySet<string>): void {
    this.marked.set(documentIds);
  }

  /** A person posted these, or passed them on. */
  async markSent(letters: readonly Letter[], trackingNumber: string): Promise<boolean> {
    const documentIds = letters.map((letter) => letter.document.id);
    const answer = await this.saving.send(
      async () =>
        (await this.client.run(MarkSentDocument, { documentIds, trackingNumber: trackingNumber.trim() || null }))
          .markSent,
    );
    if (!answer) return false;
    this.toasts.show(this.texts.t('letters.marked', { count: documentIds.length }));
    this.marked.set(new Set());
    await this.list.reread();
    return true;
  }
}
