import { Component, computed, inject, input, output } from '@angular/core';
import type { Strategy } from '@relance/dunning/domain';
import { Icon, Texts } from '@relance/platform/console';
import { StepWords } from './step-words';
import type { StrategyProblem } from './strategy-version';

/** What the linter says, what forbids publishing first: each with the rule, and the way to its step. */
@Component({
  selector: 'strategies-problems',
  imports: [Icon],
  template: `
    @if (ordered().length > 0) {
      <ul class="stack">
        @for (problem of ordered(); track $index) {
          <li class="problem">
            <span class="chip" [class]="problem.severity === 'error' ? 'd90' : 'd60'">{{
              t('strategies.problems.' + problem.severity)
            }}</span>
            <p>{{ problem.message }}</p>
            <p class="line wrap small muted">
              @if (problem.step; as key) {
                @if (jumps()) {
                  <button type="button" class="btn small" (click)="jump.emit(key)">
                    {{ words.nameOf(key, strategy()) }}
                  </button>
                } @else {
                  <span>{{ words.nameOf(key, strategy()) }}</span>
                }
              } @else {
                <span>{{ t('strategies.problems.wholePath') }}</span>
              }
              <span>{{ problem.rule === 'house' ? t('strategies.houseRule') : problem.rule }}</span>
            </p>
          </li>
        }
      </ul>
    } @else {
      <p class="line good"><rl-icon name="check" />{{ t('strategies.problems.none') }}</p>
    }
  `,
  styles: `
    .problem {
      display: grid;
      justify-items: start;
      gap: 4px;
      padding-bottom: 12px;
      border-bottom: 1px solid var(--line);
    }
    .problem:last-child {
      padding-bottom: 0;
      border-bottom: 0;
    }
    .good {
      color: var(--d30);
    }
  `,
})
export class ProblemList {
  readonly problems = input.required<readonly StrategyProblem[]>();
  readonly strategy = input.required<Strategy>();
  /** Steps can be jumped to. */
  readonly jumps = input(false);
  readonly jump = output<string>();
  protected readonly words = inject(StepWords);
  protected readonly t = inject(Texts).t;
  protected readonly ordered = computed(() => {
    const place = (key: string | null) => this.strategy().steps.findIndex((step) => step.key === key);
    const weight = (problem: StrategyProblem) => (problem.severity === 'error' ? 0 : 1);
    return [...this.problems()].sort((a, b) => weight(a) - weight(b) || place(a.step) - place(b.step));
  });
}
