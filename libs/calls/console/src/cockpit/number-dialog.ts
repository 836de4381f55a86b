import { Component, computed, effect, inject, input, output, signal } from '@angular/core';
import { AddContactDocument, Dialog, failureKind, GraphqlClient, Icon, Texts } from '@relance/platform/console';
import { CallClient, type NumberCheck } from './call.client';
import { phoneText, timesThere } from './phone-words';

const PAUSE_MS = 200;

/** The number to dial; `contactId` when it is a contact's, or was just kept as one. */
export interface ChosenNumber {
  readonly phone: string;
  readonly contactId: string | null;
  readonly kept: boolean;
}

/** Another number than the contacts': read as it is typed, with the time there, and kept as a contact when wanted. */
@Component({
  selector: 'calls-number-dialog',
  imports: [Dialog, Icon],
  templateUrl: './number-dialog.html',
})
export class NumberDialog {
  readonly caseId = input.required<string>();
  /** The debtor's country. */
  readonly home = input.required<string>();
  readonly chosen = output<ChosenNumber>();
  readonly closed = output<void>();
  private readonly calls = inject(CallClient);
  private readonly client = inject(GraphqlClient);
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  protected readonly text = signal('');
  protected readonly keep = signal(false);
  protected readonly name = signal('');
  protected readonly busy = signal(false);
  protected readonly failure = signal('');
  private readonly answer = signal<{ text: string; check: NumberCheck } | undefined>(undefined);
  private readonly check = computed(() => {
    const answer = this.answer();
    return answer?.text === this.text().trim() ? answer.check : undefined;
  });
  protected readonly known = computed(() => {
    const check = this.check();
    return check?.__typename === 'PhoneChecked' ? check : undefined;
  });
  protected readonly problem = computed(() => {
    const check = this.check();
    return check && check.__typename !== 'PhoneChecked' ? check.message : this.failure();
  });
  /** As it is written there, where that is, and what time it is there. */
  protected readonly said = computed(() => {
    const phone = this.known()?.phone;
    if (!phone) return '';
    const country = phone.country && new Intl.DisplayNames([this.texts.locale()], { type: 'region' }).of(phone.country);
    const times = timesThere(phone);
    const there = times && this.t('calls.call.there', { times });
    return [phoneText(phone, this.home()), country, there].filter((part) => part).join(' · ');
  });
  protected readonly mayCall = computed(
    () => !!this.known() && !this.busy() && (!this.keep() || this.name().trim() !== ''),
  );

  constructor() {
    effect((cleanUp) => {
      const text = this.text().trim();
      if (text.length < 3) return;
      const timer = setTimeout(() => void this.read(text), PAUSE_MS);
      cleanUp(() => clearTimeout(timer));
    });
  }

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    const text = this.text().trim();
    if (!this.known() && text) await this.read(text);
    const known = this.known();
    if (!known || !this.mayCall()) return;
    const { phone, contactId } = known;
    if (contactId || !this.keep()) this.chosen.emit({ phone: phone.phone, contactId: contactId ?? null, kept: false });
    else await this.keepAndCall(phone.phone);
  }

  private async keepAndCall(phone: string): Promise<void> {
    this.busy.set(true);
    this.failure.set('');
    try {
      const contact = { name: this.name().trim(), role: 'other', phone, email: null, preferred: false };
      const { saved } = await this.client.run(AddContactDocument, { caseId: this.caseId(), input: contact });
      if (saved.__typename === 'Contact') this.chosen.emit({ phone, contactId: saved.id, kept: true });
      else this.failure.set(saved.message);
    } catch (thrown) {
      this.failure.set(this.t(`ui.failure.${failureKind(thrown)}.body`));
    } finally {
      this.busy.set(false);
    }
  }

  private async read(text: string): Promise<void> {
    this.failure.set('');
    try {
      const check = await this.calls.check(this.caseId(), text);
      if (this.text().trim() === text) this.answer.set({ text, check });
    } catch (thrown) {
      this.failure.set(this.t(`ui.failure.${failureKind(thrown)}.body`));
    }
  }
}
