import { Component, inject, input, output } from '@angular/core';
import type { Strategy } from '@relance/dunning/domain';
import { Texts } from '@relance/platform/console';
import { USUAL_NOTICE_PERIOD } from '../path/step-differences';
import { NumberField } from './number-field';

/** What holds for the whole path. */
@Component({
  selector: 'strategies-path-form',
  imports: [NumberField],
  template: `
    @let it = strategy();
    <div class="row">
      <strategies-number
        [label]="t('strategies.pathFields.minimumContactDelayDays')"
        [min]="0"
        [max]="60"
        [value]="it.minimumContactDelayDays"
        (valueChange)="changed.emit({ minimumContactDelayDays: $event })"
      />
      <strategies-number
        [label]="t('strategies.pathFields.callAttempts')"
        [min]="1"
        [max]="20"
        [value]="it.callAttempts"
        (valueChange)="changed.emit({ callAttempts: $event })"
      />
      <strategies-number
        [label]="t('strategies.pathFields.noticePeriodDays')"
        [min]="0"
        [max]="60"
        [optional]="true"
        [placeholder]="noticePeriod"
        [value]="it.noticePeriodDays"
        (valueChange)="changed.emit({ noticePeriodDays: $event })"
      />
    </div>
    <div class="row">
      <div class="field">
        <label for="path-very-late">{{ t('strategies.pathFields.veryLate') }}</label>
        <select id="path-very-late" class="input" (change)="changed.emit({ veryLate: $any($event.target).value })">
          @for (one of $any(['climb', 'jump']); track one) {
            <option [value]="one" [selected]="one === it.veryLate">{{ t('strategies.veryLate.' + one) }}</option>
          }
        </select>
      </div>
      <div class="field">
        <label for="path-at-end">{{ t('strategies.pathFields.atEnd') }}</label>
        <select
          id="path-at-end"
          class="input"
          (change)="changed.emit({ atEnd: $any($event.target).value === 'wait' ? 'wait' : undefined })"
        >
          @for (one of $any(['call', 'wait']); track one) {
            <option [value]="one" [selected]="one === (it.atEnd ?? 'call')">{{ t('strategies.atEnd.' + one) }}</option>
          }
        </select>
      </div>
    </div>
  `,
  styles: `
    :host {
      display: grid;
      gap: 12px;
    }
    .row {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(150px, 1fr));
      gap: 12px;
    }
  `,
})
export class PathForm {
  readonly strategy = input.required<Strategy>();
  readonly changed = output<Partial<Omit<Strategy, 'steps'>>>();
  protected readonly t = inject(Texts).t;
  protected readonly noticePeriod = String(USUAL_NOTICE_PERIOD);
}
