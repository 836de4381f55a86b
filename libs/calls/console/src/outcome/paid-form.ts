import { Component, computed, inject, input, output, signal } from '@angular/core';
import { AmountField, dateInZone, ServerClock, Texts } from '@relance/platform/console';
import type { Cockpit } from '../cockpit/cockpit.client';
import type { Outcome } from './outcome';
import { OutcomeForm } from './outcome-form';
import type { Conversation } from './outcome.store';
import { PresetChoice } from './preset-choice';

/** "Already paid": the case waits a few days for the money to be seen; the day it was sent helps to find it. */
@Component({
  selector: 'calls-paid-form',
  imports: [OutcomeForm, PresetChoice, AmountField],
  template: `
    <calls-outcome-form
      kind="alreadyPaid"
      [valid]="choice() !== 'other' || !!otherDate()"
      [busy]="busy()"
      [refusal]="refusal()"
      (saved)="save($event)"
      (left)="left.emit()"
    >
      <calls-preset-choice [label]="t('calls.paid.when')" [presets]="presets()" [(value)]="choice" />
      @if (choice() === 'other') {
        <div class="field">
          <label for="paid-date">{{ t('calls.paid.date') }}</label>
          <input
            id="paid-date"
            class="input"
            type="date"
            [max]="day(0)"
            [value]="otherDate()"
            (change)="otherDate.set($any($event.target).value)"
          />
        </div>
      }
      <div class="pair">
        <rl-amount-field [label]="t('calls.paid.amount')" [currency]="currency()" [(minor)]="minor" />
        <div class="field">
          <label for="paid-reference">{{ t('calls.paid.reference') }}</label>
          <input
            id="paid-reference"
            class="input"
            maxlength="140"
            autocomplete="off"
            [value]="reference()"
            (input)="reference.set($any($event.target).value)"
          />
        </div>
      </div>
    </calls-outcome-form>
  `,
  styles: `
    .pair {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: 8px;
      align-items: start;
    }
  `,
})
export class PaidForm {
  readonly cockpit = input.required<Cockpit>();
  readonly busy = input(false);
  readonly refusal = input('');
  readonly saved = output<{ outcome: Outcome; conversation: Conversation }>();
  readonly left = output<void>();
  private readonly clock = inject(ServerClock);
  protected readonly t = inject(Texts).t;
  protected readonly choice = signal('unknown');
  protected readonly otherDate = signal('');
  /** What helps to find it, where the debtor says it. */
  protected readonly minor = signal<number | undefined>(undefined);
  protected readonly reference = signal('');
  protected readonly currency = computed(() => this.cockpit().case.open[0]?.currency ?? 'EUR');
  protected readonly presets = computed(() =>
    ['unknown', 'today', 'yesterday', 'other'].map((value) => ({ value, label: this.t(`calls.paid.${value}`) })),
  );

  /** The date so many days ago, in the debtor's zone. */
  protected day(ago: number): string {
    return dateInZone(new Date(this.clock.now().getTime() - ago * 86_400_000), this.cockpit().contactPermission.zone);
  }

  protected save(conversation: Conversation): void {
    const days: Record<string, string | null> = {
      unknown: null,
      today: this.day(0),
      yesterday: this.day(1),
      other: this.otherDate(),
    };
    const minor = this.minor();
    const outcome: Outcome = {
      kind: 'alreadyPaid',
      paidOn: days[this.choice()] ?? null,
      ...(minor ? { minor, currency: this.currency() } : {}),
      ...(this.reference().trim() ? { reference: this.reference().trim() } : {}),
    };
    this.saved.emit({ outcome, conversation });
  }
}
