import { Component, computed, ElementRef, inject, input, output, viewChild } from '@angular/core';
import {
  type Conflict,
  ConflictBar,
  Dialog,
  DraftNotice,
  DraftStore,
  FormEnd,
  type Mine,
  Texts,
} from '@relance/platform/console';
import type { Contact, ContactDraft } from './account.store';

const ROLES = ['accountsPayable', 'management', 'purchasing', 'self', 'other'] as const;

/** Adds a contact, or corrects one: a new number or address has to prove itself. */
@Component({
  selector: 'receivables-contact-dialog',
  imports: [ConflictBar, Dialog, DraftNotice, FormEnd],
  template: `
    <rl-dialog
      [open]="open()"
      [heading]="contact() ? t('account.changeContact', { name: contact()?.name ?? '' }) : t('account.addContact')"
      (closed)="closed.emit()"
    >
      <form #form class="stack" (submit)="submit($event)">
        @if (open()) {
          <rl-draft [key]="draftKey()" />
        }
        <div class="field">
          <label for="party-name">{{ t('account.contactName') }}</label>
          <input
            id="party-name"
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
          <label for="party-role">{{ t('account.contactRole') }}</label>
          <select id="party-role" class="input" name="role">
            @for (one of roles(); track one) {
              <option [value]="one" [selected]="one === (contact()?.role ?? roles()[0])">
                {{ tOr('account.role.' + one, one) }}
              </option>
            }
          </select>
        </div>
        <div class="field">
          <label for="party-phone">{{ t('account.phone') }}</label>
          <input
            id="party-phone"
            class="input"
            name="phone"
            type="tel"
            autocomplete="off"
            placeholder="+33612345678"
            [value]="contact()?.phone ?? ''"
          />
        </div>
        <div class="field">
          <label for="party-email">{{ t('account.email') }}</label>
          <input
            id="party-email"
            class="input"
            name="email"
            type="email"
            autocomplete="off"
            [value]="contact()?.email ?? ''"
          />
        </div>
        <label class="line">
          <input type="checkbox" name="preferred" [checked]="contact()?.preferred ?? false" />
          {{ t('account.preferredContact') }}
        </label>
        @if (conflict(); as clash) {
          <rl-conflict
            [conflict]="clash"
            [mine]="mine()"
            [busy]="busy()"
            (insist)="send(clash.currentVersion)"
            (dropped)="close()"
          />
        }
        <rl-form-end [problem]="problem()" [disabled]="busy()" [save]="t('ui.save')" (cancelled)="closed.emit()" />
      </form>
    </rl-dialog>
  `,
})
export class ContactDialog {
  readonly open = input.required<boolean>();
  /** Who is corrected; none: somebody new. */
  readonly contact = input<Contact>();
  readonly busy = input(false);
  readonly problem = input<string>();
  readonly caseId = input.required<string>();
  readonly conflict = input<Conflict>();
  readonly closed = output<void>();
  readonly save = output<ContactDraft>();
  private readonly drafts = inject(DraftStore);
  private readonly form = viewChild.required<ElementRef<HTMLFormElement>>('form');
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  protected readonly tOr = this.texts.tOr;
  protected readonly draftKey = computed(() => `contact.${this.caseId()}.${this.contact()?.id ?? 'new'}`);
  protected readonly roles = computed(() => [...new Set<string>([...ROLES, this.contact()?.role ?? ROLES[0]])]);

  protected submit(event: Event): void {
    event.preventDefault();
    this.send(this.contact()?.version ?? null);
  }

  protected send(expectedVersion: number | null): void {
    this.save.emit({ ...this.typed(), expectedVersion });
  }

  protected mine(): Mine[] {
    const { name, role, phone, email, preferred } = this.typed();
    return [
      { field: 'name', label: this.t('account.contactName'), value: name },
      { field: 'role', label: this.t('account.contactRole'), value: role },
      { field: 'phone', label: this.t('account.phone'), value: phone },
      { field: 'email', label: this.t('account.email'), value: email },
      {
        field: 'preferred',
        label: this.t('account.preferredContact'),
        value: this.t(preferred ? 'ui.conflict.true' : 'ui.conflict.false'),
      },
    ];
  }

  /** Theirs stays: what was typed is not kept any longer. */
  protected close(): void {
    this.drafts.forget(this.draftKey());
    this.closed.emit();
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
}
