import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { dateInZone, formatInstant, ServerClock, Texts } from '@relance/platform/console';
import type { Cockpit } from '../cockpit/cockpit.client';
import { callbackPresets, instantOf } from './callback-presets';
import type { Outcome } from './outcome';
import { OutcomeForm } from './outcome-form';
import type { Conversation } from './outcome.store';
import { PresetChoice } from './preset-choice';

/** An agreed time to call again, in the debtor's wall time. */
@Component({
  selector: 'calls-callback-form',
  imports: [OutcomeForm, PresetChoice],
  template: `
    <calls-outcome-form
      kind="callback"
      [valid]="!!at()"
      [busy]="busy()"
      [refusal]="refusal()"
      (saved)="saved.emit({ outcome: { kind: 'callback', at: at() }, conversation: $event })"
      (left)="left.emit()"
    >
      <calls-preset-choice [label]="t('calls.callback.when')" [presets]="presets()" [(value)]="at" />
      <div class="pair">
        <div class="field">
          <label for="callback-date">{{ t('calls.callback.date') }}</label>
          <input
            id="callback-date"
            class="input"
            type="date"
            [value]="date()"
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
            (change)="at.set(when($any($event.target).value))"
          />
        </div>
      </div>
      <p class="small muted">{{ t('calls.callback.zone', { zone: zone() }) }}</p>
    </calls-outcome-form>
  `,
  styles: `
    .pair {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: 8px;
    }
  `,
})
export class CallbackForm {
  readonly cockpit = input.required<Cockpit>();
  readonly busy = input(false);
  readonly refusal = input('');
  readonly saved = output<{ outcome: Outcome; conversation: Conversation }>();
  readonly left = output<void>();
  private readonly texts = inject(Texts);
  private readonly clock = inject(ServerClock);
  protected readonly t = this.texts.t;
  protected readonly zone = computed(() => this.cockpit().contactPermission.zone);
  private readonly proposed = computed(() => callbackPresets(this.clock.now(), this.zone()));
  protected readonly presets = computed(() =>
    this.proposed().map(({ key, at }) => ({
      value: at,
      label:
        key === 'day'
          ? formatInstant(at, this.texts.locale(), 'weekday', this.zone())
          : this.t(`calls.callback.${key}`, { time: formatInstant(at, this.texts.locale(), 'time', this.zone()) }),
    })),
  );
  protected readonly at = linkedSignal(() => this.proposed()[0]?.at ?? '');
  protected readonly date = computed(() => (this.at() ? dateInZone(new Date(this.at()), this.zone()) : ''));
  protected readonly time = computed(() => (this.at() ? formatInstant(this.at(), 'en-GB', 'time', this.zone()) : ''));

  protected on(date: string): string {
    return date ? instantOf(date, this.time() || '09:30', this.zone()) : '';
  }

  protected when(time: string): string {
    return time && this.date() ? instantOf(this.date(), time, this.zone()) : '';
  }
}
