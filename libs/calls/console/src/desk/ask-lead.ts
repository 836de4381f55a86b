import { Component, computed, effect, inject, input, output, signal, untracked } from '@angular/core';
import { DayPipe, Dialog, Texts } from '@relance/platform/console';
import type { Cockpit } from '../cockpit/cockpit.client';
import { CockpitStore } from '../cockpit/cockpit.store';
import { OfferRequestsStore } from './offer-requests.store';

/** More than I may offer: asked of a lead while the debtor is on the line; the answer appears here and changes the limits. */
@Component({
  selector: 'calls-ask-lead',
  imports: [Dialog, DayPipe],
  providers: [OfferRequestsStore],
  template: `
    @if (asked(); as request) {
      <p class="notice" role="status" [class.warn]="request.status === 'declined'">
        {{ t('calls.ask.' + request.status, { name: request.decidedByName ?? '' }) }}
        @if (request.decisionWords) {
          <span class="muted">{{ request.decisionWords }}</span>
        }
      </p>
    }
    <rl-dialog [open]="open()" [heading]="t('calls.ask.title')" (closed)="closed.emit()">
      <form class="stack" (submit)="ask($event)">
        <p class="muted">
          {{
            t('calls.ask.mine', {
              date: (cockpit().offer.latestPromiseOn | day: 'long'),
              count: cockpit().offer.maxInstalments,
            })
          }}
        </p>
        <div class="field">
          <label for="ask-latest">{{ t('calls.ask.latest') }}</label>
          <input
            id="ask-latest"
            class="input"
            type="date"
            [min]="cockpit().offer.latestPromiseOn"
            [value]="latestOn()"
            (change)="latestOn.set($any($event.target).value)"
          />
        </div>
        <div class="field">
          <label for="ask-instalments">{{ t('calls.ask.instalments') }}</label>
          <input
            id="ask-instalments"
            class="input num"
            type="number"
            min="2"
            max="24"
            [value]="instalments()"
            (input)="instalments.set($any($event.target).value)"
          />
        </div>
        <div class="field">
          <label for="ask-discount">{{ t('calls.ask.discount') }}</label>
          <input
            id="ask-discount"
            class="input num"
            type="number"
            min="1"
            max="60"
            [value]="discount()"
            (input)="discount.set($any($event.target).value)"
          />
        </div>
        <div class="field">
          <label for="ask-words">{{ t('calls.ask.words') }}</label>
          <input
            id="ask-words"
            class="input"
            maxlength="500"
            autocomplete="off"
            [value]="words()"
            (input)="words.set($any($event.target).value)"
          />
        </div>
        <div role="alert">
          @if (store.asking.problem(); as words) {
            <p class="notice warn">{{ words }}</p>
          }
        </div>
        <div class="form-actions">
          <button type="button" class="btn" (click)="closed.emit()">{{ t('ui.cancel') }}</button>
          <button class="btn primary" [disabled]="store.asking.busy()">
            {{ t('calls.ask.send') }} <kbd class="key">↵</kbd>
          </button>
        </div>
      </form>
    </rl-dialog>
  `,
})
export class AskLead {
  readonly cockpit = input.required<Cockpit>();
  readonly open = input.required<boolean>();
  readonly closed = output<void>();
  protected readonly store = inject(OfferRequestsStore);
  private readonly screen = inject(CockpitStore);
  protected readonly t = inject(Texts).t;
  protected readonly latestOn = signal('');
  protected readonly instalments = signal('');
  protected readonly discount = signal('');
  protected readonly words = signal('');
  protected readonly asked = computed(() => this.store.mine(this.cockpit().case.id));

  constructor() {
    // an approval changes what may be offered
    let before: string | undefined;
    effect(() => {
      const status = this.asked()?.status;
      if (before === 'asked' && status === 'approved') untracked(() => void this.screen.refresh());
      before = status;
    });
  }

  protected async ask(event: Event): Promise<void> {
    event.preventDefault();
    const number = (text: string) => (text ? Number(text) : null);
    const offer = {
      latestOn: this.latestOn() || null,
      instalments: number(this.instalments()),
      discountPercent: number(this.discount()),
      words: this.words(),
    };
    if (await this.store.ask(this.cockpit().case.id, offer)) this.closed.emit();
  }
}
