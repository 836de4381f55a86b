import { Component, computed, effect, inject, input, model, signal, untracked } from '@angular/core';
import { amountText, readAmount } from '../format/format';
import { Texts } from '../texts/texts.service';

let count = 0;

/** A field for an amount in one currency, read in either decimal convention: `[(minor)]` is undefined while it is not one. */
@Component({
  selector: 'rl-amount-field',
  template: `
    <div class="field">
      <label [for]="id">{{ label() }} ({{ currency() }})</label>
      <input
        class="input num"
        inputmode="decimal"
        autocomplete="off"
        [id]="id"
        [value]="text()"
        [attr.aria-invalid]="!!error()"
        [attr.aria-describedby]="error() ? id + '-error' : null"
        (input)="type($any($event.target).value)"
      />
      @if (error(); as words) {
        <span class="field-error" [id]="id + '-error'">{{ words }}</span>
      }
    </div>
  `,
})
export class AmountField {
  readonly label = input.required<string>();
  readonly currency = input.required<string>();
  readonly minor = model<number | undefined>();
  /** What else is wrong with it, in words. */
  readonly fault = input<string>();
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  protected readonly id = `rl-amount-${++count}`;
  protected readonly text = signal('');
  protected readonly error = computed(() =>
    this.text() !== '' && this.minor() === undefined ? this.t('ui.notAnAmount') : this.fault(),
  );

  constructor() {
    effect(() => {
      const minor = this.minor();
      const currency = this.currency();
      untracked(() => {
        if (minor === undefined || minor === readAmount(this.text(), currency)) return;
        this.text.set(amountText({ minor, currency }, this.texts.locale()));
      });
    });
  }

  protected type(text: string): void {
    this.text.set(text);
    this.minor.set(readAmount(text, this.currency()));
  }
}
