import { Component, inject, input } from '@angular/core';
import { FailureState, Hotkeys, Texts } from '@relance/platform/console';
import { CallStore } from '../cockpit/call.store';
import type { Cockpit } from '../cockpit/cockpit.client';
import { OUTCOMES, spoke, type OutcomeKind } from './outcome';
import { OutcomeForms } from './outcome-forms';
import { OutcomeStore } from './outcome.store';

/** The eight outcomes by key and the rarer ones behind a ninth, or the form of the one that was chosen: its part is loaded with the case, for the line may be down by then. */
@Component({
  selector: 'calls-outcome-panel',
  imports: [FailureState, OutcomeForms],
  template: `
    @defer (when store.form() !== undefined; prefetch on immediate) {
      @if (store.form()) {
        <calls-outcome-forms [cockpit]="cockpit()" />
      }
    } @error {
      @if (store.form()) {
        <!-- a browser does not ask twice for a part that did not come; what was typed is kept -->
        <rl-failure kind="offline" (retry)="reload()" />
      }
    }
    @if (!store.form()) {
      <div class="outcomes" role="group" [attr.aria-label]="t('calls.outcome.title')">
        @for (outcome of outcomes; track outcome.kind) {
          <button
            type="button"
            class="btn"
            [disabled]="!ready(outcome.kind)"
            [attr.aria-disabled]="call.blocked() || null"
            (click)="store.choose(outcome.kind)"
          >
            <kbd class="key">{{ outcome.key.toUpperCase() }}</kbd>
            <span class="ellipsis">{{ t('calls.outcome.' + outcome.kind) }}</span>
          </button>
        }
        <button
          type="button"
          class="btn quiet small"
          [disabled]="!ready('noAnswer')"
          [attr.aria-disabled]="call.blocked() || null"
          (click)="store.choose('noAnswer', true)"
        >
          <kbd class="key">V</kbd>{{ t('calls.outcome.voicemail') }}
        </button>
        <button
          type="button"
          class="btn quiet small"
          [disabled]="!ready('thirdParty')"
          (click)="store.openForm('more')"
        >
          <kbd class="key">M</kbd>{{ t('calls.outcome.more') }}
        </button>
      </div>
      <div role="alert">
        @if (store.refusal(); as words) {
          <p class="notice warn">{{ words }}</p>
        }
      </div>
    }
  `,
  styles: `
    .outcomes {
      display: grid;
      grid-template-columns: repeat(2, minmax(0, 1fr));
      gap: 4px;
    }
    .outcomes .btn {
      justify-content: flex-start;
      padding: 0 8px;
    }
    .notice {
      margin-top: 8px;
    }
  `,
})
export class OutcomePanel {
  readonly cockpit = input.required<Cockpit>();
  protected readonly store = inject(OutcomeStore);
  protected readonly call = inject(CallStore);
  protected readonly t = inject(Texts).t;
  protected readonly outcomes = OUTCOMES;

  constructor() {
    const when = (kind: OutcomeKind) => () => !this.store.form() && this.ready(kind);
    inject(Hotkeys).bind([
      ...OUTCOMES.map(({ key, kind }) => ({
        key,
        label: `calls.outcome.${kind}`,
        when: when(kind),
        run: () => this.store.choose(kind),
      })),
      { key: 'm', label: 'calls.outcome.more', when: when('thirdParty'), run: () => this.store.openForm('more') },
      {
        key: 'v',
        label: 'calls.outcome.voicemail',
        when: when('noAnswer'),
        run: () => this.store.choose('noAnswer', true),
      },
    ]);
  }

  /** Where no call is allowed the keys still answer: they say how an incoming call is logged. */
  protected ready(kind: OutcomeKind): boolean {
    return !this.store.busy() && (!this.call.inbound() || spoke(kind));
  }

  protected reload(): void {
    location.reload();
  }
}
