import { computed, inject, Injectable, signal } from '@angular/core';
import {
  GraphqlClient,
  ImportRefusalsDocument,
  ImportResultDocument,
  LiveClient,
  loaded,
  paged,
  Texts,
  type Amount,
} from '@relance/platform/console';
import type { Said } from './imports.client';

const PAGE = 100;
const TOTALS = ['invoices', 'creditNotes', 'payments', 'allocated', 'open'] as const;

export interface TotalLine {
  readonly currency: string;
  readonly amounts: readonly Amount[];
}

/** One import: what came of it, what it decided, what it refused. */
@Injectable()
export class ImportResultStore {
  private readonly client = inject(GraphqlClient);
  private readonly texts = inject(Texts);
  private readonly id = signal('');
  private readonly answer = loaded(async () => (await this.client.run(ImportResultDocument, { id: this.id() })).import);
  private readonly list = paged(async (after) => {
    const afterLine = Number(after ?? 0);
    const { importRefusals } = await this.client.run(ImportRefusalsDocument, { id: this.id(), first: PAGE, afterLine });
    const last = importRefusals.at(-1);
    return { rows: importRefusals, nextCursor: importRefusals.length === PAGE && last ? String(last.line) : null };
  });
  /** null: not there, or not in reach. */
  readonly batch = this.answer.value;
  readonly failure = this.answer.failure;
  readonly refusals = this.list.rows;
  readonly hasMore = this.list.hasMore;
  readonly warnings = computed(() => (this.batch()?.warnings ?? []) as readonly Said[]);
  readonly error = computed(() => (this.batch()?.error ?? null) as Said | null);
  readonly totals = computed<readonly TotalLine[]>(() =>
    Object.entries((this.batch()?.totals ?? {}) as Record<string, Partial<Record<string, number>>>).map(
      ([currency, sums]) => ({ currency, amounts: TOTALS.map((name) => ({ minor: sums[name] ?? 0, currency })) }),
    ),
  );

  constructor() {
    inject(LiveClient).on('import.progress', ({ importId }) => {
      if (importId === this.id()) void this.load();
    });
  }

  show(id: string): void {
    this.id.set(id);
    void this.load();
  }

  async load(): Promise<void> {
    await Promise.all([this.answer.load(), this.list.restart()]);
  }

  more(): Promise<void> {
    return this.list.more();
  }

  sentence(said: { messageFr: string; messageEn: string }): string {
    return this.texts.language() === 'fr' ? said.messageFr : said.messageEn;
  }
}
