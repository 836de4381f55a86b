import { Component, DestroyRef, inject, input, linkedSignal, output } from '@angular/core';
import { DraftNotice, Hotkeys, Texts } from '@relance/platform/console';
import { CockpitStore } from '../cockpit/cockpit.store';
import { REASONS_FOR_DELAY, type OutcomeKind } from './outcome';
import type { Conversation } from './outcome.store';

/** The frame of every outcome's form: its fields, who was spoken to, why the payment is late, save and leave. */
@Component({
  selector: 'calls-outcome-form',
  imports: [DraftNotice],
  template: `
    <form class="stack" [attr.aria-label]="t('calls.outcome.' + kind())" (submit)="submit($event)">
      <h2>{{ t('calls.outcome.' + kind()) }}</h2>
      <rl-draft [key]="'form.' + cockpit.caseId() + '.' + kind()" />
      <ng-content />
      @if (spoken()) {
        <div class="talk">
          <label class="line">
            <input type="checkbox" [checked]="rightParty()" (change)="rightParty.set($any($event.target).checked)" />
            {{ t('calls.outcome.rightParty') }}
          </label>
          <label class="visually-hidden" [for]="'delay-' + kind()">{{ t('calls.outcome.reasonForDelay') }}</label>
          <select
            class="input"
            [id]="'delay-' + kind()"
            [value]="reasonForDelay()"
            (change)="reasonForDelay.set($any($event.target).value)"
          >
            <option value="">{{ t('calls.outcome.reasonForDelayNone') }}</option>
            @for (reason of reasons; track reason) {
              <option [value]="reason" [selected]="reason === reasonForDelay()">
                {{ t('calls.delay.' + reason) }}
              </option>
            }
          </select>
        </div>
      }
      <div role="alert">
        @if (refusal(); as words) {
          <p class="notice warn">{{ words }}</p>
        }
      </div>
      <div class="form-actions">
        <button type="button" class="btn" (click)="left.emit()">{{ t('ui.cancel') }}</button>
        <button class="btn primary" [disabled]="busy() || !valid()">
          {{ t('calls.outcome.save') }} <kbd class="key">↵</kbd>
        </button>
      </div>
    </form>
  `,
  styles: `
    .talk {
      display: grid;
      gap: 8px;
    }
  `,
})
export class OutcomeForm {
  readonly kind = input.required<OutcomeKind>();
  readonly valid = input(true);
  readonly busy = input(false);
  readonly refusal = input('');
  readonly spoken = input(true);
  readonly saved = output<Conversation>();
  readonly left = output<void>();
  protected readonly cockpit = inject(CockpitStore);
  protected readonly t = inject(Texts).t;
  protected readonly reasons = REASONS_FOR_DELAY;
  protected readonly rightParty = linkedSignal({ source: this.kind, computation: () => true });
  protected readonly reasonForDelay = linkedSignal<OutcomeKind, string>({
    source: this.kind,
    computation: (kind) => (kind === 'dispute' ? 'disagreement' : ''),
  });

  constructor() {
    const escape = { key: 'escape', whileWriting: true, run: () => this.left.emit() };
    inject(Hotkeys).bind([escape], { exclusive: true, until: inject(DestroyRef) });
  }

  protected submit(event: Event): void {
    event.preventDefault();
    if (!this.valid() || this.busy()) return;
    this.saved.emit({ rightParty: this.rightParty(), reasonForDelay: this.reasonForDelay() || null });
  }
}
