import { Component, effect, inject, input, output, signal, untracked } from '@angular/core';
import { Dialog, Texts } from '@relance/platform/console';

/** Asks why: what is done then is in the audit trail. */
@Component({
  selector: 'calls-reason-dialog',
  imports: [Dialog],
  template: `
    <rl-dialog [open]="open()" [heading]="heading()" (closed)="closed.emit()">
      <form class="stack" (submit)="submit($event)">
        <p>{{ body() }}</p>
        <div class="field">
          <label for="call-reason">{{ t('calls.contact.overrideReason') }}</label>
          <input
            id="call-reason"
            class="input"
            autofocus
            autocomplete="off"
            maxlength="500"
            [value]="reason()"
            (input)="reason.set($any($event.target).value)"
          />
        </div>
        <div class="form-actions">
          <button type="button" class="btn" (click)="closed.emit()">{{ t('ui.cancel') }}</button>
          <button class="btn primary" [disabled]="!reason().trim()">{{ button() }}</button>
        </div>
      </form>
    </rl-dialog>
  `,
})
export class ReasonDialog {
  readonly open = input.required<boolean>();
  readonly heading = input.required<string>();
  readonly body = input.required<string>();
  readonly button = input.required<string>();
  readonly given = output<string>();
  readonly closed = output<void>();
  protected readonly t = inject(Texts).t;
  protected readonly reason = signal('');

  constructor() {
    effect(() => this.open() && untracked(() => this.reason.set('')));
  }

  protected submit(event: Event): void {
    event.preventDefault();
    const reason = this.reason().trim();
    if (reason) this.given.emit(reason);
  }
}
