import { Component, effect, inject, input, output, signal, untracked } from '@angular/core';
import { Dialog, FormEnd, Texts } from '@relance/platform/console';
import type { CreditorDraft, CreditorEntity } from './creditors.store';

/** The name of a creditor entity, and how old its bank data may be before dunning waits. */
@Component({
  selector: 'receivables-creditor-dialog',
  imports: [Dialog, FormEnd],
  template: `
    <rl-dialog
      [open]="creditor() !== undefined"
      [heading]="t('creditors.changeOf', { name: creditor()?.name ?? '' })"
      (closed)="closed.emit()"
    >
      <form class="stack" (submit)="submit($event)">
        <div class="field">
          <label for="creditor-name">{{ t('creditors.name') }}</label>
          <input
            id="creditor-name"
            class="input"
            required
            autofocus
            autocomplete="off"
            maxlength="200"
            [value]="name()"
            (input)="name.set($any($event.target).value)"
          />
        </div>
        <div class="field">
          <label for="creditor-age">{{ t('creditors.maxAgeLong') }}</label>
          <input
            id="creditor-age"
            class="input num"
            type="number"
            min="1"
            max="90"
            step="1"
            aria-describedby="creditor-age-hint"
            [value]="days()"
            (input)="days.set($any($event.target).value)"
          />
          <span class="small muted" id="creditor-age-hint">{{ t('creditors.maxAgeHint') }}</span>
        </div>
        <rl-form-end
          [problem]="problem()"
          [disabled]="busy() || !name().trim()"
          [save]="t('ui.save')"
          (cancelled)="closed.emit()"
        />
      </form>
    </rl-dialog>
  `,
})
export class CreditorDialog {
  readonly creditor = input<CreditorEntity>();
  readonly busy = input(false);
  readonly problem = input<string>();
  readonly closed = output<void>();
  readonly save = output<CreditorDraft>();
  protected readonly t = inject(Texts).t;
  protected readonly name = signal('');
  protected readonly days = signal('');

  constructor() {
    effect(() => {
      const creditor = this.creditor();
      if (!creditor) return;
      untracked(() => {
        this.name.set(creditor.name);
        this.days.set(creditor.bankDataMaxAgeDays?.toString() ?? '');
      });
    });
  }

  protected submit(event: Event): void {
    event.preventDefault();
    const days = this.days().trim();
    this.save.emit({ name: this.name().trim(), bankDataMaxAgeDays: days === '' ? null : Number(days) });
  }
}
