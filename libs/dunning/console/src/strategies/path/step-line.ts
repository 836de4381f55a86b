import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import type { Strategy } from '@relance/dunning/domain';
import { Icon, Texts } from '@relance/platform/console';
import type { StepDifference } from './step-differences';
import { StepWords } from './step-words';
import type { StrategyProblem } from './strategy-version';

let count = 0;

/**
 * A path as a line of steps in time around the due date. With `selected`, one of them is chosen: arrows, Home and End move the
 * choice, and what the other keys do is for the host.
 */
@Component({
  selector: 'strategies-step-line',
  imports: [Icon, NgTemplateOutlet],
  templateUrl: './step-line.html',
  styleUrl: './step-line.css',
})
export class StepLine {
  readonly strategy = input.required<Strategy>();
  readonly label = input.required<string>();
  /** Index of the chosen step; absent: the line is only read. */
  readonly selected = input<number>();
  readonly problems = input<readonly StrategyProblem[]>([]);
  /** What is marked as added or changed. */
  readonly differences = input<readonly StepDifference[]>([]);
  readonly choose = output<number>();
  /** Enter on the chosen step. */
  readonly activate = output<void>();
  protected readonly words = inject(StepWords);
  protected readonly t = inject(Texts).t;
  protected readonly id = `step-line-${++count}`;
  /** Ahead of the host's answer: two quick arrows must not become one. */
  private readonly at = linkedSignal(() => this.selected() ?? 0);
  private readonly marks = computed(() => new Map(this.differences().map(({ key, kind }) => [key, kind])));
  private readonly faulty = computed(() => {
    const worst = new Map<string, string>();
    for (const { step, severity } of this.problems()) {
      if (step !== null && worst.get(step) !== 'error') worst.set(step, severity);
    }
    return worst;
  });

  protected mark(key: string): 'added' | 'changed' | undefined {
    const kind = this.marks().get(key);
    return kind === 'added' || kind === 'changed' ? kind : undefined;
  }

  protected fault(key: string): string | undefined {
    return this.faulty().get(key);
  }

  protected press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      return this.activate.emit();
    }
    const last = this.strategy().steps.length - 1;
    const at = this.at();
    const to = {
      ArrowRight: at + 1,
      ArrowDown: at + 1,
      ArrowLeft: at - 1,
      ArrowUp: at - 1,
      Home: 0,
      End: last,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    this.at.set(Math.min(Math.max(to, 0), last));
    this.choose.emit(this.at());
  }
}
