import { Component, computed, effect, inject, input, untracked } from '@angular/core';
import { Router } from '@angular/router';
import {
  addUp,
  dateInZone,
  DayPipe,
  EmptyState,
  FailureState,
  Icon,
  MoneyPipe,
  saveText,
  Skeleton,
  Texts,
} from '@relance/platform/console';
import { agingCsv, type CurrencyAging } from './aging-csv';
import { AgingStore } from './aging.store';

const BANDS = ['d30', 'd60', 'd90', 'late'];
const DATE = /^\d{4}-\d{2}-\d{2}$/;

interface AgingLine {
  readonly label: string;
  readonly band: string;
  readonly minor: number;
  readonly items: number;
  /** Of what is owed, in percent. */
  readonly share: number;
}

/** What is owed on a day, by how late it is. The day and the creditor are in the address. */
@Component({
  selector: 'receivables-aging',
  imports: [DayPipe, EmptyState, FailureState, Icon, MoneyPipe, Skeleton],
  providers: [AgingStore],
  templateUrl: './aging.screen.html',
  styleUrl: './aging.screen.css',
})
export class AgingScreen {
  readonly asOf = input<string>();
  readonly creditor = input<string>();
  private readonly router = inject(Router);
  private readonly texts = inject(Texts);
  protected readonly today = dateInZone(new Date(), Intl.DateTimeFormat().resolvedOptions().timeZone);
  protected readonly store = inject(AgingStore);
  protected readonly t = this.texts.t;
  protected readonly day = computed(() => {
    const asked = this.asOf();
    return asked && DATE.test(asked) ? asked : this.today;
  });
  protected readonly boards = computed(() =>
    (this.store.agings() ?? []).map((aging) => ({
      aging,
      lines: this.lines(aging),
      overdue: addUp(aging.buckets.map((bucket) => bucket.amount))[0] ?? { minor: 0, currency: aging.currency },
    })),
  );

  constructor() {
    effect(() => {
      const day = this.day();
      const creditor = this.creditor() || null;
      untracked(() => this.store.show(day, creditor));
    });
  }

  protected ask(change: { asOf?: string; creditor?: string }): void {
    const queryParams = Object.fromEntries(Object.entries(change).map(([name, value]) => [name, value || null]));
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected monthEnd(): string {
    const first = new Date(`${this.today.slice(0, 7)}-01T00:00:00Z`);
    return new Date(first.getTime() - 86_400_000).toISOString().slice(0, 10);
  }

  protected readonly bucketName = (fromDay: number, toDay: number | null | undefined): string =>
    toDay === null || toDay === undefined
      ? this.t('aging.over', { from: fromDay - 1 })
      : this.t('aging.days', { from: fromDay, to: toDay });

  protected percent(share: number): string {
    return new Intl.NumberFormat(this.texts.locale(), { style: 'percent', maximumFractionDigits: 1 }).format(
      share / 100,
    );
  }

  protected export(): void {
    const names = ['asOf', 'currency', 'bucket', 'amount', 'items'];
    const csv = agingCsv(this.store.agings() ?? [], {
      head: names.map((name) => this.t(`aging.${name}`)),
      notDue: this.t('aging.notDue'),
      bucket: this.bucketName,
      charges: this.t('aging.charges'),
      credits: this.t('aging.credits'),
      unapplied: this.t('aging.unapplied'),
      total: this.t('aging.total'),
    });
    saveText(`${this.t('aging.fileName')}-${this.day()}.csv`, csv, 'text/csv');
  }

  private lines(aging: CurrencyAging): AgingLine[] {
    const parts = [aging.notDue, ...aging.buckets];
    const owed = parts.reduce((sum, part) => sum + Math.max(part.amount.minor, 0), 0);
    return parts.map((part, index) => ({
      label: index === 0 ? this.t('aging.notDue') : this.bucketName(part.fromDay ?? 0, part.toDay),
      band: index === 0 ? '' : (BANDS[Math.min(index - 1, BANDS.length - 1)] ?? ''),
      minor: part.amount.minor,
      items: part.items,
      share: owed > 0 ? (100 * Math.max(part.amount.minor, 0)) / owed : 0,
    }));
  }
}
