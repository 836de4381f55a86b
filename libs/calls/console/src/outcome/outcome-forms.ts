import { Component, computed, inject, input } from '@angular/core';
import type { Cockpit } from '../cockpit/cockpit.client';
import { CallbackForm } from './callback-form';
import { DisputeForm } from './dispute-form';
import { EscalationForm } from './escalation-form';
import { MoreMenu } from './more-menu';
import { isStop, type MORE_OUTCOMES, type Outcome } from './outcome';
import { OutcomeStore, type Conversation } from './outcome.store';
import { PaidForm } from './paid-form';
import { PromiseForm } from './promise-form';
import { RefusalForm } from './refusal-form';
import { StopForm } from './stop-form';

/** The form of the outcome that was chosen. */
@Component({
  selector: 'calls-outcome-forms',
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
        }
      }
    }
  `,
})
export class OutcomeForms {
  readonly cockpit = input.required<Cockpit>();
  protected readonly store = inject(OutcomeStore);

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
