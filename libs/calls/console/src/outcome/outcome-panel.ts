import { Component, computed, inject, input } from '@angular/core';
import { Hotkeys, Texts } from '@relance/platform/console';
import { CallStore } from '../cockpit/call.store';
import type { Cockpit } from '../cockpit/cockpit.client';
import { CallbackForm } from './callback-form';
import { DisputeForm } from './dispute-form';
import { EscalationForm } from './escalation-form';
import { MoreMenu } from './more-menu';
import { isStop, type MORE_OUTCOMES, OUTCOMES, spoke, type Outcome, type OutcomeKind } from './outcome';
import { OutcomeStore, type Conversation } from './outcome.store';
import { PaidForm } from './paid-form';
import { PromiseForm } from './promise-form';
import { RefusalForm } from './refusal-form';
import { StopForm } from './stop-form';

/** The eight outcomes by key and the rarer ones behind a ninth, or the form of the one that was chosen. */
@Component({
  selector: 'calls-outcome-panel',
  imports: [PromiseForm, CallbackForm, PaidForm, DisputeForm, RefusalForm, EscalationForm, MoreMenu, StopForm],
  template: `
    @switch (store.form()) {
      @case ('promise') {
        <calls-promise-form
          [cockpit]="cockpit()"
          [busy]="store.busy()"
          [refusal]="store.refusal()"
          (saved)="save($event)"
          (left)="leave()"
        />
      }
      @case ('callback') {
        <calls-callback-form
          [cockpit]="cockpit()"
          [busy]="store.busy()"
          [refusal]="store.refusal()"
          (saved)="save($event)"
          (left)="leave()"
        />
      }
      @case ('alreadyPaid') {
        <calls-paid-form
          [cockpit]="cockpit()"
          [busy]="store.busy()"
          [refusal]="store.refusal()"
          (saved)="save($event)"
          (left)="leave()"
        />
      }
      @case ('dispute') {
        <calls-dispute-form
          [cockpit]="cockpit()"
          [busy]="store.busy()"
          [refusal]="store.refusal()"
          (saved)="save($event)"
          (left)="leave()"
        />
      }
      @case ('refusal') {
        <calls-refusal-form [busy]="store.busy()" [refusal]="store.refusal()" (saved)="save($event)" (left)="leave()" />
      }
      @case ('escalation') {
        <calls-escalation-form
          [cockpit]="cockpit()"
          [busy]="store.busy()"
          [refusal]="store.refusal()"
          (saved)="save($event)"
          (left)="leave()"
        />
      }
      @case ('more') {
        <calls-more-menu (chosen)="more($event)" (left)="leave()" />
      }
      @default {
        @if (stop(); as kind) {
          <calls-stop-form
            [kind]="kind"
            [busy]="store.busy()"
            [refusal]="store.refusal()"
            (saved)="save($event)"
            (left)="leave()"
          />
        } @else {
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
      }
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

  protected readonly stop = computed(() => {
    const form = this.store.form();
    return form && form !== 'more' && isStop(form) ? form : undefined;
  });

  /** What has nothing to ask is logged at once. */
  protected more({ kind, at }: (typeof MORE_OUTCOMES)[number]): void {
    if (!this.store.fits(kind)) {
      this.store.openForm(undefined);
      this.store.choose(kind);
    } else if (at) {
      this.store.openForm(undefined);
      void this.store.log(at);
    } else this.store.openForm(kind);
  }

  protected save({ outcome, conversation }: { outcome: Outcome; conversation: Conversation }): void {
    void this.store.log(outcome, conversation);
  }

  protected leave(): void {
    this.store.openForm(undefined);
  }
}
