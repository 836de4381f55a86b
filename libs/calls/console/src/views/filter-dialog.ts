import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { AmountField, Dialog, FormEnd, Texts } from '@relance/platform/console';
import { FilterWords } from './filter-words';
import { LISTS, tidy, type ListField, type QueueFilter, type QueueView } from './queue-filter';
import { ViewsStore } from './views.store';

/** Everything a list can be asked for, in one form: Enter shows it. */
@Component({
  selector: 'calls-filter-dialog',
  imports: [AmountField, Dialog, FormEnd],
  templateUrl: './filter-dialog.html',
  styles: `
    :host ::ng-deep .form-actions {
      position: sticky;
      bottom: -16px;
      margin: 0 -16px;
      padding: 12px 16px;
      border-top: 1px solid var(--line);
      background: var(--surface);
    }
    .tall {
      min-height: 24px;
    }
    label,
    rl-amount-field {
      scroll-margin-bottom: 72px;
    }
    .pair {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: 8px;
    }
  `,
})
export class FilterDialog {
  readonly view = input.required<QueueView>();
  readonly asked = output<QueueView>();
  readonly closed = output<void>();
  private readonly views = inject(ViewsStore);
  protected readonly words = inject(FilterWords);
  protected readonly t = inject(Texts).t;
  protected readonly fields = LISTS;
  protected readonly ages = ['minDaysPastDue', 'maxDaysPastDue'] as const;
  protected readonly filter = linkedSignal<QueueFilter>(() => this.view().filter);
  protected readonly pool = linkedSignal(() => this.view().pool);
  protected readonly currencies = computed(() => {
    const own = this.views.creditors().map(({ currency }) => currency);
    return [...new Set([...own, this.filter().currency ?? own[0] ?? 'EUR'])].sort();
  });
  protected readonly currency = computed(() => this.filter().currency ?? this.views.creditors()[0]?.currency ?? 'EUR');
  protected readonly upsideDown = computed(() => {
    const { minAmount, maxAmount, minDaysPastDue, maxDaysPastDue } = this.filter();
    return (minAmount ?? 0) > (maxAmount ?? Infinity) || (minDaysPastDue ?? 0) > (maxDaysPastDue ?? Infinity);
  });

  protected has(field: ListField, value: string): boolean {
    return (this.filter()[field] as readonly string[] | undefined)?.includes(value) ?? false;
  }

  protected toggle(field: ListField, value: string, on: boolean): void {
    const before = (this.filter()[field] as readonly string[] | undefined) ?? [];
    this.set({ [field]: on ? [...before, value] : before.filter((one) => one !== value) });
  }

  protected setDays(bound: 'minDaysPastDue' | 'maxDaysPastDue', text: string): void {
    this.set({ [bound]: /^\d{1,4}$/.test(text) ? Number(text) : undefined });
  }

  protected set(change: Partial<QueueFilter>): void {
    this.filter.update((filter) => ({ ...filter, ...change }));
  }

  protected save(event: Event): void {
    event.preventDefault();
    if (this.upsideDown()) return;
    const filter = tidy({ ...this.filter(), currency: this.currency() });
    this.asked.emit({ filter, sort: this.view().sort, pool: this.pool() });
  }
}
