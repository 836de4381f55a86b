import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { GraphqlClient } from '../data/graphql.client';
import { sending } from '../data/sending';
import { ServerClock } from '../data/server-clock';
import { formatInstant } from '../format/format';
import {
  AddContactDocument,
  ChangeContactDocument,
  type ContactPartsFragment,
  type NumberKind,
} from '../generated/graphql';
import { Texts } from '../texts/texts.service';
import { ContactWishes } from './contact-wishes';
import { Dialog } from './dialog';
import { FormEnd } from './form-end';

const ROLES = ['accountsPayable', 'management', 'purchasing', 'self', 'lawyer', 'other'] as const;
const NUMBER_KINDS: readonly NumberKind[] = ['unknown', 'mobile', 'work', 'home'];

/** Adds a contact, or corrects one: a new number or address has to prove itself. What the person asked for is recorded below. */
@Component({
  selector: 'rl-contact-dialog',
  imports: [ContactWishes, Dialog, FormEnd],
  template: `
    <rl-dialog [open]="true" [heading]="heading()" (closed)="closed.emit()">
      <form class="stack" (submit)="submit($event)">
        <div class="field">
          <label for="contact-name">{{ t('ui.contact.name') }}</label>
          <input
            id="contact-name"
            class="input"
            name="name"
            required
            autofocus
            autocomplete="off"
            maxlength="200"
            [value]="contact()?.name ?? ''"
          />
        </div>
        <div class="field">
          <label for="contact-role">{{ t('ui.contact.roleLabel') }}</label>
          <select id="contact-role" class="input" name="role">
            @for (one of roles(); track one) {
              <option [value]="one" [selected]="one === role()">{{ tOr('ui.contact.role.' + one, one) }}</option>
            }
          </select>
        </div>
        <div class="pair">
          <div class="field">
            <label for="contact-phone">{{ t('ui.contact.phone') }}</label>
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
            <label for="contact-kind">{{ t('ui.contact.kindLabel') }}</label>
            <select id="contact-kind" class="input" name="numberKind">
              @for (one of kinds; track one) {
                <option [value]="one" [selected]="one === (contact()?.numberKind ?? 'unknown')">
                  {{ t('ui.contact.kind.' + one) }}
                </option>
              }
            </select>
          </div>
        </div>
        <div class="field">
          <label for="contact-email">{{ t('ui.contact.email') }}</label>
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
          {{ t('ui.contact.preferred') }}
        </label>
        @if (zone(); as there) {
          <p class="small muted">{{ t('ui.contact.localTime', { time: localTime(), zone: there }) }}</p>
        }
        <rl-form-end
          [problem]="saving.problem()"
          [disabled]="saving.busy()"
          [save]="t('ui.save')"
          (cancelled)="closed.emit()"
        />
      </form>
      @if (known(); as contact) {
        <rl-contact-wishes [contact]="contact" (recorded)="known.set($event)" />
      }
    </rl-dialog>
  `,
  styles: `
    .pair {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: 12px;
    }
  `,
})
export class ContactDialog {
  readonly caseId = input.required<string>();
  /** Who is corrected; none: somebody new. */
  readonly contact = input<ContactPartsFragment>();
  /** The debtor's. */
  readonly zone = input<string>();
  readonly saved = output<string>();
  readonly closed = output<void>();
  private readonly client = inject(GraphqlClient);
  private readonly texts = inject(Texts);
  private readonly clock = inject(ServerClock);
  private readonly openedAt = signal(this.clock.now().toISOString());
  protected readonly t = this.texts.t;
  protected readonly tOr = this.texts.tOr;
  protected readonly kinds = NUMBER_KINDS;
  protected readonly saving = sending();
  /** With what was recorded meanwhile. */
  protected readonly known = linkedSignal(() => this.contact());
  protected readonly role = computed(() => this.contact()?.role ?? ROLES[0]);
  protected readonly roles = computed(() => [...new Set<string>([...ROLES, this.role()])]);
  protected readonly heading = computed(() => {
    const contact = this.contact();
    return contact ? this.t('ui.contact.edit', { name: contact.name }) : this.t('ui.contact.add');
  });
  protected readonly localTime = computed(() =>
    formatInstant(this.openedAt(), this.texts.locale(), 'time', this.zone()),
  );

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    const done = await this.saving.send(() => this.save(new FormData(event.target as HTMLFormElement)));
    if (done) this.saved.emit(done.id);
  }

  private async save(form: FormData) {
    const text = (name: string) => String(form.get(name) ?? '').trim();
    const contact = this.contact();
    const kind = text('numberKind') as NumberKind;
    const input = {
      name: text('name'),
      role: text('role'),
      phone: text('phone') || null,
      email: text('email') || null,
      preferred: form.has('preferred'),
      // of a number nobody said anything about, the number itself may say what it is
      numberKind: kind === 'unknown' ? null : kind,
    };
    return contact
      ? (await this.client.run(ChangeContactDocument, { id: contact.id, input })).saved
      : (await this.client.run(AddContactDocument, { caseId: this.caseId(), input })).saved;
  }
}
