import { Component, computed, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import {
  DayPipe,
  EmptyState,
  FailureState,
  Hotkeys,
  Icon,
  InstantPipe,
  List,
  narrowerThan,
  Skeleton,
  Texts,
} from '@relance/platform/console';
import { SimulationsStore, STATUS_LOOKS, type SimulationRow } from './simulations.store';

/** What was rehearsed, by whom, and how far it is. */
@Component({
  selector: 'dunning-simulations',
  imports: [DayPipe, EmptyState, FailureState, Icon, InstantPipe, List, RouterLink, Skeleton],
  providers: [SimulationsStore],
  template: `
    <div class="page">
      <header class="page-head">
        <h1>{{ t('simulation.title') }}</h1>
        <a class="btn primary" routerLink="/simulation/new"
          ><rl-icon name="plus" />{{ t('simulation.new') }} <kbd class="key">N</kbd></a
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
              [label]="t('simulation.list')"
              (activate)="open($event)"
            >
              <ng-template #head>
                <span role="columnheader">{{ t('simulation.strategies') }}</span>
                <span role="columnheader">{{ t('simulation.status') }}</span>
                @if (!narrow()) {
                  <span role="columnheader">{{ t('simulation.period') }}</span>
                  <span role="columnheader">{{ t('simulation.asked') }}</span>
                }
              </ng-template>
              <ng-template #row let-item>
                <span role="gridcell" class="two-lines">
                  <span class="ellipsis strong">{{ names(item) }}</span>
                  <span class="ellipsis small muted">{{ t('simulation.modes.' + item.mode) }}</span>
                </span>
                <span role="gridcell" class="line">
                  <span class="chip" [class]="looks[item.status]">{{ t('simulation.statuses.' + item.status) }}</span>
                  @if (item.status === 'running') {
                    <span class="small muted">{{ item.progress }} %</span>
                  }
                </span>
                @if (!narrow()) {
                  <span role="gridcell" class="ellipsis">{{ item.fromOn | day }} – {{ item.toOn | day }}</span>
                  <span role="gridcell" class="two-lines">
                    <span class="ellipsis">{{ item.createdAt | instant: 'day' }}</span>
                    <span class="ellipsis small muted">{{ item.personName }}</span>
                  </span>
                }
              </ng-template>
            </rl-list>
          </div>
        } @else {
          <rl-empty icon="aging" [heading]="t('simulation.emptyTitle')">
            <p>{{ t('simulation.emptyText') }}</p>
            <a class="btn" routerLink="/simulation/new">{{ t('simulation.new') }}</a>
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
export class SimulationsScreen {
  private readonly router = inject(Router);
  protected readonly store = inject(SimulationsStore);
  protected readonly t = inject(Texts).t;
  protected readonly looks = STATUS_LOOKS;
  protected readonly narrow = narrowerThan(720);
  protected readonly idOf = (row: SimulationRow): string => row.id;
  protected readonly columns = computed(() =>
    this.narrow() ? 'minmax(0, 1fr) max-content' : 'minmax(0, 2fr) 160px 200px minmax(0, 1fr)',
  );

  constructor() {
    inject(Hotkeys).bind([{ key: 'n', label: 'simulation.new', run: () => this.begin() }]);
  }

  protected names({ strategies }: SimulationRow): string {
    return strategies.map(({ name, version }) => this.t('simulation.versionOf', { name, version })).join(' ↔ ');
  }

  protected open(row: SimulationRow): void {
    void this.router.navigate(['/simulation', row.id]);
  }

  private begin(): void {
    void this.router.navigate(['/simulation/new']);
  }
}
