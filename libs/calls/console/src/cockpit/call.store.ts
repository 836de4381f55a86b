import { computed, inject, Injectable, signal } from '@angular/core';
import { failureKind, LiveClient, Texts } from '@relance/platform/console';
import { CockpitClient } from './cockpit.client';
import { CockpitStore } from './cockpit.store';

/** A link that is followed like any other, so that the person's own telephone programme takes it. */
function handToTelephone(phone: string): void {
  const link = document.body.appendChild(document.createElement('a'));
  link.href = `tel:${phone}`;
  link.click();
  link.remove();
}

/** The call itself: dialling through the person's own telephone, its start, and the policy's refusal in words. */
@Injectable()
export class CallStore {
  private readonly client = inject(CockpitClient);
  private readonly cockpit = inject(CockpitStore);
  private readonly live = inject(LiveClient);
  private readonly texts = inject(Texts);
  private readonly started = signal<string | undefined>(undefined);
  private readonly dialling = signal(false);
  private readonly refused = signal('');
  readonly startedAt = this.started.asReadonly();
  readonly refusal = this.refused.asReadonly();
  readonly busy = this.dialling.asReadonly();
  readonly permission = computed(() => this.cockpit.cockpit()?.contactPermission);
  readonly canDial = computed(
    () =>
      this.live.online() &&
      this.cockpit.claimable() &&
      !!this.cockpit.contact()?.phone &&
      !!this.permission()?.allowed &&
      !this.dialling(),
  );

  reset(): void {
    this.started.set(undefined);
    this.refused.set('');
    this.dialling.set(false);
  }

  /** Asks the server whether the debtor may be called now, then hands the number to the telephone. */
  async dial(override?: string): Promise<void> {
    const shown = this.cockpit.cockpit();
    const contact = this.cockpit.contact();
    if (!shown || !contact?.phone || this.dialling() || !this.live.online()) return;
    this.dialling.set(true);
    this.refused.set('');
    try {
      const answer = await this.client.startCall(shown.case.id, contact.id, contact.phone, override);
      if (answer.__typename === 'CallStarted') {
        this.started.set(answer.startedAt);
        handToTelephone(contact.phone);
      } else {
        this.refused.set(answer.message);
        await this.cockpit.refresh();
      }
    } catch (thrown) {
      this.refused.set(this.texts.t(`ui.failure.${failureKind(thrown)}.title`));
    } finally {
      this.dialling.set(false);
    }
  }
}
