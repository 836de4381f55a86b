import { Component, computed, inject, input, output, signal } from '@angular/core';
import { Dialog, Icon, MoneyPipe, Texts } from '@relance/platform/console';
import type { Cockpit } from '../cockpit/cockpit.client';
import { ESCALATION_REASONS, type Outcome } from './outcome';
import { OutcomeForm } from './outcome-form';
import type { Conversation } from './outcome.store';
import { PresetChoice } from './preset-choice';

/** Hands the case to the legal staff. The only outcome that asks again: it leaves the agent's queue, and the debtor may be sued. */
@Component({
  selector: 'calls-escalation-form',
  imports: [OutcomeForm, PresetChoice, Dialog, Icon, MoneyPipe],
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
    <rl-dialog [open]="asked()" [heading]="t('calls.escalation.confirm')" [keys]="keys" (closed)="asked.set(false)">
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
        </dl>
        <form class="stack" (submit)="confirm($event)">
          <fieldset class="field">
            <legend class="label">{{ t('calls.file.title') }}</legend>
            <ul>
              @for (line of cockpit().checklist; track line.piece; let index = $index) {
                <li>
                  @if (line.there) {
                    <span class="line"><rl-icon name="check" />{{ t('calls.file.' + line.piece) }}</span>
                  } @else {
                    <label class="line">
                      <input type="checkbox" [checked]="ticked().has(line.piece)" (change)="tick(line.piece)" />
                      <kbd class="key">{{ index + 1 }}</kbd>
                      <span>{{ t('calls.file.' + line.piece) }}</span>
                      <span class="muted small">{{
                        t(line.there === null ? 'calls.file.unknown' : 'calls.file.missing')
                      }}</span>
                    </label>
                  }
                </li>
              }
            </ul>
          </fieldset>
          @if (lacks()) {
            <div class="field">
              <label for="file-why">{{ t('calls.file.why') }} <kbd class="key">W</kbd></label>
              <input
                id="file-why"
                class="input"
                maxlength="500"
                autocomplete="off"
                [value]="why()"
                (input)="why.set($any($event.target).value)"
              />
            </div>
          }
          <div role="alert">
            @if (incomplete()) {
              <p class="notice warn">{{ t('calls.file.incomplete') }}</p>
            }
          </div>
          <div class="form-actions">
            <button type="button" class="btn" (click)="asked.set(false)">{{ t('ui.cancel') }}</button>
            <button class="btn primary" autofocus [disabled]="busy()">
              {{ t('calls.escalation.submit') }} <kbd class="key">↵</kbd>
            </button>
          </div>
        </form>
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
    li .line {
      min-height: 28px;
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

  protected readonly ticked = signal<ReadonlySet<string>>(new Set());
  protected readonly why = signal('');
  protected readonly incomplete = signal(false);
  /** A piece is known not to be there: somebody says why the file goes all the same. */
  protected readonly lacks = computed(() => this.cockpit().checklist.some(({ there }) => there === false));
  protected readonly keys = [
    ...Array.from({ length: 9 }, (_, index) => ({
      key: String(index + 1),
      run: () => {
        const line = this.cockpit().checklist[index];
        if (line && !line.there) this.tick(line.piece);
      },
    })),
    { key: 'w', run: () => document.getElementById('file-why')?.focus() },
  ];

  protected tick(piece: string): void {
    this.ticked.update((ticked) => {
      const next = new Set(ticked);
      if (!next.delete(piece)) next.add(piece);
      return next;
    });
  }

  protected confirm(event: Event): void {
    event.preventDefault();
    const left = this.cockpit().checklist.filter(({ piece, there }) => !there && !this.ticked().has(piece));
    this.incomplete.set(left.length > 0 || (this.lacks() && !this.why().trim()));
    if (this.incomplete()) return;
    this.asked.set(false);
    const missing = [...this.ticked()];
    this.saved.emit({
      outcome: { kind: 'escalation', reason: this.reason(), missing, why: this.why().trim() },
      conversation: { rightParty: false, reasonForDelay: null },
    });
  }
}
