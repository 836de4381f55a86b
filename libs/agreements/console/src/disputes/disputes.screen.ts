import { Component, computed, inject, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  DayPipe,
  DraftStore,
  EmptyState,
  FailureState,
  Hotkeys,
  List,
  MoneyPipe,
  narrowerThan,
  Skeleton,
  Split,
  Texts,
} from '@relance/platform/console';
import { DisputesStore, type Decision, type OpenDispute } from './disputes.store';
import { ResolveDialog } from './resolve-dialog';

/** The open disputes, oldest first: read one, say who is right. */
@Component({
  selector: 'agreements-disputes',
  imports: [DayPipe, EmptyState, FailureState, List, MoneyPipe, ResolveDialog, RouterLink, Skeleton, Split],
  providers: [DisputesStore],
  template: `
    <div class="page">
      <header class="page-head">
        <h1>{{ t('disputes.title') }}</h1>
        @if (store.rows(); as rows) {
          <span class="muted" role="status">{{ t('disputes.count', { count: rows.length }) }}</span>
        }
      </header>
      @if (store.rows(); as rows) {
        @if (rows.length > 0) {
          <rl-split [heading]="t('disputes.detail')">
            <div class="card list-card">
              <rl-list
                [items]="rows"
                [key]="idOf"
                [itemHeight]="52"
                [columns]="columns()"
                [label]="t('disputes.list')"
                (moved)="store.choose($event)"
                (activate)="store.choose($event); split()?.show()"
              >
                <ng-template #head>
                  <span role="columnheader">{{ t('disputes.debtor') }}</span>
                  @if (!narrow()) {
                    <span role="columnheader">{{ t('disputes.category') }}</span>
                    <span role="columnheader">{{ t('disputes.raised') }}</span>
                    <span role="columnheader">{{ t('disputes.agent') }}</span>
                  }
                  <span role="columnheader" class="num">{{ t('disputes.amount') }}</span>
                </ng-template>
                <ng-template #row let-item>
                  <span role="gridcell" class="two-lines">
                    <span class="ellipsis strong">{{ item.debtorName }}</span>
                    <span class="ellipsis small muted">
                      {{ item.caseNumber }} · {{ narrow() ? category(item) : item.dispute.itemNumbers.join(', ') }}
                    </span>
                  </span>
                  @if (!narrow()) {
                    <span role="gridcell" class="ellipsis">{{ category(item) }}</span>
                    <span role="gridcell">{{ item.dispute.raisedOn | day }}</span>
                    <span role="gridcell" class="ellipsis" [class.muted]="!item.agentName">
                      {{ item.agentName ?? t('disputes.nobody') }}
                    </span>
                  }
                  <span role="gridcell" class="num">
                    @for (amount of item.dispute.amounts; track amount.currency) {
                      <div>{{ amount | money }}</div>
                    }
                  </span>
                </ng-template>
              </rl-list>
            </div>
            <ng-template #detail>
              @if (store.chosen(); as row) {
                <div class="stack">
                  <div>
                    <h2>{{ row.debtorName }}</h2>
                    <p class="muted">{{ row.caseNumber }} · {{ row.agentName ?? t('disputes.nobody') }}</p>
                  </div>
                  <p class="line wrap">
                    <span class="chip d60">{{ category(row) }}</span>
                    <span class="muted small">
                      @let dispute = row.dispute;
                      {{
                        dispute.raisedByName
                          ? t('disputes.raisedBy', { date: (dispute.raisedOn | day), name: dispute.raisedByName })
                          : t('disputes.raisedOn', { date: (dispute.raisedOn | day) })
                      }}
                    </span>
                  </p>
                  <div>
                    @for (amount of row.dispute.amounts; track amount.currency) {
                      <p class="amount">{{ amount | money }}</p>
                    }
                    <p class="small muted">{{ t('disputes.items') }} {{ row.dispute.itemNumbers.join(', ') }}</p>
                  </div>
                  <div>
                    <h3>{{ t('disputes.note') }}</h3>
                    <p [class.muted]="!row.dispute.note">{{ row.dispute.note || t('disputes.noNote') }}</p>
                  </div>
                  <div class="line wrap">
                    <button type="button" class="btn primary" (click)="resolving.set(row)">
                      {{ t('disputes.resolve') }} <kbd class="key">T</kbd>
                    </button>
                    <a class="btn" [routerLink]="['/case', row.caseId]">{{ t('disputes.openCase') }}</a>
                  </div>
                </div>
              } @else {
                <p class="muted">{{ t('disputes.choose') }}</p>
              }
            </ng-template>
          </rl-split>
        } @else {
          <rl-empty icon="check" [heading]="t('disputes.emptyTitle')"
            ><p>{{ t('disputes.emptyText') }}</p></rl-empty
          >
        }
      } @else if (store.failure(); as failure) {
        <rl-failure [kind]="failure" (retry)="store.load()" />
      } @else {
        <rl-skeleton [lines]="10" />
      }
    </div>
    <agreements-resolve-dialog
      [dispute]="resolving()"
      [busy]="store.resolving.busy()"
      [problem]="store.resolving.problem()"
      [conflict]="store.resolving.conflict()"
      (resolve)="resolve($event.decision, $event.word)"
      (closed)="close()"
    />
  `,
})
export class DisputesScreen {
  private readonly texts = inject(Texts);
  private readonly drafts = inject(DraftStore);
  protected readonly store = inject(DisputesStore);
  protected readonly t = this.texts.t;
  protected readonly narrow = narrowerThan(720);
  protected readonly split = viewChild(Split);
  protected readonly resolving = signal<OpenDispute | undefined>(undefined);
  protected readonly idOf = (row: OpenDispute): string => row.dispute.id;
  protected readonly columns = computed(() =>
    this.narrow()
      ? 'minmax(0, 1fr) max-content'
      : 'minmax(0, 2fr) minmax(0, 1.2fr) 88px minmax(0, 1fr) minmax(104px, max-content)',
  );

  constructor() {
    inject(Hotkeys).bind([
      {
        key: 't',
        label: 'disputes.keyResolve',
        when: () => this.store.chosen() !== undefined,
        run: () => this.resolving.set(this.store.chosen()),
      },
    ]);
  }

  protected category(row: OpenDispute): string {
    return this.texts.tOr(`disputes.categories.${row.dispute.category}`, row.dispute.category);
  }

  protected close(): void {
    this.resolving.set(undefined);
    this.store.resolving.clear();
  }

  protected async resolve(decision: Decision, word: string): Promise<void> {
    const row = this.resolving();
    if (!row) return;
    if (await this.store.resolve(row, decision, word)) {
      this.drafts.forget(`dispute.${row.dispute.id}`);
      this.split()?.hide();
      this.close();
      return;
    }
    // What was read may be old: the next try goes with what the case is now.
    this.resolving.set(this.store.rows()?.find((other) => other.dispute.id === row.dispute.id));
  }
}
