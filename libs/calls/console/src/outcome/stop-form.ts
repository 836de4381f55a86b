import { Component, inject, input, output, signal } from '@angular/core';
import { Texts } from '@relance/platform/console';
import type { Outcome, StopKind } from './outcome';
import { OutcomeForm } from './outcome-form';
import type { Conversation } from './outcome.store';

/** What stops dunning on every case of the debtor, or the telephone alone: what follows is said before it is saved. */
@Component({
  selector: 'calls-stop-form',
  imports: [OutcomeForm],
  template: `
    <calls-outcome-form
      [kind]="kind()"
      [busy]="busy()"
      [refusal]="refusal()"
      (saved)="saved.emit({ outcome: { kind: kind(), words: words() }, conversation: $event })"
      (left)="left.emit()"
    >
      <p class="notice">{{ t('calls.stop.' + kind()) }}</p>
      <div class="field">
        <label for="stop-words">{{ t('calls.stop.words') }}</label>
        <input
          id="stop-words"
          class="input"
          maxlength="500"
          autocomplete="off"
          [value]="words()"
          (input)="words.set($any($event.target).value)"
        />
      </div>
    </calls-outcome-form>
  `,
})
export class StopForm {
  readonly kind = input.required<StopKind>();
  readonly busy = input(false);
  readonly refusal = input('');
  readonly saved = output<{ outcome: Outcome; conversation: Conversation }>();
  readonly left = output<void>();
  protected readonly t = inject(Texts).t;
  protected readonly words = signal('');
}
