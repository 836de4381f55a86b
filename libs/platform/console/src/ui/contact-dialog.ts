import {
  Component,
  computed,
  ElementRef,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { DraftStore } from '../data/draft.store';
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
import { ConflictBar, type Mine } from './conflict';
import { ContactWishes } from './contact-wishes';
import { Dialog } from './dialog';
import { DraftNotice } from './draft-notice';
import { FormEnd } from './form-end';

const ROLES = ['accountsPayable', 'management', 'purchasing', 'self', 'lawyer', 'other'] as const;
const NUMBER_KINDS: readonly NumberKind[] = ['unknown', 'mobile', 'work', 'home'];

/** Adds a contact, or corrects one: a new number or address has to prove itself. What the person asked for is recorded below. */
@Component({
  selector: 'rl-contact-dialog',
  imports: [ConflictBar, ContactWishes, Dialog, DraftNotice, FormEnd],
  template: `
    <rl-dialog [open]="true" [heading]="heading()" (closed)="closed.emit()">
      <form #form class="stack" (submit)="submit($event)">
        <rl-draft [key]="draftKey()" />
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
        @if (saving.conflict(); as clash) {
          <rl-conflict
            [conflict]="clash"
            [mine]="mine()"
            [busy]="saving.busy()"
            (insist)="send(clash.currentVersion)"
            (dropped)="takeTheirs()"
          />
        }
        <rl-form-end
          [problem]="saving.problem()"
          [disabled]="saving.busy()"
          [save]="t('ui.save')"
          (cancelled)="closed.emit()"
        />
      </form>
      @if (known(); as contact) {
        <rl-contact-wishes [contact]="contact" (recorded)="recorded($event)" />
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
  private readonly drafts = inject(DraftStore);
  private readonly form = viewChild.required<ElementRef<HTMLFormElement>>('form');
  private readonly openedAt = signal(this.clock.now().toISOString());
  protected readonly t = this.texts.t;
  protected readonly tOr = this.texts.tOr;
  protected readonly kinds = NUMBER_KINDS;
  protected readonly saving = sending();
  /** With what was recorded meanwhile. */
  protected readonly known = linkedSignal(() => this.contact());
  protected readonly draftKey = computed(() => `contact.${this.caseId()}.${this.contact()?.id ?? 'new'}`);
  /** As it was when the dialog opened: what is heard meanwhile changes nothing under the hands. */
  private readonly seen = linkedSignal<string | undefined, number | null>({
    source: () => this.contact()?.id,
    computation: () => untracked(this.contact)?.version ?? null,
  });
  protected readonly role = computed(() => this.contact()?.role ?? ROLES[0]);
  protected readonly roles = computed(() => [...new Set<string>([...ROLES, this.role()])]);
  protected readonly heading = computed(() => {
    const contact = this.contact();
    return contact ? this.t('ui.contact.edit', { name: contact.name }) : this.t('ui.contact.add');
  });
  protected readonly localTime = computed(() =>
    formatInstant(this.openedAt(), this.texts.locale(), 'time', this.zone()),
  );

  protected submit(event: Event): void {
    event.preventDefault();
    void this.send(this.seen());
  }

  protected async send(expectedVersion: number | null): Promise<void> {
    const done = await this.saving.send(() => this.save(expectedVersion));
    if (!done || !('id' in done)) return;
    this.drafts.forget(this.draftKey());
    this.saved.emit(done.id);
  }

  /** What was recorded is a version of its own, and the actor's own doing. */
  protected recorded(contact: ContactPartsFragment): void {
    this.known.set(contact);
    this.seen.set(contact.version);
  }

  protected mine(): Mine[] {
    const { name, role, phone, email, preferred } = this.typed();
    return [
      { field: 'name', label: this.t('ui.contact.name'), value: name },
      { field: 'role', label: this.t('ui.contact.roleLabel'), value: role },
      { field: 'phone', label: this.t('ui.contact.phone'), value: phone },
      { field: 'email', label: this.t('ui.contact.email'), value: email },
      {
        field: 'preferred',
        label: this.t('ui.contact.preferred'),
        value: this.t(preferred ? 'ui.conflict.true' : 'ui.conflict.false'),
      },
    ];
  }

  /** Theirs stays, and is shown: what was typed is not kept any longer. */
  protected takeTheirs(): void {
    const contact = this.contact();
    this.drafts.forget(this.draftKey());
    if (contact) this.saved.emit(contact.id);
    else this.closed.emit();
  }

  private typed() {
    const form = new FormData(this.form().nativeElement);
    const text = (name: string) => String(form.get(name) ?? '').trim();
    const kind = text('numberKind') as NumberKind;
    return {
      name: text('name'),
      role: text('role'),
      phone: text('phone') || null,
      email: text('email') || null,
      preferred: form.has('preferred'),
      // of a number nobody said anything about, the number itself may say what it is
      numberKind: kind === 'unknown' ? null : kind,
    };
  }

  private async save(expectedVersion: number | null) {
    const input = { ...this.typed(), expectedVersion };
    const contact = this.contact();
    return contact
      ? (await this.client.run(ChangeContactDocument, { id: contact.id, input })).saved
      : (await this.client.run(AddContactDocument, { caseId: this.caseId(), input })).saved;
  }
}
