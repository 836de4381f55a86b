import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { AmountField, formatDate, Texts, type Amount } from '@relance/platform/console';
import type { Cockpit } from '../cockpit/cockpit.client';
import type { Outcome } from './outcome';
import { OutcomeForm } from './outcome-form';
import type { Conversation } from './outcome.store';
import { PresetChoice } from './preset-choice';

/** A promise to pay: all that is overdue unless another amount is typed, on one of six dates or any other up to the limit. */
@Component({
  selector: 'calls-promise-form',
  imports: [OutcomeForm, PresetChoice, AmountField],
  template: `
    <calls-outcome-form
      kind="promise"
      [valid]="valid()"
      [busy]="busy()"
      [refusal]="refusal()"
      (saved)="save($event)"
      (left)="left.emit()"
    >
      <calls-preset-choice [label]="t('calls.promise.when')" [presets]="presets()" [(value)]="preset" />
      <div class="pair">
        <rl-amount-field [label]="t('calls.promise.amount')" [currency]="currency()" [(minor)]="minor" />
        <div class="field">
          <label for="promise-date">{{ t('calls.promise.otherDate') }}</label>
          <input
            id="promise-date"
            class="input"
            type="date"
            [min]="cockpit().offer.promiseDates[0] ?? ''"
            [max]="cockpit().offer.latestPromiseOn"
            [value]="dueOn()"
            [attr.aria-invalid]="!dueOn()"
            (change)="dueOn.set($any($event.target).value)"
          />
        </div>
      </div>
      @if (amounts().length > 1) {
        <div class="choice" role="group" [attr.aria-label]="t('calls.promise.currency')">
          @for (amount of amounts(); track amount.currency) {
            <label>
              <input
                type="radio"
                name="promise-currency"
                [checked]="amount.currency === currency()"
                (change)="currency.set(amount.currency)"
              />
              {{ amount.currency }}
            </label>
          }
        </div>
      }
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
export class PromiseForm {
  readonly cockpit = input.required<Cockpit>();
  readonly busy = input(false);
  readonly refusal = input('');
  readonly saved = output<{ outcome: Outcome; conversation: Conversation }>();
  readonly left = output<void>();
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  protected readonly amounts = computed<readonly Amount[]>(() => {
    const { overdue, open } = this.cockpit().case;
    return overdue.length ? overdue : open;
  });
  protected readonly currency = linkedSignal(() => this.amounts()[0]?.currency ?? 'EUR');
  protected readonly minor = linkedSignal<number | undefined>(
    () => this.amounts().find((amount) => amount.currency === this.currency())?.minor,
  );
  protected readonly dueOn = linkedSignal(() => this.cockpit().offer.promiseDates[0] ?? '');
  protected readonly presets = computed(() =>
    // Around weekends two presets may fall on the same working day.
    [...new Set(this.cockpit().offer.promiseDates)].map((date) => ({
      value: date,
      label: formatDate(date, this.texts.locale(), 'weekday'),
    })),
  );
  /** The preset chosen is the date itself: another date chooses none. */
  protected readonly preset = this.dueOn;
  protected readonly valid = computed(() => {
    const minor = this.minor();
    return !!this.dueOn() && this.dueOn() <= this.cockpit().offer.latestPromiseOn && minor !== undefined && minor > 0;
  });

  protected save(conversation: Conversation): void {
    const minor = this.minor();
    if (minor === undefined) return;
    const outcome: Outcome = { kind: 'promise', minor, currency: this.currency(), dueOn: this.dueOn() };
    this.saved.emit({ outcome, conversation });
  }
}
