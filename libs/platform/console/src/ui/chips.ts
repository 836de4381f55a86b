import { Component, computed, inject, input } from '@angular/core';
import { ageBand } from '../format/format';
import type { CaseState } from '../generated/graphql';
import { Texts } from '../texts/texts.service';

/** Days past due, with their band: `<rl-age [days]="42" />`. */
@Component({
  selector: 'rl-age',
  template: `<span class="chip" [class]="band()">{{ label() }}</span>`,
})
export class AgeChip {
  readonly days = input.required<number>();
  private readonly texts = inject(Texts);
  protected readonly band = computed(() => ageBand(this.days()));
  protected readonly label = computed(() =>
    this.days() <= 0 ? this.texts.t('ui.notDue') : this.texts.t('ui.daysLate', { count: this.days() }),
  );
}

const LOOK: Partial<Record<CaseState, string>> = {
  promised: 'd30',
  paid: 'd30',
  settled: 'd30',
  callDue: 'accent',
  disputed: 'd60',
  onHold: 'd60',
  formalNotice: 'd90',
  referred: 'legal',
  inLegal: 'legal',
  insolvent: 'legal',
};

/** The state of a case: `<rl-state [state]="case.state" />`. */
@Component({
  selector: 'rl-state',
  template: `<span class="chip" [class]="look()">{{ t('ui.state.' + state()) }}</span>`,
})
export class StateChip {
  readonly state = input.required<CaseState>();
  protected readonly t = inject(Texts).t;
  protected readonly look = computed(() => LOOK[this.state()] ?? '');
}
