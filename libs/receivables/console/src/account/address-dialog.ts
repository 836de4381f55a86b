import { Component, effect, inject, input, output, signal, untracked } from '@angular/core';
import { Dialog, FormEnd, Texts } from '@relance/platform/console';

/** Where letters go, one line for each line of the envelope. */
@Component({
  selector: 'receivables-address-dialog',
  imports: [Dialog, FormEnd],
  template: `
    <rl-dialog [open]="open()" [heading]="t('account.changeAddress')" (closed)="closed.emit()">
      <form class="stack" (submit)="submit($event)">
        <div class="field">
          <label for="address-lines">{{ t('account.address') }}</label>
          <textarea
            id="address-lines"
            class="input"
            rows="6"
            maxlength="620"
            autofocus
            aria-describedby="address-hint"
            [value]="text()"
            (input)="text.set($any($event.target).value)"
          ></textarea>
          <span class="small muted" id="address-hint">{{ t('account.addressHint') }}</span>
        </div>
        <rl-form-end [problem]="problem()" [disabled]="busy()" [save]="t('ui.save')" (cancelled)="closed.emit()" />
      </form>
    </rl-dialog>
  `,
})
export class AddressDialog {
  readonly open = input.required<boolean>();
  readonly lines = input.required<readonly string[]>();
  readonly busy = input(false);
  readonly problem = input<string>();
  readonly closed = output<void>();
  readonly save = output<string[]>();
  protected readonly t = inject(Texts).t;
  protected readonly text = signal('');

  constructor() {
    effect(() => {
      if (this.open()) untracked(() => this.text.set(this.lines().join('\n')));
    });
  }

  protected submit(event: Event): void {
    event.preventDefault();
    this.save.emit(this.text().split('\n'));
  }
}
