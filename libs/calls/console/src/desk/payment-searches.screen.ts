import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  ClosePaymentSearchDocument,
  DayPipe,
  EmptyState,
  FailureState,
  GraphqlClient,
  loaded,
  MoneyPipe,
  PaymentSearchesDocument,
  rereadOn,
  sending,
  Skeleton,
  Texts,
  Toasts,
  type PaymentSearchesQuery,
} from '@relance/platform/console';

type Search = PaymentSearchesQuery['paymentSearches'][number];

/** “Already paid”: what the debtor said of the payment, and the payments that may be the one. */
@Component({
  selector: 'calls-payment-searches',
  imports: [DayPipe, EmptyState, FailureState, MoneyPipe, RouterLink, Skeleton],
  template: `
    <div class="page">
      <header class="page-head">
        <h1>{{ t('callDesk.searches.title') }}</h1>
        @if (searches.value(); as rows) {
          <span class="muted" role="status">{{ t('callDesk.searches.count', { count: rows.length }) }}</span>
        }
      </header>
      @if (searches.failure(); as kind) {
        <rl-failure [kind]="kind" (retry)="searches.load()" />
      } @else if (searches.value(); as rows) {
        <div role="alert">
          @if (closing.problem(); as words) {
            <p class="notice warn">{{ words }}</p>
          }
        </div>
        <ul class="stack">
          @for (search of rows; track search.id) {
            <li class="card card-body stack">
              <div class="line wrap">
                <a class="strong" [routerLink]="['/case', search.caseId]">{{ search.debtorName }}</a>
                <span class="muted">{{ search.caseNumber }} · {{ search.agentName }}</span>
                <span class="grow"></span>
                @if (search.until; as until) {
                  <span class="chip">{{ t('callDesk.searches.until', { date: (until | day) }) }}</span>
                }
              </div>
              <p class="line wrap">
                @if (search.amount; as amount) {
                  <span class="strong num">{{ amount | money }}</span>
                }
                <span>{{
                  search.paidOn
                    ? t('callDesk.searches.paidOn', { date: (search.paidOn | day) })
                    : t('callDesk.searches.paidSome')
                }}</span>
                @if (search.reference) {
                  <span class="muted">{{ search.reference }}</span>
                }
              </p>
              @if (search.note) {
                <p class="muted">{{ search.note }}</p>
              }
              <table>
                <caption class="visually-hidden">
                  {{
                    t('callDesk.searches.candidates')
                  }}
                </caption>
                <tbody>
                  @for (candidate of search.candidates; track candidate.paymentId) {
                    <tr>
                      <td class="num">{{ candidate.amount | money }}</td>
                      <td>{{ candidate.valueOn | day }}</td>
                      <td>
                        {{ candidate.remitterName }} <span class="muted small">{{ candidate.reference }}</span>
                      </td>
                      <td class="small">
                        {{ t('callDesk.searches.' + candidate.where, { account: candidate.accountNumber ?? '' }) }} ·
                        {{ agrees(candidate.agrees) }}
                      </td>
                      <td class="num">
                        <button
                          type="button"
                          class="btn small"
                          [disabled]="closing.busy()"
                          (click)="close(search, candidate.paymentId)"
                        >
                          {{ t('callDesk.searches.found') }}
                        </button>
                      </td>
                    </tr>
                  } @empty {
                    <tr>
                      <td class="muted">{{ t('callDesk.searches.none') }}</td>
                    </tr>
                  }
                </tbody>
              </table>
              <div class="form-actions">
                <a class="btn small" routerLink="/payments">{{ t('callDesk.searches.payments') }}</a>
                <button type="button" class="btn small" [disabled]="closing.busy()" (click)="close(search, null)">
                  {{ t('callDesk.searches.notFound') }}
                </button>
              </div>
            </li>
          }
        </ul>
        @if (rows.length === 0) {
          <rl-empty icon="check" [heading]="t('callDesk.searches.empty')" />
        }
      } @else {
        <rl-skeleton [lines]="8" />
      }
    </div>
  `,
  styles: `
    table {
      width: 100%;
      border-collapse: collapse;
    }
    td {
      padding: 4px 8px 4px 0;
      border-top: 1px solid var(--line);
      vertical-align: top;
    }
  `,
})
export class PaymentSearchesScreen {
  private readonly client = inject(GraphqlClient);
  private readonly toasts = inject(Toasts);
  protected readonly t = inject(Texts).t;
  protected readonly searches = loaded(async () => (await this.client.run(PaymentSearchesDocument)).paymentSearches);
  protected readonly closing = sending();

  constructor() {
    void this.searches.load();
    rereadOn(['case.moved', 'payment.booked'], () => this.searches.load());
  }

  protected agrees(what: readonly string[]): string {
    return what.map((one) => this.t(`callDesk.searches.agrees.${one}`)).join(', ');
  }

  protected async close(search: Search, paymentId: string | null): Promise<void> {
    const closed = await this.closing.send(
      async () =>
        (await this.client.run(ClosePaymentSearchDocument, { id: search.id, paymentId, words: '' })).closePaymentSearch,
    );
    if (closed) {
      const key = paymentId ? 'callDesk.searches.saidFound' : 'callDesk.searches.saidNotFound';
      this.toasts.show(this.t(key, { name: search.debtorName }));
    }
    await this.searches.load();
  }
}
