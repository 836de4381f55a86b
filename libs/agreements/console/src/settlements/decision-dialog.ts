import { Component, computed, effect, inject, input, output, signal, untracked } from '@angular/core';
import { type Conflict, Dialog, FormEnd, formatDate, type Mine, MoneyPipe, Texts } from '@relance/platform/console';
import type { Decision, SettlementDue } from './settlements.store';

/** Gives up the rest of a settlement, or claims it again: what that means in money, and why. */
@Component({
  selector: 'agreements-decision-dialog',
  imports: [Dialog, FormEnd, MoneyPipe],
  template: `
    <rl-dialog
      [open]="settlement() !== undefined"
      [heading]="t('settlements.' + decision() + 'Title')"
      (closed)="closed.emit()"
    >
      @if (settlement(); as row) {
        <form class="stack" (submit)="submit($event)">
          <p>{{ t('settlements.' + decision() + 'Text', { name: row.debtorName, open: (row.open | money) }) }}</p>
          @if (decision() === 'waive' && more()) {
            <p class="notice warn">
              {{ t('settlements.more', { discount: (row.promise.discount | money), open: (row.open | money) }) }}
            </p>
          }
          <ul>
            @for (item of row.items; track item.id) {
              <li class="line">
                <span class="grow">{{ item.number }}</span>
                <span class="num">{{ item.open | money }}</span>
              </li>
            }
          </ul>
          <div class="field">
            <label for="settlement-reason">{{ t('settlements.reason') }}</label>
            <input
              id="settlement-reason"
              class="input"
              maxlength="300"
              autocomplete="off"
              required
              autofocus
              [value]="reason()"
              (input)="reason.set($any($event.target).value)"
            />
          </div>
          <rl-form-end
            [problem]="problem()"
            [disabled]="busy() || !reason().trim()"
            [save]="t('settlements.' + decision(), { open: (row.open | money) })"
            [conflict]="conflict()"
            [mine]="mine()"
            (insist)="decided.emit(reason().trim())"
            (cancelled)="closed.emit()"
          />
        </form>
      }
    </rl-dialog>
  `,
})
export class DecisionDialog {
  readonly settlement = input<SettlementDue>();
  readonly decision = input.required<Decision>();
  readonly busy = input(false);
  readonly problem = input<string>();
  readonly conflict = input<Conflict>();
  readonly closed = output<void>();
  readonly decided = output<string>();
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  protected readonly reason = signal('');
  /** More is open on the items than was to be given up. */
  protected readonly more = computed(() => {
    const row = this.settlement();
    return !!row && row.open.minor > (row.promise.discount?.minor ?? 0);
  });

  protected readonly mine = computed((): Mine[] => [
    { field: 'decision', label: this.t('ui.conflict.case'), value: this.t(`settlements.${this.decision()}Title`) },
  ]);

  constructor() {
    const shown = computed(() => this.settlement()?.promise.id);
    effect(() => {
      const id = shown();
      const decision = this.decision();
      untracked(() => this.reason.set(id && decision === 'waive' ? this.agreed() : ''));
    });
  }

  private agreed(): string {
    const date = formatDate(this.settlement()!.promise.madeOn, this.texts.locale(), 'long');
    return this.t('settlements.agreedOn', { date });
  }

  protected submit(event: Event): void {
    event.preventDefault();
    if (this.reason().trim()) this.decided.emit(this.reason().trim());
  }
}
