import { Component, inject, signal } from '@angular/core';
import { CaseChange, failureKind, Outbox, Texts, Toasts } from '@relance/platform/console';
import { CockpitStore } from '../cockpit/cockpit.store';
import { LeaseClient } from './lease.client';

/** A note on a case that is only read: it takes nothing away from whoever has it. What was typed before stands here. */
@Component({
  selector: 'calls-case-note',
  template: `
    <form class="field" (submit)="add($event)">
      <label for="case-note">{{ t('calls.note.title') }}</label>
      <textarea
        id="case-note"
        class="input"
        rows="5"
        maxlength="4000"
        [value]="store.note()"
        [placeholder]="t('calls.cockpit.notePlaceholder')"
        (input)="store.write($any($event.target).value)"
        (keydown.control.enter)="add($event)"
        (keydown.escape)="$any($event.target).blur()"
      ></textarea>
      <div role="alert">
        @if (refusal(); as words) {
          <p class="notice warn">{{ words }}</p>
        }
      </div>
      <div class="line">
        <span class="small muted grow">{{ t('calls.note.hint') }}</span>
        <button class="btn" [disabled]="busy() || !store.note().trim()">{{ t('calls.note.add') }}</button>
      </div>
    </form>
  `,
})
export class CaseNote {
  protected readonly store = inject(CockpitStore);
  protected readonly t = inject(Texts).t;
  protected readonly busy = signal(false);
  protected readonly refusal = signal('');
  private readonly client = inject(LeaseClient);
  private readonly outbox = inject(Outbox);
  private readonly toasts = inject(Toasts);
  private readonly change = inject(CaseChange);
  /** Kept until the server answers: a repeated try after a lost answer is the same note. */
  private key?: string;

  protected async add(event: Event): Promise<void> {
    event.preventDefault();
    const note = this.store.note().trim();
    const shown = this.store.cockpit();
    if (!note || !shown || this.busy()) return;
    this.busy.set(true);
    this.refusal.set('');
    const key = (this.key ??= crypto.randomUUID());
    try {
      const answer = await this.client.addNote(shown.case.id, note, key);
      this.key = undefined;
      if (answer.__typename !== 'CaseNote') return this.refusal.set(answer.message);
      this.done('calls.note.added');
    } catch (thrown) {
      const { id: caseId, debtorName } = shown.case;
      const about = { caseId, debtorName, words: this.t('calls.note.title'), note };
      if (!this.outbox.keep(thrown, about, key)) {
        return this.refusal.set(this.t(`ui.failure.${failureKind(thrown)}.body`));
      }
      this.key = undefined;
      this.done('calls.note.kept');
    } finally {
      this.busy.set(false);
    }
  }

  private done(words: string): void {
    this.store.write('');
    this.toasts.show(this.t(words));
    this.change.tell();
  }
}
