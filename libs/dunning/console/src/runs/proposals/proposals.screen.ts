import { Component, computed, inject, signal, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import {
  AgeChip,
  DayPipe,
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
  WholePipe,
} from '@relance/platform/console';
import { RunStateStore } from '../run-state.store';
import { RunsHead } from '../runs-head';
import { ConfirmDialog } from './confirm-dialog';
import { DeclineDialog } from './decline-dialog';
import { MOST_AT_ONCE, ProposalsStore, type ProposalRow, type Refusal } from './proposals.store';
import { stepText } from './step-text';

/** What the run proposes: a person looks, removes some, confirms the rest. */
@Component({
  selector: 'dunning-proposals',
  imports: [
    AgeChip,
    ConfirmDialog,
    DayPipe,
    DeclineDialog,
    EmptyState,
    FailureState,
    Icon,
    List,
    MoneyPipe,
    RouterLink,
    RunsHead,
    Skeleton,
    Split,
    WholePipe,
  ],
  providers: [ProposalsStore, RunStateStore],
  templateUrl: './proposals.screen.html',
  styleUrl: './proposals.screen.css',
})
export class ProposalsScreen {
  private readonly texts = inject(Texts);
  private readonly router = inject(Router);
  private readonly split = viewChild(Split);
  protected readonly store = inject(ProposalsStore);
  protected readonly t = this.texts.t;
  protected readonly most = MOST_AT_ONCE;
  protected readonly narrow = narrowerThan(720);
  protected readonly task = signal<'confirm' | 'decline' | undefined>(undefined);
  /** The rows the task began with: a live change does not slip others under the dialog. */
  protected readonly at = signal<readonly ProposalRow[]>([]);
  protected readonly idOf = (row: ProposalRow): string => row.caseId;
  protected readonly columns = computed(() =>
    this.narrow() ? '24px minmax(0, 1fr) max-content' : '24px minmax(0, 1.4fr) minmax(0, 1fr) 120px 96px',
  );
  /** What a yes is about: those selected, or all that are shown. */
  protected readonly meant = computed(() =>
    this.store.selection().size > 0 ? this.store.selectedRows() : (this.store.rows() ?? []),
  );
  protected readonly allSelected = computed(() => {
    const rows = this.store.rows() ?? [];
    return rows.length > 0 && this.store.selection().size === rows.length;
  });

  constructor() {
    const some = (): boolean => this.meant().length > 0;
    const selected = (): boolean => this.store.selection().size > 0;
    inject(Hotkeys).bind([
      { key: 'c', label: 'runs.proposals.keyConfirm', when: some, run: () => this.begin('confirm') },
      { key: 'd', label: 'runs.proposals.keyDecline', when: selected, run: () => this.begin('decline') },
      { key: 'escape', label: 'runs.proposals.keyClear', when: selected, run: () => this.store.select(new Set()) },
    ]);
  }

  protected step(key: string): string {
    return stepText(key, this.texts);
  }

  protected selectAll(): void {
    this.store.select(new Set(this.allSelected() ? [] : (this.store.rows() ?? []).map(this.idOf)));
  }

  protected activate(row: ProposalRow): void {
    this.store.choose(row);
    if (this.narrow()) this.split()?.show();
    else void this.router.navigate(['/case', row.caseId]);
  }

  protected begin(task: 'confirm' | 'decline'): void {
    this.store.deciding.clear();
    this.at.set(task === 'confirm' ? this.meant() : this.store.selectedRows());
    this.task.set(task);
  }

  protected async confirm(): Promise<void> {
    if (await this.store.confirm(this.at())) this.task.set(undefined);
  }

  protected async decline(refusal: Refusal): Promise<void> {
    if (await this.store.decline(this.at(), refusal)) this.task.set(undefined);
  }
}
