import { Component, inject, input } from '@angular/core';
import { DayPipe, Icon, InstantPipe, MoneyPipe, Texts } from '@relance/platform/console';
import type { AgendaEntry } from './agenda-days';

const ICONS = { callback: 'phone', promise: 'money', snooze: 'clock' } as const;

/** One line of the agenda: when, what, who, how much. */
@Component({
  selector: 'calls-agenda-entry',
  imports: [DayPipe, Icon, InstantPipe, MoneyPipe],
  template: `
    <span class="line when">
      <rl-icon [name]="icons[entry().kind]" />
      <span class="visually-hidden">{{ t('agenda.kind.' + entry().kind) }}</span>
      <span class="small strong">
        @if (dated()) {
          {{ entry().at.slice(0, 10) | day: 'weekday' }}
        }
        {{ entry().allDay ? (dated() ? '' : t('agenda.kind.' + entry().kind)) : (entry().at | instant: 'time') }}
      </span>
      @if (late()) {
        <span class="chip" [class.late]="entry().kind === 'promise'" [class.warn]="entry().kind !== 'promise'">{{
          t('agenda.late.' + entry().kind)
        }}</span>
      } @else if (entry().kind === 'promise' && entry().status === 'kept') {
        <span class="chip good">{{ t('agenda.kept') }}</span>
      }
    </span>
    <span class="ellipsis name">{{ entry().debtorName }}</span>
    <span class="line spread small muted">
      <span class="ellipsis">{{ entry().note || entry().number }}</span>
      @if (entry().amount; as amount) {
        <span class="num">{{ amount | money }}</span>
      }
    </span>
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 2px;
    }
    .when {
      flex-wrap: wrap;
      gap: 2px 6px;
      min-height: 20px;
      color: var(--muted);
    }
    .when .strong {
      color: var(--ink);
    }
    .when ::ng-deep svg {
      width: 14px;
      height: 14px;
    }
    .name {
      font-weight: 500;
    }
  `,
})
export class AgendaEntryLine {
  readonly entry = input.required<AgendaEntry>();
  readonly late = input(false);
  /** Its day is said too: it stands apart from its day. */
  readonly dated = input(false);
  protected readonly icons = ICONS;
  protected readonly t = inject(Texts).t;
}
