import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { EmptyState, FailureState, Icon, InstantPipe, Skeleton, Texts } from '@relance/platform/console';
import { FailuresStore } from './failures.store';
import { RunStateStore } from './run-state.store';
import { RunsHead } from './runs-head';

/** What the run had to set aside: each case with its error, until it is solved. */
@Component({
  selector: 'dunning-failures',
  imports: [EmptyState, FailureState, Icon, InstantPipe, RouterLink, RunsHead, Skeleton],
  providers: [FailuresStore, RunStateStore],
  template: `
    <div class="page flow">
      <dunning-runs-head />
      @if (store.retrying.problem(); as words) {
        <p class="notice warn" role="alert">
          <span>{{ words }}</span>
        </p>
      }
      @if (store.rows(); as rows) {
        @if (rows.length > 0) {
          <p class="muted">{{ t('runs.failures.words') }}</p>
          <ul class="card" [attr.aria-label]="t('runs.failures.title')">
            @for (row of rows; track row.caseId) {
              <li>
                <div class="stack what">
                  <p class="line wrap">
                    <a class="strong" [routerLink]="['/case', row.caseId]">{{ row.debtorName }}</a>
                    <span class="muted small">{{ row.caseNumber }}</span>
                  </p>
                  <p class="error">{{ row.error }}</p>
                  <p class="small muted">
                    {{ t('runs.failures.attempts', { count: row.attempts }) }},
                    {{ t('runs.failures.last', { at: (row.failedAt | instant: 'day') }) }} ·
                    {{ t('runs.failures.again', { at: (row.retryAt | instant: 'day') }) }}
                  </p>
                </div>
                <div class="line wrap">
                  <a class="btn" [routerLink]="['/case', row.caseId]">{{ t('runs.openCase') }}</a>
                  <button type="button" class="btn" [disabled]="store.retrying.busy()" (click)="store.retry(row)">
                    <rl-icon name="undo" />{{ t('runs.failures.retry')
                    }}<span class="visually-hidden">, {{ row.caseNumber }}</span>
                  </button>
                </div>
              </li>
            }
          </ul>
        } @else {
          <rl-empty icon="check" [heading]="t('runs.failures.emptyTitle')"
            ><p>{{ t('runs.failures.emptyText') }}</p></rl-empty
          >
        }
      } @else if (store.failure(); as failure) {
        <rl-failure [kind]="failure" (retry)="store.load()" />
      } @else {
        <rl-skeleton [lines]="8" />
      }
    </div>
  `,
  styles: `
    li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: 8px 24px;
      padding: 12px;
      border-bottom: 1px solid var(--line);
    }
    li:last-child {
      border-bottom: 0;
    }
    .what {
      flex: 1 1 280px;
      gap: 4px;
    }
    .error {
      color: var(--d90);
      overflow-wrap: anywhere;
    }
  `,
})
export class FailuresScreen {
  protected readonly store = inject(FailuresStore);
  protected readonly t = inject(Texts).t;
}
