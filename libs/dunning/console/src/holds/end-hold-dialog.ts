import { Component, computed, inject, input, output } from '@angular/core';
import { type Conflict, Dialog, FormEnd, type Mine, Texts } from '@relance/platform/console';
import type { ShownHold } from './holds.store';

/** Ends a hold before its last day, with a reason. */
@Component({
  selector: 'dunning-end-hold-dialog',
  imports: [Dialog, FormEnd],
  template: `
    <rl-dialog [open]="hold() !== undefined" [heading]="t('holds.end')" (closed)="closed.emit()">
      <form class="stack" (submit)="submit($event)">
        @if (hold()?.debtorWide) {
          <p>{{ t('holds.endEverywhere') }}</p>
        }
        <div class="field">
          <label for="hold-end-reason">{{ t('holds.endReason') }}</label>
          <input
            id="hold-end-reason"
            class="input"
            name="reason"
            maxlength="500"
            autocomplete="off"
            required
            autofocus
          />
        </div>
        <rl-form-end
          [problem]="problem()"
          [disabled]="busy()"
          [save]="t('holds.end')"
          [conflict]="conflict()"
          [mine]="mine()"
          (insist)="insist.emit(); finished.emit(reason)"
          (cancelled)="closed.emit()"
        />
      </form>
    </rl-dialog>
  `,
})
export class EndHoldDialog {
  readonly hold = input.required<ShownHold | undefined>();
  readonly busy = input(false);
  readonly problem = input<string>();
  readonly conflict = input<Conflict>();
  readonly insist = output<void>();
  readonly finished = output<string>();
  readonly closed = output<void>();
  protected readonly t = inject(Texts).t;
  protected reason = '';
  protected readonly mine = computed((): Mine[] => [
    { field: 'hold', label: this.t('ui.conflict.case'), value: this.t('holds.end') },
  ]);

  protected submit(event: Event): void {
    event.preventDefault();
    this.reason = String(new FormData(event.target as HTMLFormElement).get('reason') ?? '').trim();
    if (this.reason) this.finished.emit(this.reason);
  }
}
