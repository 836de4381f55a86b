import { Component, computed, effect, inject, input, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import {
  AgeChip,
  EmptyState,
  FailureState,
  Icon,
  List,
  MoneyPipe,
  narrowerThan,
  Skeleton,
  StateChip,
  Texts,
} from '@relance/platform/console';
import { AgentQueueStore, type AgentQueueRow } from './agent-queue.store';

/** An agent's queue as the lead sees it: the order, and why each case stands where it stands. */
@Component({
  selector: 'insight-agent-queue',
  imports: [AgeChip, EmptyState, FailureState, Icon, List, MoneyPipe, RouterLink, Skeleton, StateChip],
  providers: [AgentQueueStore],
  template: `
    <div class="page">
      <header class="page-head">
        <a class="btn quiet icon" routerLink="/floor" [attr.aria-label]="t('floor.back')"><rl-icon name="left" /></a>
        <h1>{{ agentId() ? t('floor.queueOf', { name: store.name() ?? '' }) : t('floor.poolQueue') }}</h1>
        @if (store.rows(); as rows) {
          <span class="muted">{{ t('floor.queueCount', { count: rows.length }) }}</span>
        }
        <a class="btn" routerLink="/portfolio" [queryParams]="{ agent: agentId() ?? 'pool' }">
          <rl-icon name="move" />{{ t('floor.move') }}
        </a>
      </header>
      @if (store.rows(); as rows) {
        @if (rows.length > 0) {
          <div class="card list-card">
            <rl-list
              [items]="rows"
              [key]="idOf"
              [itemHeight]="52"
              [columns]="columns()"
              [label]="t('floor.queue')"
              (activate)="open($event)"
              (end)="store.more()"
            >
              <ng-template #head>
                <span role="columnheader" class="num">{{ t('floor.rank') }}</span>
                <span role="columnheader">{{ t('floor.debtor') }}</span>
                @if (!narrow()) {
                  <span role="columnheader">{{ t('floor.why') }}</span>
                }
                <span role="columnheader" class="num">{{ t('floor.overdue') }}</span>
              </ng-template>
              <ng-template #row let-item let-index="index">
                <span role="gridcell" class="num muted">{{ index + 1 }}</span>
                <span role="gridcell" class="two-lines">
                  <span class="ellipsis strong">{{ item.debtorName }}</span>
                  <span class="ellipsis small muted">
                    @if (narrow()) {
                      {{ item.reasons[0]?.text }}
                    } @else {
                      {{ item.number }} · {{ item.creditorName }}
                    }
                  </span>
                </span>
                @if (!narrow()) {
                  <span role="gridcell" class="two-lines">
                    <span class="ellipsis">{{ item.reasons[0]?.text }}</span>
                    <span class="line small muted">
                      <rl-state [state]="item.state" />
                      @if (item.heldBy) {
                        <span class="ellipsis">{{ t('floor.heldBy', { name: item.heldBy }) }}</span>
                      }
                    </span>
                  </span>
                }
                <span role="gridcell" class="two-lines num">
                  <span class="strong">{{ item.overdue | money }}</span>
                  <span><rl-age [days]="item.daysPastDue" /></span>
                </span>
              </ng-template>
            </rl-list>
          </div>
        } @else {
          <rl-empty icon="check" [heading]="t('floor.queueEmptyTitle')">
            <p>{{ t('floor.queueEmptyText', { name: store.name() ?? t('floor.pool') }) }}</p>
          </rl-empty>
        }
      } @else if (store.failure(); as failure) {
        <rl-failure [kind]="failure" (retry)="store.load()" />
      } @else {
        <rl-skeleton [lines]="12" />
      }
    </div>
  `,
  styles: `
    .two-lines {
      gap: 4px;
    }
    .two-lines .chip {
      height: 16px;
      line-height: 16px;
    }
  `,
})
export class AgentQueueScreen {
  readonly agentId = input<string>();
  private readonly router = inject(Router);
  protected readonly store = inject(AgentQueueStore);
  protected readonly t = inject(Texts).t;
  protected readonly narrow = narrowerThan(720);
  protected readonly columns = computed(() =>
    this.narrow() ? '32px minmax(0, 1fr) max-content' : '48px minmax(0, 1fr) minmax(0, 1.6fr) 140px',
  );
  protected readonly idOf = (row: AgentQueueRow): string => row.caseId;

  constructor() {
    effect(() => {
      const agentId = this.agentId();
      untracked(() => this.store.show(agentId));
    });
  }

  protected open(row: AgentQueueRow): void {
    void this.router.navigate(['/case', row.caseId]);
  }
}
