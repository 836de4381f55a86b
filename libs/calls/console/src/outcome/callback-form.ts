import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { formatInstant, ServerClock, Texts } from '@relance/platform/console';
import type { Cockpit } from '../cockpit/cockpit.client';
import { callbackPresets } from './callback-presets';
import { CallbackTime } from './callback-time';
import type { Outcome } from './outcome';
import { OutcomeForm } from './outcome-form';
import type { Conversation } from './outcome.store';
import { PresetChoice } from './preset-choice';

/** An agreed time to call again, in the debtor's wall time. */
@Component({
  selector: 'calls-callback-form',
  imports: [CallbackTime, OutcomeForm, PresetChoice],
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
      <calls-callback-time [zone]="zone()" [(at)]="at" />
    </calls-outcome-form>
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
}
