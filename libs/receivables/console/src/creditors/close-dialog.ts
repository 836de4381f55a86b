import { Component, effect, inject, input, output, signal, untracked } from '@angular/core';
import { dateInZone, Dialog, FormEnd, Texts } from '@relance/platform/console';
import type { CreditorEntity } from './creditors.store';

/** The end of a creditor entity: from which day, why, and what follows. */
@Component({
  selector: 'receivables-close-dialog',
  imports: [Dialog, FormEnd],
  template: `
    <rl-dialog
      [open]="creditor() !== undefined"
      [heading]="t('creditors.closeTitle', { name: creditor()?.name ?? '' })"
      (closed)="closed.emit()"
    >
      <form class="stack" (submit)="submit($event)">
        <p>{{ t('creditors.closeText', { count: creditor()?.openCases ?? 0 }) }}</p>
        <div class="field">
          <label for="closed-on">{{ t('creditors.closedOn') }}</label>
          <input
            id="closed-on"
            class="input"
            type="date"
            required
            [max]="today()"
            [value]="day()"
            (change)="day.set($any($event.target).value)"
          />
        </div>
        <div class="field">
          <label for="close-reason">{{ t('creditors.reason') }}</label>
          <input
            id="close-reason"
            class="input"
            autofocus
            autocomplete="off"
            maxlength="300"
            [value]="reason()"
            (input)="reason.set($any($event.target).value)"
          />
        </div>
        <rl-form-end
          [problem]="problem()"
          [disabled]="busy() || !day() || !reason().trim()"
          [save]="t('creditors.close')"
          (cancelled)="closed.emit()"
        />
      </form>
    </rl-dialog>
  `,
})
export class CloseDialog {
  readonly creditor = input<CreditorEntity>();
  readonly busy = input(false);
  readonly problem = input<string>();
  readonly closed = output<void>();
  readonly save = output<{ closedOn: string; reason: string }>();
  protected readonly t = inject(Texts).t;
  protected readonly today = signal('');
  protected readonly day = signal('');
  protected readonly reason = signal('');

  constructor() {
    effect(() => {
      const creditor = this.creditor();
      if (!creditor) return;
      untracked(() => {
        this.today.set(dateInZone(new Date(), creditor.zone));
        this.day.set(this.today());
        this.reason.set('');
      });
    });
  }

  protected submit(event: Event): void {
    event.preventDefault();
    if (this.reason().trim()) this.save.emit({ closedOn: this.day(), reason: this.reason().trim() });
  }
}
