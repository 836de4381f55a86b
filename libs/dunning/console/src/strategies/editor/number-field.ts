import { Component, computed, effect, inject, input, model, signal, untracked } from '@angular/core';
import { Texts } from '@relance/platform/console';

let count = 0;

/** A field for a whole number within bounds. What is none stays in the field, marked, and changes nothing. */
@Component({
  selector: 'strategies-number',
  template: `
    <div class="field">
      <label [for]="id">{{ label() }}</label>
      <input
        class="input"
        inputmode="numeric"
        autocomplete="off"
        [id]="id"
        [value]="text()"
        [attr.placeholder]="placeholder()"
        [attr.aria-invalid]="fault()"
        [attr.aria-describedby]="fault() ? id + '-fault' : null"
        (input)="type($any($event.target).value)"
      />
      @if (fault()) {
        <span class="field-error" [id]="id + '-fault'">{{ t('strategies.range', { min: min(), max: max() }) }}</span>
      }
    </div>
  `,
})
export class NumberField {
  readonly label = input.required<string>();
  readonly min = input.required<number>();
  readonly max = input.required<number>();
  /** May be left empty: undefined then; the placeholder says what holds. */
  readonly optional = input(false);
  readonly placeholder = input<string>();
  readonly value = model<number | undefined>();
  protected readonly t = inject(Texts).t;
  protected readonly id = `strategy-number-${++count}`;
  protected readonly text = signal('');
  protected readonly fault = computed(() => this.read(this.text()) === null);

  constructor() {
    effect(() => {
      const value = this.value();
      untracked(() => {
        if (this.read(this.text()) !== value || this.text() === '')
          this.text.set(value === undefined ? '' : String(value));
      });
    });
  }

  protected type(text: string): void {
    this.text.set(text.trim());
    const value = this.read(this.text());
    if (value !== null) this.value.set(value);
  }

  /** null: not a number that is allowed. */
  private read(text: string): number | undefined | null {
    if (text === '') return this.optional() ? undefined : null;
    const value = Number(text);
    return /^\d+$/.test(text) && value >= this.min() && value <= this.max() ? value : null;
  }
}
