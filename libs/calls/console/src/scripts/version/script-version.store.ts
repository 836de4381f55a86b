import { computed, inject, Injectable, signal } from '@angular/core';
import {
  ApproveScriptDocument,
  DiscardScriptDraftDocument,
  DraftScriptDocument,
  GraphqlClient,
  loaded,
  ReadScriptVersionDocument,
  rereadOn,
  ScriptsDocument,
  SendBackScriptDocument,
  sending,
  SubmitScriptDocument,
  type ScriptAnswerFragment,
} from '@relance/platform/console';
import { asScriptVersion, type ScriptVersion } from '../structure/script-version';

interface Shown {
  /** null: there is none. */
  readonly version: ScriptVersion | null;
  /** What it is compared with: the version in force, or the published one before it. */
  readonly base: ScriptVersion | undefined;
  /** Another version is being written or waits for approval. */
  readonly another: boolean;
}

/** One version of a script, what it says otherwise than the one before, and what may be done with it. */
@Injectable()
export class ScriptVersionStore {
  private readonly client = inject(GraphqlClient);
  private readonly id = signal('');
  private readonly answer = loaded(() => this.read());
  readonly saving = sending();
  readonly failure = this.answer.failure;
  readonly version = computed(() => this.answer.value()?.version);
  readonly base = computed(() => this.answer.value()?.base);
  readonly another = computed(() => this.answer.value()?.another ?? false);

  constructor() {
    rereadOn(['script.changed'], () => this.load());
  }

  show(id: string): void {
    this.id.set(id);
    void this.load();
  }

  load(): Promise<void> {
    return this.answer.load();
  }

  submit(): Promise<boolean> {
    const given = { versionId: this.id(), revision: this.version()!.revision };
    return this.act(async () => (await this.client.run(SubmitScriptDocument, given)).submitScript);
  }

  approve(): Promise<boolean> {
    return this.act(async () => (await this.client.run(ApproveScriptDocument, { versionId: this.id() })).approveScript);
  }

  sendBack(reason: string): Promise<boolean> {
    return this.act(
      async () => (await this.client.run(SendBackScriptDocument, { versionId: this.id(), reason })).sendBackScript,
    );
  }

  async discard(): Promise<boolean> {
    const run = async () =>
      (await this.client.run(DiscardScriptDraftDocument, { versionId: this.id() })).discardScriptDraft;
    return (await this.saving.send(run)) !== undefined;
  }

  /** A draft that begins as this version; its id. */
  async draftFrom(): Promise<string | undefined> {
    const run = async () => (await this.client.run(DraftScriptDocument, { fromVersionId: this.id() })).draftScript;
    return (await this.saving.send(run))?.id;
  }

  private async act(run: () => Promise<ScriptAnswerFragment>): Promise<boolean> {
    const done = (await this.saving.send(run)) !== undefined;
    await this.load();
    return done;
  }

  private async read(): Promise<Shown> {
    const [{ scriptVersion }, { scripts }] = await Promise.all([
      this.client.run(ReadScriptVersionDocument, { id: this.id() }),
      this.client.run(ScriptsDocument),
    ]);
    if (!scriptVersion) return { version: null, base: undefined, another: false };
    const version = asScriptVersion(scriptVersion);
    const all = scripts.find(({ id }) => id === version.scriptId)?.versions ?? [];
    const earlier = all
      .filter((one) => one.publishedAt && one.version < version.version)
      .sort((a, b) => b.version - a.version);
    const from = earlier.find(({ status }) => status === 'published') ?? earlier[0];
    const base = from && (await this.client.run(ReadScriptVersionDocument, { id: from.id })).scriptVersion;
    return {
      version,
      base: base ? asScriptVersion(base) : undefined,
      another: all.some(({ status }) => status === 'draft' || status === 'submitted'),
    };
  }
}
