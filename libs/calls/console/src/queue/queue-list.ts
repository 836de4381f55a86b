import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, ElementRef, inject, input, output, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  AgeChip,
  AppearanceStore,
  formatCount,
  Icon,
  InstantPipe,
  List,
  MoneyPipe,
  narrowerThan,
  Texts,
  type Sight,
} from '@relance/platform/console';
import type { QueueRow } from './queue.client';
import { MOST_AT_ONCE } from './queue.store';

const WIDE = '24px 32px 44px minmax(0, 1fr) minmax(0, 1.15fr) 40px 76px 104px';
const NARROW = '24px minmax(0, 1fr) max-content';

/** The ranked list: place and points, who, why, when it is there, how old, how much; rows are selected to put them off together. */
@Component({
  selector: 'calls-queue-list',
  imports: [AgeChip, Icon, InstantPipe, List, MoneyPipe, NgTemplateOutlet, RouterLink],
  templateUrl: './queue-list.html',
  styleUrl: './queue-list.css',
})
export class QueueList {
  readonly rows = input.required<readonly QueueRow[]>();
  readonly selection = input.required<ReadonlySet<string>>();
  /** How many are selected, also those no longer loaded. */
  readonly selected = input.required<number>();
  /** How many there are in all; null: it is not known. */
  readonly total = input.required<number | null>();
  readonly selectionChange = output<ReadonlySet<string>>();
  readonly opened = output<QueueRow>();
  readonly moved = output<QueueRow>();
  readonly sight = output<Sight>();
  readonly snooze = output<void>();
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  protected readonly height = inject(AppearanceStore).rowHeight;
  protected readonly narrow = narrowerThan(720);
  protected readonly columns = computed(() => (this.narrow() ? NARROW : WIDE));
  protected readonly tooMany = computed(() => this.selected() > MOST_AT_ONCE);
  protected readonly most = MOST_AT_ONCE;
  protected readonly none: ReadonlySet<string> = new Set();
  protected readonly idOf = (row: QueueRow): string => row.caseId;
  protected readonly counted = computed(() => {
    const total = this.total();
    const shown = formatCount(total ?? this.rows().length, this.texts.locale());
    return this.t(total === null ? 'queue.atLeast' : 'queue.inAll', { cases: shown });
  });
  private readonly list = viewChild.required('list', { read: ElementRef<HTMLElement> });

  focus(): void {
    (this.list().nativeElement as HTMLElement).querySelector<HTMLElement>('[role=grid]')?.focus();
  }
}
