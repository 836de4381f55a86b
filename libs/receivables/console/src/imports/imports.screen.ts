import { Component, computed, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import {
  EmptyState,
  FailureState,
  Hotkeys,
  Icon,
  InstantPipe,
  List,
  narrowerThan,
  Skeleton,
  Texts,
  WholePipe,
} from '@relance/platform/console';
import { ImportsStore, type ImportRow } from './imports.store';

const LOOKS: Record<string, string> = { done: 'good', running: 'accent', refused: 'd90', failed: 'd90' };

/** What was imported, by whom, and what came of it. */
@Component({
  selector: 'receivables-imports',
  imports: [EmptyState, FailureState, Icon, InstantPipe, List, RouterLink, Skeleton, WholePipe],
  providers: [ImportsStore],
  template: `
    <div class="page">
      <header class="page-head">
        <h1>{{ t('imports.title') }}</h1>
        <a class="btn primary" routerLink="/imports/new"
          ><rl-icon name="plus" />{{ t('imports.new') }} <kbd class="key">N</kbd></a
        >
      </header>
      @if (store.rows(); as rows) {
        @if (rows.length > 0) {
          <div class="card list-card">
            <rl-list
              [items]="rows"
              [key]="idOf"
              [itemHeight]="52"
              [columns]="columns()"
              [label]="t('imports.list')"
              (activate)="open($event)"
              (end)="store.more()"
            >
              <ng-template #head>
                <span role="columnheader">{{ t('imports.file') }}</span>
                <span role="columnheader">{{ t('imports.status') }}</span>
                @if (!narrow()) {
                  <span role="columnheader">{{ t('imports.started') }}</span>
                  <span role="columnheader" class="num">{{ t('imports.read') }}</span>
                  <span role="columnheader" class="num">{{ t('imports.created') }}</span>
                  <span role="columnheader" class="num">{{ t('imports.unchanged') }}</span>
                  <span role="columnheader" class="num">{{ t('imports.refused') }}</span>
                }
              </ng-template>
              <ng-template #row let-item>
                <span role="gridcell" class="two-lines">
                  <span class="ellipsis strong">{{ item.fileName }}</span>
                  <span class="ellipsis small muted">
                    {{ t('imports.formats.' + item.format) }}{{ item.creditorName ? ' · ' + item.creditorName : '' }}
                  </span>
                </span>
                <span role="gridcell" class="line">
                  <span class="chip" [class]="look(item)">{{ t('imports.statuses.' + item.status) }}</span>
                  @if (item.dryRun && !narrow()) {
                    <span class="small muted">{{ t('imports.dryRun') }}</span>
                  }
                </span>
                @if (!narrow()) {
                  <span role="gridcell" class="two-lines">
                    <span class="ellipsis">{{ item.startedAt | instant: 'day' }}</span>
                    <span class="ellipsis small muted">{{ item.personName }}</span>
                  </span>
                  <span role="gridcell" class="num">{{ item.read | whole }}</span>
                  <span role="gridcell" class="num">{{ item.created | whole }}</span>
                  <span role="gridcell" class="num">{{ item.unchanged | whole }}</span>
                  <span role="gridcell" class="num">{{ item.refused | whole }}</span>
                }
              </ng-template>
            </rl-list>
          </div>
        } @else {
          <rl-empty icon="import" [heading]="t('imports.emptyTitle')">
            <p>{{ t('imports.emptyText') }}</p>
            <a class="btn" routerLink="/imports/new">{{ t('imports.new') }}</a>
          </rl-empty>
        }
      } @else if (store.failure(); as failure) {
        <rl-failure [kind]="failure" (retry)="store.load()" />
      } @else {
        <rl-skeleton [lines]="10" />
      }
    </div>
  `,
})
export class ImportsScreen {
  private readonly router = inject(Router);
  protected readonly store = inject(ImportsStore);
  protected readonly t = inject(Texts).t;
  protected readonly narrow = narrowerThan(720);
  protected readonly idOf = (row: ImportRow): string => row.id;
  protected readonly columns = computed(() =>
    this.narrow() ? 'minmax(0, 1fr) max-content' : 'minmax(0, 2fr) 180px minmax(0, 1fr) 80px 80px 88px 80px',
  );

  constructor() {
    inject(Hotkeys).bind([{ key: 'n', label: 'imports.new', run: () => void this.router.navigate(['/imports/new']) }]);
  }

  protected look(row: ImportRow): string {
    return LOOKS[row.status] ?? '';
  }

  protected open(row: ImportRow): void {
    void this.router.navigate(['/imports', row.id]);
  }
}
