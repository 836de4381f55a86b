import { Component, computed, inject, input } from '@angular/core';
import type { OfferKind } from '@relance/calls/domain';
import { formatDate, Texts } from '@relance/platform/console';

/** What this agent may agree to on this case, as the server gives it. */
export interface Authority {
  readonly latestPromiseOn: string;
  readonly maxInstalments: number;
  readonly maxDiscountPercent: number;
}

/** What may be put forward at this step, each with how far, and what is not in this agent's hands. */
@Component({
  selector: 'calls-offer-list',
  template: `
    <ul>
      @for (offer of said(); track offer.kind) {
        <li class="line">
          <span class="chip" [class.d30]="offer.granted">{{ t('calls.script.offers.' + offer.kind) }}</span>
          <span [class.muted]="!offer.granted">{{ offer.words }}</span>
        </li>
      }
    </ul>
  `,
  styles: `
    ul {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 16px;
    }
  `,
})
export class OfferList {
  readonly offers = input.required<readonly OfferKind[]>();
  readonly authority = input.required<Authority>();
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  protected readonly said = computed(() => this.offers().map((kind) => ({ kind, ...this.far(kind) })));

  private far(kind: OfferKind): { words: string; granted: boolean } {
    const { latestPromiseOn, maxInstalments, maxDiscountPercent } = this.authority();
    const none = { words: this.t('calls.script.notGranted'), granted: false };
    switch (kind) {
      case 'delay':
        return {
          words: this.t('calls.script.until', { date: formatDate(latestPromiseOn, this.texts.locale(), 'long') }),
          granted: true,
        };
      case 'instalments':
        return maxInstalments > 1
          ? { words: this.t('calls.script.upTo', { count: maxInstalments }), granted: true }
          : none;
      case 'discount':
        return maxDiscountPercent > 0
          ? { words: this.t('calls.script.percent', { percent: maxDiscountPercent }), granted: true }
          : none;
    }
  }
}
