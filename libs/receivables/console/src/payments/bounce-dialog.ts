import { Component, effect, inject, input, output, signal, untracked } from '@angular/core';
import { dateInZone, Dialog, MoneyPipe, Texts, FormEnd } from '@relance/platform/console';
import type { UnappliedPayment } from './payments.store';

/** The bank took a payment back: the day and why, and what follows. */
@Component({
  selector: 'receivables-bounce-dialog',
  imports: [FormEnd, Dialog],
  providers: [MoneyPipe],
  template: `
    <rl-dialog [open]="payment() !== undefined" [heading]="t('payments.bounceTitle')" (closed)="closed.emit()">
      <form class="stack" (submit)="submit($event)">
        <p>{{ t('payments.bounceConsequence', { amount: money.transform(payment()?.amount) }) }}</p>
        <div class="field">
          <label for="bounced-on">{{ t('payments.bouncedOn') }}</label>
          <input
            id="bounced-on"
            class="input"
            type="date"
            required
            [min]="payment()?.bookedOn"
            [max]="today"
            [value]="day()"
            (change)="day.set($any($event.target).value)"
          />
        </div>
        <div class="field">
          <label for="bounce-reason">{{ t('payments.reason') }}</label>
          <input
            id="bounce-reason"
            class="input"
            autocomplete="off"
            [attr.aria-invalid]="missing()"
            [attr.aria-describedby]="missing() ? 'bounce-missing' : null"
            [value]="reason()"
            (input)="reason.set($any($event.target).value); missing.set(false)"
          />
          @if (missing()) {
            <span class="field-error" id="bounce-missing">{{ t('payments.reasonNeeded') }}</span>
          }
        </div>
        <rl-form-end
          [problem]="problem()"
          [disabled]="busy() || !day()"
          [save]="t('payments.bounceSave')"
          (cancelled)="closed.emit()"
        />
      </form>
    </rl-dialog>
  `,
})
export class BounceDialog {
  readonly payment = input<UnappliedPayment>();
  readonly busy = input(false);
  readonly problem = input<string>();
  readonly closed = output<void>();
  readonly bounce = output<{ bouncedOn: string; reason: string }>();
  protected readonly money = inject(MoneyPipe);
  protected readonly t = inject(Texts).t;
  protected readonly today = dateInZone(new Date(), Intl.DateTimeFormat().resolvedOptions().timeZone);
  protected readonly day = signal(this.today);
  protected readonly reason = signal('');
  protected readonly missing = signal(false);

  constructor() {
    effect(() => {
      this.payment();
      untracked(() => {
        this.day.set(this.today);
        this.reason.set('');
        this.missing.set(false);
      });
    });
  }

  protected submit(event: Event): void {
    event.preventDefault();
    this.missing.set(this.reason().trim() === '');
    if (!this.missing() && this.day()) this.bounce.emit({ bouncedOn: this.day(), reason: this.reason().trim() });
  }
}
