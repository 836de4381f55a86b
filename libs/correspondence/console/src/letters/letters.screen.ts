import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  EmptyState,
  FailureState,
  Hotkeys,
  Icon,
  InstantPipe,
  List,
  MoneyPipe,
  narrowerThan,
  Skeleton,
  Texts,
} from '@relance/platform/console';
import { LettersStore, type Letter } from './letters.store';
import { LettersTabs } from './letters-tabs';
import { MarkDialog } from './mark-dialog';

/** Letters and e-mails that wait to leave: download, post, say so. */
@Component({
  selector: 'correspondence-letters',
  imports: [
    EmptyState,
    FailureState,
    Icon,
    InstantPipe,
    LettersTabs,
    List,
    MarkDialog,
    MoneyPipe,
    RouterLink,
    Skeleton,
  ],
  providers: [LettersStore],
  templateUrl: './letters.screen.html',
  styleUrl: './letters.screen.css',
})
export class LettersScreen {
  private readonly texts = inject(Texts);
  protected readonly store = inject(LettersStore);
  protected readonly t = this.texts.t;
  protected readonly narrow = narrowerThan(720);
  protected readonly marking = signal<readonly Letter[]>([]);
  protected readonly idOf = (letter: Letter): string => letter.document.id;
  protected readonly columns = computed(() =>
    this.narrow()
      ? '24px minmax(0, 1fr) max-content'
      : '24px minmax(0, 1.4fr) minmax(0, 1.6fr) 120px 128px minmax(0, 0.8fr) 64px',
  );
  protected readonly allSelected = computed(() => {
    const rows = this.store.rows() ?? [];
    return rows.length > 0 && rows.every((row) => this.store.selection().has(this.idOf(row)));
  });

  constructor() {
    const some = (): boolean => this.store.selected().length > 0;
    inject(Hotkeys).bind([
      { key: 'm', label: 'letters.keyMark', when: some, run: () => this.marking.set(this.store.selected()) },
      {
        key: 'v',
        label: 'letters.keyView',
        when: () => this.store.chosen() !== undefined,
        run: () => this.view(this.store.chosen()!),
      },
      { key: 'escape', label: 'letters.clear', when: some, run: () => this.clear() },
    ]);
  }

  protected pdf(letter: Letter): string {
    return `/documents/${letter.document.id}.pdf`;
  }

  /** Ours in words; a mail server's answer as it came. */
  protected reason(error: string): string {
    return this.texts.tOr(`letters.reason.${error}`, error);
  }

  protected view(letter: Letter): void {
    window.open(this.pdf(letter), '_blank', 'noopener');
  }

  protected selectAll(): void {
    this.store.select(new Set(this.allSelected() ? [] : (this.store.rows() ?? []).map(this.idOf)));
  }

  protected clear(): void {
    this.store.select(new Set());
  }

  protected async mark(trackingNumber: string): Promise<void> {
    if (await this.store.markSent(this.marking(), trackingNumber)) this.marking.set([]);
  }
}
