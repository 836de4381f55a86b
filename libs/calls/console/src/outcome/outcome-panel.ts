import { Component, inject, input } from '@angular/core';
import { Hotkeys, LiveClient, Texts } from '@relance/platform/console';
import type { Cockpit } from '../cockpit/cockpit.client';
import { CallbackForm } from './callback-form';
import { DisputeForm } from './dispute-form';
import { EscalationForm } from './escalation-form';
import { OUTCOMES, type Outcome, type OutcomeKind } from './outcome';
import { OutcomeStore, type Conversation } from './outcome.store';
import { PaidForm } from './paid-form';
import { PromiseForm } from './promise-form';
import { RefusalForm } from './refusal-form';

/** The eight outcomes by key, or the form of the one that was chosen. */
@Component({
  selector: 'calls-outcome-panel',
  imports: [PromiseForm, CallbackForm, PaidForm, DisputeForm, RefusalForm, EscalationForm],
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
      @default {
        <div class="outcomes" role="group" [attr.aria-label]="t('calls.outcome.title')">
          @for (outcome of outcomes; track outcome.kind) {
            <button
              type="button"
              class="btn"
              [disabled]="store.busy() || !live.online()"
              (click)="choose(outcome.kind)"
            >
              <kbd class="key">{{ outcome.key.toUpperCase() }}</kbd>
              <span class="ellipsis">{{ t('calls.outcome.' + outcome.kind) }}</span>
            </button>
          }
          <button
            type="button"
            class="btn quiet small voicemail"
            [disabled]="store.busy() || !live.online()"
            (click)="voicemail()"
          >
            <kbd class="key">V</kbd>{{ t('calls.outcome.voicemail') }}
          </button>
        </div>
        <div role="alert">
          @if (store.refusal(); as words) {
            <p class="notice warn">{{ words }}</p>
          }
        </div>
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
    .outcomes .voicemail {
      grid-column: 1 / -1;
    }
    .notice {
      margin-top: 8px;
    }
  `,
})
export class OutcomePanel {
  readonly cockpit = input.required<Cockpit>();
  protected readonly store = inject(OutcomeStore);
  protected readonly live = inject(LiveClient);
  protected readonly t = inject(Texts).t;
  protected readonly outcomes = OUTCOMES;

  constructor() {
    const ready = () => !this.store.form() && !this.store.busy() && this.live.online();
    inject(Hotkeys).bind([
      ...OUTCOMES.map(({ key, kind }) => ({
        key,
        label: `calls.outcome.${kind}`,
        when: ready,
        run: () => this.choose(kind),
      })),
      { key: 'v', label: 'calls.outcome.voicemail', when: ready, run: () => this.voicemail() },
    ]);
  }

  protected choose(kind: OutcomeKind): void {
    if (kind === 'noAnswer') void this.store.log({ kind, voicemail: false });
    else if (kind === 'wrongNumber') void this.store.log({ kind });
    else this.store.openForm(kind);
  }

  protected voicemail(): void {
    void this.store.log({ kind: 'noAnswer', voicemail: true });
  }

  protected save({ outcome, conversation }: { outcome: Outcome; conversation: Conversation }): void {
    void this.store.log(outcome, conversation);
  }

  protected leave(): void {
    this.store.openForm(undefined);
  }
}
