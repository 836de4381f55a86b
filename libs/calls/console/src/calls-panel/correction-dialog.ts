import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import {
  AmountField,
  caseWrite,
  CorrectOutcomeDocument,
  Dialog,
  GraphqlClient,
  sending,
  Texts,
  type CorrectOutcomeMutationVariables,
} from '@relance/platform/console';
import { REASONS_FOR_DELAY } from '../outcome/outcome';
import type { LoggedCall } from './calls.panel';

interface Promised {
  readonly amount: { minor: number; currency: string };
  readonly dueOn: string;
  readonly instalments?: readonly unknown[];
}

/** What was mistyped in a call, as it should be: a fact of its own, with a reason. */
@Component({
  selector: 'calls-correction-dialog',
  imports: [AmountField, Dialog],
  template: `
    <rl-dialog [open]="true" [heading]="t('calls.correction.title')" (closed)="closed.emit()">
      <form class="stack" (submit)="save($event)">
        <p class="muted">{{ t('calls.correction.explained') }}</p>
        @if (promised(); as promise) {
          @if (!promise.instalments) {
            <div class="pair">
              <rl-amount-field
                [label]="t('calls.promise.amount')"
                [currency]="promise.amount.currency"
                [(minor)]="minor"
              />
              <div class="field">
                <label for="correct-day">{{ t('calls.promise.when') }}</label>
                <input
                  id="correct-day"
                  class="input"
                  type="date"
                  [value]="dueOn()"
                  (change)="dueOn.set($any($event.target).value)"
                />
              </div>
            </div>
          }
        }
        @if (spoken()) {
          <label class="line">
            <input type="checkbox" [checked]="rightParty()" (change)="rightParty.set($any($event.target).checked)" />
            {{ t('calls.outcome.rightParty') }}
          </label>
          <div class="field">
            <label for="correct-delay">{{ t('calls.outcome.reasonForDelay') }}</label>
            <select id="correct-delay" class="input" [value]="delay()" (change)="delay.set($any($event.target).value)">
              @if (!logged().call.reasonForDelay) {
                <option value="">{{ t('calls.correction.nothing') }}</option>
              }
              @for (one of reasons; track one) {
                <option [value]="one" [selected]="one === delay()">{{ t('calls.delay.' + one) }}</option>
              }
            </select>
          </div>
        }
        <div class="field">
          <label for="correct-addendum">{{ t('calls.correction.addendum') }}</label>
          <textarea
            id="correct-addendum"
            class="input"
            rows="2"
            maxlength="2000"
            [value]="addendum()"
            (input)="addendum.set($any($event.target).value)"
          ></textarea>
        </div>
        <div class="field">
          <label for="correct-reason">{{ t('calls.correction.reason') }}</label>
          <input
            id="correct-reason"
            class="input"
            required
            maxlength="500"
            autocomplete="off"
            [value]="reason()"
            (input)="reason.set($any($event.target).value)"
          />
        </div>
        <div role="alert">
          @if (sending.problem(); as words) {
            <p class="notice warn">{{ words }}</p>
          }
        </div>
        <div class="form-actions">
          <button type="button" class="btn" (click)="closed.emit()">{{ t('ui.cancel') }}</button>
          <button class="btn primary" [disabled]="sending.busy()">
            {{ t('calls.correction.save') }} <kbd class="key">↵</kbd>
          </button>
        </div>
      </form>
    </rl-dialog>
  `,
  styles: `
    .pair {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: 8px;
    }
  `,
})
export class CorrectionDialog {
  readonly logged = input.required<LoggedCall>();
  readonly caseId = input.required<string>();
  readonly version = input.required<number>();
  readonly corrected = output<void>();
  readonly closed = output<void>();
  private readonly client = inject(GraphqlClient);
  protected readonly t = inject(Texts).t;
  protected readonly reasons = REASONS_FOR_DELAY;
  protected readonly sending = sending();
  /** As it holds now: what was logged, with what was corrected since. */
  protected readonly promised = computed(() => {
    const promise = (this.logged().detail as { promise?: Promised }).promise;
    if (!promise) return undefined;
    return this.logged().corrections.reduce((now, { changes }) => {
      const { amount, dueOn } = changes as { amount?: { is: Promised['amount'] }; dueOn?: { is: string } };
      return { ...now, amount: amount?.is ?? now.amount, dueOn: dueOn?.is ?? now.dueOn };
    }, promise);
  });
  protected readonly spoken = computed(() => !['noAnswer', 'wrongNumber'].includes(this.logged().call.outcome));
  protected readonly minor = linkedSignal<number | undefined>(() => this.promised()?.amount.minor);
  protected readonly dueOn = linkedSignal(() => this.promised()?.dueOn ?? '');
  protected readonly rightParty = linkedSignal(() => this.logged().call.rightParty);
  protected readonly delay = linkedSignal<string>(() => this.logged().call.reasonForDelay ?? '');
  protected readonly addendum = signal('');
  protected readonly reason = signal('');

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const promise = this.promised();
    const minor = this.minor();
    const correction: CorrectOutcomeMutationVariables['correction'] = {
      ...(promise && !promise.instalments && minor !== undefined
        ? { amount: { minor, currency: promise.amount.currency }, dueOn: this.dueOn() || null }
        : {}),
      ...(this.spoken() ? { rightParty: this.rightParty(), reasonForDelay: this.delay() || null } : {}),
      addendum: this.addendum().trim() || null,
    };
    const variables = {
      write: caseWrite({ id: this.caseId(), version: this.version() }),
      callId: this.logged().call.id,
      correction,
      reason: this.reason(),
    };
    const done = await this.sending.send(
      async () => (await this.client.run(CorrectOutcomeDocument, variables)).correctOutcome,
    );
    if (done) this.corrected.emit();
  }
}
