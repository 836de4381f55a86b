import { Component, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { DayPipe, EmptyState, FailureState, MoneyPipe, Skeleton, Texts } from '@relance/platform/console';
import { DecisionDialog } from './decision-dialog';
import { SettlementsStore, type Decision, type SettlementDue } from './settlements.store';

/** Less was accepted and has come: nobody is asked for the rest, and a lead says what becomes of it. */
@Component({
  selector: 'agreements-settlements',
  imports: [DayPipe, DecisionDialog, EmptyState, FailureState, MoneyPipe, RouterLink, Skeleton],
  providers: [SettlementsStore],
  template: `
    <div class="page">
      <header class="page-head">
        <h1>{{ t('settlements.title') }}</h1>
        @if (store.rows(); as rows) {
          <span class="muted" role="status">{{ t('settlements.count', { count: rows.length }) }}</span>
        }
      </header>
      @if (store.rows(); as rows) {
        <ul class="stack" [attr.aria-label]="t('settlements.list')">
          @for (row of rows; track row.promise.id) {
            <li class="card card-body stack">
              <div class="line wrap">
                <a class="strong" [routerLink]="['/case', row.caseId]">{{ row.debtorName }}</a>
                <span class="muted">{{ row.caseNumber }} · {{ row.agentName ?? t('settlements.nobody') }}</span>
                <span class="grow"></span>
                <span class="muted">{{
                  t('settlements.agreedBy', { date: (row.promise.madeOn | day), name: row.promise.madeByName ?? '–' })
                }}</span>
              </div>
              <dl>
                <div>
                  <dt>{{ t('settlements.paid', { date: (row.promise.closedOn | day) }) }}</dt>
                  <dd class="num">{{ row.promise.amount | money }}</dd>
                </div>
                <div>
                  <dt>{{ t('settlements.discount') }}</dt>
                  <dd class="num">{{ row.promise.discount | money }}</dd>
                </div>
                <div>
                  <dt>{{ t('settlements.open') }}</dt>
                  <dd class="num strong">{{ row.open | money }}</dd>
                </div>
              </dl>
              <div class="line wrap">
                <span class="muted small grow">{{ numbers(row) }}</span>
                <button type="button" class="btn" (click)="ask(row, 'claim')">
                  {{ t('settlements.claim', { open: (row.open | money) }) }}
                </button>
                <button type="button" class="btn primary" (click)="ask(row, 'waive')">
                  {{ t('settlements.waive', { open: (row.open | money) }) }}
                </button>
              </div>
            </li>
          }
        </ul>
        @if (rows.length === 0) {
          <rl-empty icon="check" [heading]="t('settlements.emptyTitle')">
            <p>{{ t('settlements.emptyText') }}</p>
          </rl-empty>
        }
      } @else if (store.failure(); as kind) {
        <rl-failure [kind]="kind" (retry)="store.load()" />
      } @else {
        <rl-skeleton [lines]="8" />
      }
    </div>
    <agreements-decision-dialog
      [settlement]="asked()"
      [decision]="decision()"
      [busy]="store.deciding.busy()"
      [problem]="store.deciding.problem()"
      [conflict]="store.deciding.conflict()"
      (decided)="decide($event)"
      (closed)="close()"
    />
  `,
  styles: `
    dl {
      display: flex;
      flex-wrap: wrap;
      gap: 8px 32px;
    }
    dd {
      text-align: start;
    }
    dt {
      color: var(--muted);
      font-size: 12px;
    }
  `,
})
export class SettlementsScreen {
  protected readonly store = inject(SettlementsStore);
  protected readonly t = inject(Texts).t;
  protected readonly asked = signal<SettlementDue | undefined>(undefined);
  protected readonly decision = signal<Decision>('waive');

  protected numbers(row: SettlementDue): string {
    return row.items.map(({ number }) => number).join(', ');
  }

  protected ask(row: SettlementDue, decision: Decision): void {
    this.decision.set(decision);
    this.asked.set(row);
  }

  protected close(): void {
    this.asked.set(undefined);
    this.store.deciding.clear();
  }

  protected async decide(reason: string): Promise<void> {
    const row = this.asked();
    if (!row) return;
    if (await this.store.decide(row, this.decision(), reason)) return this.close();
    // what was read may be old: the next try goes with what the case is now
    const { id } = row.promise;
    this.asked.set(this.store.rows()?.find(({ promise }) => promise.id === id));
  }
}
