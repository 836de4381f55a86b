import { Component, computed, effect, inject, input, output, signal, untracked } from '@angular/core';
import { Dialog, FormEnd, Texts } from '@relance/platform/console';
import { StrategiesStore } from './strategies.store';
import { readStrategyFile } from './strategy-file';

interface Draft {
  readonly key: string;
  readonly nameFr: string;
  readonly nameEn: string;
  /** Id of the version it begins as; empty: the shortest path there is. */
  readonly like: string;
}

const EMPTY: Draft = { key: '', nameFr: '', nameEn: '', like: '' };
const KEY = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** A new strategy: like one there is, or from a file. A file of a strategy that exists becomes its next version. */
@Component({
  selector: 'strategies-draft-dialog',
  imports: [Dialog, FormEnd],
  templateUrl: './draft-dialog.html',
})
export class DraftDialog {
  readonly mode = input<'new' | 'import'>();
  readonly closed = output<void>();
  /** Id of the draft that was made. */
  readonly drafted = output<string>();
  protected readonly store = inject(StrategiesStore);
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  protected readonly draft = signal(EMPTY);
  protected readonly tried = signal(false);
  private readonly definition = signal<object | undefined>(undefined);
  protected readonly fileName = signal('');
  protected readonly fileFault = signal<string | undefined>(undefined);
  protected readonly existing = computed(() => this.store.groups()?.find(({ key }) => key === this.draft().key));
  /** Only a file goes on with a strategy that exists. */
  protected readonly nextVersion = computed(() => (this.mode() === 'import' ? this.existing() : undefined));
  protected readonly faults = computed(() => {
    const { key, nameFr, nameEn } = this.draft();
    const faults = new Map<string, string>();
    if (!KEY.test(key)) faults.set('key', this.t('strategies.draft.keyForm'));
    if (this.mode() === 'new' && this.existing()) faults.set('key', this.t('strategies.draft.keyTaken'));
    if (this.nextVersion()) return faults;
    if (!nameFr.trim()) faults.set('nameFr', this.t('ui.required'));
    if (!nameEn.trim()) faults.set('nameEn', this.t('ui.required'));
    return faults;
  });

  constructor() {
    effect(() => {
      if (!this.mode()) return;
      untracked(() => {
        this.draft.set({ ...EMPTY, like: this.store.published()[0]?.id ?? '' });
        this.tried.set(false);
        this.definition.set(undefined);
        this.fileName.set('');
        this.fileFault.set(undefined);
        this.store.saving.clear();
      });
    });
  }

  protected name(version: { nameFr: string; nameEn: string }): string {
    return this.texts.language() === 'fr' ? version.nameFr : version.nameEn;
  }

  protected set(change: Partial<Draft>): void {
    this.draft.update((draft) => ({ ...draft, ...change }));
  }

  protected rename(field: 'nameFr' | 'nameEn', name: string): void {
    this.set({ [field]: name });
  }

  protected fault(field: string): string | undefined {
    return this.tried() ? this.faults().get(field) : undefined;
  }

  protected async choose(event: Event): Promise<void> {
    const file = (event.target as HTMLInputElement).files?.[0];
    if (!file) return;
    const read = readStrategyFile(await file.text());
    this.fileName.set(file.name);
    this.definition.set('field' in read ? undefined : read.definition);
    this.fileFault.set('field' in read ? this.t(`strategies.draft.fileFaults.${read.field}`) : undefined);
    if (!('field' in read)) this.set({ key: read.key, nameFr: read.nameFr, nameEn: read.nameEn });
  }

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    const isImport = this.mode() === 'import';
    if (isImport && !this.definition()) {
      this.fileFault.update((fault) => fault ?? this.t('strategies.draft.fileNeeded'));
      return;
    }
    if (this.faults().size > 0) return;
    const { key, nameFr, nameEn, like } = this.draft();
    const definition = isImport ? this.definition() : this.store.published().find(({ id }) => id === like)?.definition;
    const next = this.nextVersion();
    const drafted = await this.store.draft(
      next
        ? { basedOn: next.newest.id, definition }
        : { key, nameFr: nameFr.trim(), nameEn: nameEn.trim(), definition: definition ?? null },
    );
    if (drafted) this.drafted.emit(drafted);
  }
}
