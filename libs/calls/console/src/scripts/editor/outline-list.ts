import { Component, computed, effect, ElementRef, inject, input, linkedSignal, output } from '@angular/core';
import type { ScriptDefinition } from '@relance/calls/domain';
import { Icon, Texts } from '@relance/platform/console';
import { outline } from '../structure/outline';
import { ScriptWords } from '../structure/script-words';
import type { ScriptProblem } from '../structure/script-version';
import { textOf } from '../structure/ways';

let count = 0;

/** The steps of a script as a tree in reading order: arrows, Home and End move, Enter goes into the chosen one's form. */
@Component({
  selector: 'scripts-outline',
  imports: [Icon],
  template: `
    <div
      role="tree"
      tabindex="0"
      [attr.aria-label]="t('scripts.outline.title')"
      [attr.aria-activedescendant]="id + '-' + at()"
      (keydown)="press($event)"
    >
      @for (line of lines(); track line.node.id; let index = $index) {
        <div
          role="treeitem"
          [id]="id + '-' + index"
          [class.chosen]="line.node.id === selected()"
          [class.part]="line.part === 'objection' || line.part === 'unreached'"
          [style.padding-left.px]="8 + deep(line.depth) * 12"
          [attr.aria-level]="line.depth + 1"
          [attr.aria-selected]="line.node.id === selected()"
          (click)="choose.emit(line.node.id)"
        >
          <span class="mark" [class]="words.look(line.node)"><rl-icon [name]="words.icon(line.node)" /></span>
          <span class="words">
            <span class="ellipsis small muted">
              @if (line.via && line.depth > 0 && line.via.field !== 'to') {
                {{ words.way(line.via) }} →
              }
              {{ words.kind(line.node) }}
              @if (line.part === 'unreached') {
                · {{ t('scripts.outline.unreached') }}
              }
            </span>
            <span class="ellipsis">{{
              words.of(text(line.node)) || t('scripts.outline.' + (line.node.kind === 'branch' ? 'decides' : 'noWords'))
            }}</span>
          </span>
          @if (fault(line.node.id); as severity) {
            <span class="chip" [class]="severity === 'error' ? 'd90' : 'd60'"
              ><rl-icon name="warning" />{{ t('scripts.problems.' + severity) }}</span
            >
          }
        </div>
      }
    </div>
  `,
  styles: `
    [role='tree'] {
      padding: 4px 0;
    }
    [role='tree']:focus-visible {
      outline: none;
    }
    [role='treeitem'] {
      scroll-margin: 96px 0 8px;
    }
    [role='treeitem'] {
      display: flex;
      align-items: center;
      gap: 8px;
      min-height: 40px;
      padding: 2px 8px;
      border-radius: var(--radius);
      cursor: pointer;
    }
    [role='treeitem']:hover {
      background: var(--sunken);
    }
    [role='treeitem'].chosen {
      background: var(--accent-soft);
    }
    [role='tree']:focus-visible .chosen {
      outline: 2px solid var(--accent);
      outline-offset: -2px;
    }
    .part {
      margin-top: 8px;
    }
    .words {
      display: grid;
      flex: 1;
      min-width: 0;
    }
    .mark {
      display: grid;
      place-items: center;
      flex: none;
      width: 24px;
      height: 24px;
      border-radius: 12px;
      background: var(--not-due-soft);
      color: var(--not-due);
    }
    .mark ::ng-deep svg {
      width: 14px;
      height: 14px;
    }
    .mark.d30 {
      background: var(--d30-soft);
      color: var(--d30);
    }
    .mark.d60 {
      background: var(--d60-soft);
      color: var(--d60);
    }
    .mark.legal {
      background: var(--legal-soft);
      color: var(--legal);
    }
    .mark.accent {
      background: var(--accent-soft);
      color: var(--accent-strong);
    }
  `,
})
export class OutlineList {
  readonly definition = input.required<ScriptDefinition>();
  readonly selected = input<string>();
  readonly problems = input<readonly ScriptProblem[]>([]);
  readonly choose = output<string>();
  /** Enter on the chosen step. */
  readonly activate = output<void>();
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly words = inject(ScriptWords);
  protected readonly t = inject(Texts).t;
  protected readonly text = textOf;
  protected readonly id = `script-outline-${++count}`;
  protected readonly lines = computed(() => outline(this.definition()));
  /** Ahead of the host's answer: two quick arrows must not become one. */
  protected readonly at = linkedSignal(() =>
    Math.max(
      0,
      this.lines().findIndex(({ node }) => node.id === this.selected()),
    ),
  );
  private readonly faulty = computed(() => {
    const worst = new Map<string, string>();
    for (const { nodeId, severity } of this.problems()) {
      if (nodeId !== null && worst.get(nodeId) !== 'error') worst.set(nodeId, severity);
    }
    return worst;
  });

  constructor() {
    effect(() => {
      const line = document.getElementById(`${this.id}-${this.at()}`);
      if (this.host.contains(document.activeElement)) line?.scrollIntoView({ block: 'nearest' });
    });
  }

  /** However deep a script goes, its words keep their room. */
  protected deep(depth: number): number {
    return Math.min(depth, 6);
  }

  protected fault(id: string): string | undefined {
    return this.faulty().get(id);
  }

  protected press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      return this.activate.emit();
    }
    const last = this.lines().length - 1;
    const to = { ArrowDown: this.at() + 1, ArrowUp: this.at() - 1, Home: 0, End: last }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    this.at.set(Math.min(Math.max(to, 0), last));
    this.choose.emit(this.lines()[this.at()]!.node.id);
  }
}
