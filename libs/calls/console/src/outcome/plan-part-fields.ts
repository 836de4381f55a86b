import { Component, computed, inject, input, model } from '@angular/core';
import { AmountField, MoneyPipe, Texts } from '@relance/platform/console';
import type { PlanPart } from './outcome';

/** What is wrong with a part, in words. */
export type PartFault = Partial<Record<keyof PlanPart, string>>;

/** The day and the amount of each part, and what they make together beside what they should. An amount that is none is 0. */
@Component({
  selector: 'calls-plan-part-fields',
  imports: [AmountField, MoneyPipe],
  template: `
    @for (part of parts(); track $index; let index = $index) {
      <div class="pair">
        <div class="field">
          <label [for]="'part-' + index">{{ t('calls.plan.part', { number: index + 1 }) }}</label>
          <input
            class="input"
            type="date"
            [id]="'part-' + index"
            [min]="first() ?? ''"
            [max]="latest() ?? ''"
            [value]="part.dueOn"
            [attr.aria-invalid]="!!faults()[index]?.dueOn"
            [attr.aria-describedby]="faults()[index]?.dueOn ? 'part-fault-' + index : null"
            (change)="change(index, { dueOn: $any($event.target).value })"
          />
          @if (faults()[index]?.dueOn; as words) {
            <span class="field-error" [id]="'part-fault-' + index">{{ words }}</span>
          }
        </div>
        <rl-amount-field
          [label]="t('calls.promise.amount')"
          [currency]="currency()"
          [minor]="part.minor || undefined"
          [fault]="faults()[index]?.minor"
          (minorChange)="change(index, { minor: $event ?? 0 })"
        />
      </div>
    }
    <p class="sum" role="status">
      <span class="muted">{{ t('calls.plan.together') }}</span>&ngsp;
      <strong class="num">{{ { minor: sum(), currency: currency() } | money }}</strong>
      @if (sum() !== minor()) {
        &ngsp;<span class="muted">{{ t('calls.plan.insteadOf') }}</span
        >&ngsp;
        <span class="num">{{ { minor: minor(), currency: currency() } | money }}</span>
      }
    </p>
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
    .sum {
      display: flex;
      flex-wrap: wrap;
      justify-content: flex-end;
      gap: 0 6px;
      padding-top: 6px;
      border-top: 1px solid var(--line);
    }
  `,
})
export class PlanPartFields {
  /** What the parts should make together, or made before. */
  readonly minor = input.required<number>();
  readonly currency = input.required<string>();
  readonly first = input<string>();
  readonly latest = input<string>();
  readonly faults = input<readonly PartFault[]>([]);
  readonly parts = model.required<readonly PlanPart[]>();
  protected readonly t = inject(Texts).t;
  protected readonly sum = computed(() => this.parts().reduce((sum, { minor }) => sum + minor, 0));

  protected change(index: number, changed: Partial<PlanPart>): void {
    this.parts.update((parts) => parts.map((part, at) => (at === index ? { ...part, ...changed } : part)));
  }
}
