import { Component, computed, inject, input, output } from '@angular/core';
import type { ScriptDefinition } from '@relance/calls/domain';
import { Icon, Texts } from '@relance/platform/console';
import { ScriptWords } from './script-words';
import type { ScriptProblem } from './script-version';

/** What the linter says, what forbids submitting first: each with the way to its step. */
@Component({
  selector: 'scripts-problems',
  imports: [Icon],
  template: `
    @if (ordered().length > 0) {
      <ul class="stack">
        @for (problem of ordered(); track $index) {
          <li class="problem">
            <p>
              <span class="chip" [class]="problem.severity === 'error' ? 'd90' : 'd60'">{{
                t('scripts.problems.' + problem.severity)
              }}</span>
              {{ problem.message }}
            </p>
            @if (problem.nodeId; as id) {
              @if (jumps()) {
                <button type="button" class="btn small" (click)="jump.emit(id)">
                  <span class="ellipsis">{{ words.nameOf(id, definition()) }}</span>
                </button>
              } @else {
                <span class="small muted">{{ words.nameOf(id, definition()) }}</span>
              }
            } @else {
              <span class="small muted">{{ t('scripts.problems.whole') }}</span>
            }
          </li>
        }
      </ul>
    } @else {
      <p class="line good"><rl-icon name="check" />{{ t('scripts.problems.none') }}</p>
    }
  `,
  styles: `
    .problem {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      justify-items: start;
      gap: 4px;
      padding-bottom: 12px;
      border-bottom: 1px solid var(--line);
    }
    .problem .btn {
      max-width: 100%;
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
export class ScriptProblems {
  readonly problems = input.required<readonly ScriptProblem[]>();
  readonly definition = input.required<ScriptDefinition>();
  /** Steps can be jumped to. */
  readonly jumps = input(false);
  readonly jump = output<string>();
  protected readonly words = inject(ScriptWords);
  protected readonly t = inject(Texts).t;
  protected readonly ordered = computed(() => {
    const place = (id: string | null) => this.definition().nodes.findIndex((node) => node.id === id);
    const weight = ({ severity }: ScriptProblem) => (severity === 'error' ? 0 : 1);
    return [...this.problems()].sort((a, b) => weight(a) - weight(b) || place(a.nodeId) - place(b.nodeId));
  });
}
