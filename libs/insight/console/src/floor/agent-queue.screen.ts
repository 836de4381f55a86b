import { Component, computed, effect, inject, input, signal, untracked, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import {
  AgeChip,
  EmptyState,
  FailureState,
  Hotkeys,
  Icon,
  InstantPipe,
  List,
  MoneyPipe,
  narrowerThan,
  RankReasons,
  Skeleton,
  Split,
  StateChip,
  Texts,
} from '@relance/platform/console';
import { AgentQueueStore, type AgentQueueRow } from './agent-queue.store';
import { PinDialog } from './pin-dialog';

/** An agent's queue as the lead sees it: the order, why each case stands where it stands, and pinning one to the top. */
@Component({
  selector: 'insight-agent-queue',
  imports: [
    AgeChip,
    EmptyState,
    FailureState,
    Icon,
    InstantPipe,
    List,
    MoneyPipe,
    PinDialog,
    RankReasons,
    RouterLink,
    Skeleton,
    Split,
    StateChip,
  ],
  providers: [AgentQueueStore],
  templateUrl: './agent-queue.screen.html',
  styles: `
    .two-lines {
      gap: 4px;
    }
    .until {
      display: block;
    }
    .two-lines .chip {
      height: 16px;
      line-height: 16px;
    }
  `,
})
export class AgentQueueScreen {
  readonly agentId = input<string>();
  private readonly router = inject(Router);
  protected readonly store = inject(AgentQueueStore);
  protected readonly t = inject(Texts).t;
  protected readonly narrow = narrowerThan(720);
  protected readonly activeId = signal<string | undefined>(undefined);
  protected readonly asked = signal<AgentQueueRow | undefined>(undefined);
  protected readonly active = computed(() => this.store.rows()?.find(({ caseId }) => caseId === this.activeId()));
  protected readonly columns = computed(() =>
    this.narrow() ? '32px minmax(0, 1fr) max-content' : '32px 44px minmax(0, 1fr) minmax(0, 1.4fr) 112px',
  );
  protected readonly idOf = (row: AgentQueueRow): string => row.caseId;
  private readonly split = viewChild(Split);

  constructor() {
    effect(() => {
      const agentId = this.agentId();
      untracked(() => this.store.show(agentId));
    });
    const some = () => !!this.active();
    inject(Hotkeys).bind([
      { key: 'p', label: 'floor.pin.key', when: some, run: () => this.pin() },
      { key: 'y', label: 'floor.why', when: some, run: () => this.split()?.show() },
    ]);
  }

  /** The row under the hand: pinned with a reason, or let go again. */
  protected pin(): void {
    const row = this.active();
    if (!row) return;
    this.split()?.hide();
    if (row.pinned) void this.store.unpin(row);
    else {
      this.store.pinning.clear();
      this.asked.set(row);
    }
  }

  protected async save(reason: string, until: string | null): Promise<void> {
    const row = this.asked();
    if (row && (await this.store.pin(row, reason, until))) this.asked.set(undefined);
  }

  protected open(row: AgentQueueRow): void {
    void this.router.navigate(['/case', row.caseId]);
  }
}
