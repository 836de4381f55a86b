import { computed, DestroyRef, inject, Injectable, signal } from '@angular/core';
import type { Strategy } from '@relance/dunning/domain';
import {
  beginHistory,
  changed,
  DraftStore,
  failureKind,
  GraphqlClient,
  LintStrategyDocument,
  loaded,
  redone,
  SaveStrategyDraftDocument,
  sending,
  StrategiesDocument,
  StrategyVocabularyDocument,
  SubmitStrategyDocument,
  undone,
  type FailureKind,
  type History,
  type StrategyVocabularyQuery,
} from '@relance/platform/console';
import { asVersion, baseOf, type StrategyProblem, type StrategyVersion } from '../path/strategy-version';
import type { Edited } from './step-edits';

export type Vocabulary = StrategyVocabularyQuery['strategyVocabulary'];
/** `kept`: the server has it; `here`: only this machine has it so far. */
export type SaveState = 'kept' | 'saving' | 'here';

const LINT_MS = 250;
const SAVE_MS = 800;

/** What the author edits: the path and the note that says why. */
interface Draft {
  readonly definition: Strategy;
  readonly note: string;
}

interface Opened {
  readonly version: StrategyVersion | null;
  readonly base: StrategyVersion | undefined;
  readonly vocabulary: Vocabulary;
}

/** A draft while it is edited: undo, the linter's word, and saving by itself. Nothing typed is lost. */
@Injectable()
export class EditorStore {
  private readonly client = inject(GraphqlClient);
  private readonly drafts = inject(DraftStore);
  private readonly id = signal('');
  private readonly opened = loaded(() => this.read());
  private readonly history = signal<History<Draft> | undefined>(undefined);
  private readonly found = signal<readonly StrategyProblem[]>([]);
  private readonly state = signal<SaveState>('kept');
  private readonly refused = signal<string | undefined>(undefined);
  private readonly lintFailed = signal<FailureKind | undefined>(undefined);
  private readonly wasRecovered = signal(false);
  private readonly at = signal(0);
  private saved = '';
  private linting?: ReturnType<typeof setTimeout>;
  private writing?: ReturnType<typeof setTimeout>;
  private sent: Promise<void> = Promise.resolve();
  private turn = 0;
  readonly submitting = sending();
  readonly failure = this.opened.failure;
  readonly version = computed(() => this.opened.value()?.version);
  readonly base = computed(() => this.opened.value()?.base);
  readonly vocabulary = computed(() => this.opened.value()?.vocabulary);
  readonly strategy = computed(() => this.history()?.present.definition);
  readonly note = computed(() => this.history()?.present.note ?? '');
  readonly canUndo = computed(() => (this.history()?.past.length ?? 0) > 0);
  readonly canRedo = computed(() => (this.history()?.future.length ?? 0) > 0);
  readonly problems = this.found.asReadonly();
  readonly lintFailure = this.lintFailed.asReadonly();
  readonly saveState = this.state.asReadonly();
  /** Why the server does not keep it as it is. */
  readonly saveProblem = this.refused.asReadonly();
  /** What was not saved the last time is here again. */
  readonly recovered = this.wasRecovered.asReadonly();
  readonly selected = computed(() => Math.min(this.at(), (this.strategy()?.steps.length ?? 1) - 1));
  readonly step = computed(() => this.strategy()?.steps[this.selected()]);
  readonly errors = computed(() => this.found().filter(({ severity }) => severity === 'error').length);
  /** Templates and scripts there are. */
  readonly texts = computed(() => [...(this.vocabulary()?.templates ?? []), ...(this.vocabulary()?.scripts ?? [])]);

  constructor() {
    inject(DestroyRef).onDestroy(() => {
      clearTimeout(this.linting);
      // What still waits to be saved is sent now; the machine's copy stays until the server has it.
      if (this.writing !== undefined) void this.save();
    });
  }

  async open(id: string): Promise<void> {
    this.id.set(id);
    await this.load();
  }

  async load(): Promise<void> {
    await this.opened.load();
    const version = this.version();
    if (!version) return;
    const { definition, note } = version;
    const kept: Draft = { definition, note };
    this.saved = JSON.stringify(kept);
    this.found.set(version.problems);
    this.begin(kept, this.drafts.read(this.draftKey()));
  }

  select(index: number): void {
    this.at.set(index);
  }

  selectKey(key: string): void {
    const index = this.strategy()?.steps.findIndex((step) => step.key === key) ?? -1;
    if (index >= 0) this.at.set(index);
  }

  /** `about`: what is changed, so that one word is one undo. */
  change(definition: Strategy, about: string | null): void {
    this.update((draft) => ({ ...draft, definition }), about);
  }

  edit({ strategy, selected }: Edited, about: string | null = null): void {
    this.change(strategy, about);
    this.at.set(selected);
  }

  writeNote(note: string): void {
    this.update((draft) => ({ ...draft, note }), 'note');
  }

  undo(): void {
    this.history.update((history) => history && undone(history));
    this.follow();
  }

  redo(): void {
    this.history.update((history) => history && redone(history));
    this.follow();
  }

  /** Saves at once, and waits for it. */
  async saveNow(): Promise<boolean> {
    await this.save();
    return this.state() === 'kept';
  }

  async submit(): Promise<boolean> {
    if (!(await this.saveNow())) return false;
    const run = async () => (await this.client.run(SubmitStrategyDocument, { versionId: this.id() })).submitStrategy;
    return (await this.submitting.send(run)) !== undefined;
  }

  private update(next: (draft: Draft) => Draft, about: string | null): void {
    this.history.update((history) => history && changed(history, next(history.present), about));
    this.follow();
  }

  private begin(kept: Draft, local: string): void {
    let history = beginHistory(kept);
    if (local && local !== this.saved) {
      history = changed(history, JSON.parse(local) as Draft, null);
      this.wasRecovered.set(true);
    }
    this.history.set(history);
    if (this.wasRecovered()) this.follow();
  }

  /** After every change: this machine keeps it, the linter reads it, the server gets it. */
  private follow(): void {
    const draft = this.history()?.present;
    if (!draft) return;
    const text = JSON.stringify(draft);
    clearTimeout(this.linting);
    this.linting = setTimeout(() => void this.lint(draft.definition), LINT_MS);
    clearTimeout(this.writing);
    this.writing = undefined;
    if (text === this.saved) return this.kept();
    this.drafts.write(this.draftKey(), text);
    this.state.set('here');
    this.writing = setTimeout(() => void this.save(), SAVE_MS);
  }

  private kept(): void {
    this.drafts.forget(this.draftKey());
    this.state.set('kept');
    this.refused.set(undefined);
  }

  private async lint(definition: Strategy): Promise<void> {
    const mine = ++this.turn;
    try {
      const { strategyId } = this.version()!;
      const { lintStrategy } = await this.client.run(LintStrategyDocument, { definition, strategyId });
      if (mine !== this.turn) return;
      this.found.set(lintStrategy);
      this.lintFailed.set(undefined);
    } catch (thrown) {
      if (mine === this.turn) this.lintFailed.set(failureKind(thrown));
    }
  }

  /** One after the other: an older text never overtakes a newer one. */
  private save(): Promise<void> {
    clearTimeout(this.writing);
    this.writing = undefined;
    this.sent = this.sent.then(() => this.send());
    return this.sent;
  }

  private async send(): Promise<void> {
    const draft = this.history()?.present;
    if (!draft) return;
    const text = JSON.stringify(draft);
    if (text === this.saved) return this.kept();
    this.state.set('saving');
    try {
      const { saveStrategyDraft: answer } = await this.client.run(SaveStrategyDraftDocument, {
        versionId: this.id(),
        ...draft,
      });
      if (answer.__typename !== 'StrategySaved') {
        this.refused.set(answer.message);
        return this.state.set('here');
      }
      this.saved = text;
      if (JSON.stringify(this.history()?.present) === text) this.kept();
    } catch {
      this.state.set('here');
    }
  }

  private draftKey(): string {
    return `strategy.${this.id()}`;
  }

  private async read(): Promise<Opened> {
    const [{ strategies }, { strategyVocabulary }] = await Promise.all([
      this.client.run(StrategiesDocument),
      this.client.run(StrategyVocabularyDocument),
    ]);
    const all = strategies.map(asVersion);
    const version = all.find(({ id }) => id === this.id()) ?? null;
    return { version, base: version ? baseOf(version, all) : undefined, vocabulary: strategyVocabulary };
  }
}
