import { Component, computed, effect, ElementRef, inject, input, signal, untracked, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { Strategy, StrategyStep } from '@relance/dunning/domain';
import { Dialog, EmptyState, FailureState, Hotkeys, Icon, Skeleton, Texts, Toasts } from '@relance/platform/console';
import { DifferenceList } from '../path/difference-list';
import { GraphView } from '../path/graph-view';
import { ProblemList } from '../path/problem-list';
import { StepLine } from '../path/step-line';
import { differences } from '../path/step-differences';
import { StepWords } from '../path/step-words';
import { EditorStore } from './editor.store';
import { PathForm } from './path-form';
import { addStep, changePath, changeStep, duplicateStep, moveStep, removeStep } from './step-edits';
import { StepForm } from './step-form';

/** The editor of a draft: the line of steps, the chosen step's form, and beside them the graph and the linter's word. */
@Component({
  selector: 'strategies-editor',
  imports: [
    Dialog,
    DifferenceList,
    EmptyState,
    FailureState,
    GraphView,
    Icon,
    PathForm,
    ProblemList,
    RouterLink,
    Skeleton,
    StepForm,
    StepLine,
  ],
  providers: [EditorStore],
  templateUrl: './editor.screen.html',
  styleUrl: './editor.screen.css',
})
export class EditorScreen {
  readonly versionId = input.required<string>();
  protected readonly store = inject(EditorStore);
  protected readonly texts = inject(Texts);
  protected readonly words = inject(StepWords);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly formPart = viewChild<ElementRef<HTMLElement>>('formPart');
  protected readonly t = this.texts.t;
  protected readonly comparing = signal(false);
  protected readonly found = computed(() => {
    const base = this.store.base();
    const strategy = this.store.strategy();
    return base && strategy ? differences(base.definition, strategy) : undefined;
  });
  protected readonly changedCount = computed(() => {
    const found = this.found();
    return found ? found.path.length + found.steps.filter(({ kind }) => kind !== 'same').length : 0;
  });
  protected readonly taken = computed(() => {
    const own = this.store.step()?.key;
    return (this.store.strategy()?.steps ?? []).map(({ key }) => key).filter((key) => key !== own);
  });
  protected readonly known = computed(
    () => this.store.base()?.definition.steps.some(({ key }) => key === this.store.step()?.key) ?? false,
  );

  constructor() {
    effect(() => {
      const id = this.versionId();
      untracked(() => void this.store.open(id));
    });
    const ready = () => this.store.strategy() !== undefined;
    const key = (name: string, label: string, run: () => void, whileWriting = false) => ({
      key: name,
      label: `strategies.keys.${label}`,
      whileWriting,
      when: ready,
      run,
    });
    inject(Hotkeys).bind([
      key('a', 'add', () => this.add()),
      key('d', 'duplicate', () => this.duplicate()),
      key('delete', 'remove', () => this.remove()),
      key('ctrl+arrowleft', 'earlier', () => this.move(-1)),
      key('ctrl+arrowright', 'later', () => this.move(1)),
      key('f', 'form', () => this.toForm()),
      key('l', 'line', () => this.toLine()),
      key('ctrl+z', 'undo', () => this.store.undo(), true),
      key('ctrl+y', 'redo', () => this.store.redo(), true),
      key('c', 'compare', () => this.comparing.set(this.found() !== undefined)),
      key('ctrl+enter', 'submit', () => void this.submit(), true),
    ]);
  }

  protected name(version: { nameFr: string; nameEn: string }): string {
    return this.texts.language() === 'fr' ? version.nameFr : version.nameEn;
  }

  protected change(change: Partial<StrategyStep>): void {
    const { selected } = this.store;
    const key = this.store.step()!.key;
    this.store.edit(changeStep(this.store.strategy()!, selected(), change), `${key}.${Object.keys(change).join()}`);
  }

  protected changePath(change: Partial<Omit<Strategy, 'steps'>>): void {
    this.store.change(changePath(this.store.strategy()!, change), `path.${Object.keys(change).join()}`);
  }

  protected add(): void {
    this.store.edit(addStep(this.store.strategy()!, this.store.selected(), this.store.texts()));
  }

  protected duplicate(): void {
    this.store.edit(duplicateStep(this.store.strategy()!, this.store.selected()));
  }

  protected remove(): void {
    const step = this.store.step();
    if (!step || this.store.strategy()!.steps.length < 2) return;
    this.store.edit(removeStep(this.store.strategy()!, this.store.selected()));
    this.toasts.show(this.t('strategies.editor.removed', { step: this.words.name(step) }), () => this.store.undo());
    this.toLine();
  }

  protected move(by: -1 | 1): void {
    this.store.edit(moveStep(this.store.strategy()!, this.store.selected(), by));
  }

  /** To the step that a problem names. */
  protected jump(key: string): void {
    this.store.selectKey(key);
    this.toForm();
  }

  protected toForm(): void {
    this.formPart()?.nativeElement.querySelector<HTMLElement>('input, select')?.focus();
  }

  protected toLine(): void {
    this.host.nativeElement.querySelector<HTMLElement>('[role=listbox]')?.focus();
  }

  protected async submit(): Promise<void> {
    if (!(await this.store.submit())) return;
    this.toasts.show(this.t('strategies.done.submit'));
    await this.router.navigate(['/strategies', this.versionId()]);
  }
}
