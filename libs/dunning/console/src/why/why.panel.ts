import { Component, effect, inject, input, untracked } from '@angular/core';
import { EmptyState, FailureState, Skeleton, Texts } from '@relance/platform/console';
import { HoldsSection } from '../holds/holds-section';
import { WhyAnswer } from './why-answer';
import { WhyStore } from './why.store';

/** Why a case is here or not, and the holds that people placed on it. */
@Component({
  selector: 'dunning-why',
  imports: [EmptyState, FailureState, HoldsSection, Skeleton, WhyAnswer],
  providers: [WhyStore],
  template: `
    @if (store.value(); as why) {
      <dunning-why-answer [why]="why" />
      <dunning-holds [caseId]="caseId()" />
    } @else if (store.failure(); as kind) {
      <rl-failure [kind]="kind" (retry)="store.load()" />
    } @else if (store.value() === null) {
      <rl-empty icon="search" [heading]="t('why.outOfReach')" />
    } @else {
      <rl-skeleton />
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 16px;
      padding: 12px;
    }
  `,
})
export class WhyPanel {
  readonly caseId = input.required<string>();
  protected readonly store = inject(WhyStore);
  protected readonly t = inject(Texts).t;

  constructor() {
    effect(() => {
      const caseId = this.caseId();
      untracked(() => this.store.show(caseId));
    });
  }
}
