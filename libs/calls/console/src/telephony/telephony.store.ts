import { computed, inject, Injectable, signal } from '@angular/core';
import {
  AddTelephonyKeyDocument,
  GraphqlClient,
  loaded,
  paged,
  RevokeTelephonyKeyDocument,
  sending,
  SetExtensionDocument,
  TelephonyReceivedDocument,
  TelephonySetupDocument,
  Texts,
  Toasts,
  type AddTelephonyKeyMutation,
  type TelephonyKeyRowFragment,
  type TelephonyLineRowFragment,
} from '@relance/platform/console';

export type TelephonyKey = TelephonyKeyRowFragment;
export type TelephonyLine = TelephonyLineRowFragment;
export type MadeKey = Extract<AddTelephonyKeyMutation['addTelephonyKey'], { __typename: 'TelephonyKeyMade' }>;

const PAGE = 30;

/** How telephone systems are let in: keys, extensions, and what was received last. */
@Injectable()
export class TelephonyStore {
  private readonly client = inject(GraphqlClient);
  private readonly texts = inject(Texts);
  private readonly toasts = inject(Toasts);
  private readonly setup = loaded(() => this.client.run(TelephonySetupDocument));
  private readonly newest = signal<MadeKey | undefined>(undefined);
  readonly saving = sending();
  readonly received = paged(
    async (after) =>
      (await this.client.run(TelephonyReceivedDocument, { first: PAGE, after: after ?? null })).telephonyEvents,
  );
  readonly failure = this.setup.failure;
  readonly keys = computed(() => this.setup.value()?.telephonyKeys);
  readonly lines = computed(() => this.setup.value()?.telephonyLines ?? []);
  /** The key that was just made: its secret is shown this once. */
  readonly made = this.newest.asReadonly();

  constructor() {
    void this.load();
  }

  async load(): Promise<void> {
    await Promise.all([this.setup.load(), this.received.reread()]);
  }

  async addKey(name: string): Promise<boolean> {
    const made = await this.saving.send(
      async () => (await this.client.run(AddTelephonyKeyDocument, { name })).addTelephonyKey,
    );
    if (!made) return false;
    this.newest.set(made);
    await this.setup.load();
    return true;
  }

  /** The secret was kept elsewhere: it is not shown again. */
  forgetSecret(): void {
    this.newest.set(undefined);
  }

  async revoke({ id, name }: TelephonyKey): Promise<boolean> {
    const done = await this.saving.send(
      async () => (await this.client.run(RevokeTelephonyKeyDocument, { id })).revokeTelephonyKey,
    );
    if (!done) return false;
    this.toasts.show(this.texts.t('telephony.revoked', { name }));
    await this.setup.load();
    return true;
  }

  async setExtension({ personId, name }: TelephonyLine, extension: string): Promise<boolean> {
    const variables = { personId, extension: extension.trim() || null };
    const done = await this.saving.send(
      async () => (await this.client.run(SetExtensionDocument, variables)).setExtension,
    );
    if (!done) return false;
    this.toasts.show(this.texts.t('telephony.extensionSet', { name }));
    await this.setup.load();
    return true;
  }
}
