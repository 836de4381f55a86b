import { inject, Injectable, signal } from '@angular/core';
import {
  GraphqlClient,
  LegalInboxDocument,
  LiveClient,
  paged,
  rereadOn,
  Texts,
  Toasts,
  type LegalRowFragment,
} from '@relance/platform/console';

export const INBOX_TABS = ['submitted', 'accepted', 'returned'] as const;
export type InboxTab = (typeof INBOX_TABS)[number];

const PAGE = 50;

/** The files that reached the legal staff, by what was decided; the oldest first. */
@Injectable()
export class InboxStore {
  private readonly client = inject(GraphqlClient);
  private readonly status = signal<InboxTab>('submitted');
  private readonly list = paged(
    async (after) =>
      (await this.client.run(LegalInboxDocument, { status: this.status(), first: PAGE, after })).legalInbox,
  );
  private readonly fresh = signal<ReadonlySet<string>>(new Set());
  readonly tab = this.status.asReadonly();
  readonly rows = this.list.rows;
  readonly failure = this.list.failure;
  readonly hasMore = this.list.hasMore;
  /** Files that arrived while the screen was open. */
  readonly arrived = this.fresh.asReadonly();

  constructor() {
    const toasts = inject(Toasts);
    const texts = inject(Texts);
    inject(LiveClient).on('legal.changed', ({ fileId, status, debtorName }) => {
      if (status !== 'submitted') return;
      this.fresh.update((ids) => new Set([...ids, fileId]));
      toasts.show(texts.t('legal.arrived', { name: debtorName }));
    });
    rereadOn(['legal.changed', 'case.moved', 'payment.booked'], () => this.list.reread());
  }

  show(tab: InboxTab): void {
    this.status.set(tab);
    void this.list.restart();
  }

  load(): Promise<void> {
    return this.list.restart();
  }

  more(): Promise<void> {
    return this.list.more();
  }
}

export type InboxRow = LegalRowFragment;
