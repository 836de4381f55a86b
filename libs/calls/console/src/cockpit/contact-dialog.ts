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
import {
  AddContactDocument,
  ChangeContactDocument,
  type Conflict,
  ConflictBar,
  conflictIn,
  Dialog,
  DraftNotice,
  DraftStore,
  failureKind,
  GraphqlClient,
  type Mine,
  Texts,
} from '@relance/platform/console';
import type { Cockpit } from './cockpit.client';

type Contact = Cockpit['contacts'][number];
const CONTACT_ROLES = ['accountsPayable', 'management', 'purchasing', 'self', 'other'] as const;

/** Adds a contact, or corrects one: a number that was wrong is replaced here, and may be dialled again. */
@Component({
  selector: 'calls-contact-dialog',
  imports: [ConflictBar, Dialog, DraftNotice],
  template: `
    <rl-dialog
      [open]="true"
      [heading]="t(contact() ? 'calls.contact.edit' : 'calls.contact.add')"
      (closed)="closed.emit()"
    >
      <form #form class="stack" (submit)="submit($event)">
        <rl-draft [key]="draftKey()" />
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
        @if (conflict(); as clash) {
          <rl-conflict
            [conflict]="clash"
            [mine]="mine()"
            [busy]="busy()"
            (insist)="send(clash.currentVersion)"
            (dropped)="takeTheirs()"
          />
        }
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
  private readonly drafts = inject(DraftStore);
  private readonly form = viewChild.required<ElementRef<HTMLFormElement>>('form');
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  protected readonly tOr = this.texts.tOr;
  protected readonly busy = signal(false);
  protected readonly refusal = signal('');
  protected readonly conflict = signal<Conflict | undefined>(undefined);
  protected readonly draftKey = computed(() => `contact.${this.caseId()}.${this.contact()?.id ?? 'new'}`);
  /** As it was when the dialog opened: what is heard meanwhile changes nothing under the hands. */
  private readonly seen = linkedSignal<string | undefined, number | null>({
    source: () => this.contact()?.id,
    computation: () => untracked(this.contact)?.version ?? null,
  });
  protected readonly role = linkedSignal(() => this.contact()?.role ?? CONTACT_ROLES[0]);
  protected readonly roles = computed(() => [...new Set<string>([...CONTACT_ROLES, this.role()])]);

  protected submit(event: Event): void {
    event.preventDefault();
    void this.send(this.seen());
  }

  protected mine(): Mine[] {
    const { name, role, phone, email, preferred } = this.typed();
    return [
      { field: 'name', label: this.t('calls.contact.name'), value: name },
      { field: 'role', label: this.t('calls.contact.roleLabel'), value: role },
      { field: 'phone', label: this.t('calls.contact.phone'), value: phone },
      { field: 'email', label: this.t('calls.contact.email'), value: email },
      {
        field: 'preferred',
        label: this.t('calls.contact.preferred'),
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

  protected async send(expectedVersion: number | null): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.refusal.set('');
    this.conflict.set(undefined);
    try {
      const { saved } = await this.save(expectedVersion);
      if (saved.__typename === 'Contact') {
        this.drafts.forget(this.draftKey());
        this.saved.emit(saved.id);
      } else {
        const clash = conflictIn(saved);
        if (clash) this.conflict.set(clash);
        else this.refusal.set(saved.message);
      }
    } catch (thrown) {
      this.refusal.set(this.t(`ui.failure.${failureKind(thrown)}.body`));
    } finally {
      this.busy.set(false);
    }
  }

  private typed() {
    const form = new FormData(this.form().nativeElement);
    const text = (name: string) => String(form.get(name) ?? '').trim();
    return {
      name: text('name'),
      role: text('role'),
      phone: text('phone') || null,
      email: text('email') || null,
      preferred: form.has('preferred'),
    };
  }

  private save(expectedVersion: number | null) {
    const input = { ...this.typed(), expectedVersion };
    const contact = this.contact();
    return contact
      ? this.client.run(ChangeContactDocument, { id: contact.id, input })
      : this.client.run(AddContactDocument, { caseId: this.caseId(), input });
  }
}
