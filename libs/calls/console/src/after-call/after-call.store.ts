import { computed, inject, Injectable, signal } from '@angular/core';
import {
  FollowUpDraftDocument,
  GraphqlClient,
  sending,
  SendFollowUpDocument,
  Texts,
  Toasts,
  type FollowUpDraftQuery,
} from '@relance/platform/console';
import type { Logged } from '../outcome/outcome.client';

export type Draft = Extract<FollowUpDraftQuery['followUpDraft'], { __typename: 'FollowUpDraft' }>;

export interface FollowUpWords {
  readonly contactId: string | null;
  readonly opening: string;
  readonly closing: string;
}

/** The last call that an e-mail may follow, with what was agreed or announced: offered until it is sent or dismissed, whatever case is open then. */
@Injectable({ providedIn: 'root' })
export class AfterCallStore {
  private readonly client = inject(GraphqlClient);
  private readonly toasts = inject(Toasts);
  private readonly texts = inject(Texts);
  private readonly last = signal<{ callId: string; debtorName: string } | undefined>(undefined);
  private readonly drafted = signal<Draft | undefined>(undefined);
  readonly reading = sending();
  readonly sending = sending();
  readonly call = this.last.asReadonly();
  readonly draft = this.drafted.asReadonly();
  readonly shown = computed(() => this.drafted() !== undefined);

  offer({ callId, followUp, case: { debtorName } }: Logged): void {
    this.drafted.set(undefined);
    this.reading.clear();
    this.last.set(followUp ? { callId, debtorName } : undefined);
  }

  dismiss(): void {
    this.last.set(undefined);
    this.close();
  }

  /** Reads the draft, with the words as they are now when there are some. */
  async preview(words: FollowUpWords | null = null): Promise<void> {
    const callId = this.last()?.callId;
    if (!callId) return;
    const draft = await this.reading.send(
      async () => (await this.client.run(FollowUpDraftDocument, { callId, followUp: words })).followUpDraft,
    );
    if (draft && draft.__typename === 'FollowUpDraft' && this.last()?.callId === callId) this.drafted.set(draft);
  }

  close(): void {
    this.drafted.set(undefined);
    this.sending.clear();
  }

  async send(words: FollowUpWords): Promise<void> {
    const call = this.last();
    if (!call) return;
    const { callId } = call;
    const sent = await this.sending.send(
      async () => (await this.client.run(SendFollowUpDocument, { callId, followUp: words })).sendFollowUp,
    );
    if (!sent) return;
    this.toasts.show(this.texts.t('calls.afterCall.sent', { name: call.debtorName }));
    this.dismiss();
  }
}
