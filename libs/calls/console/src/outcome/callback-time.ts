import { Component, computed, inject, input, model } from '@angular/core';
import { dateInZone, formatInstant, Texts } from '@relance/platform/console';
import { instantOf } from './callback-presets';

/** The day and time of a call back, in the debtor's wall time; '' while it is none. */
@Component({
  selector: 'calls-callback-time',
  template: `
    <div class="pair">
      <div class="field">
        <label for="callback-date">{{ t('calls.callback.date') }}</label>
        <input
          id="callback-date"
          class="input"
          type="date"
          [value]="date()"
          [attr.aria-invalid]="!!fault()"
          [attr.aria-describedby]="fault() ? 'callback-fault' : null"
          (change)="at.set(on($any($event.target).value))"
        />
      </div>
      <div class="field">
        <label for="callback-time">{{ t('calls.callback.time') }}</label>
        <input
          id="callback-time"
          class="input"
          type="time"
          [value]="time()"
          [attr.aria-invalid]="!!fault()"
          [attr.aria-describedby]="fault() ? 'callback-fault' : null"
          (change)="at.set(when($any($event.target).value))"
        />
      </div>
    </div>
    @if (fault(); as words) {
      <span class="field-error" id="callback-fault">{{ words }}</span>
    }
    <p class="small muted">{{ t('calls.callback.zone', { zone: zone() }) }}</p>
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
    }
  `,
})
export class CallbackTime {
  readonly zone = input.required<string>();
  readonly fault = input<string>();
  /** ISO instant. */
  readonly at = model.required<string>();
  protected readonly t = inject(Texts).t;
  protected readonly date = computed(() => (this.at() ? dateInZone(new Date(this.at()), this.zone()) : ''));
  protected readonly time = computed(() => (this.at() ? formatInstant(this.at(), 'en-GB', 'time', this.zone()) : ''));

  protected on(date: string): string {
    return date ? instantOf(date, this.time() || '09:30', this.zone()) : '';
  }

  protected when(time: string): string {
    return time && this.date() ? instantOf(this.date(), time, this.zone()) : '';
  }
}
