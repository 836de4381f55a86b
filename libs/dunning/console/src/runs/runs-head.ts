import { Component, inject } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { Texts, WholePipe } from '@relance/platform/console';
import { RunStateStore } from './run-state.store';

/** The title and the three rooms of the night run, with what waits in each. */
@Component({
  selector: 'dunning-runs-head',
  imports: [RouterLink, RouterLinkActive, WholePipe],
  template: `
    <header class="page-head">
      <h1>{{ t('runs.title') }}</h1>
      <ng-content />
    </header>
    <nav class="tabs" [attr.aria-label]="t('runs.title')">
      <a routerLink="/runs" routerLinkActive [routerLinkActiveOptions]="{ exact: true }" ariaCurrentWhenActive="page">{{
        t('runs.tabs.runs')
      }}</a>
      <a routerLink="/runs/proposals" routerLinkActive ariaCurrentWhenActive="page">
        {{ t('runs.tabs.proposals') }}
        @if (store.state()?.proposals; as count) {
          <span class="chip accent count">{{ count | whole }}</span>
        }
      </a>
      <a routerLink="/runs/failures" routerLinkActive ariaCurrentWhenActive="page">
        {{ t('runs.tabs.failures') }}
        @if (store.state()?.failures; as count) {
          <span class="chip d90 count">{{ count | whole }}</span>
        }
      </a>
    </nav>
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 8px;
    }
    .count {
      margin-left: 6px;
    }
  `,
})
export class RunsHead {
  protected readonly store = inject(RunStateStore);
  protected readonly t = inject(Texts).t;
}
