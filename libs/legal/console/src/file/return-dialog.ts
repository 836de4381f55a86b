import { Component, effect, inject, input, output, signal, untracked } from '@angular/core';
import { Dialog, DraftStore, Texts, FormEnd } from '@relance/platform/console';

/** Back to the agent, who reads why. What is written is kept on this machine until it is sent. */
@Component({
  selector: 'legal-return-dialog',
  imports: [FormEnd, Dialog],
  template: `
    <rl-dialog [open]="open()" [heading]="t('legalFile.returnTitle')" (closed)="closed.emit()">
      <form class="stack" (submit)="submit($event)">
        <div class="field">
          <label for="return-reason">{{ t('legalFile.returnReason') }}</label>
          <textarea
            id="return-reason"
            class="input"
            rows="4"
            autofocus
            aria-describedby="return-said"
            [attr.aria-invalid]="missing()"
            [value]="reason()"
            (input)="write($any($event.target).value)"
          ></textarea>
          <span id="return-said" [class]="missing() ? 'field-error' : 'small muted'">
            {{ t(missing() ? 'legalFile.returnNeeded' : 'legalFile.returnHint') }}
          </span>
        </div>
        <rl-form-end
          [problem]="problem()"
          [disabled]="busy()"
          [save]="t('legalFile.returnSave')"
          (cancelled)="closed.emit()"
        />
      </form>
    </rl-dialog>
  `,
})
export class ReturnDialog {
  readonly open = input.required<boolean>();
  readonly fileId = input.required<string>();
  readonly busy = input(false);
  readonly problem = input<string>();
  readonly closed = output<void>();
  readonly give = output<string>();
  private readonly drafts = inject(DraftStore);
  protected readonly t = inject(Texts).t;
  protected readonly reason = signal('');
  protected readonly missing = signal(false);

  constructor() {
    effect(() => {
      const id = this.fileId();
      if (this.open()) untracked(() => this.reason.set(this.drafts.read(`return.${id}`)));
    });
  }

  protected write(reason: string): void {
    this.reason.set(reason);
    this.missing.set(false);
    this.drafts.write(`return.${this.fileId()}`, reason);
  }

  protected submit(event: Event): void {
    event.preventDefault();
    this.missing.set(this.reason().trim() === '');
    if (!this.missing()) this.give.emit(this.reason().trim());
  }
}
