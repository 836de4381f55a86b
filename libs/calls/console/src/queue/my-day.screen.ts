import { Component, computed, afterRenderEffect, ElementRef, inject, viewChild } from '@angular/core';
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
  Skeleton,
  Texts,
  Toasts,
} from '@relance/platform/console';
import { DayAside } from './day-aside';
import { MyDayStore } from './my-day.store';
import type { QueueRow } from './queue.client';

/** My day: one ranked queue, each place explained; Start is focused, so Enter opens the first case. */
@Component({
  selector: 'calls-my-day',
  imports: [List, AgeChip, MoneyPipe, InstantPipe, EmptyState, FailureState, Skeleton, Icon, RouterLink, DayAside],
  providers: [MyDayStore],
  templateUrl: './my-day.screen.html',
  styleUrl: './my-day.screen.css',
})
export class MyDayScreen {
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  protected readonly store = inject(MyDayStore);
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  private readonly startButton = viewChild<ElementRef<HTMLButtonElement>>('start');
  protected readonly waiting = computed(() => this.store.day()?.waiting ?? this.store.rows()?.length ?? 0);
  protected readonly narrow = narrowerThan(720);
  protected readonly keyOf = (row: QueueRow): string => row.caseId;

  constructor() {
    inject(Hotkeys).bind([{ key: 's', label: 'calls.day.start', run: () => void this.begin() }]);
    let focused = false;
    // After rendering: until then the button is disabled and takes no focus.
    afterRenderEffect(() => {
      const button = this.startButton()?.nativeElement;
      if (focused || !button || !this.store.rows()?.length) return;
      focused = true;
      if (document.activeElement === document.body || !document.activeElement) button.focus();
    });
  }

  protected async begin(): Promise<void> {
    const caseId = await this.store.start();
    if (caseId) await this.router.navigate(['/case', caseId]);
    else if (!this.store.failure()) {
      this.toasts.show(this.t('calls.day.nothingFree'));
      await this.store.load();
    }
  }

  /** The amount overdue has its own column, so here the items alone are counted. */
  protected words(reason: QueueRow['reasons'][number]): string {
    const items = reason.code === 'overdue' ? (reason.params as { items?: number }).items : undefined;
    return items === undefined ? reason.text : this.t('calls.day.items', { count: items });
  }

  protected open(row: QueueRow): void {
    void this.router.navigate(['/case', row.caseId]);
  }
}
