import { Component, inject, input, model } from '@angular/core';
import { Texts } from '@relance/platform/console';
import type { PlanPart } from './outcome';
import { PresetChoice } from './preset-choice';
import { PlanPartFields } from './plan-part-fields';
import { planOf } from './plan-parts';

/** The parts of a plan: how many by digit, then each day and amount as they were drafted, or otherwise. */
@Component({
  selector: 'calls-plan-fields',
  imports: [PlanPartFields, PresetChoice],
  template: `
    <calls-preset-choice
      [label]="t('calls.plan.count')"
      [presets]="counts()"
      [value]="'' + parts().length"
      (valueChange)="split(+$event)"
    />
    <calls-plan-part-fields [minor]="minor()" [currency]="currency()" [latest]="latest()" [(parts)]="parts" />
  `,
  styles: `
    :host {
      display: grid;
      gap: 8px;
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
}
