import { Component, effect, inject, input, output, signal, untracked } from '@angular/core';
import { type Conflict, ConflictBar, Dialog, FormEnd, MoneyPipe, Texts } from '@relance/platform/console';
import type { AccountItem } from './account.store';

/** Gives up a charge, in the person's own name. */
@Component({
  selector: 'receivables-waive-dialog',
  imports: [ConflictBar, Dialog, FormEnd],
  providers: [MoneyPipe],
  template: `
    <rl-dialog [open]="open()" [heading]="t('account.waiveTitle')" (closed)="closed.emit()">
      <form class="stack" (submit)="submit($event)">
        <p>
          {{ t('account.waiveText', { amount: money.transform(charge()?.open), number: charge()?.chargeOf ?? '' }) }}
        </p>
        <div class="field">
          <label for="waive-reason">{{ t('account.reason') }}</label>
          <input
            id="waive-reason"
            class="input"
            autofocus
            autocomplete="off"
            maxlength="300"
            [value]="reason()"
            (input)="reason.set($any($event.target).value)"
          />
        </div>
        @if (conflict(); as clash) {
          <rl-conflict [conflict]="clash" [busy]="busy()" (insist)="send()" (dropped)="closed.emit()" />
        }
        <rl-form-end
          [problem]="problem()"
          [disabled]="busy() || !reason().trim()"
          [save]="t('account.waive')"
          (cancelled)="closed.emit()"
        />
      </form>
    </rl-dialog>
  `,
})
export class WaiveDialog {
  readonly open = input.required<boolean>();
  readonly charge = input<AccountItem>();
  readonly busy = input(false);
  readonly problem = input<string>();
  readonly conflict = input<Conflict>();
  readonly closed = output<void>();
  readonly save = output<string>();
  protected readonly money = inject(MoneyPipe);
  protected readonly t = inject(Texts).t;
  protected readonly reason = signal('');

  constructor() {
    effect(() => {
      if (this.open()) untracked(() => this.reason.set(''));
    });
  }

  protected submit(event: Event): void {
    event.preventDefault();
    this.send();
  }

  protected send(): void {
    if (this.reason().trim()) this.save.emit(this.reason().trim());
  }
}
