import { computed, inject, Injectable } from '@angular/core';
import {
  CloseCreditorDocument,
  CreditorEntitiesDocument,
  GraphqlClient,
  loaded,
  ReopenCreditorDocument,
  rereadOn,
  SaveCreditorDocument,
  sending,
  Texts,
  Toasts,
  type CreditorEntitiesQuery,
  type SaveCreditorMutationVariables,
} from '@relance/platform/console';

export type CreditorEntity = CreditorEntitiesQuery['creditorEntities'][number];
export type CreditorDraft = SaveCreditorMutationVariables['input'];

/** The creditor entities and what dunning waits for on their account. */
@Injectable()
export class CreditorsStore {
  private readonly client = inject(GraphqlClient);
  private readonly texts = inject(Texts);
  private readonly toasts = inject(Toasts);
  private readonly list = loaded(() => this.client.run(CreditorEntitiesDocument));
  readonly saving = sending();
  readonly failure = this.list.failure;
  readonly rows = computed(() => this.list.value()?.creditorEntities);

  constructor() {
    void this.list.load();
    rereadOn(['import.progress'], () => this.list.load());
  }

  load(): Promise<void> {
    return this.list.load();
  }

  change(creditor: CreditorEntity, input: CreditorDraft): Promise<boolean> {
    return this.save(
      async () => (await this.client.run(SaveCreditorDocument, { id: creditor.id, input })).done,
      this.texts.t('creditors.saved', { name: input.name }),
    );
  }

  close(creditor: CreditorEntity, closedOn: string, reason: string): Promise<boolean> {
    return this.save(
      async () => (await this.client.run(CloseCreditorDocument, { id: creditor.id, closedOn, reason })).done,
      this.texts.t('creditors.closed', { name: creditor.name }),
    );
  }

  reopen(creditor: CreditorEntity): Promise<boolean> {
    return this.save(
      async () => (await this.client.run(ReopenCreditorDocument, { id: creditor.id })).done,
      this.texts.t('creditors.reopened', { name: creditor.name }),
    );
  }

  private async save<Answer extends object>(run: () => Promise<Answer>, done: string): Promise<boolean> {
    if (!(await this.saving.send(run))) return false;
    this.toasts.show(done);
    await this.list.load();
    return true;
  }
}
