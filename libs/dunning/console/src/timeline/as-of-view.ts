import { Component, inject, input } from '@angular/core';
import { AgeChip, DayPipe, InstantPipe, MoneyPipe, StateChip, Texts } from '@relance/platform/console';
import { HoldLine } from '../holds/hold-line';
import { stepName } from '../why/step-name';
import { WhyAnswer } from '../why/why-answer';
import type { AsOf } from './as-of.store';

/** A case as it stood at a past instant: its facts, what was open, what had been written, why it was there. */
@Component({
  selector: 'dunning-as-of',
  imports: [AgeChip, DayPipe, HoldLine, InstantPipe, MoneyPipe, StateChip, WhyAnswer],
  template: `
    <dl class="facts">
      <div>
        <dt>{{ t('timeline.asOf.state') }}</dt>
        <dd><rl-state [state]="seen().state" /></dd>
      </div>
      <div>
        <dt>{{ t('timeline.asOf.overdue') }}</dt>
        <dd class="strong">
          @for (amount of seen().overdue; track amount.currency) {
            <span>{{ amount | money }}</span>
          } @empty {
            <span>{{ t('timeline.asOf.nothing') }}</span>
          }
        </dd>
      </div>
      <div>
        <dt>{{ t('timeline.asOf.late') }}</dt>
        <dd><rl-age [days]="seen().daysPastDue ?? 0" /></dd>
      </div>
      <div>
        <dt>{{ t('timeline.asOf.queue') }}</dt>
        <dd>
          @if (seen().queue; as queue) {
            {{ t('timeline.asOf.position', { position: queue.position, of: queue.of }) }}
          } @else {
            {{ t('timeline.asOf.notInQueue') }}
          }
        </dd>
      </div>
      <div>
        <dt>{{ t('timeline.asOf.strategy') }}</dt>
        <dd>{{ seen().strategyName }} · {{ seen().strategyVersion }}</dd>
      </div>
      @if (seen().unapplied.length > 0) {
        <div>
          <dt>{{ t('timeline.asOf.unapplied') }}</dt>
          <dd>
            @for (amount of seen().unapplied; track amount.currency) {
              <span>{{ amount | money }}</span>
            }
          </dd>
        </div>
      }
    </dl>
    @if (seen().items.length > 0) {
      <div class="table-scroll" tabindex="0" role="region" [attr.aria-label]="t('timeline.asOf.items')">
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{{ t('timeline.asOf.items') }}</th>
              <th scope="col">{{ t('timeline.asOf.due') }}</th>
              <th scope="col" class="num">{{ t('timeline.asOf.openThen') }}</th>
            </tr>
          </thead>
          <tbody>
            @for (item of seen().items; track item.id) {
              <tr>
                <td>{{ item.number }}</td>
                <td class="muted">{{ item.dueOn | day }}</td>
                <td class="num">{{ item.open | money }}</td>
              </tr>
            }
          </tbody>
        </table>
      </div>
    }
    @if (seen().documents.length > 0) {
      <h3>{{ t('timeline.asOf.documents') }}</h3>
      <ul>
        @for (document of seen().documents; track document.id) {
          <li>
            <span class="grow">{{ name(document.stepKey) }}</span>
            <span class="small muted">{{ document.createdAt | instant: 'short' }}</span>
            <span class="chip">{{ tOr('timeline.status.' + document.status, document.status) }}</span>
          </li>
        }
      </ul>
    }
    @for (hold of seen().holds; track hold.id) {
      <dunning-hold-line [hold]="hold" />
    }
    <dunning-why-answer [why]="seen().why" />
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 12px;
    }
    .facts {
      display: flex;
      flex-wrap: wrap;
      gap: 8px 24px;
      margin: 0;
    }
    dt {
      font-size: 12px;
      line-height: 16px;
      color: var(--muted);
    }
    dd {
      display: flex;
      gap: 8px;
      margin: 0;
      min-height: 20px;
    }
    h3 {
      font-size: 12px;
      line-height: 16px;
      font-weight: 500;
      color: var(--muted);
    }
    ul {
      margin: -8px 0 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: flex;
      align-items: center;
      gap: 12px;
      min-height: 28px;
    }
  `,
})
export class AsOfView {
  readonly seen = input.required<AsOf>();
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  protected readonly tOr = this.texts.tOr;

  protected name(key: string): string {
    return stepName(key, this.texts);
  }
}
