import { Component, computed, inject, input, signal } from '@angular/core';
import { formatPhone, Hotkeys, Icon, PhonePipe, SessionStore, Texts, Dialog } from '@relance/platform/console';
import { CallStore } from './call.store';
import { CallTimer } from './call-timer';
import type { Cockpit } from './cockpit.client';
import { ContactChip } from '../contact/contact-chip';
import { ContactDialog } from './contact-dialog';
import { CockpitStore } from './cockpit.store';

/** Whom to call, whether it is allowed now and why not, and the key that dials. */
@Component({
  selector: 'calls-call-bar',
  imports: [Icon, PhonePipe, CallTimer, Dialog, ContactDialog, ContactChip],
  templateUrl: './call-bar.html',
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 8px;
      min-width: 0;
    }
    .btn.icon {
      flex: none;
    }
    select {
      flex: 0 1 380px;
      width: auto;
      min-width: 0;
    }
    .call {
      min-width: 128px;
    }
  `,
})
export class CallBar {
  readonly cockpit = input.required<Cockpit>();
  private readonly texts = inject(Texts);
  private readonly session = inject(SessionStore);
  protected readonly store = inject(CockpitStore);
  protected readonly call = inject(CallStore);
  protected readonly t = this.texts.t;
  protected readonly chosen = this.store.chosen;
  protected readonly editing = signal<Cockpit['contacts'][number] | 'new' | undefined>(undefined);
  protected readonly overriding = signal(false);
  protected readonly overrideReason = signal('');
  protected readonly permission = computed(() => this.store.permission() ?? this.cockpit().contactPermission);
  protected readonly mayOverride = computed(() => {
    const role = this.session.role();
    return (role === 'lead' || role === 'admin') && this.store.claimable() && !this.permission().allowed;
  });

  constructor() {
    inject(Hotkeys).bind([
      { key: 'c', label: 'calls.contact.call', when: () => this.call.canDial(), run: () => void this.call.dial() },
      {
        key: 'i',
        label: 'calls.contact.inbound',
        when: () => this.call.canReceive(),
        run: () => this.call.toggleInbound(),
      },
    ]);
  }

  protected label(contact: Cockpit['contacts'][number]): string {
    const wrong = contact.phoneStatus === 'invalid' ? ` (${this.t('calls.contact.wrong')})` : '';
    const phone = contact.phone ? formatPhone(contact.phone) + wrong : this.t('calls.contact.noPhone');
    return `${contact.name} · ${this.texts.tOr(`calls.contact.role.${contact.role}`, contact.role)} · ${phone}`;
  }

  protected async contactSaved(id: string): Promise<void> {
    this.editing.set(undefined);
    await this.store.refresh();
    this.store.chooseContact(id);
  }

  protected override(event: Event): void {
    event.preventDefault();
    const reason = this.overrideReason().trim();
    if (!reason) return;
    this.overriding.set(false);
    void this.call.dial(reason);
  }
}
