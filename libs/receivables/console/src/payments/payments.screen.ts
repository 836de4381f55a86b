import { Component, computed, inject, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  DayPipe,
  DebtorPicker,
  type DebtorHit,
  Dialog,
  EmptyState,
  FailureState,
  Hotkeys,
  Icon,
  List,
  MoneyPipe,
  narrowerThan,
  Skeleton,
  Split,
  Texts,
  wordsOf,
} from '@relance/platform/console';
import { AllocateDialog } from './allocate-dialog';
import { BounceDialog } from './bounce-dialog';
import { PaymentsStore, type PaymentDraft, type UnappliedPayment } from './payments.store';
import { RecordDialog } from './record-dialog';

type Task = 'identify' | 'allocate' | 'bounce' | 'record';

/** Cash that no rule could place, and what a person can do with it. */
@Component({
  selector: 'receivables-payments',
  imports: [
    AllocateDialog,
    BounceDialog,
    DayPipe,
    Dialog,
    EmptyState,
    FailureState,
    Icon,
    List,
    MoneyPipe,
    DebtorPicker,
    RecordDialog,
    RouterLink,
    Skeleton,
    Split,
  ],
  providers: [PaymentsStore],
  templateUrl: './payments.screen.html',
  styles: `
    .words {
      overflow-wrap: anywhere;
    }
  `,
})
export class PaymentsScreen {
  private readonly texts = inject(Texts);
  private readonly split = viewChild(Split);
  protected readonly store = inject(PaymentsStore);
  protected readonly t = this.texts.t;
  protected readonly narrow = narrowerThan(720);
  protected readonly task = signal<Task | undefined>(undefined);
  /** The payment the task began with: another one chosen meanwhile, or a live change, does not slip under the form. */
  protected readonly at = signal<UnappliedPayment | undefined>(undefined);
  protected readonly idOf = (row: UnappliedPayment): string => row.id;
  protected readonly columns = computed(() =>
    this.narrow() ? 'minmax(0, 1fr) max-content' : '88px minmax(0, 2.2fr) minmax(0, 1fr) 104px 104px',
  );

  constructor() {
    const chosen = this.store.chosen;
    inject(Hotkeys).bind([
      { key: 'i', label: 'payments.keyIdentify', when: () => this.can('identify'), run: () => this.begin('identify') },
      { key: 'a', label: 'payments.keyAllocate', when: () => this.can('allocate'), run: () => this.begin('allocate') },
      { key: 'b', label: 'payments.keyBounce', when: () => chosen() !== undefined, run: () => this.begin('bounce') },
      { key: 'n', label: 'payments.keyRecord', run: () => this.begin('record') },
    ]);
  }

  /** Money whose owner is unknown can only be identified, the other way round it can be allocated. */
  protected can(task: 'identify' | 'allocate'): boolean {
    const row = this.store.chosen();
    return row !== undefined && (row.caseId === null) === (task === 'identify');
  }

  protected why(row: UnappliedPayment): string {
    const key = `payments.reasons.${row.reason.code}`;
    return this.t(this.texts.has(key) ? key : 'payments.reasons.other', wordsOf(row.reason.params, this.texts));
  }

  protected activate(row: UnappliedPayment): void {
    this.store.choose(row);
    this.split()?.show();
  }

  protected begin(task: Task): void {
    this.store.saving.clear();
    this.at.set(this.store.chosen());
    this.task.set(task);
  }

  protected end(): void {
    this.task.set(undefined);
  }

  protected identify(payer: DebtorHit): void {
    void this.finish(this.store.identify(this.at()!, payer));
  }

  protected allocate(allocations: { itemId: string; minor: number }[]): void {
    void this.finish(this.store.allocate(this.at()!, allocations));
  }

  protected bounce(answer: { bouncedOn: string; reason: string }): void {
    void this.finish(this.store.bounce(this.at()!, answer.bouncedOn, answer.reason));
  }

  protected record(answer: { input: PaymentDraft; debtorName: string }): void {
    void this.finish(this.store.record(answer.input, answer.debtorName));
  }

  private async finish(saved: Promise<boolean>): Promise<void> {
    if (!(await saved)) return;
    this.split()?.hide();
    this.end();
  }
}
