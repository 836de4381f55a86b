import { Component, inject, input, output } from '@angular/core';
import { Dialog, Texts } from '@relance/platform/console';

/** Legal hand-over is the one place that asks: are you sure? */
@Component({
  selector: 'legal-accept-dialog',
  imports: [Dialog],
  template: `
    <rl-dialog [open]="open()" [heading]="t('legalFile.acceptTitle')" (closed)="closed.emit()">
      <div class="stack">
        <p>{{ t('legalFile.acceptText', { name: name() }) }}</p>
        @if (problem(); as words) {
          <p class="notice warn" role="alert">
            <span>{{ words }}</span>
          </p>
        }
        <div class="form-actions">
          <button type="button" class="btn" (click)="closed.emit()">{{ t('ui.cancel') }}</button>
          <button type="button" class="btn primary" autofocus [disabled]="busy()" (click)="accept.emit()">
            {{ t('legalFile.accept') }}
          </button>
        </div>
      </div>
    </rl-dialog>
  `,
})
export class AcceptDialog {
  readonly open = input.required<boolean>();
  readonly name = input.required<string>();
  readonly busy = input(false);
  readonly problem = input<string>();
  readonly closed = output<void>();
  readonly accept = output<void>();
  protected readonly t = inject(Texts).t;
}
