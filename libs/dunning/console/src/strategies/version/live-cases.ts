import { Component, computed, inject, input, model } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Strategy } from '@relance/dunning/domain';
import { FailureState, List, narrowerThan, Skeleton, StateChip, Texts, WholePipe } from '@relance/platform/console';
import { StepWords } from '../path/step-words';
import { type Decisions, outcomeOf, stepId } from './decisions';
import { VersionStore, type Preview, type PreviewedCase } from './version.store';

/** What becomes of the live cases: by step, with the decisions that only a person can make, and case by case. */
@Component({
  selector: 'strategies-live-cases',
  imports: [FailureState, List, RouterLink, Skeleton, StateChip, WholePipe],
  templateUrl: './live-cases.html',
  styles: `
    .cases {
      height: 320px;
      border-top: 1px solid var(--line);
    }
    .counts {
      gap: 8px 24px;
    }
    .counts strong {
      font-size: 18px;
      line-height: 24px;
    }
    select {
      min-width: 200px;
    }
    .table {
      min-width: 640px;
    }
    .table td {
      height: 44px;
      padding-block: 6px;
    }
  `,
})
export class LiveCases {
  /** The version that is replaced, and the one that comes. */
  readonly before = input.required<Strategy>();
  readonly after = input.required<Strategy>();
  readonly mayDecide = input(false);
  readonly decisions = model.required<Decisions>();
  protected readonly store = inject(VersionStore);
  protected readonly words = inject(StepWords);
  protected readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  protected readonly kinds = ['stays', 'mapsTo', 'needsDecision'] as const;
  protected readonly looks: Record<string, string> = { stays: '', mapsTo: 'accent', needsDecision: 'd60' };
  protected readonly stepId = stepId;
  protected readonly narrow = narrowerThan(720);
  protected readonly idOf = (row: PreviewedCase): string => row.caseId;
  protected readonly columns = computed(() =>
    this.narrow() ? 'minmax(0, 1fr) max-content' : 'minmax(0, 1.4fr) 120px 150px minmax(0, 2fr)',
  );
  protected readonly outcome = computed(() => outcomeOf(this.store.preview()?.mappings ?? [], this.decisions()));

  protected chosen(fromStep: string | null): string {
    return this.decisions().get(stepId(fromStep)) ?? '';
  }

  /** '': not decided. */
  protected decide(fromStep: string | null, toStep: string): void {
    const next = new Map(this.decisions());
    if (toStep === '') next.delete(stepId(fromStep));
    else next.set(stepId(fromStep), toStep);
    this.decisions.set(next);
  }

  protected way(row: { fromStep: string | null; toStep: string | null; kind: string }): string {
    const from = this.words.nameOf(row.fromStep, this.before());
    if (row.kind === 'needsDecision') return from;
    return row.fromStep === row.toStep ? from : `${from} → ${this.words.nameOf(row.toStep, this.after())}`;
  }

  protected trackStep(_: number, { fromStep }: Preview['mappings'][number]): string {
    return stepId(fromStep);
  }
}
