import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import {
  AddContactDocument,
  ChangeContactDocument,
  Dialog,
  failureKind,
  GraphqlClient,
  Texts,
} from '@relance/platform/console';
import type { Cockpit } from './cockpit.client';

type Contact = Cockpit['contacts'][number];
const CONTACT_ROLES = ['accountsPayable', 'management', 'purchasing', 'self', 'other'] as const;

/** Adds a contact, or corrects one: a number that was wrong is replaced here, and may be dialled again. */
@Component({
  selector: 'calls-contact-dialog',
  imports: [Dialog],
  template: `
    <rl-dialog
      [open]="true"
      [heading]="t(contact() ? 'calls.contact.edit' : 'calls.contact.add')"
      (closed)="closed.emit()"
    >
      <form class="stack" (submit)="submit($event)">
        <div class="field">
          <label for="contact-name">{{ t('calls.contact.name') }}</label>
          <input
            id="contact-name"
            class="input"
            name="name"
            required
            autofocus
            maxlength="200"
            [value]="contact()?.name ?? ''"
          />
        </div>
        <div class="field">
          <label for="contact-role">{{ t('calls.contact.roleLabel') }}</label>
          <select id="contact-role" class="input" name="role">
            @for (one of roles(); track one) {
              <option [value]="one" [selected]="one === role()">{{ tOr('calls.contact.role.' + one, one) }}</option>
            }
          </select>
        </div>
        <div class="field">
          <label for="contact-phone">{{ t('calls.contact.phone') }}</label>
          <input
            id="contact-phone"
            class="input"
            name="phone"
            type="tel"
            autocomplete="off"
            placeholder="+33612345678"
            [value]="contact()?.phone ?? ''"
          />
        </div>
        <div class="field">
          <label for="contact-email">{{ t('calls.contact.email') }}</label>
          <input
            id="contact-email"
            class="input"
            name="email"
            type="email"
            autocomplete="off"
            [value]="contact()?.email ?? ''"
          />
        </div>
        <label class="line">
          <input type="checkbox" name="preferred" [checked]="contact()?.preferred ?? false" />
          {{ t('calls.contact.preferred') }}
        </label>
        <div role="alert">
          @if (refusal(); as words) {
            <p class="notice warn">{{ words }}</p>
          }
        </div>
        <div class="form-actions">
          <button type="button" class="btn" (click)="closed.emit()">{{ t('ui.cancel') }}</button>
          <button class="btn primary" [disabled]="busy()">{{ t('ui.save') }}</button>
        </div>
      </form>
    </rl-dialog>
  `,
})
export class ContactDialog {
  readonly caseId = input.required<string>();
  /** The contact to correct; none: a new one. */
  readonly contact = input<Contact>();
  readonly saved = output<string>();
  readonly closed = output<void>();
  private readonly client = inject(GraphqlClient);
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  protected readonly tOr = this.texts.tOr;
  protected readonly busy = signal(false);
  protected readonly refusal = signal('');
  protected readonly role = linkedSignal(() => this.contact()?.role ?? CONTACT_ROLES[0]);
  protected readonly roles = computed(() => [...new Set<string>([...CONTACT_ROLES, this.role()])]);

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy()) return;
    this.busy.set(true);
    this.refusal.set('');
    try {
      const { saved } = await this.save(new FormData(event.target as HTMLFormElement));
      if (saved.__typename === 'Contact') this.saved.emit(saved.id);
      else this.refusal.set(saved.message);
    } catch (thrown) {
      this.refusal.set(this.t(`ui.failure.${failureKind(thrown)}.body`));
    } finally {
      this.busy.set(false);
    }
  }

  private save(form: FormData) {
    const text = (name: string) => String(form.get(name) ?? '').trim();
    const input = {
      name: text('name'),
      role: text('role'),
      phone: text('phone') || null,
      email: text('email') || null,
      preferred: form.has('preferred'),
    };
    const contact = this.contact();
    return contact
      ? this.client.run(ChangeContactDocument, { id: contact.id, input })
      : this.client.run(AddContactDocument, { caseId: this.caseId(), input });
  }
}
