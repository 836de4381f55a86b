import { Component, computed, effect, inject, input, untracked } from '@angular/core';
import { Router } from '@angular/router';
import {
  DayPipe,
  EmptyState,
  FailureState,
  InstantPipe,
  List,
  MoneyPipe,
  narrowerThan,
  Skeleton,
  Texts,
} from '@relance/platform/console';
import { INBOX_TABS, InboxStore, type InboxRow } from './inbox.store';
import { legalReason } from './legal-reason';

/** What reached the legal staff: new files appear by themselves. */
@Component({
  selector: 'legal-inbox',
  imports: [DayPipe, EmptyState, FailureState, InstantPipe, List, MoneyPipe, Skeleton],
  providers: [InboxStore],
  template: `
    <div class="page">
      <div class="stack">
        <header class="page-head">
          <h1>{{ t('legal.title') }}</h1>
          @if (store.rows(); as rows) {
            <span class="muted" role="status">
              {{ t('legal.count', { count: rows.length }) }}{{ store.hasMore() ? '…' : '' }}
            </span>
          }
        </header>
        <nav class="tabs" [attr.aria-label]="t('legal.tabs')">
          @for (tab of tabs; track tab) {
            <button type="button" [attr.aria-current]="tab === store.tab() ? 'page' : null" (click)="show(tab)">
              {{ t('legal.' + tab) }}
            </button>
          }
        </nav>
      </div>
      @if (store.rows(); as rows) {
        @if (rows.length > 0) {
          <div class="card list-card">
            <rl-list
              [items]="rows"
              [key]="idOf"
              [itemHeight]="52"
              [columns]="columns()"
              [label]="t('legal.list')"
              (activate)="open($event)"
              (end)="store.more()"
            >
              <ng-template #head>
                <span role="columnheader">{{ t('legal.debtor') }}</span>
                @if (!narrow()) {
                  <span role="columnheader">{{ t('legal.reason') }}</span>
                  <span role="columnheader">{{ t('legal.escalated') }}</span>
                  <span role="columnheader">{{ t('legal.oldest') }}</span>
                }
                <span role="columnheader" class="num">{{ t('legal.open') }}</span>
              </ng-template>
              <ng-template #row let-item>
                <span role="gridcell" class="two-lines">
                  <span class="line">
                    <span class="ellipsis strong">{{ item.debtorName }}</span>
                    @if (store.arrived().has(item.id)) {
                      <span class="chip accent">{{ t('legal.new') }}</span>
                    }
                  </span>
                  <span class="ellipsis small muted">
                    {{ item.caseNumber }} · {{ narrow() ? reason(item.reason) : item.creditorName }}
                  </span>
                </span>
                @if (!narrow()) {
                  <span role="gridcell" class="two-lines">
                    <span class="ellipsis">{{ reason(item.reason) }}</span>
                    @if (item.decisionReason) {
                      <span class="ellipsis small muted">{{ item.decisionReason }}</span>
                    }
                  </span>
                  <span role="gridcell" class="two-lines">
                    <span class="ellipsis">{{ item.escalatedAt | instant: 'day' }}</span>
                    <span class="ellipsis small muted">{{ item.escalatedByName ?? t('legal.system') }}</span>
                  </span>
                  <span role="gridcell">{{ item.oldestDueOn | day }}</span>
                }
                <span role="gridcell" class="num strong">
                  @for (amount of item.open; track amount.currency) {
                    <div>{{ amount | money }}</div>
                  }
                </span>
              </ng-template>
            </rl-list>
          </div>
        } @else {
          @let key = store.tab() === 'submitted' ? 'legal.emptySubmitted' : 'legal.empty';
          <rl-empty icon="legal" [heading]="t(key + 'Title')"
            ><p>{{ t(key + 'Text') }}</p></rl-empty
          >
        }
      } @else if (store.failure(); as failure) {
        <rl-failure [kind]="failure" (retry)="store.load()" />
      } @else {
        <rl-skeleton [lines]="10" />
      }
    </div>
  `,
})
export class InboxScreen {
  readonly status = input<string>();
  private readonly router = inject(Router);
  private readonly texts = inject(Texts);
  protected readonly store = inject(InboxStore);
  protected readonly t = this.texts.t;
  protected readonly tabs = INBOX_TABS;
  protected readonly narrow = narrowerThan(720);
  protected readonly idOf = (row: InboxRow): string => row.id;
  protected readonly columns = computed(() =>
    this.narrow()
      ? 'minmax(0, 1fr) max-content'
      : 'minmax(0, 2fr) minmax(0, 1.4fr) minmax(0, 1.2fr) 112px minmax(112px, max-content)',
  );

  constructor() {
    effect(() => {
      const tab = INBOX_TABS.find((one) => one === this.status()) ?? 'submitted';
      untracked(() => this.store.show(tab));
    });
  }

  protected reason(reason: string): string {
    return legalReason(reason, this.texts);
  }

  protected show(tab: string): void {
    void this.router.navigate([], { queryParams: { status: tab === 'submitted' ? null : tab }, replaceUrl: true });
  }

  protected open(row: InboxRow): void {
    void this.router.navigate(['/legal', row.id]);
  }
}
