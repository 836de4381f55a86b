import { Component, computed, inject, input, output, signal } from '@angular/core';
import { Dialog, MoneyPipe, Texts } from '@relance/platform/console';
import type { Cockpit } from '../cockpit/cockpit.client';
import { ESCALATION_REASONS, type Outcome } from './outcome';
import { OutcomeForm } from './outcome-form';
import type { Conversation } from './outcome.store';
import { PresetChoice } from './preset-choice';

/** Hands the case to the legal staff. The only outcome that asks again: it leaves the agent's queue, and the debtor may be sued. */
@Component({
  selector: 'calls-escalation-form',
  imports: [OutcomeForm, PresetChoice, Dialog, MoneyPipe],
  template: `
    <calls-outcome-form
      kind="escalation"
      [spoken]="false"
      [busy]="busy()"
      [refusal]="refusal()"
      (saved)="asked.set(true)"
      (left)="left.emit()"
    >
      <calls-preset-choice [label]="t('calls.escalation.why')" [presets]="presets()" [(value)]="reason" />
    </calls-outcome-form>
    <rl-dialog [open]="asked()" [heading]="t('calls.escalation.confirm')" (closed)="asked.set(false)">
      <div class="stack">
        <p>{{ t('calls.escalation.consequence', { name: cockpit().case.debtorName }) }}</p>
        <dl>
          <dt>{{ t('calls.escalation.reason') }}</dt>
          <dd>{{ t('calls.escalation.' + reason()) }}</dd>
          <dt>{{ t('calls.escalation.open') }}</dt>
          <dd>
            @for (amount of cockpit().case.open; track amount.currency) {
              <span class="strong">{{ amount | money }} </span>
            }
          </dd>
          <dt>{{ t('calls.escalation.invoices') }}</dt>
          <dd>{{ cockpit().items.length }}</dd>
          <dt>{{ t('calls.escalation.disputes') }}</dt>
          <dd>{{ cockpit().openDisputes.length }}</dd>
        </dl>
        <div class="form-actions">
          <button type="button" class="btn" (click)="asked.set(false)">{{ t('ui.cancel') }}</button>
          <button type="button" class="btn primary" autofocus [disabled]="busy()" (click)="confirm()">
            {{ t('calls.escalation.submit') }} <kbd class="key">↵</kbd>
          </button>
        </div>
      </div>
    </rl-dialog>
  `,
  styles: `
    dl {
      display: grid;
      grid-template-columns: max-content 1fr;
      gap: 4px 16px;
    }
    dt {
      color: var(--muted);
    }
  `,
})
export class EscalationForm {
  readonly cockpit = input.required<Cockpit>();
  readonly busy = input(false);
  readonly refusal = input('');
  readonly saved = output<{ outcome: Outcome; conversation: Conversation }>();
  readonly left = output<void>();
  protected readonly t = inject(Texts).t;
  protected readonly asked = signal(false);
  protected readonly reason = signal<string>(ESCALATION_REASONS[0]);
  protected readonly presets = computed(() =>
    ESCALATION_REASONS.map((value) => ({ value, label: this.t(`calls.escalation.${value}`) })),
  );

  protected confirm(): void {
    this.asked.set(false);
    this.saved.emit({
      outcome: { kind: 'escalation', reason: this.reason() },
      conversation: { rightParty: false, reasonForDelay: null },
    });
  }
}
