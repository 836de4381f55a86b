import { Component, computed, DestroyRef, effect, inject, input, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  CASE_PANELS,
  DraftStore,
  EmptyState,
  FailureState,
  formatInstant,
  Hotkeys,
  Icon,
  LoadedComponent,
  MoneyPipe,
  PhonePipe,
  Skeleton,
  StateChip,
  Texts,
} from '@relance/platform/console';
import { legalReason } from '../inbox/legal-reason';
import { AcceptDialog } from './accept-dialog';
import { FileEvidence } from './file-evidence';
import { FileMoney } from './file-money';
import { FileStore, type Waiver } from './file.store';
import { ReturnDialog } from './return-dialog';
import { WaiveDialog } from './waive-dialog';

const SECTIONS = ['items', 'ledger', 'documents', 'calls', 'promises', 'disputes', 'timeline'] as const;

/** A legal file: who, how much, and everything that proves it, on one page that prints. */
@Component({
  selector: 'legal-file',
  imports: [
    AcceptDialog,
    EmptyState,
    FailureState,
    FileEvidence,
    FileMoney,
    Icon,
    LoadedComponent,
    MoneyPipe,
    PhonePipe,
    ReturnDialog,
    RouterLink,
    Skeleton,
    StateChip,
    WaiveDialog,
  ],
  providers: [FileStore],
  templateUrl: './file.screen.html',
  styleUrl: './file.screen.css',
})
export class FileScreen {
  readonly fileId = input.required<string>();
  protected readonly texts = inject(Texts);
  private readonly drafts = inject(DraftStore);
  private readonly panels = inject(CASE_PANELS);
  protected readonly store = inject(FileStore);
  protected readonly t = this.texts.t;
  protected readonly sections = SECTIONS;
  protected readonly accepting = signal(false);
  protected readonly returning = signal(false);
  protected readonly waiver = signal<Waiver | undefined>(undefined);
  protected readonly waiting = computed(() => this.store.file()?.row.status === 'submitted');
  protected readonly waivable = computed(() =>
    (this.store.file()?.items ?? []).some((item) => item.kind !== 'creditNote' && item.open.minor > 0),
  );
  protected readonly timelineInputs = computed(() => ({ caseId: this.store.file()?.case.id }));
  /** The history is dunning's own panel: the same sentences as on the case. */
  protected readonly loadTimeline = this.panels.some((panel) => panel.key === 'timeline')
    ? () => this.panels.find((panel) => panel.key === 'timeline')!.load(this.texts)
    : undefined;

  constructor() {
    effect(() => {
      const id = this.fileId();
      untracked(() => this.store.show(id));
    });
    inject(Hotkeys).bind(
      [
        { key: 'a', label: 'legalFile.keyAccept', when: this.waiting, run: () => this.accepting.set(true) },
        { key: 'r', label: 'legalFile.keyReturn', when: this.waiting, run: () => this.returning.set(true) },
      ],
      { until: inject(DestroyRef) },
    );
  }

  protected reason(reason: string): string {
    return legalReason(reason, this.texts);
  }

  /** Who did what when, in a sentence. */
  protected history(): string[] {
    const row = this.store.file()?.row;
    if (!row) return [];
    const date = (at: string): string => formatInstant(at, this.texts.locale(), 'short');
    const submitted = row.escalatedByName
      ? this.t('legalFile.submittedBy', { date: date(row.escalatedAt), name: row.escalatedByName })
      : this.t('legalFile.submittedBySystem', { date: date(row.escalatedAt) });
    if (!row.decidedAt) return [submitted];
    const key = row.status === 'withdrawn' ? 'withdrawnOn' : `${row.status}By`;
    return [submitted, this.t(`legalFile.${key}`, { date: date(row.decidedAt), name: row.decidedByName ?? '' })];
  }

  protected goTo(event: Event, section: string): void {
    event.preventDefault();
    const element = document.getElementById(section);
    element?.scrollIntoView({ block: 'start' });
    element?.querySelector<HTMLElement>('[tabindex="0"], h2')?.focus({ preventScroll: true });
  }

  protected close(): void {
    this.accepting.set(false);
    this.returning.set(false);
    this.waiver.set(undefined);
    this.store.saving.clear();
  }

  protected async accept(): Promise<void> {
    if (await this.store.accept()) this.close();
  }

  protected async giveBack(reason: string): Promise<void> {
    if (!(await this.store.giveBack(reason))) return;
    this.drafts.forget(`return.${this.fileId()}`);
    this.close();
  }

  protected async waive({ itemIds, reason }: { itemIds: string[]; reason: string }): Promise<void> {
    if (await this.store.waive(this.waiver()!, itemIds, reason)) this.close();
  }
}
