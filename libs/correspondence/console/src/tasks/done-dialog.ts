import { Component, computed, inject, input, output } from '@angular/core';
import { Dialog, FormEnd, Texts } from '@relance/platform/console';
import type { DeliveryTask } from './tasks.store';

/** A person did it: posted the letter, sent the message, made the visit; with what proves or explains it. */
@Component({
  selector: 'correspondence-done-dialog',
  imports: [Dialog, FormEnd],
  template: `
    <rl-dialog
      [open]="task() !== undefined"
      [heading]="t('letters.finish.' + way() + '.title', { name: task()?.debtorName ?? '' })"
      (closed)="closed.emit()"
    >
      <form class="stack" (submit)="submit($event)">
        <p>{{ t('letters.finish.' + way() + '.hint') }}</p>
        @if (way() === 'letter') {
          <div class="field">
            <label for="done-tracking">{{ t('letters.tracking') }}</label>
            <input
              id="done-tracking"
              class="input"
              name="tracking"
              autocomplete="off"
              aria-describedby="done-tracking-hint"
            />
            <span id="done-tracking-hint" class="small muted">{{ t('letters.trackingHint') }}</span>
          </div>
        }
        <div class="field">
          <label for="done-note">{{ t('letters.finish.' + way() + '.note') }}</label>
          <textarea id="done-note" class="input" name="note" rows="3" maxlength="500" autofocus></textarea>
        </div>
        <rl-form-end
          [problem]="problem()"
          [disabled]="busy()"
          [save]="t('letters.finish.' + way() + '.save')"
          (cancelled)="closed.emit()"
        />
      </form>
    </rl-dialog>
  `,
})
export class DoneDialog {
  /** What was done; none: the dialog is closed. */
  readonly task = input.required<DeliveryTask | undefined>();
  readonly busy = input(false);
  readonly problem = input<string>();
  readonly closed = output<void>();
  readonly done = output<{ tracking: string; note: string }>();
  protected readonly t = inject(Texts).t;
  protected readonly way = computed(() => {
    const kind = this.task()?.document.kind;
    return kind === 'visit' ? 'visit' : kind === 'sms' || kind === 'email' ? 'message' : 'letter';
  });

  protected submit(event: Event): void {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    this.done.emit({ tracking: String(form.get('tracking') ?? ''), note: String(form.get('note') ?? '') });
  }
}
