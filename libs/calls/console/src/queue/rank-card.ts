import { Component, inject, input } from '@angular/core';
import { InstantPipe, DayPipe, Icon, MoneyPipe, RankReasons, Texts } from '@relance/platform/console';
import type { QueueRow } from './queue.client';

/** Why the row under the hand stands where it stands: place, every reason with its points, and what was agreed or pinned. */
@Component({
  selector: 'calls-rank-card',
  imports: [DayPipe, Icon, InstantPipe, MoneyPipe, RankReasons],
  template: `
    <p class="line spread">
      <span class="strong ellipsis">{{ row().debtorName }}</span>
      <span class="small muted num">{{ row().number }}</span>
    </p>
    <p class="small muted">
      @if (place(); as at) {
        {{ t('queue.placeAndScore', { place: at, score: row().score }) }} ·
      }
      {{ row().creditorName }}
    </p>
    @if (row().pinned; as pin) {
      <p class="notice">
        <rl-icon name="pin" />
        <span>
          {{ t('queue.pinnedBy', { name: pin.byName, reason: pin.reason }) }}
          @if (pin.until) {
            <span class="until">{{ t('queue.pinnedUntil', { at: (pin.until | instant: 'weekday') }) }}</span>
          }
        </span>
      </p>
    }
    @if (row().callbackAt; as at) {
      <p class="small">{{ t('queue.callbackAt', { at: (at | instant: 'weekday') }) }}</p>
    }
    @if (row().promise; as promise) {
      <p class="small">
        {{ t('queue.promised', { amount: (promise | money), on: (row().promiseDueOn | day: 'weekday') }) }}
      </p>
    }
    <rl-rank-reasons [reasons]="row().reasons" [score]="row().score" />
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 4px;
    }
    .until {
      display: block;
    }
    rl-rank-reasons {
      margin-top: 4px;
    }
  `,
})
export class RankCard {
  readonly row = input.required<QueueRow>();
  /** Its place in the whole queue; undefined where the list is another one. */
  readonly place = input<number>();
  protected readonly t = inject(Texts).t;
}
