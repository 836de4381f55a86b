import { Component, inject, input, model } from '@angular/core';
import { AmountField, Texts } from '@relance/platform/console';
import type { PlanPart } from './outcome';
import { PresetChoice } from './preset-choice';
import { planOf } from './plan-parts';

/** The parts of a plan: how many by digit, then each day and amount as they were drafted, or otherwise. */
@Component({
  selector: 'calls-plan-fields',
  imports: [PresetChoice, AmountField],
  template: `
    <calls-preset-choice
      [label]="t('calls.plan.count')"
      [presets]="counts()"
      [value]="'' + parts().length"
      (valueChange)="split(+$event)"
    />
    @for (part of parts(); track $index; let index = $index) {
      <div class="pair">
        <div class="field">
          <label [for]="'part-' + index">{{ t('calls.plan.part', { number: index + 1 }) }}</label>
          <input
            class="input"
            type="date"
            [id]="'part-' + index"
            [max]="latest()"
            [value]="part.dueOn"
            (change)="change(index, { dueOn: $any($event.target).value })"
          />
        </div>
        <rl-amount-field
          [label]="t('calls.promise.amount')"
          [currency]="currency()"
          [minor]="part.minor"
          (minorChange)="change(index, { minor: $event ?? 0 })"
        />
      </div>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 8px;
    }
    .pair {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: 8px;
      align-items: start;
    }
  `,
})
export class PlanFields {
  readonly minor = input.required<number>();
  readonly currency = input.required<string>();
  readonly first = input.required<string>();
  readonly latest = input.required<string>();
  readonly most = input.required<number>();
  readonly parts = model.required<readonly PlanPart[]>();
  protected readonly t = inject(Texts).t;

  protected counts() {
    const most = Math.min(this.most(), 9);
    return Array.from({ length: Math.max(0, most - 1) }, (_, index) => ({
      value: String(index + 2),
      label: this.t('calls.plan.parts', { count: index + 2 }),
    }));
  }

  protected split(count: number): void {
    this.parts.set(planOf(this.minor(), count, this.first(), this.latest()));
  }

  protected change(index: number, changed: Partial<PlanPart>): void {
    this.parts.update((parts) => parts.map((part, at) => (at === index ? { ...part, ...changed } : part)));
  }
}
