import { Component, computed, inject, input, output } from '@angular/core';
import type { Conflict } from '../data/conflict';
import { InstantPipe } from '../format/format.pipes';
import { Texts } from '../texts/texts.service';
import { Icon } from './icon';

/** One thing I wrote: how it is called, and what I want it to be. */
export interface Mine {
  /** As the server calls it. */
  readonly field: string;
  readonly label: string;
  readonly value: string | null;
}

/**
 * Two people wrote at once: mine and theirs side by side, who and when, and the choice. What I typed stays where it is. Without
 * fields (an outcome of a call) the one line says what I wanted, and in which state they left the case.
 */
@Component({
  selector: 'rl-conflict',
  imports: [Icon, InstantPipe],
  template: `
    <div class="notice warn conflict" role="alert">
      <rl-icon name="warning" />
      <div class="grow">
        <p>
          {{
            t('ui.conflict.changed', {
              name: conflict().changedBy ?? t('ui.conflict.system'),
              at: (conflict().changedAt | instant: 'short'),
            })
          }}
        </p>
        @if (rows().length > 0) {
          <table>
            <thead>
              <tr>
                <td></td>
                <th scope="col">{{ t('ui.conflict.mine') }}</th>
                <th scope="col">{{ t('ui.conflict.theirs') }}</th>
              </tr>
            </thead>
            <tbody>
              @for (row of rows(); track row.field) {
                <tr>
                  <th scope="row">{{ row.label }}</th>
                  <td class="mine">{{ row.mine ?? t('ui.conflict.nothing') }}</td>
                  <td class="theirs">{{ row.theirs ?? t('ui.conflict.nothing') }}</td>
                </tr>
              }
            </tbody>
          </table>
        }
        <div class="line wrap">
          <button type="button" class="btn small" [disabled]="busy()" (click)="insist.emit()">
            {{ t('ui.conflict.insist') }}
          </button>
          <button type="button" class="btn small" [disabled]="busy()" (click)="dropped.emit()">
            {{ t('ui.conflict.drop') }}
          </button>
        </div>
      </div>
    </div>
  `,
  styles: `
    table {
      margin: 4px 0 8px;
      border-collapse: collapse;
    }
    th,
    td {
      padding: 2px 16px 2px 0;
      text-align: start;
      vertical-align: top;
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
    th {
      font-weight: 500;
      font-size: 12px;
    }
    .mine {
      font-weight: 500;
    }
  `,
})
export class ConflictBar {
  readonly conflict = input.required<Conflict>();
  readonly mine = input<readonly Mine[]>([]);
  readonly busy = input(false);
  readonly insist = output<void>();
  readonly dropped = output<void>();
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  /** Only what differs is in dispute. */
  protected readonly rows = computed(() => {
    const { theirs, state } = this.conflict();
    return this.mine()
      .map(({ field, label, value }) => ({ field, label, mine: value, theirs: this.theirs(field, theirs, state) }))
      .filter((row) => row.mine !== row.theirs);
  });

  private theirs(field: string, theirs: Conflict['theirs'], state: Conflict['state']): string | null {
    if (!theirs) return state ? this.texts.t(`ui.state.${state}`) : null;
    const value = theirs.find((one) => one.field === field)?.value ?? null;
    return value === 'true' || value === 'false' ? this.texts.t(`ui.conflict.${value}`) : value;
  }
}
