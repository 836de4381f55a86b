import { Component, computed, ElementRef, inject, input, signal, viewChild } from '@angular/core';
import { ContactDialog, Dialog, Hotkeys, Icon, SessionStore, Texts } from '@relance/platform/console';
import { CallStore } from './call.store';
import { CallLine } from './call-line';
import type { Cockpit } from './cockpit.client';
import { ContactChip } from '../contact/contact-chip';
import { CockpitStore } from './cockpit.store';
import { type ChosenNumber, NumberDialog } from './number-dialog';
import { phoneText, timesThere } from './phone-words';
import { UnloggedNotice } from './unlogged-notice';

/** Whom to call, whether it is allowed now and why not, and the key that dials. */
@Component({
  selector: 'calls-call-bar',
  imports: [Icon, CallLine, Dialog, ContactDialog, ContactChip, NumberDialog, UnloggedNotice],
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
      flex: 0 1 340px;
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
  /** Another number is being typed. */
  protected readonly typing = signal(false);
  private readonly list = viewChild<ElementRef<HTMLSelectElement>>('list');
  /** Another number is called by the same policy; what is typed while a call may not be made leads nowhere. */
  protected readonly mayTryAnother = computed(() => this.call.mayDial() && this.permission().allowed);
  /** The time where the chosen number is, when it is another than the debtor's. */
  protected readonly there = computed(() => {
    const chosen = this.placeOf(this.store.contact()?.phone);
    const times = chosen && timesThere(chosen);
    return times && times !== this.permission().localTime ? times : undefined;
  });
  protected readonly permission = computed(() => this.store.permission() ?? this.cockpit().contactPermission);
  protected readonly mayOverride = computed(() => {
    const role = this.session.role();
    return (role === 'lead' || role === 'admin') && this.store.claimable() && !this.permission().allowed;
  });

  constructor() {
    inject(Hotkeys).bind([
      {
        key: 'f4',
        label: 'calls.call.choose',
        when: () => !!this.list(),
        run: () => this.list()?.nativeElement.focus(),
      },
      { key: '+', label: 'calls.call.otherNumber', when: () => this.mayTryAnother(), run: () => this.typing.set(true) },
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
    const place = this.placeOf(contact.phone);
    const number = place ? phoneText(place, this.cockpit().account.debtor.country) : contact.phone;
    const phone = number ? number + wrong : this.t('calls.contact.noPhone');
    return `${contact.name} · ${phone} · ${this.texts.tOr(`ui.contact.role.${contact.role}`, contact.role)}`;
  }

  private placeOf(number: string | null | undefined) {
    return this.cockpit().phones.find(({ phone }) => phone === number);
  }

  protected async dialOther({ phone, contactId, kept }: ChosenNumber): Promise<void> {
    this.typing.set(false);
    if (kept) await this.store.refresh();
    if (contactId) this.store.chooseContact(contactId);
    await this.call.dial(undefined, { phone, contactId });
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
