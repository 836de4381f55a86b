import {
  afterRenderEffect,
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { Router } from '@angular/router';
import {
  DayPipe,
  Dialog,
  EmptyState,
  FailureState,
  Hotkeys,
  Icon,
  InstantPipe,
  narrowerThan,
  Skeleton,
  Texts,
  Toasts,
} from '@relance/platform/console';
import { FilterBar } from '../views/filter-bar';
import { FilterDialog } from '../views/filter-dialog';
import { FilterWords } from '../views/filter-words';
import { sameView, WHOLE_QUEUE } from '../views/queue-filter';
import { ViewAddress } from '../views/view-address';
import { ViewsBar } from '../views/views-bar';
import { ViewsDialog } from '../views/views-dialog';
import { ViewsStore } from '../views/views.store';
import { DayAside } from './day-aside';
import { DayFigures } from './day-figures';
import { MyDayStore } from './my-day.store';
import type { QueueRow } from './queue.client';
import { QueueList } from './queue-list';
import { QueueStore } from './queue.store';
import { RankCard } from './rank-card';
import { SnoozeDialog } from './snooze-dialog';

type Shown = 'filter' | 'views' | 'snooze' | 'why';

/** My day: one ranked queue, each place explained; Start is focused, so Enter opens the first case. */
@Component({
  selector: 'calls-my-day',
  imports: [
    DayAside,
    DayFigures,
    DayPipe,
    Dialog,
    EmptyState,
    FailureState,
    FilterBar,
    FilterDialog,
    Icon,
    InstantPipe,
    QueueList,
    RankCard,
    Skeleton,
    SnoozeDialog,
    ViewsBar,
    ViewsDialog,
  ],
  providers: [MyDayStore, QueueStore, ViewsStore, ViewAddress, FilterWords],
  templateUrl: './my-day.screen.html',
  styleUrl: './my-day.screen.css',
})
export class MyDayScreen {
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  protected readonly day = inject(MyDayStore);
  protected readonly queue = inject(QueueStore);
  protected readonly views = inject(ViewsStore);
  protected readonly address = inject(ViewAddress);
  protected readonly t = inject(Texts).t;
  protected readonly narrow = narrowerThan(1100);
  protected readonly shown = signal<Shown | undefined>(undefined);
  private readonly activeId = signal<string | undefined>(undefined);
  private readonly startButton = viewChild<ElementRef<HTMLButtonElement>>('start');
  private readonly bar = viewChild(FilterBar);
  private readonly list = viewChild(QueueList);
  protected readonly view = computed(() => this.address.view() ?? WHOLE_QUEUE);
  protected readonly whole = computed(() => sameView(this.view(), WHOLE_QUEUE));
  /** The day says how many wait; of another view, only what is loaded is known. */
  protected readonly total = computed(() => {
    const loaded = this.queue.rows()?.length ?? 0;
    if (!this.queue.hasMore()) return loaded;
    const waiting = this.whole() ? (this.day.day()?.waiting ?? 0) : 0;
    return waiting > loaded ? waiting : null;
  });
  /** The row under the hand, as it was read last. */
  protected readonly active = computed(() => this.queue.rows()?.find(({ caseId }) => caseId === this.activeId()));
  protected readonly place = computed(() => {
    const at = this.queue.rows()?.findIndex(({ caseId }) => caseId === this.activeId()) ?? -1;
    return this.whole() && at >= 0 ? at + 1 : undefined;
  });
  /** What a snooze is for: what is selected, else the row under the hand. */
  private readonly aimed = signal<readonly QueueRow[]>([]);
  protected readonly aim = this.aimed.asReadonly();

  constructor() {
    effect(() => {
      const view = this.address.view();
      if (view) untracked(() => this.queue.ask(view));
    });
    this.bindKeys();
    let focused = false;
    // After rendering: until then the button is disabled and takes no focus.
    afterRenderEffect(() => {
      const button = this.startButton()?.nativeElement;
      if (focused || !button || !this.queue.rows()?.length || !this.day.day()?.waiting) return;
      focused = true;
      if (document.activeElement === document.body || !document.activeElement) button.focus();
    });
  }

  private bindKeys(): void {
    const some = () => this.queue.selected().length > 0;
    const digits = Array.from({ length: 9 }, (_, index) => ({
      key: String(index + 1),
      when: () => index === 0 || this.views.views()?.[index - 1] !== undefined,
      run: () => this.address.open(this.views.views()?.[index - 1]?.id),
    }));
    inject(Hotkeys).bind([
      { key: 's', label: 'calls.day.start', run: () => void this.begin() },
      { key: 'z', label: 'queue.snooze.do', when: () => some() || !!this.active(), run: () => this.askSnooze() },
      { key: 'l', label: 'queue.keyList', run: () => this.list()?.focus() },
      {
        key: 'y',
        label: 'queue.keyWhy',
        when: () => this.narrow() && !!this.active(),
        run: () => this.shown.set('why'),
      },
      { key: 'f', label: 'queue.filter.text', run: () => this.bar()?.focus() },
      { key: 'g', label: 'queue.filter.title', run: () => this.shown.set('filter') },
      { key: 'v', label: 'queue.views.title', run: () => this.shown.set('views') },
      { key: 'escape', label: 'queue.clearSelection', when: some, run: () => this.queue.select(new Set()) },
      ...digits.map((digit, index) => (index === 0 ? { ...digit, label: 'queue.keyView' } : digit)),
      { key: 'a', label: 'queue.keyAgenda', run: () => void this.router.navigateByUrl('/agenda') },
    ]);
  }

  protected async begin(): Promise<void> {
    const caseId = await this.day.start();
    if (caseId) await this.router.navigate(['/case', caseId]);
    else if (!this.day.failure()) {
      this.toasts.show(this.t('calls.day.nothingFree'));
      await Promise.all([this.queue.load(), this.day.load()]);
    }
  }

  protected toList(event: Event): void {
    event.preventDefault();
    this.list()?.focus();
  }

  protected load(): void {
    void this.queue.load();
    void this.day.load();
  }

  protected askSnooze(): void {
    const active = this.active();
    const selected = this.queue.selected();
    this.aimed.set(selected.length > 0 ? selected : active ? [active] : []);
    if (this.aimed().length > 0) this.shown.set('snooze');
  }

  protected snooze({ until, reason }: { until: string; reason: string }): void {
    this.shown.set(undefined);
    void this.queue.snooze(this.aimed(), until, reason).then(() => this.day.load());
    this.list()?.focus();
  }

  protected moved(row: QueueRow): void {
    this.activeId.set(row.caseId);
  }

  protected kept(viewId: string): void {
    this.shown.set(undefined);
    this.address.open(viewId);
  }

  protected gone(viewId: string): void {
    if (this.address.base()?.id === viewId) this.address.open(undefined);
  }

  protected open(row: QueueRow): void {
    void this.router.navigate(['/case', row.caseId]);
  }
}
