import { Component, inject, input, output, signal } from '@angular/core';
import { InstantPipe, Texts } from '@relance/platform/console';

interface Version {
  readonly version: number;
  readonly note: string;
  readonly savedByName: string;
  readonly savedAt: string;
}

/** Saves a version with what changes and why, and shows those before it. */
@Component({
  selector: 'calls-save-rules',
  imports: [InstantPipe],
  template: `
    @if (mayChange()) {
      <form class="line wrap" (submit)="save($event)">
        <div class="field grow">
          <label for="rules-note">{{ t('callRules.note') }}</label>
          <input
            id="rules-note"
            class="input"
            required
            maxlength="500"
            autocomplete="off"
            [value]="note()"
            (input)="note.set($any($event.target).value)"
          />
        </div>
        <button class="btn primary" [disabled]="busy() || !changed()">{{ t('callRules.save') }}</button>
      </form>
      <div role="alert">
        @if (problem(); as words) {
          <p class="notice warn">{{ words }}</p>
        }
      </div>
    }
    <h2>{{ t('callRules.history') }}</h2>
    <ul class="small">
      @for (one of history(); track one.version) {
        <li>
          {{ t('callRules.version', { version: one.version }) }} · {{ one.note }}
          <span class="muted">{{ one.savedByName }} · {{ one.savedAt | instant }}</span>
        </li>
      } @empty {
        <li class="muted">{{ t('callRules.shipped') }}</li>
      }
    </ul>
  `,
  styles: `
    :host {
      display: grid;
      gap: 8px;
    }
    form {
      align-items: end;
    }
  `,
})
export class SaveRules {
  readonly mayChange = input.required<boolean>();
  readonly changed = input.required<boolean>();
  readonly busy = input.required<boolean>();
  readonly problem = input<string>();
  readonly history = input.required<readonly Version[]>();
  readonly saved = output<string>();
  protected readonly t = inject(Texts).t;
  protected readonly note = signal('');

  protected save(event: Event): void {
    event.preventDefault();
    if (!this.note().trim()) return;
    this.saved.emit(this.note());
    this.note.set('');
  }
}
