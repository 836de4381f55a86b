import { Component, computed, effect, inject, input, output, signal, untracked } from '@angular/core';
import { dateInZone, Dialog, FormEnd, ServerClock, Texts } from '@relance/platform/console';
import type { ProposalRow, Refusal } from './proposals.store';

const DAY_MS = 86_400_000;
const LATER_DAYS = 7;

/** Why these steps are not taken, and what becomes of them: left out, or proposed again on a day. */
@Component({
  selector: 'dunning-decline-dialog',
  imports: [Dialog, FormEnd],
  template: `
    <rl-dialog
      [open]="open()"
      [heading]="t('runs.proposals.declineTitle', { count: rows().length })"
      (closed)="closed.emit()"
    >
      <form class="stack" (submit)="submit($event)">
        <div class="field">
          <label for="decline-reason">{{ t('runs.proposals.reason') }}</label>
          <input
            id="decline-reason"
            class="input"
            required
            maxlength="500"
            autocomplete="off"
            [value]="reason()"
            (input)="reason.set($any($event.target).value)"
          />
        </div>
        <fieldset>
          <legend class="label">{{ t('runs.proposals.then') }}</legend>
          <div class="choice">
            <label>
              <input type="radio" name="skip" [checked]="!skip()" (change)="skip.set(false)" />
              {{ t('runs.proposals.again') }}
            </label>
            @if (!mandatory()) {
              <label>
                <input type="radio" name="skip" [checked]="skip()" (change)="skip.set(true)" />
                {{ t('runs.proposals.leaveOut') }}
              </label>
            }
          </div>
        </fieldset>
        @if (mandatory()) {
          <p class="small muted">{{ t('runs.proposals.mandatoryWords') }}</p>
        }
        @if (!skip()) {
          <div class="field">
            <label for="decline-until">{{ t('runs.proposals.untilDay') }}</label>
            <input
              id="decline-until"
              class="input"
              type="date"
              required
              [min]="earliest()"
              [value]="until()"
              (change)="until.set($any($event.target).value)"
            />
          </div>
        }
        <rl-form-end
          [problem]="problem()"
          [disabled]="busy() || !reason().trim()"
          [save]="t('runs.proposals.declineCount', { count: rows().length })"
          (cancelled)="closed.emit()"
        />
      </form>
    </rl-dialog>
  `,
})
export class DeclineDialog {
  readonly open = input.required<boolean>();
  readonly rows = input.required<readonly ProposalRow[]>();
  readonly busy = input(false);
  readonly problem = input<string>();
  readonly decline = output<Refusal>();
  readonly closed = output<void>();
  private readonly clock = inject(ServerClock);
  protected readonly t = inject(Texts).t;
  protected readonly reason = signal('');
  protected readonly skip = signal(false);
  protected readonly until = signal('');
  protected readonly earliest = signal('');
  /** One mandatory step among them: then none is left out. */
  protected readonly mandatory = computed(() => this.rows().some((row) => row.mandatory));

  constructor() {
    effect(() => {
      if (this.open()) untracked(() => this.begin());
    });
  }

  private begin(): void {
    this.reason.set('');
    this.skip.set(false);
    this.earliest.set(this.day(0));
    this.until.set(this.day(LATER_DAYS));
  }

  private day(ahead: number): string {
    return dateInZone(new Date(this.clock.now().getTime() + ahead * DAY_MS), 'Europe/Paris');
  }

  protected submit(event: Event): void {
    event.preventDefault();
    const skip = this.skip() && !this.mandatory();
    this.decline.emit({ reason: this.reason().trim(), skip, until: skip ? null : this.until() });
  }
}
