import { Component, computed, inject, input } from '@angular/core';
import { formatMoney, Texts } from '@relance/platform/console';
import type { Cockpit } from './cockpit.client';

type Aging = Cockpit['aging'][number];
const BANDS = ['d30', 'd60', 'd90', 'late'] as const;

/** What is open in one currency by age: a bar in the colours of the chips, and the same in words below. */
@Component({
  selector: 'calls-aging-bar',
  template: `
    <div class="bar" aria-hidden="true">
      @for (part of parts(); track part.band) {
        <i [class]="part.band" [style.flex-grow]="part.minor"></i>
      }
    </div>
    <ul>
      @for (part of parts(); track part.band) {
        <li>
          <i [class]="part.band" aria-hidden="true"></i>
          <span class="muted">{{ part.label }}</span>
          <span class="num">{{ part.amount }}</span>
        </li>
      }
    </ul>
  `,
  styles: `
    .bar {
      display: flex;
      gap: 2px;
      height: 8px;
      border-radius: 4px;
      overflow: hidden;
      background: var(--sunken);
    }
    i {
      background: var(--not-due);
    }
    i.d30 {
      background: var(--d30);
    }
    i.d60 {
      background: var(--d60);
    }
    i.d90 {
      background: var(--d90);
    }
    i.late {
      background: var(--late);
    }
    ul {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: 0 16px;
      margin-top: 6px;
    }
    li {
      display: grid;
      grid-template-columns: 8px 1fr auto;
      gap: 6px;
      align-items: center;
      font-size: 12px;
    }
    li i {
      width: 8px;
      height: 8px;
      border-radius: 2px;
    }
  `,
})
export class AgingBar {
  readonly aging = input.required<Aging>();
  private readonly texts = inject(Texts);
  protected readonly parts = computed(() => {
    const { notDue, buckets } = this.aging();
    const all = [
      { band: 'not-due', label: this.texts.t('ui.notDue'), amount: notDue.amount },
      ...buckets.map((bucket, index) => ({
        band: BANDS[Math.min(index, BANDS.length - 1)]!,
        label: bucket.toDay === null ? `> ${(bucket.fromDay ?? 1) - 1}` : `${bucket.fromDay}–${bucket.toDay}`,
        amount: bucket.amount,
      })),
    ];
    return all
      .filter(({ amount }) => amount.minor > 0)
      .map(({ band, label, amount }) => ({
        band,
        label,
        minor: amount.minor,
        amount: formatMoney(amount, this.texts.locale()),
      }));
  });
}
