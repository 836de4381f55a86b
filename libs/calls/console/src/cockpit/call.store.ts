import { computed, inject, Injectable, signal } from '@angular/core';
import { failureKind, LiveClient, ServerClock, Texts } from '@relance/platform/console';
import { CockpitClient } from './cockpit.client';
import { CockpitStore } from './cockpit.store';

/** A link that is followed like any other, so that the person's own telephone programme takes it. */
function handToTelephone(phone: string): void {
  const link = document.body.appendChild(document.createElement('a'));
  link.href = `tel:${phone}`;
  link.click();
  link.remove();
}

/** The call itself: dialled through the person's own telephone or received, its start, and the policy's refusal in words. */
@Injectable()
export class CallStore {
  private readonly client = inject(CockpitClient);
  private readonly cockpit = inject(CockpitStore);
  private readonly live = inject(LiveClient);
  private readonly texts = inject(Texts);
  private readonly clock = inject(ServerClock);
  private readonly started = signal<string | undefined>(undefined);
  private readonly dialling = signal(false);
  private readonly refused = signal('');
  private readonly rang = signal<string | undefined>(undefined);
  /** The call that was dialled: known to the server also after the page was loaded again. */
  readonly startedAt = computed(() => {
    const lease = this.cockpit.cockpit()?.lease;
    return this.started() ?? (lease?.mine ? (lease.callStartedAt ?? undefined) : undefined);
  });
  /** Since when the debtor, who rang in, is on the line. */
  readonly inboundSince = this.rang.asReadonly();
  readonly inbound = computed(() => this.rang() !== undefined);
  readonly refusal = this.refused.asReadonly();
  readonly busy = this.dialling.asReadonly();
  readonly permission = this.cockpit.permission;
  readonly canDial = computed(
    () =>
      this.live.online() &&
      this.cockpit.claimable() &&
      !!this.cockpit.contact()?.phone &&
      !!this.permission()?.allowed &&
      !this.inbound() &&
      !this.dialling(),
  );
  /** A call that was dialled is logged as such first. */
  readonly canReceive = computed(
    () => this.live.online() && this.cockpit.claimable() && !this.startedAt() && !this.dialling(),
  );
  /** No call may be made now, and none is going on: there is nothing an outcome could come from. */
  readonly blocked = computed(() => {
    const permission = this.permission();
    return !!permission && !permission.allowed && !this.startedAt() && !this.inbound();
  });

  reset(): void {
    this.started.set(undefined);
    this.rang.set(undefined);
    this.refused.set('');
    this.dialling.set(false);
  }

  /** The debtor rings in; again: it was pressed by mistake. */
  toggleInbound(): void {
    if (!this.canReceive()) return;
    this.refused.set('');
    this.rang.update((since) => (since ? undefined : this.clock.now().toISOString()));
  }

  /** Asks the server whether the debtor may be called now, then hands the number to the telephone. */
  async dial(override?: string): Promise<void> {
    const shown = this.cockpit.cockpit();
    const contact = this.cockpit.contact();
    if (!shown || !contact?.phone || this.dialling() || this.inbound() || !this.live.online()) return;
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
