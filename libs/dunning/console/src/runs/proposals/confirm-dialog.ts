import { Component, computed, inject, input, output } from '@angular/core';
import { Dialog, FormEnd, MoneyPipe, Texts, WholePipe } from '@relance/platform/console';
import { groupsOf } from './proposal-groups';
import type { ProposalRow } from './proposals.store';
import { stepText } from './step-text';

/** What is about to be done, in numbers: it cannot be undone, letters leave. */
@Component({
  selector: 'dunning-confirm-dialog',
  imports: [Dialog, FormEnd, MoneyPipe, WholePipe],
  template: `
    <rl-dialog
      [open]="open()"
      [heading]="t('runs.proposals.confirmTitle', { count: rows().length })"
      (closed)="closed.emit()"
    >
      <form class="stack" (submit)="submit($event)">
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{{ t('runs.proposals.step') }}</th>
              <th scope="col" class="num">{{ t('runs.cases') }}</th>
              <th scope="col" class="num">{{ t('runs.proposals.overdue') }}</th>
            </tr>
          </thead>
          <tbody>
            @for (group of groups(); track group.stepKey + group.channel) {
              <tr>
                <td>
                  {{ step(group.stepKey) }}
                  <span class="small muted">{{ t('runs.channels.' + group.channel) }}</span>
                </td>
                <td class="num">{{ group.count | whole }}</td>
                <td class="num">
                  @for (sum of group.overdue; track sum.currency) {
                    <div>{{ sum | money }}</div>
                  }
                </td>
              </tr>
            }
          </tbody>
        </table>
        <p class="muted">{{ t('runs.proposals.noWayBack') }}</p>
        <rl-form-end
          [problem]="problem()"
          [disabled]="busy() || rows().length === 0"
          [save]="t('runs.proposals.confirmCount', { count: rows().length })"
          (cancelled)="closed.emit()"
        />
      </form>
    </rl-dialog>
  `,
})
export class ConfirmDialog {
  readonly open = input.required<boolean>();
  readonly rows = input.required<readonly ProposalRow[]>();
  readonly busy = input(false);
  readonly problem = input<string>();
  readonly confirm = output<void>();
  readonly closed = output<void>();
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  protected readonly groups = computed(() => groupsOf(this.rows()));

  protected step(key: string): string {
    return stepText(key, this.texts);
  }

  protected submit(event: Event): void {
    event.preventDefault();
    this.confirm.emit();
  }
}
