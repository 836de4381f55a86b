import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { InstantPipe, MoneyPipe, ServerClock, Texts } from '@relance/platform/console';
import { untilToday } from './day-callbacks';
import type { MyDay, PromiseDue } from './queue.client';

/** What falls today beside the queue: the callbacks agreed, the late ones first, and promises due or broken. */
@Component({
  selector: 'calls-day-aside',
  imports: [RouterLink, InstantPipe, MoneyPipe],
  template: `
    <section class="card">
      <div class="card-head">
        <h2>{{ t('queue.callbacksToday') }}</h2>
        <a class="all small" routerLink="/agenda">{{ t('queue.keyAgenda') }} <kbd class="key">A</kbd></a>
      </div>
      <ul>
        @for (callback of due(); track callback.caseId) {
          <li>
            <a [routerLink]="['/case', callback.caseId]">
              <span class="strong when">{{ callback.at | instant: (isToday(callback.at) ? 'time' : 'weekday') }}</span>
              <span class="ellipsis grow">{{ callback.debtorName }}</span>
              @if (isPast(callback.at)) {
                <span class="chip warn">{{ t('queue.callbackDue') }}</span>
              }
            </a>
          </li>
        } @empty {
          <li class="muted none">{{ t('calls.day.noCallbacks') }}</li>
        }
      </ul>
    </section>
    <section class="card">
      <h2 class="card-head">{{ t('calls.day.promisesToday') }}</h2>
      <ul>
        @for (due of promises(); track due.promise.id) {
          <li>
            <a [routerLink]="['/case', due.caseId]">
              <span class="ellipsis grow">{{ due.debtorName }}</span>
              <span class="num">{{ due.promise.amount | money }}</span>
              <span
                class="chip"
                [class.late]="due.promise.status === 'broken'"
                [class.good]="due.promise.status === 'kept'"
              >
                {{ t('calls.promise.' + due.promise.status) }}
              </span>
            </a>
          </li>
        } @empty {
          <li class="muted none">{{ t('calls.day.noPromises') }}</li>
        }
      </ul>
    </section>
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 12px;
      align-content: start;
    }
    .all {
      display: inline-flex;
      gap: 6px;
      min-height: 24px;
      padding: 0 4px;
      color: var(--accent);
      border-radius: var(--radius);
    }
    li a {
      display: flex;
      align-items: center;
      gap: 8px;
      min-height: var(--row);
      padding: 2px 12px;
      color: inherit;
      text-decoration: none;
    }
    li a:hover {
      background: var(--sunken);
    }
    li a:focus-visible {
      outline-offset: -2px;
    }
    ul {
      padding: 4px 0;
    }
    .when {
      min-width: 40px;
    }
    .none {
      padding: 8px 12px;
    }
  `,
})
export class DayAside {
  readonly callbacks = input.required<MyDay['callbacks']>();
  readonly promises = input.required<readonly PromiseDue[]>();
  private readonly clock = inject(ServerClock);
  protected readonly t = inject(Texts).t;
  protected readonly due = computed(() => untilToday(this.callbacks(), this.clock.now()));

  protected isPast(at: string): boolean {
    return Date.parse(at) <= this.clock.now().getTime();
  }

  protected isToday(at: string): boolean {
    return new Date(at).toDateString() === this.clock.now().toDateString();
  }
}
