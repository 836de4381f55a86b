import { computed, inject, Injectable, signal } from '@angular/core';
import {
  DeleteImportMappingDocument,
  failureKind,
  ImportChoicesDocument,
  LiveClient,
  loaded,
  SaveImportMappingDocument,
  sending,
  Texts,
  Toasts,
  type FailureKind,
  type ImportChoicesQuery,
} from '@relance/platform/console';
import { ImportsClient, type ImportPreview, type Question, type Said } from './imports.client';
import { decided, missing, openQuestions, withAnswer, type MappingDraft } from './mapping-draft';

export type SavedMapping = ImportChoicesQuery['importMappings'][number];

/** One file on its way in: how it is read, what is still to be said, the dry run and the run. */
@Injectable()
export class NewImportStore {
  private readonly client = inject(ImportsClient);
  private readonly texts = inject(Texts);
  private readonly toasts = inject(Toasts);
  private readonly choices = loaded(() => this.client.graphql.run(ImportChoicesDocument));
  private readonly chosenFile = signal<File | undefined>(undefined);
  private readonly seen = signal<ImportPreview | undefined>(undefined);
  private readonly declared = signal<MappingDraft | undefined>(undefined);
  private readonly answered = signal<ReadonlySet<string>>(new Set());
  private readonly unread = signal<FailureKind | undefined>(undefined);
  private readonly waiting = signal(false);
  private readonly linesRead = signal<number | undefined>(undefined);
  private readonly fault = signal<string | undefined>(undefined);
  private turn = 0;
  readonly saving = sending();
  readonly file = this.chosenFile.asReadonly();
  readonly preview = this.seen.asReadonly();
  readonly draft = this.declared.asReadonly();
  readonly failure = this.unread.asReadonly();
  readonly running = this.waiting.asReadonly();
  /** Lines read so far by the import that runs; undefined while it has not told. */
  readonly progress = this.linesRead.asReadonly();
  /** Why the import was not even begun, in words. */
  readonly problem = this.fault.asReadonly();
  readonly creditors = computed(() => this.choices.value()?.creditors ?? []);
  readonly mappings = computed(() => this.choices.value()?.importMappings ?? []);
  readonly questions = computed<readonly Question[]>(() => {
    const draft = this.declared();
    return draft ? openQuestions(this.seen()?.proposal?.questions ?? [], draft, this.answered()) : [];
  });
  /** What has to be said and no question asks for. */
  readonly missing = computed(() => {
    const draft = this.declared();
    const asked = this.questions().map((question) => question.field);
    return draft ? missing(draft).filter((field) => !asked.includes(field)) : [];
  });
  readonly open = computed(() => [...this.questions().map((question) => question.field), ...this.missing()]);
  /** A ledger does not say whose it is: with several creditors a person must. */
  readonly creditorNeeded = computed(() => this.seen()?.format === 'csv' && this.creditors().length > 1);
  readonly ready = computed(() => {
    const preview = this.seen();
    if (!preview || preview.error || !preview.format) return false;
    return preview.format !== 'csv' || (this.declared() !== undefined && this.open().length === 0);
  });

  constructor() {
    void this.choices.load();
    inject(LiveClient).on('import.progress', ({ status, read }) => {
      if (this.waiting() && status === 'running') this.linesRead.set(read);
    });
  }

  sentence(said: Said): string {
    return this.texts.language() === 'fr' ? said.messageFr : said.messageEn;
  }

  async choose(file: File | undefined): Promise<void> {
    this.chosenFile.set(file);
    this.seen.set(undefined);
    this.declared.set(undefined);
    this.answered.set(new Set());
    this.fault.set(undefined);
    if (file) await this.read();
  }

  /** Declares how the file is read; once nothing is missing, the server reads the first rows that way. */
  async declare(draft: MappingDraft): Promise<void> {
    const before = this.declared();
    if (before) this.answered.update((fields) => new Set([...fields, ...decided(before, draft)]));
    this.declared.set(draft);
    if (missing(draft).length === 0) await this.read(draft);
  }

  /** Changes the declaration as it is now. */
  async revise(change: (draft: MappingDraft) => MappingDraft): Promise<void> {
    const draft = this.declared();
    if (draft) await this.declare(change(draft));
  }

  /** A question answered: also when the answer is what was proposed. */
  async answer({ field }: Question, choice: string): Promise<void> {
    const draft = this.declared();
    if (!draft) return;
    this.answered.update((fields) => new Set([...fields, field]));
    await this.declare(withAnswer(draft, field, choice));
  }

  /** A mapping that was saved says everything. */
  async useSaved({ mapping }: SavedMapping): Promise<void> {
    const questions = this.seen()?.proposal?.questions ?? [];
    this.answered.set(new Set(questions.map((question) => question.field)));
    await this.declare(mapping as MappingDraft);
  }

  async read(mapping?: MappingDraft): Promise<void> {
    const file = this.chosenFile();
    if (!file) return;
    const mine = ++this.turn;
    this.unread.set(undefined);
    try {
      const preview = await this.client.preview(file, mapping);
      if (mine !== this.turn) return;
      this.seen.set(preview);
      if (!mapping) this.declared.set(preview.mapping ?? preview.proposal?.draft);
    } catch (thrown) {
      if (mine === this.turn) this.unread.set(failureKind(thrown));
    }
  }

  /** Gives the id of the import's result, also when the file was refused whole; undefined when it was not begun. */
  async run(creditorKey: string, dryRun: boolean): Promise<string | undefined> {
    const file = this.chosenFile();
    if (!file || this.waiting()) return undefined;
    this.waiting.set(true);
    this.linesRead.set(undefined);
    this.fault.set(undefined);
    const mapping = this.seen()?.format === 'csv' ? this.declared() : undefined;
    try {
      const answer = await this.client.run(file, { mapping, creditorKey, dryRun });
      if ('importId' in answer) return answer.importId;
      this.fault.set(this.sentence(answer.error));
    } catch (thrown) {
      this.fault.set(
        `${this.texts.t('imports.uploadFailed')} ${this.texts.t(`ui.failure.${failureKind(thrown)}.body`)}`,
      );
    } finally {
      this.waiting.set(false);
    }
    return undefined;
  }

  async saveMapping(name: string): Promise<boolean> {
    const mapping = this.declared();
    const answer = await this.saving.send(
      async () => (await this.client.graphql.run(SaveImportMappingDocument, { name, mapping })).saveImportMapping,
    );
    if (!answer) return false;
    this.toasts.show(this.texts.t('imports.mappingSaved', { name }));
    await this.choices.load();
    return true;
  }

  async deleteMapping({ id, name }: SavedMapping): Promise<void> {
    const answer = await this.saving.send(
      async () => (await this.client.graphql.run(DeleteImportMappingDocument, { id })).deleteImportMapping,
    );
    const problem = this.saving.problem();
    if (answer) this.toasts.show(this.texts.t('imports.mappingDeleted', { name }));
    else if (problem) this.toasts.show(problem);
    await this.choices.load();
  }
}
