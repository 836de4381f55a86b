import { Component, computed, effect, ElementRef, inject, input, signal, untracked, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { ScriptText } from '@relance/calls/domain';
import { Dialog, EmptyState, FailureState, Hotkeys, Icon, Skeleton, Texts, Toasts } from '@relance/platform/console';
import { PreviewDialog } from '../preview/preview-dialog';
import { ScriptDifferenceList } from '../structure/script-difference-list';
import { scriptDifferences } from '../structure/script-differences';
import { insertAfter, moveNode, removeNode } from '../structure/script-edits';
import { ScriptGraph } from '../structure/script-graph';
import { ScriptProblems } from '../structure/script-problems';
import { ScriptWords } from '../structure/script-words';
import { NodeForm } from './node-form';
import { OutlineList } from './outline-list';
import { ScriptEditorStore } from './script-editor.store';
import { TargetField } from './target-field';
import { TextPair } from './text-pair';

/** The editor of a draft: the outline, the chosen step's form, and beside them the linter's word and the graph. */
@Component({
  selector: 'scripts-editor',
  imports: [
    Dialog,
    EmptyState,
    FailureState,
    Icon,
    NodeForm,
    OutlineList,
    PreviewDialog,
    RouterLink,
    ScriptDifferenceList,
    ScriptGraph,
    ScriptProblems,
    Skeleton,
    TargetField,
    TextPair,
  ],
  providers: [ScriptEditorStore],
  templateUrl: './script-editor.screen.html',
  styleUrl: './script-editor.screen.css',
})
export class ScriptEditorScreen {
  readonly versionId = input.required<string>();
  protected readonly store = inject(ScriptEditorStore);
  protected readonly words = inject(ScriptWords);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly formPart = viewChild<ElementRef<HTMLElement>>('formPart');
  protected readonly t = inject(Texts).t;
  protected readonly comparing = signal(false);
  protected readonly trying = signal(false);
  protected readonly changedCount = computed(() => {
    const base = this.store.base();
    const definition = this.store.definition();
    if (!base || !definition) return 0;
    const { nodes, head } = scriptDifferences(base.definition, definition);
    return nodes.length + head.length;
  });

  constructor() {
    effect(() => {
      const id = this.versionId();
      untracked(() => void this.store.open(id));
    });
    const ready = () => this.store.node() !== undefined && this.store.version()!.may.includes('edit');
    const key = (name: string, label: string, run: () => void, whileWriting = false) => ({
      key: name,
      label: `scripts.keys.${label}`,
      whileWriting,
      when: ready,
      run,
    });
    inject(Hotkeys).bind([
      key('a', 'add', () => this.add()),
      key('delete', 'remove', () => this.remove()),
      key('ctrl+arrowup', 'earlier', () => this.move(-1)),
      key('ctrl+arrowdown', 'later', () => this.move(1)),
      key('f', 'form', () => this.toForm()),
      key('o', 'outline', () => this.toOutline()),
      key('ctrl+z', 'undo', () => this.store.undo(), true),
      key('ctrl+y', 'redo', () => this.store.redo(), true),
      key('c', 'compare', () => this.comparing.set(this.store.base() !== undefined)),
      key('v', 'preview', () => this.trying.set(true)),
      key('ctrl+enter', 'submit', () => void this.submit(), true),
    ]);
  }

  protected rename(title: ScriptText): void {
    this.store.change({ ...this.store.definition()!, title }, 'title');
  }

  protected add(): void {
    this.store.edit(insertAfter(this.store.definition()!, this.store.node()!.id));
    this.later(() => this.toForm());
  }

  protected remove(): void {
    const definition = this.store.definition()!;
    const node = this.store.node()!;
    const edited = removeNode(definition, node.id);
    if (edited.definition === definition) return;
    this.store.edit(edited);
    this.toasts.show(this.t('scripts.editor.removed', { step: this.words.name(node, 40) }), () => this.store.undo());
    this.toOutline();
  }

  protected move(by: -1 | 1): void {
    this.store.edit(moveNode(this.store.definition()!, this.store.node()!.id, by));
  }

  /** To the step that a problem names, or to where a way leads. */
  protected jump(id: string): void {
    this.store.select(id);
    this.later(() => this.toForm());
  }

  protected toForm(): void {
    const form = this.formPart()?.nativeElement;
    // the words first; a branch has none
    (form?.querySelector<HTMLElement>('textarea') ?? form?.querySelector<HTMLElement>('select'))?.focus();
  }

  protected toOutline(): void {
    this.host.nativeElement.querySelector<HTMLElement>('[role=tree]')?.focus();
  }

  protected async submit(): Promise<void> {
    if (this.store.errors() > 0 || !(await this.store.submit())) return;
    this.toasts.show(this.t('scripts.done.submit'));
    await this.router.navigate(['/scripts', this.versionId()]);
  }

  /** Once the form shows the other step. */
  private later(then: () => void): void {
    requestAnimationFrame(then);
  }
}
