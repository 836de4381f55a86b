import { Component, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { DayPipe, EmptyState, FailureState, InstantPipe, Skeleton, Texts } from '@relance/platform/console';
import { OfferRequestsStore } from './offer-requests.store';

/** What agents on the telephone may not offer by themselves: a lead's yes or no, live. */
@Component({
  selector: 'calls-offer-requests',
  imports: [DayPipe, EmptyState, FailureState, InstantPipe, RouterLink, Skeleton],
  providers: [OfferRequestsStore],
  template: `
    <div class="page">
      <header class="page-head">
        <h1>{{ t('callDesk.offers.title') }}</h1>
      </header>
      @if (store.failure(); as kind) {
        <rl-failure [kind]="kind" (retry)="store.load()" />
      } @else if (store.waiting(); as waiting) {
        <div role="alert">
          @if (store.answering.problem(); as words) {
            <p class="notice warn">{{ words }}</p>
          }
        </div>
        <ul class="stack" aria-live="polite">
          @for (request of waiting; track request.id) {
            <li class="card card-body stack">
              <div class="line wrap">
                <a class="strong" [routerLink]="['/case', request.caseId]">{{ request.debtorName }}</a>
                <span class="muted">{{ request.caseNumber }}</span>
                <span class="grow"></span>
                <span class="muted">{{ request.askedByName }} · {{ request.askedAt | instant: 'time' }}</span>
              </div>
              <p class="line wrap">
                @if (request.latestOn; as date) {
                  <span class="chip accent">{{ t('callDesk.offers.until', { date: (date | day: 'long') }) }}</span>
                }
                @if (request.instalments; as count) {
                  <span class="chip accent">{{ t('callDesk.offers.parts', { count }) }}</span>
                }
                @if (request.discountPercent; as percent) {
                  <span class="chip accent">{{ t('callDesk.offers.discount', { percent }) }}</span>
                }
              </p>
              <p>{{ request.words }}</p>
              <div class="field">
                <label [for]="'words-' + request.id">{{ t('callDesk.offers.words') }}</label>
                <input
                  class="input"
                  maxlength="500"
                  autocomplete="off"
                  [id]="'words-' + request.id"
                  (input)="say(request.id, $any($event.target).value)"
                />
              </div>
              <div class="form-actions">
                <button
                  type="button"
                  class="btn"
                  [disabled]="store.answering.busy()"
                  (click)="store.answer(request.id, false, said()[request.id] ?? '')"
                >
                  {{ t('callDesk.offers.decline') }}
                </button>
                <button
                  type="button"
                  class="btn primary"
                  [disabled]="store.answering.busy()"
                  (click)="store.answer(request.id, true, said()[request.id] ?? '')"
                >
                  {{ t('callDesk.offers.approve') }}
                </button>
              </div>
            </li>
          }
        </ul>
        @if (waiting.length === 0) {
          <rl-empty icon="check" [heading]="t('callDesk.offers.empty')" />
        }
      } @else {
        <rl-skeleton [lines]="6" />
      }
    </div>
  `,
})
export class OfferRequestsScreen {
  protected readonly store = inject(OfferRequestsStore);
  protected readonly t = inject(Texts).t;
  protected readonly said = signal<Readonly<Record<string, string>>>({});

  protected say(id: string, words: string): void {
    this.said.update((said) => ({ ...said, [id]: words }));
  }
}
