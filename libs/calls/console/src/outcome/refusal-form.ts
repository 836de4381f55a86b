import { Component, computed, inject, input, output, signal } from '@angular/core';
import { Texts } from '@relance/platform/console';
import { REFUSAL_REASONS, type Outcome } from './outcome';
import { OutcomeForm } from './outcome-form';
import type { Conversation } from './outcome.store';
import { PresetChoice } from './preset-choice';

/** The debtor refuses to pay, and says why or does not. */
@Component({
  selector: 'calls-refusal-form',
  imports: [OutcomeForm, PresetChoice],
  template: `
    <calls-outcome-form
      kind="refusal"
      [busy]="busy()"
      [refusal]="refusal()"
      (saved)="saved.emit({ outcome: { kind: 'refusal', reason: reason() }, conversation: $event })"
      (left)="left.emit()"
    >
      <calls-preset-choice [label]="t('calls.refusal.why')" [presets]="presets()" [(value)]="reason" />
    </calls-outcome-form>
  `,
})
export class RefusalForm {
  readonly busy = input(false);
  readonly refusal = input('');
  readonly saved = output<{ outcome: Outcome; conversation: Conversation }>();
  readonly left = output<void>();
  protected readonly t = inject(Texts).t;
  protected readonly reason = signal<string>(REFUSAL_REASONS[0]);
  protected readonly presets = computed(() =>
    REFUSAL_REASONS.map((value) => ({ value, label: this.t(`calls.refusal.${value}`) })),
  );
}
