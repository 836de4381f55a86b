import { computed, DestroyRef, inject, Injectable, signal } from '@angular/core';
import type { ScriptDefinition, ScriptNode } from '@relance/calls/domain';
import {
  beginHistory,
  changed,
  DraftStore,
  failureKind,
  GraphqlClient,
  LintScriptDocument,
  loaded,
  ReadScriptVersionDocument,
  redone,
  SaveScriptDraftDocument,
  ScriptsDocument,
  ScriptVariablesDocument,
  sending,
  SubmitScriptDocument,
  undone,
  type FailureKind,
  type History,
  type ScriptVariablesQuery,
} from '@relance/platform/console';
import { changeNode, type EditedScript } from '../structure/script-edits';
import { asScriptVersion, type ScriptProblem, type ScriptVersion } from '../structure/script-version';
import { nodeOf } from '../structure/ways';

export type Variable = ScriptVariablesQuery['scriptVariables'][number];
/** `kept`: the server has it; `here`: only this machine has it so far. */
export type SaveState = 'kept' | 'saving' | 'here';

const LINT_MS = 250;
const SAVE_MS = 800;

/** What the author edits: the script and the note that says why. */
interface Draft {
  readonly definition: ScriptDefinition;
  readonly note: string;
}

interface Opened {
  /** null: there is none. */
  readonly version: ScriptVersion | null;
  /** The version in force, which a draft is compared with. */
  readonly base: ScriptVersion | undefined;
  readonly variables: readonly Variable[];
}

/** A draft while it is edited: undo, the linter's word, and saving by itself. Nothing typed is lost, nothing of others overwritten. */
@Injectable()
export class ScriptEditorStore {
  private readonly client = inject(GraphqlClient);
  private readonly drafts = inject(DraftStore);
  private readonly id = signal('');
  private readonly opened = loaded(() => this.read());
  private readonly history = signal<History<Draft> | undefined>(undefined);
  private readonly found = signal<readonly ScriptProblem[]>([]);
  private readonly state = signal<SaveState>('kept');
  private readonly refused = signal<string | undefined>(undefined);
  private readonly lintFailed = signal<FailureKind | undefined>(undefined);
  private readonly wasRecovered = signal(false);
  private readonly at = signal('');
  /** What somebody else saved meanwhile. Until it is settled nothing is sent. */
  private readonly other = signal<ScriptVersion | undefined>(undefined);
  private saved = '';
  private revision = 0;
  private linting?: ReturnType<typeof setTimeout>;
  private writing?: ReturnType<typeof setTimeout>;
  private sent: Promise<void> = Promise.resolve();
  private turn = 0;
  readonly submitting = sending();
  readonly failure = this.opened.failure;
  readonly version = computed(() => this.opened.value()?.version);
  readonly base = computed(() => this.opened.value()?.base);
  readonly variables = computed(() => this.opened.value()?.variables ?? []);
  readonly definition = computed(() => this.history()?.present.definition);
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
  readonly conflict = this.other.asReadonly();
  readonly node = computed(() => {
    const definition = this.definition();
    return definition && (nodeOf(definition, this.at()) ?? nodeOf(definition, definition.start) ?? definition.nodes[0]);
  });
  readonly errors = computed(() => this.found().filter(({ severity }) => severity === 'error').length);

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
    const { definition, note, revision, problems } = version;
    const kept: Draft = { definition, note };
    this.saved = JSON.stringify(kept);
    this.revision = revision;
    this.other.set(undefined);
    this.found.set(problems);
    this.begin(kept, this.drafts.read(this.draftKey()));
  }

  select(id: string): void {
    this.at.set(id);
  }

  /** `about`: what is changed, so that one word is one undo. */
  change(definition: ScriptDefinition, about: string | null = null): void {
    this.update((draft) => ({ ...draft, definition }), about);
  }

  edit({ definition, selected }: EditedScript): void {
    this.change(definition);
    this.at.set(selected);
  }

  changeNode(node: ScriptNode, about: string): void {
    this.change(changeNode(this.definition()!, node), `${node.id}.${about}`);
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

  /** Mine on top of theirs, having seen both. */
  async keepMine(): Promise<void> {
    const theirs = this.other();
    if (!theirs) return;
    this.revision = theirs.revision;
    this.other.set(undefined);
    this.refused.set(undefined);
    await this.save();
  }

  /** Theirs; mine is one undo away. */
  takeTheirs(): void {
    const theirs = this.other();
    if (!theirs) return;
    const { definition, note, revision } = theirs;
    this.revision = revision;
    this.saved = JSON.stringify({ definition, note } satisfies Draft);
    this.other.set(undefined);
    this.update(() => ({ definition, note }), null);
  }

  async submit(): Promise<boolean> {
    await this.save();
    if (this.state() !== 'kept') return false;
    const given = { versionId: this.id(), revision: this.revision };
    const answer = await this.submitting.send(
      async () => (await this.client.run(SubmitScriptDocument, given)).submitScript,
    );
    return answer !== undefined;
  }

  private update(next: (draft: Draft) => Draft, about: string | null): void {
    this.history.update((history) => history && changed(history, next(history.present), about));
    this.follow();
  }

  private begin(kept: Draft, local: string): void {
    let history = beginHistory(kept);
    const recovered = local !== '' && local !== this.saved;
    if (recovered) history = changed(history, JSON.parse(local) as Draft, null);
    this.wasRecovered.set(recovered);
    this.history.set(history);
    if (recovered) this.follow();
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
    if (!this.other()) this.writing = setTimeout(() => void this.save(), SAVE_MS);
  }

  private kept(): void {
    this.drafts.forget(this.draftKey());
    this.state.set('kept');
    this.refused.set(undefined);
  }

  private async lint(definition: ScriptDefinition): Promise<void> {
    const mine = ++this.turn;
    try {
      const { lintScript } = await this.client.run(LintScriptDocument, { definition });
      if (mine !== this.turn) return;
      this.found.set(lintScript);
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
    if (!draft || this.other()) return;
    const text = JSON.stringify(draft);
    if (text === this.saved) return this.kept();
    this.state.set('saving');
    try {
      const { saveScriptDraft: answer } = await this.client.run(SaveScriptDraftDocument, {
        versionId: this.id(),
        revision: this.revision,
        ...draft,
      });
      if (answer.__typename === 'ScriptVersion') {
        this.revision = answer.revision;
        this.saved = text;
        if (JSON.stringify(this.history()?.present) === text) this.kept();
        return;
      }
      this.state.set('here');
      this.refused.set(answer.message);
      if (answer.code === 'script-changed') await this.meet();
    } catch {
      this.state.set('here');
    }
  }

  /** Somebody else saved the same draft: what they have, to be seen beside mine. */
  private async meet(): Promise<void> {
    const { scriptVersion } = await this.client.run(ReadScriptVersionDocument, { id: this.id() });
    if (!scriptVersion) return;
    const theirs = asScriptVersion(scriptVersion);
    const { definition, note, revision } = theirs;
    if (JSON.stringify({ definition, note }) !== JSON.stringify(this.history()?.present)) {
      this.other.set(theirs);
      return;
    }
    // both wrote the same
    this.revision = revision;
    this.saved = JSON.stringify({ definition, note });
    this.kept();
  }

  private draftKey(): string {
    return `script.${this.id()}`;
  }

  private async read(): Promise<Opened> {
    const [{ scriptVersion }, { scripts }, { scriptVariables }] = await Promise.all([
      this.client.run(ReadScriptVersionDocument, { id: this.id() }),
      this.client.run(ScriptsDocument),
      this.client.run(ScriptVariablesDocument),
    ]);
    const version = scriptVersion ? asScriptVersion(scriptVersion) : null;
    const all = scripts.find(({ id }) => id === version?.scriptId)?.versions ?? [];
    const inForce = all.find(({ status, id }) => status === 'published' && id !== version?.id);
    const base = inForce && (await this.client.run(ReadScriptVersionDocument, { id: inForce.id })).scriptVersion;
    return { version, base: base ? asScriptVersion(base) : undefined, variables: scriptVariables };
  }
}
