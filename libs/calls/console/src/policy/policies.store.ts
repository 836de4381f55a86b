import { computed, inject, Injectable } from '@angular/core';
import type { ContactPolicy } from '@relance/calls/domain';
import {
  ContactPoliciesDocument,
  type ContactPolicyInput,
  EndContactPolicyDocument,
  GraphqlClient,
  loaded,
  type PolicyPartsFragment,
  PutContactPolicyInForceDocument,
  sending,
  SessionStore,
  Texts,
  Toasts,
} from '@relance/platform/console';

export type PolicyVersion = Omit<PolicyPartsFragment, 'definition'> & { definition: ContactPolicy };

/** The contact policies, their versions, and when somebody called against them. */
@Injectable()
export class PoliciesStore {
  private readonly client = inject(GraphqlClient);
  private readonly texts = inject(Texts);
  private readonly toasts = inject(Toasts);
  private readonly role = inject(SessionStore).role;
  private readonly read = loaded(() => this.client.run(ContactPoliciesDocument));
  readonly saving = sending();
  readonly failure = this.read.failure;
  readonly versions = computed(() => this.read.value()?.contactPolicies as readonly PolicyVersion[] | undefined);
  readonly inForce = computed(() => this.versions()?.filter((one) => one.endedAt === null));
  readonly former = computed(() => this.versions()?.filter((one) => one.endedAt !== null) ?? []);
  readonly overrides = computed(() => this.read.value()?.contactOverrides ?? []);
  readonly creditors = computed(() => this.read.value()?.creditors ?? []);
  readonly mayDecide = computed(() => this.role() === 'admin');

  constructor() {
    void this.read.load();
  }

  load(): Promise<void> {
    return this.read.load();
  }

  /** Whom a version is for, in words. */
  scopeOf({ creditorName, debtorKind, country }: PolicyVersion): string {
    const { t } = this.texts;
    const parts = [creditorName, debtorKind && t(`policies.kind.${debtorKind}`), country].filter(Boolean);
    return parts.length > 0 ? parts.join(' · ') : t('policies.everybody');
  }

  async putInForce(policy: ContactPolicyInput): Promise<boolean> {
    const done = await this.saving.send(
      async () => (await this.client.run(PutContactPolicyInForceDocument, { policy })).done,
    );
    if (!done) return false;
    this.toasts.show(this.texts.t('policies.nowInForce', { name: policy.name, version: done.version }));
    await this.read.load();
    return true;
  }

  async end({ id, name, key }: PolicyVersion, note: string): Promise<boolean> {
    const done = await this.saving.send(
      async () => (await this.client.run(EndContactPolicyDocument, { id, note })).done,
    );
    if (!done) return false;
    this.toasts.show(this.texts.t('policies.hasEnded', { name: name || key }));
    await this.read.load();
    return true;
  }
}
