import { Component, computed, inject, input, output, signal } from '@angular/core';
import { Dialog, FormEnd, ServerClock, Texts } from '@relance/platform/console';
import type { AgentQueueRow } from './agent-queue.store';

/** Why a case is to be called first, and until which day at most. */
@Component({
  selector: 'insight-pin-dialog',
  imports: [Dialog, FormEnd],
  template: `
    <rl-dialog [open]="true" [heading]="t('floor.pin.title', { name: row().debtorName })" (closed)="closed.emit()">
      <form class="stack" (submit)="save($event)">
        <p class="muted">{{ t('floor.pin.text') }}</p>
        <div class="field">
          <label for="pin-reason">{{ t('floor.pin.reason') }}</label>
          <input
            id="pin-reason"
            class="input"
            autocomplete="off"
            autofocus
            maxlength="200"
            [value]="reason()"
            (input)="reason.set($any($event.target).value)"
          />
        </div>
        <div class="field">
          <label for="pin-until">{{ t('floor.pin.until') }}</label>
          <input id="pin-until" class="input" type="date" [value]="on()" (change)="on.set($any($event.target).value)" />
        </div>
        <rl-form-end
          [problem]="past() ? t('floor.pin.past') : problem()"
          [disabled]="busy() || past() || !reason().trim()"
          [save]="t('floor.pin.do')"
          (cancelled)="closed.emit()"
        />
      </form>
    </rl-dialog>
  `,
})
export class PinDialog {
  readonly row = input.required<AgentQueueRow>();
  readonly busy = input(false);
  readonly problem = input<string>();
  readonly pinned = output<{ reason: string; until: string | null }>();
  readonly closed = output<void>();
  private readonly clock = inject(ServerClock);
  protected readonly t = inject(Texts).t;
  protected readonly reason = signal('');
  protected readonly on = signal('');
  /** To the end of that day, by the lead's own clock. */
  private readonly until = computed(() => {
    if (!this.on()) return null;
    return new Date(`${this.on()}T23:59:00`).toISOString();
  });
  protected readonly past = computed(() => {
    const until = this.until();
    return until !== null && Date.parse(until) <= this.clock.now().getTime();
  });

  protected save(event: Event): void {
    event.preventDefault();
    if (this.past() || !this.reason().trim()) return;
    this.pinned.emit({ reason: this.reason().trim(), until: this.until() });
  }
}
