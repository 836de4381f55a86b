import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import {
  Dialog,
  EmptyState,
  FailureState,
  FormEnd,
  Hotkeys,
  Icon,
  InstantPipe,
  saveText,
  SessionStore,
  Skeleton,
  Texts,
  Toasts,
  WholePipe,
} from '@relance/platform/console';
import { DifferenceList } from '../path/difference-list';
import { GraphView } from '../path/graph-view';
import { MigrationProgress } from '../path/migration-progress';
import { ProblemList } from '../path/problem-list';
import { StepLine } from '../path/step-line';
import { differences, PATH_FIELDS } from '../path/step-differences';
import { StepWords } from '../path/step-words';
import { strategyFileText } from '../overview/strategy-file';
import { type Decisions, outcomeOf } from './decisions';
import { LiveCases } from './live-cases';
import { VersionStore } from './version.store';

type Asked = 'publish' | 'sendBack' | 'discard' | 'retire' | 'migrate';

/** One version of a strategy: its path, what it changes, what becomes of the live cases; and who approves it. */
@Component({
  selector: 'strategies-version',
  imports: [
    Dialog,
    DifferenceList,
    EmptyState,
    FailureState,
    FormEnd,
    GraphView,
    Icon,
    InstantPipe,
    LiveCases,
    MigrationProgress,
    ProblemList,
    RouterLink,
    Skeleton,
    StepLine,
    WholePipe,
  ],
  providers: [VersionStore],
  templateUrl: './version.screen.html',
  styleUrl: './version.screen.css',
})
export class VersionScreen {
  readonly versionId = input.required<string>();
  protected readonly store = inject(VersionStore);
  protected readonly texts = inject(Texts);
  protected readonly words = inject(StepWords);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  protected readonly t = this.texts.t;
  protected readonly pathFields = PATH_FIELDS;
  protected readonly mayDraft = inject(SessionStore).role() === 'admin';
  protected readonly looks = { draft: '', inReview: 'd60', published: 'good', retired: '' } as const;
  protected readonly asked = signal<Asked | undefined>(undefined);
  protected readonly reason = signal('');
  protected readonly tried = signal(false);
  protected readonly decisions = signal<Decisions>(new Map());
  protected readonly changed = computed(() => {
    const version = this.store.version();
    const base = this.store.base();
    return version && base ? differences(base.definition, version.definition).steps : [];
  });
  protected readonly outcome = computed(() => outcomeOf(this.store.preview()?.mappings ?? [], this.decisions()));
  /** Cases stayed behind when it was published, and somebody may decide about them now. */
  protected readonly leftBehind = computed(() => {
    const version = this.store.version();
    return version?.status === 'published' && (version.migration?.undecided ?? 0) > 0;
  });

  constructor() {
    effect(() => {
      const id = this.versionId();
      untracked(() => this.store.show(id));
    });
    const may = (act: string) => () => this.may(act);
    inject(Hotkeys).bind([
      { key: 'e', label: 'strategies.acts.edit', when: may('edit'), run: () => void this.edit() },
      { key: 's', label: 'strategies.acts.submit', when: may('submit'), run: () => void this.submit() },
      { key: 'p', label: 'strategies.acts.publish', when: may('publish'), run: () => this.ask('publish') },
      { key: 'b', label: 'strategies.acts.sendBack', when: may('sendBack'), run: () => this.ask('sendBack') },
    ]);
  }

  protected may(act: string): boolean {
    return this.store.version()?.may.includes(act) ?? false;
  }

  protected name(version: { nameFr: string; nameEn: string }): string {
    return this.texts.language() === 'fr' ? version.nameFr : version.nameEn;
  }

  protected ask(what: Asked): void {
    this.store.saving.clear();
    this.reason.set('');
    this.tried.set(false);
    this.asked.set(what);
  }

  protected edit(): Promise<boolean> {
    return this.router.navigate(['/strategies', this.versionId(), 'edit']);
  }

  protected export(): void {
    const version = this.store.version()!;
    saveText(`${version.key}-v${version.version}.json`, strategyFileText(version), 'application/json');
  }

  protected async submit(): Promise<void> {
    if (await this.store.submit()) this.toasts.show(this.t('strategies.done.submit'));
  }

  protected async next(): Promise<void> {
    const id = await this.store.draftNext();
    if (id) await this.router.navigate(['/strategies', id, 'edit']);
  }

  protected async confirm(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    const what = this.asked()!;
    if (what === 'sendBack' && !this.reason().trim()) return;
    if (!(await this.run(what))) return;
    this.asked.set(undefined);
    this.decisions.set(new Map());
    this.toasts.show(this.t(`strategies.done.${what}`));
    if (what === 'discard') await this.router.navigateByUrl('/strategies');
  }

  private run(what: Asked): Promise<boolean> {
    switch (what) {
      case 'publish':
        return this.store.publish(this.decisions());
      case 'migrate':
        return this.store.migrate(this.decisions());
      case 'sendBack':
        return this.store.sendBack(this.reason().trim());
      case 'discard':
        return this.store.discard();
      case 'retire':
        return this.store.retire();
    }
  }
}
