import { computed, inject, Injectable, signal } from '@angular/core';
import {
  AddContactDocument,
  ChangeContactDocument,
  DebtorReachDocument,
  GraphqlClient,
  loaded,
  SaveAddressDocument,
  sending,
  type DebtorReachQuery,
} from '@relance/platform/console';
import type { DeliveryTask } from './tasks.store';

/** What is put right: where letters go, or how one person is reached; `id` null: somebody new. */
export type Correction = { address: string[] } | { id: string | null; name: string; phone?: string; email?: string };

/** How a debtor is reached, and how that is put right. */
@Injectable()
export class ReachStore {
  private readonly client = inject(GraphqlClient);
  private readonly caseId = signal('');
  private readonly known = loaded<DebtorReachQuery | null>(() =>
    this.client.run(DebtorReachDocument, { caseId: this.caseId() }),
  );
  readonly saving = sending();
  readonly contacts = computed(() => this.known.value()?.contacts ?? []);

  async load({ document }: DeliveryTask): Promise<void> {
    this.saving.clear();
    this.known.set(null);
    this.caseId.set(document.caseId);
    await this.known.load();
  }

  async save(correction: Correction): Promise<boolean> {
    return (await this.saving.send(() => this.send(correction))) !== undefined;
  }

  private async send(correction: Correction) {
    const caseId = this.caseId();
    if ('address' in correction) {
      return (
        await this.client.run(SaveAddressDocument, {
          caseId,
          lines: correction.address,
          expectedVersion: this.known.value()?.account?.debtor.version ?? 0,
        })
      ).done;
    }
    const { id, name, ...given } = correction;
    const contact = this.contacts().find((one) => one.id === id);
    const input = {
      name,
      role: contact?.role ?? 'accountsPayable',
      phone: contact?.phone ?? null,
      email: contact?.email ?? null,
      preferred: contact?.preferred ?? false,
      expectedVersion: contact?.version ?? null,
      ...given,
    };
    return contact
      ? (await this.client.run(ChangeContactDocument, { id: contact.id, input })).saved
      : (await this.client.run(AddContactDocument, { caseId, input })).saved;
  }
}
