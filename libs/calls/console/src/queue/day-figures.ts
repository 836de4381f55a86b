import { Component, inject, input } from '@angular/core';
import { MoneyPipe, Texts, WholePipe } from '@relance/platform/console';
import type { MyDay } from './queue.client';

/** The day in four figures: what waits, what was called, what was promised, what was not kept. */
@Component({
  selector: 'calls-day-figures',
  imports: [MoneyPipe, WholePipe],
  template: `
    <dl class="facts">
      <div>
        <dt>{{ t('calls.day.waiting') }}</dt>
        <dd class="amount">{{ day().waiting | whole }}</dd>
      </div>
      <div>
        <dt>{{ t('calls.day.calls') }}</dt>
        <dd class="amount">{{ day().callsToday | whole }}</dd>
      </div>
      <div>
        <dt>{{ t('calls.day.promises') }}</dt>
        <dd class="amount">
          {{ day().promisesToday | whole }}
          @for (amount of day().promisedToday; track amount.currency) {
            <span class="promised">{{ amount | money }}</span>
          }
        </dd>
      </div>
      <div>
        <dt>{{ t('queue.broken') }}</dt>
        <dd class="amount" [class.late]="broken() > 0">{{ broken() | whole }}</dd>
      </div>
    </dl>
  `,
  styles: `
    .facts {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 32px;
    }
    dt {
      font-size: 12px;
      line-height: 16px;
      color: var(--muted);
    }
    .promised {
      margin-left: 4px;
      font-size: 13px;
      line-height: 18px;
      font-weight: 500;
      letter-spacing: 0;
      color: var(--muted);
    }
    .late {
      color: var(--late);
    }
    @media (max-width: 720px) {
      .facts {
        display: grid;
        grid-template-columns: repeat(2, minmax(0, 1fr));
      }
    }
  `,
})
export class DayFigures {
  readonly day = input.required<MyDay>();
  readonly broken = input.required<number>();
  protected readonly t = inject(Texts).t;
}
